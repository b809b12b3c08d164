import { afterAll, beforeAll, expect, it } from 'vitest';
import { textIn } from '../../../src/text/text.ts';
import {
  type Actor,
  addPartner,
  answerAll,
  answerTo,
  buttonsOf,
  createActor,
  elementsIn,
  inviteEveryone,
  isTitled,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';

// A lead's whole way, in order: each step goes on from where the one before it stopped.

const text = textIn('nl');
let stage: Stage;
let noor: Actor;
let sanne: Actor;
let ahmed: Actor;
let tom: Actor;
beforeAll(async () => {
  stage = await startStage();
  const { control } = stage;
  noor = createActor(control, 'U0NOOR');
  sanne = createActor(control, 'U0SANNE');
  ahmed = createActor(control, 'U0AHMED');
  tom = createActor(control, 'U0TOM');
});
afterAll(() => stage.stop());

const next = () => answerTo(noor, '').then(({ blocks }) => wordsOf(blocks));

/** Presses the menu beside somebody in the list of conversations. */
async function choose(actor: Actor, name: RegExp, selected: string): Promise<void> {
  await actor.command('interview', 'C0BINNENSTAD');
  const list = await actor.modal('interview.invite');
  const line = list.blocks.find((block) => name.test(wordsOf([block])) && 'accessory' in block);
  const [menu] = elementsIn(line === undefined ? [] : [line]);
  if (menu === undefined) throw new Error(`no menu beside ${name}`);
  await actor.clickModal(menu.element.action_id, { selected });
}

it('says how to begin, what it can do, and the nearest verb for what it does not know', async () => {
  expect(buttonsOf(await answerTo(noor, ''))).toEqual(['coalition.open', 'practice.start']);
  for (const verb of ['status', 'partner', 'gesprek', 'interview'])
    expect(buttonsOf(await answerTo(noor, verb))).toEqual(['coalition.open', 'practice.start']);
  const help = wordsOf((await answerTo(noor, 'HELP')).blocks);
  for (const line of Object.values(text.app.command.verbs)) expect(help).toContain(line);
  const nearest = { strat: 'start', partnes: 'partner', stats: 'status', gespek: 'gesprek' };
  for (const [typed, verb] of Object.entries(nearest))
    expect(isTitled(await answerTo(noor, typed), text.app.command.unknown(typed, verb))).toBe(true);
  for (const verb of [
    'xyzzy',
    'stapel',
    'begroting',
    'mail',
    '!!',
    'constructor',
    '<!everyone>',
    'x'.repeat(300),
  ]) {
    const { text: line, blocks } = await answerTo(noor, verb);
    expect(line).not.toMatch(/<!|undefined/);
    expect(wordsOf(blocks)).toContain(text.app.command.verbs.start);
  }
});

it('keeps the first pages of a start that was closed', async () => {
  await noor.command('start');
  await noor.modal('coalition.start');
  expect((await noor.submit({ name: ' \t ', need: 'x' })).errors).toEqual({
    name: text.problems['name-missing'],
  });
  await noor.submit({ name: 'Half', need: 'Het wordt stil.' });
  await noor.modal('coalition.about');
  await noor.close();
  await noor.close();
  await noor.command('start');
  const again = await noor.modal('coalition.start');
  expect(again.values).toEqual({ name: 'Half', need: 'Het wordt stil.' });
  await noor.close();
});

it('goes from each next step to the one after it', async () => {
  await startCoalition(noor, { name: 'Binnenstad' });
  expect(await next()).toContain(text.coalitions.next.addPartners('Binnenstad'));
  await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED'], withoutSlack: 'Jan Smit, 06 1234' });
  await addPartner(noor, { name: 'Eigenaren', outsiders: ['U0TOM'] });
  // First what only the lead can do, with how to reach whom it is about.
  const said = await next();
  expect(said.split('\n').slice(0, 4)).toEqual([
    text.home.today.title,
    text.interviews.today['no-slack']('Jan Smit (Ondernemers)'),
    text.interviews.today.record,
    '06 1234',
  ]);
  expect(said).toContain(text.coalitions.next.invite('Binnenstad', 2));
  await noor.command('interview');
  const list = await noor.modal('interview.invite');
  const [who] = list.blocks as { element?: { options: { value: string; text: { text: string } }[] } }[];
  const option = who?.element?.options.find((each) => each.text.text.includes('Ahmed'));
  expect((await noor.submit({ who: [] })).errors).toEqual({ who: text.problems['nobody-chosen'] });
  await noor.submit({ who: [option?.value ?? ''] });
  await noor.close();
  await ahmed.sees(/bouwt aan de coalitie/);
  expect(await next()).toContain(text.coalitions.next.invite('Binnenstad', 1));
  await inviteEveryone(noor);
  await tom.sees(/bouwt aan de coalitie/);
  expect(await next()).toContain(text.coalitions.next.wait('Binnenstad', 2));
  const status = wordsOf((await answerTo(noor, 'status')).blocks);
  expect(status).toContain(
    text.coalitions.status.line(text.coalitions.status.asked, 2, '<@U0AHMED> en <@U0TOM>'),
  );
});

it('refuses apps, closed accounts and names that are there already', async () => {
  await noor.command('partner');
  await noor.modal('partner.list');
  await noor.clickModal('partner.add');
  await noor.modal('partner.save');
  const errors = async (values: Record<string, string | string[]>) =>
    Object.values((await noor.submit({ organisation: 'Nieuw', kind: 'other', ...values })).errors ?? {});
  expect(await errors({ organisation: 'ondernemers ' })).toEqual([text.problems['partner-name-taken']]);
  expect(await errors({ contacts: ['U0AHMED'] })).toEqual([text.problems['contact-twice']]);
  expect(await errors({ contacts: ['U0BOT'] })).toEqual([text.problems['contact-bot']]);
  expect(await errors({ contacts: [], without_slack: '06 12345678' })).toEqual([
    text.problems['contact-line'],
  ]);
  await noor.close();
  await noor.close();
});

it('hands an interview over to a colleague, and to nobody else', async () => {
  const invitation = await ahmed.seesMessage(
    ({ blocks, pinned }) => !pinned && /hand-over/.test(JSON.stringify(blocks)),
  );
  await ahmed.press(invitation, 'interview.hand-over');
  await ahmed.modal('interview.hand-over');
  const error = async (colleague: string) => (await ahmed.submit({ colleague })).errors?.colleague;
  expect(await error('U0AHMED')).toBe(text.problems['hand-over-self']);
  expect(await error('U0BOT')).toBe(text.problems['contact-bot']);
  expect(await error('U0TOM')).toBe(text.problems['already-invited']);
  expect(await error('U0NOOR')).toBe(text.problems['own-interview']);
  await ahmed.submit({ colleague: 'U0KEES' });
  await createActor(stage.control, 'U0KEES').sees(/bouwt aan de coalitie/);
  await noor.sees(/<@U0KEES>/);
  await stage.quiet();
  for (const { blocks } of await ahmed.dm()) expect(JSON.stringify(blocks)).not.toContain('interview.start');
});

it('lets somebody of another workspace do everything without a command', async () => {
  await expect(tom.command('status')).rejects.toThrow('no slash commands');
  const hub = await tom.seesMessage(({ pinned }) => pinned);
  await tom.press(hub, 'interview.start');
  await answerAll(tom, 'Eigenaar');
  await noor.sees(/<@U0TOM> heeft het gesprek/);
  expect(await next()).toContain(text.coalitions.next.read('Binnenstad', 1));
});

it('writes a talk down in three pages, of which a draft is kept', async () => {
  await choose(noor, /Jan Smit/, 'record');
  await noor.modal('talk.record');
  await noor.submit({ 'motive.talk': 'Jan wil groen' });
  await noor.fill({ 'adapting.talk': 'Misschien' });
  await noor.clickModal('talk.draft');
  await noor.close();
  await noor.close();
  await choose(noor, /Jan Smit/, 'record');
  const first = await noor.modal('talk.record');
  expect(first.values['motive.talk']).toBe('Jan wil groen');
  await noor.submit({});
  expect((await noor.modal('talk.record')).values['adapting.talk']).toBe('Misschien');
  await noor.submit({});
  await noor.submit({ 'recording.talk': 'Een handdruk' });
  await noor.close();
  await choose(noor, /Jan Smit/, 'read');
  const read = wordsOf((await noor.modal('interview.read')).blocks);
  for (const part of ['Jan wil groen', 'Misschien', 'Een handdruk']) expect(read).toContain(part);
  await noor.close();
  await noor.clickModal('interview.compare');
  await noor.modal('interview.compare');
  await noor.clickModal('interview.compare-question', { selected: 'recording' });
  await stage.quiet();
  const side = wordsOf((await noor.modal('interview.compare')).blocks);
  expect(side).toContain('Een handdruk');
  expect(side).toContain('Eigenaar 7');
  expect(side).not.toContain('Jan wil groen');
  await noor.close();
  await noor.close();
});

it('gives what a lead wrote down to the contact, who corrects and agrees', async () => {
  await choose(noor, /<@U0KEES>/, 'record');
  await noor.modal('talk.record');
  await noor.submit({ 'motive.talk': 'Kees wil rust' });
  await noor.submit({});
  await noor.submit({});
  await noor.close();
  const kees = createActor(stage.control, 'U0KEES');
  const recorded = await kees.sees(/heeft jullie gesprek/);
  await kees.press(recorded, 'interview.own');
  const own = await kees.modal('interview.own');
  const [change] = elementsIn(own.blocks).filter(({ element }) => element.action_id === 'interview.answer');
  await kees.clickModal('interview.answer', { block_id: change?.block.block_id ?? '' });
  await kees.modal('interview.answer');
  await kees.submit({ 'answer.motive': 'Kees wil rust en groen' });
  await kees.close();
  await kees.press(recorded, 'interview.send');
  await noor.sees(/<@U0KEES> heeft het gesprek/);
  await stage.quiet();
  await choose(noor, /<@U0KEES>/, 'read');
  expect(wordsOf((await noor.modal('interview.read')).blocks)).toContain('Kees wil rust en groen');
  await noor.close();
  await noor.close();
});

it('names a second lead, who reads earlier interviews only after a yes, and may stop', async () => {
  await noor.command('partner');
  await noor.modal('partner.list');
  await noor.clickModal('lead.open');
  await noor.modal('lead.name');
  expect((await noor.submit({ lead: 'U0TOM' })).errors?.lead).toBe(text.problems['lead-outside']);
  expect((await noor.submit({ lead: 'U0NOOR' })).errors?.lead).toBe(text.problems['lead-already']);
  await noor.submit({ lead: 'U0SANNE' });
  await noor.close();
  await sanne.sees(/heeft je trekker gemaakt/);
  await choose(sanne, /<@U0TOM>/, 'consent');
  const closed = await sanne.modal('interview.read');
  expect(wordsOf(closed.blocks)).not.toContain('Eigenaar');
  await sanne.clickModal('interview.ask-consent');
  const asked = await tom.sees(/is ook trekker/);
  await tom.press(asked, 'interview.consent.yes');
  const note = await sanne.sees(/vindt het goed/);
  await stage.quiet();
  for (const { blocks } of await tom.dm()) expect(JSON.stringify(blocks)).not.toContain('interview.consent');
  await sanne.close();
  await sanne.close();
  await sanne.press(note, 'interview.read');
  expect(wordsOf((await sanne.modal('interview.read')).blocks)).toContain('Eigenaar 1');
  await sanne.close();
  await noor.command('partner');
  await noor.modal('partner.list');
  await noor.clickModal('lead.open');
  await noor.modal('lead.name');
  await noor.clickModal('lead.release.U0SANNE');
  await stage.quiet();
  await noor.close();
  await noor.close();
  const { text: line } = await answerTo(sanne, 'status');
  expect(line).toBe(text.app.command.notLead);
  await sanne.press(note, 'interview.read');
  await stage.quiet();
  expect((await stage.control.view({ user: 'U0SANNE' })).modals).toEqual([]);
});
