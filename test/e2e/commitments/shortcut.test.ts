import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, shortcuts, views } from '../../../src/slack/ids.ts';
import { createActor, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { seesButton } from '../underway.ts';
import { type City, cardOf, closeAll, fillIn, optionIn, personOf, startCity, theOne, words } from './city.ts';

let stage: Stage;
let city: City;
beforeEach(async () => {
  stage = await startStage();
  city = await startCity(stage);
});
afterEach(() => stopUnbroken(stage));

const here = 'C0BINNENSTAD';
const callback = shortcuts.commitmentFromMessage;

/** Somebody writes in a channel; somebody else uses the shortcut on it. */
async function cut(by: string, message: { user: string; text: string; channel?: string }) {
  const { channel = here, ...said } = message;
  const { ts } = await stage.control.message({ ...said, channel });
  await stage.control.shortcut({ user: by, callback_id: callback, channel, ts });
}

it('takes a message over, decoded, and proposes its author as owner', async () => {
  const { noor, ahmed } = city;
  await cut('U0NOOR', { user: 'U0AHMED', text: 'Wij poetsen de <gevels> & @marieke helpt' });
  const form = await noor.modal(views.commitmentForm);
  expect(wordsOf(form.blocks)).toContain(words.form.fromMessage);
  expect(form.values).toMatchObject({ who: personOf(form, 'Ondernemers') });
  const what = String(form.values.words);
  expect(what).toMatch(/^Wij poetsen de <gevels> & @/);
  expect(what).not.toMatch(/&amp;|U0MARIEKE/);
  await fillIn(noor, { what });
  expect(wordsOf((await noor.modal()).blocks)).toContain(words.saved.asked('Ahmed El Idrissi'));
  await closeAll(stage, noor);
  await stage.quiet();
  await ahmed.press(await cardOf(ahmed, 'Wij poetsen'), `${act.answerProposal}.yes`);
  await stage.quiet();
  expect(await theOne(stage, what)).toMatchObject({ status: 'planned', date: null });
});

it('shortens a message that no input holds, and says so; keeps what was typed as a draft', async () => {
  const { noor } = city;
  const message = { user: 'U0NOOR', text: 'x'.repeat(3_500) };
  const { ts } = await stage.control.message({ ...message, channel: here });
  const again = () => stage.control.shortcut({ user: 'U0NOOR', callback_id: callback, channel: here, ts });
  await again();
  const form = await noor.modal(views.commitmentForm);
  expect([...String(form.values.words)]).toHaveLength(3_000);
  expect(wordsOf(form.blocks)).toContain(words.form.shortened);
  await noor.fill({ words: 'Korter' });
  await noor.clickModal(act.commitmentDraft);
  await noor.close();
  await again();
  expect((await noor.modal(views.commitmentForm)).values).toMatchObject({ words: 'Korter' });
});

it('proposes a partner who uses it themselves where the author is no contact', async () => {
  const { ahmed } = city;
  await cut('U0AHMED', { user: 'U0SANNE', text: 'Iemand zou de borden moeten ophangen' });
  const form = await ahmed.modal(views.commitmentForm);
  expect(form.values).toMatchObject({ who: personOf(form, 'Ondernemers') });
});

it('asks which coalition outside of any, takes the only one, and has a clear word for who is in none', async () => {
  const { noor, ahmed } = city;
  const elsewhere = { user: 'U0NOOR', text: 'De markt opruimen', channel: 'C0MARKT' };
  await cut('U0AHMED', elsewhere);
  expect((await ahmed.modal(views.commitmentForm)).values).toMatchObject({ words: 'De markt opruimen' });
  await closeAll(stage, ahmed);
  await noor.command('start');
  await noor.modal(views.start);
  await noor.submit({ name: 'Haven', need: 'Minder stank.' });
  await noor.submit({ organisation: 'Gemeente', kind: 'municipality', intention: 'Schoon.' });
  await noor.submit({ channel: 'private', new_name: 'haven' });
  await noor.sees(/\*Haven\* is gestart/);
  await seesButton(noor, act.pastePartners);
  await cut('U0NOOR', elsewhere);
  const which = await noor.modal(views.commitmentWhich);
  await noor.submit({ coalition: optionIn(which, 'coalition', 'Haven') });
  const form = await noor.modal(views.commitmentForm);
  expect(wordsOf(form.blocks)).toContain('*Haven*');
  expect(form.values).toMatchObject({ words: 'De markt opruimen' });
  await closeAll(stage, noor);
  const kees = createActor(stage.control, 'U0KEES');
  await cut('U0KEES', { user: 'U0NOOR', text: 'Hoi', channel: 'C0ALGEMEEN' });
  expect(wordsOf((await kees.modal(views.notice)).blocks)).toContain(words.which.none);
  await closeAll(stage, kees);
  await cut('U0KEES', { user: 'U0NOOR', text: 'Hoi' });
  expect(wordsOf((await kees.modal(views.notice)).blocks)).toContain(words.which.notHere('Binnenstad'));
});

it('holds up when a message has no words', async () => {
  const { noor } = city;
  const { ts } = await stage.control.message({
    user: 'U0AHMED',
    channel: here,
    text: '',
    files: [{ name: 'plan.pdf' }],
  });
  await stage.control.shortcut({ user: 'U0NOOR', callback_id: callback, channel: here, ts });
  const form = await noor.modal(views.commitmentForm);
  expect(form.values.words ?? null).toBeNull();
  // Went wrong: it said that it had taken the words over.
  expect(wordsOf(form.blocks)).toContain(words.form.noWords);
  expect(wordsOf(form.blocks)).not.toContain(words.form.fromMessage);
});
