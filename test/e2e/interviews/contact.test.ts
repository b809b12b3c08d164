import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textIn } from '../../../src/text/text.ts';
import {
  type Actor,
  addPartner,
  createActor,
  elementsIn,
  inviteEveryone,
  type SeenMessage,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';

// One contact's whole way, in order: each step goes on from where the one before it stopped.

const text = textIn('nl');
let stage: Stage;
let noor: Actor;
let ahmed: Actor;

beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  ahmed = createActor(stage.control, 'U0AHMED');
  await startCoalition(noor);
  await addPartner(noor, { name: 'Ondernemersvereniging', contacts: ['U0AHMED'] });
  await inviteEveryone(noor);
});
afterAll(() => stage.stop());

const has = (message: SeenMessage, action: string) =>
  elementsIn(message.blocks).some(({ element }) => element.action_id === action);
const withAction = (actor: Actor, action: string) => actor.seesMessage((message) => has(message, action));
/** The question at this place as it is asked now, the newest posting of it. */
const asks = (actor: Actor, place: number, after?: string) =>
  actor.sees(new RegExp(`\\*${place} van 7\\*`), { after });
const carrying = async (actor: Actor, action: string) =>
  (await actor.dm()).filter((message) => has(message, action));
const words = async (actor: Actor) => wordsOf((await actor.dm()).flatMap(({ blocks }) => blocks));

describe('a contact who is invited', () => {
  it('puts it off to a day that is none, was, is too far, and is right', async () => {
    const invitation = await withAction(ahmed, 'interview.start');
    await ahmed.press(invitation, 'interview.postpone');
    await ahmed.modal('interview.postpone');
    const tried = [];
    for (const until of [null, '2020-01-01', '2099-01-01'])
      tried.push((await ahmed.submit({ when: 'date', until })).errors);
    expect(tried).toEqual([
      { until: text.problems['day-missing'] },
      { until: text.problems['date-past'] },
      { until: text.problems['date-far'] },
    ]);
    expect((await ahmed.submit({ when: 'next-week', until: null })).closed).toBe(true);
    const later = await ahmed.seesMessage(
      (message) => message.ts === invitation.ts && wordsOf(message.blocks).includes('met rust tot'),
    );
    expect(has(later, 'interview.start')).toBe(true);
  });

  it('would rather talk, and is asked again all the same after putting that off', async () => {
    const invitation = await ahmed.seesMessage(
      (message) => has(message, 'interview.talk') && !message.pinned,
    );
    await ahmed.press(invitation, 'interview.talk');
    await ahmed.modal('interview.talk');
    await ahmed.submit({});
    const note = await withAction(noor, 'talk.open');
    expect(wordsOf(note.blocks)).toContain('<@U0AHMED>');
    await ahmed.press(invitation, 'interview.postpone');
    await ahmed.modal('interview.postpone');
    await ahmed.submit({ when: 'tomorrow' });
    await ahmed.sees(/met rust tot/);
    await stage.quiet();
    expect((await stage.control.clock({})).due).not.toBeNull();
  });

  it('types, skips and goes back', async () => {
    await ahmed.press(await withAction(ahmed, 'interview.start'), 'interview.start');
    await asks(ahmed, 1);
    await ahmed.types('Antwoord een');
    await ahmed.press(await asks(ahmed, 2), 'interview.skip');
    const third = await asks(ahmed, 3);
    await ahmed.press(third, 'interview.back');
    await asks(ahmed, 2, third.ts);
    await ahmed.types('Antwoord twee');
    await asks(ahmed, 3, third.ts);
  });

  it('keeps a draft in the modal, finds it again, saves it, and leaves no question open twice', async () => {
    const question = await asks(ahmed, 3);
    await ahmed.press(question, 'interview.answer');
    await ahmed.modal('interview.answer');
    await ahmed.fill({ 'answer.yield': 'Een half antwoord' });
    await ahmed.clickModal('interview.draft');
    await ahmed.close();
    await ahmed.press(question, 'interview.answer');
    const offered = await ahmed.modal('interview.answer');
    expect(offered.values['answer.yield']).toBe('Een half antwoord');
    expect(wordsOf(offered.blocks)).toContain(text.interviews.answerForm.draftOffered);
    expect((await ahmed.submit({ 'answer.yield': ' \u200b ' })).errors).toEqual({
      'answer.yield': text.problems['answer-empty'],
    });
    await ahmed.submit({ 'answer.yield': 'Een heel antwoord' });
    await ahmed.press(await asks(ahmed, 4), 'interview.choice.partly');
    const fifth = await asks(ahmed, 5);
    await stage.quiet();
    expect((await carrying(ahmed, 'interview.skip')).map(({ ts }) => ts)).toEqual([fifth.ts]);
  });

  it('pauses, and comes back by typing, and by the button', async () => {
    await ahmed.press(await asks(ahmed, 5), 'interview.pause');
    const first = await withAction(ahmed, 'interview.resume');
    await ahmed.types('Antwoord vijf');
    const sixth = await asks(ahmed, 6, first.ts);
    await ahmed.press(sixth, 'interview.pause');
    const paused = await ahmed.sees(new RegExp(text.interviews.paused.notification), { after: sixth.ts });
    await stage.control.clock({ add: 3_600_000 });
    await ahmed.press(paused, 'interview.resume');
    await asks(ahmed, 6, paused.ts);
  });

  it('is told to type when it sends a file, and may type more than a modal holds', async () => {
    await stage.control.message({ user: 'U0AHMED', text: '', files: [{ name: 'plan.pdf' }] });
    await ahmed.sees(new RegExp(text.interviews.hints.file.slice(0, 20)));
    await ahmed.types('Antwoord zes');
    const seventh = await asks(ahmed, 7);
    await ahmed.types(`Lang: ${'woord '.repeat(900)}`);
    const review = await withAction(ahmed, 'interview.send');
    expect(review.ts > seventh.ts).toBe(true);
    await ahmed.press(review, 'interview.own');
    const own = await ahmed.modal('interview.own');
    const change = elementsIn(own.blocks).filter(({ element }) => element.action_id === 'interview.answer');
    expect(change).toHaveLength(7);
    const last = change.at(-1);
    await ahmed.clickModal('interview.answer', {
      ...(last?.block.block_id === undefined ? {} : { block_id: last.block.block_id }),
    });
    await ahmed.modal('interview.answer');
    await ahmed.clickModal('interview.change');
    await asks(ahmed, 7, review.ts);
    const notice = await ahmed.modal();
    expect(wordsOf(notice.blocks)).not.toContain(text.interviews.answerForm.tooLong);
    await ahmed.close();
    await ahmed.close();
    await ahmed.types('Kort');
    await stage.quiet();
  });

  it('sends, and no button of the questions stays behind', async () => {
    await ahmed.press(await withAction(ahmed, 'interview.send'), 'interview.send');
    const receipt = await withAction(ahmed, 'interview.withdraw');
    await stage.quiet();
    const shown = wordsOf(receipt.blocks);
    for (const part of ['een', 'twee', 'vijf', 'zes']) expect(shown).toContain(`Antwoord ${part}`);
    expect(shown).toContain('Een heel antwoord');
    expect(shown).not.toContain('Lang: ');
    for (const action of ['skip', 'send', 'back', 'start', 'pause'])
      expect(await carrying(ahmed, `interview.${action}`)).toEqual([]);
  });

  it('changes, edits and deletes what was sent: the receipt and the lead see it', async () => {
    const receipt = await ahmed.sees(new RegExp(text.interviews.receipt.notification));
    await ahmed.press(receipt, 'interview.own');
    const own = await ahmed.modal('interview.own');
    const [first] = elementsIn(own.blocks).filter(({ element }) => element.action_id === 'interview.answer');
    const block_id = first?.block.block_id ?? '';
    await ahmed.clickModal('interview.answer', { block_id });
    await ahmed.modal('interview.answer');
    await ahmed.submit({ 'answer.motive': 'Anders gezegd' });
    await ahmed.close();
    await ahmed.sees(/Anders gezegd/);

    const typed = (await ahmed.dm()).filter(({ user }) => user === 'U0AHMED');
    const six = typed.find((message) => message.text === 'Antwoord zes');
    await stage.control.edit({ user: 'U0AHMED', ts: six?.ts ?? '', text: 'Verbeterd zes' });
    await ahmed.seesMessage(
      ({ ts, blocks }) => ts === receipt.ts && wordsOf(blocks).includes('Verbeterd zes'),
    );

    const five = typed.find((message) => message.text === 'Antwoord vijf');
    await stage.control.remove({ user: 'U0AHMED', ts: five?.ts ?? '' });
    const asked = await withAction(ahmed, 'interview.deletion.yes');
    await ahmed.press(asked, 'interview.deletion.yes');
    await ahmed.seesMessage(
      ({ ts, blocks }) => ts === receipt.ts && !wordsOf(blocks).includes('Antwoord vijf'),
    );
    const note = await withAction(noor, 'interview.read');
    await noor.press(note, 'interview.read');
    const read = wordsOf((await noor.modal('interview.read')).blocks);
    expect(read).toContain('Anders gezegd');
    expect(read).toContain('Verbeterd zes');
    expect(read).not.toContain('Antwoord vijf');
    await noor.close();
  });

  it('switches the language in the pinned message, and it is kept', async () => {
    const hub = await withAction(ahmed, 'person.settings');
    expect(hub.pinned).toBe(true);
    await ahmed.press(hub, 'person.language');
    const english = await ahmed.sees(new RegExp(textIn('en').person.hub.title));
    expect(english.ts).toBe(hub.ts);
    await ahmed.press(hub, 'person.settings');
    await ahmed.modal('person.settings');
    await ahmed.submit({ language: 'nl', country: 'BE' });
    await ahmed.sees(new RegExp(text.person.hub.title));
  });

  it('withdraws and erases: nothing of it is left to read', async () => {
    const hub = await withAction(ahmed, 'person.settings');
    await ahmed.press(hub, 'interview.withdraw');
    await noor.sees(new RegExp(text.interviews.notes.withdrawn.notification));
    await ahmed.sees(new RegExp(text.interviews.receipt.withdrawn.notification));
    await ahmed.press(await withAction(ahmed, 'interview.erase'), 'interview.erase');
    await ahmed.sees(/zijn gewist/);
    await stage.quiet();
    const app = (await ahmed.dm()).filter(({ user }) => user !== 'U0AHMED');
    expect(wordsOf(app.map(({ blocks }) => blocks))).not.toMatch(/Anders gezegd|Verbeterd|Antwoord/);
    await stage.control.clock({ add: 3_600_000 });
    await ahmed.types('Nog iets');
    await ahmed.sees(new RegExp(text.interviews.hints['nothing-open'].slice(0, 20)));
    expect(await words(ahmed)).not.toContain('undefined');
    expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
