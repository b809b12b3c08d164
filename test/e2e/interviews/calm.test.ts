import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { type Actor, answerTo, buttonsOf, isTitled, type SeenMessage, wordsOf } from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { invited, seesButton, seesQuestion, text, timesPosted } from '../underway.ts';

// A partner's first contact, in order: what stands in their DM, what is live in it, and what is not there yet.

let stage: Stage;
let noor: Actor;
let ahmed: Actor;
beforeAll(async () => {
  stage = await startStage();
  ({ noor, ahmed } = await invited(stage));
});
afterAll(() => stage.stop());

const overview = async () => (await ahmed.dm()).find(({ pinned }) => pinned);
const now = async ({ ts }: SeenMessage) => (await ahmed.dm()).find((message) => message.ts === ts);
const wordsNow = async (message: SeenMessage) => wordsOf((await now(message))?.blocks ?? []);
const buttonsNow = async (message: SeenMessage) => buttonsOf((await now(message)) ?? { blocks: [] });

it('begins with one message, which says who reads it; all of that opens beside it', async () => {
  await stage.quiet();
  const [invitation, ...more] = await ahmed.dm();
  expect(more).toEqual([]);
  if (invitation === undefined) throw new Error('nothing there');
  await ahmed.press(invitation, act.openPrivacy);
  const said = wordsOf((await ahmed.modal(views.privacy)).blocks);
  expect(said).toContain('<@U0NOOR>');
  for (const line of Object.values(text.interviews.privacy).filter((each) => typeof each === 'string'))
    if (line.length > 40) expect(said).toContain(line);
  await ahmed.close();
  expect(await overview()).toBeUndefined();
});

it('shows `/coalitie` what is theirs, also who leads nothing', async () => {
  const said = await answerTo(ahmed, '');
  expect(wordsOf(said.blocks)).toContain('Aantrekkelijke binnenstad');
  expect(buttonsOf(said)).toContain(act.start);
  expect(said.text).not.toContain(text.app.command.notLead);
});

it('gets an overview with the first reply; it follows Later, and offers no lead’s settings', async () => {
  await ahmed.press(await seesButton(ahmed, act.openPostpone), act.openPostpone);
  await ahmed.modal(views.postpone);
  await ahmed.submit({ when: 'next-week' });
  const hub = await ahmed.seesMessage(({ pinned }) => pinned);
  expect(wordsOf(hub.blocks)).toContain('met rust tot');
  await ahmed.press(hub, act.openSettings);
  const settings = await ahmed.modal(views.settings);
  expect(JSON.stringify(settings.blocks)).not.toContain(text.rhythm.settings.nudges);
  await ahmed.close();
});

it('answers what is typed for nothing once, a second time shortly, and then no more', async () => {
  for (const typed of ['Hoi', 'Is daar iemand?', 'Hallo?']) await ahmed.types(typed);
  await stage.quiet();
  const { 'nothing-open': first, again } = text.interviews.hints;
  expect([timesPosted(stage, first), timesPosted(stage, again)]).toEqual([1, 1]);
});

it('asks one question at a time: the one that is left shrinks, and says so', async () => {
  await ahmed.press(await seesButton(ahmed, act.start), act.start);
  await seesQuestion(ahmed, 1);
  await ahmed.types('Een');
  const second = await seesQuestion(ahmed, 2);
  const hub = await overview();
  expect(hub !== undefined && hub.ts < second.ts).toBe(true);
  await ahmed.press(second, act.back);
  const first = await seesQuestion(ahmed, 1, { after: second.ts });
  const { short } = text.interviews.questions.developments;
  expect(await wordsNow(second)).toBe(text.interviews.question.left(2, short));
  expect(await buttonsNow(second)).toEqual([]);
  await ahmed.press(first, act.skip);
  await seesQuestion(ahmed, 2, { after: first.ts });
});

it('keeps in sight what was chosen', async () => {
  await ahmed.types('Twee');
  await seesQuestion(ahmed, 3);
  await ahmed.types('Drie');
  const fourth = await seesQuestion(ahmed, 4);
  await ahmed.press(fourth, `${act.choice}.partly`);
  await seesQuestion(ahmed, 5);
  const said = await wordsNow(fourth);
  expect(said).toContain(text.interviews.question.chosen);
  expect(said).toContain(text.interviews.options.adapting.partly);
  expect(await buttonsNow(fourth)).toEqual([act.openAnswer]);
});

it('pauses: the question shrinks, and its overview says what waits', async () => {
  const fifth = await seesQuestion(ahmed, 5);
  await ahmed.press(fifth, act.pause);
  const paused = await ahmed.seesMessage((message) => isTitled(message, text.interviews.paused.notification));
  await stage.quiet();
  expect(await buttonsNow(fifth)).toEqual([]);
  const hub = await overview();
  expect(wordsOf(hub?.blocks ?? [])).toContain(text.person.hub.next.question(5, 7));
  await ahmed.press(paused, act.resume);
  await seesQuestion(ahmed, 5, { after: paused.ts });
  await stage.quiet();
  expect(await wordsNow(paused)).toBe(text.interviews.paused.over);
});

it('hears after sending what follows, and keeps no live question', async () => {
  for (const place of [5, 6, 7]) {
    await seesQuestion(ahmed, place);
    await ahmed.types(`Antwoord ${place}`);
  }
  await ahmed.press(await seesButton(ahmed, act.send), act.send);
  const receipt = await seesButton(ahmed, act.withdraw);
  expect(wordsOf(receipt.blocks)).toContain('<#C0BINNENSTAD>');
  await noor.sees(/<@U0AHMED> heeft het gesprek/);
  await stage.quiet();
  for (const message of await ahmed.dm())
    for (const action of [act.start, act.skip, act.send, act.resume])
      expect(buttonsOf(message)).not.toContain(action);
});

it('leaves no choice behind in what was erased', async () => {
  await ahmed.press(await seesButton(ahmed, act.withdraw), act.withdraw);
  await ahmed.press(await seesButton(ahmed, act.erase), act.erase);
  await ahmed.sees(/zijn gewist/);
  await stage.quiet();
  const said = wordsOf((await ahmed.dm()).flatMap(({ blocks }) => blocks));
  expect(said).not.toContain(text.interviews.question.chosen);
});
