import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/sketch/ids.ts';
import { textIn } from '../../../src/text/text.ts';
import { type Actor, buttonsOf, elementsIn, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf } from '../underway.ts';
import { carryOut, closeAll, openPlan, type Planners, pressIn, startPlanning, windowSays } from './actors.ts';

// The own plan where something goes wrong: two leads at once, partners who leave, words of 3,000 signs, and an end.

const text = textIn('nl');
const words = text.sketch;
let stage: Stage;
let people: Planners;

beforeAll(async () => {
  stage = await startStage();
  people = await startPlanning(stage, 'nl');
}, 60_000);
afterAll(() => stopUnbroken(stage));

/** The message that the sketch was shared with them; the pinned one has the same button. */
const messageTo = (actor: Actor) =>
  actor.seesMessage(({ pinned, blocks }) => !pinned && buttonsOf({ blocks }).includes(act.openShared));

const emoji = '🎉'.repeat(3_000);

it('nothing can be shared before anything is written', async () => {
  const { noor } = people;
  await openPlan(stage, noor);
  const offered = elementsIn((await noor.modal()).blocks).map(({ element }) => element.action_id);
  expect(offered).toEqual([`${act.openPlacing}.0`, act.write]);
});

it('3,000 emoji are kept whole, and read back to the letter', async () => {
  const { noor } = people;
  await pressIn(noor, act.write);
  await noor.modal(views.write);
  await noor.submit({ 'passage0.together': emoji });
  await windowSays(noor, words.writing.page(2, 3));
  await closeAll(stage, noor);
  await openPlan(stage, noor);
  await pressIn(noor, act.read);
  const said = await windowSays(noor, words.reading.intro, views.read);
  expect(said).toContain(emoji);
});

it('of two leads who write the same passage the second reads why not, and loses nothing that was typed', async () => {
  const { noor, sanne } = people;
  for (const lead of [noor, sanne]) {
    await openPlan(stage, lead);
    await pressIn(lead, act.read);
    await lead.modal(views.read);
    await pressIn(lead, act.change);
    await lead.modal(views.write);
  }
  await noor.submit({ 'passage0.together': 'Elke maand met z’n allen.' });
  const refused = await sanne.submit({ 'passage0.together': 'Elk kwartaal.' });
  expect(refused.errors).toEqual({ 'passage0.together': text.problems['passage-changed'] });
  expect((await sanne.modal(views.write)).values).toMatchObject({ 'passage0.together': 'Elk kwartaal.' });
  await closeAll(stage, sanne);
  await windowSays(noor, 'Elke maand met z’n allen.', views.read);
  await closeAll(stage, noor);
});

it('what another lead changed while one was about to share is looked at first', async () => {
  const { noor, sanne, partners } = people;
  await openPlan(stage, noor);
  await pressIn(noor, act.share);
  await noor.modal(views.share);
  const { sketch } = await coalitionOf(stage);
  await carryOut(stage, sanne.user, {
    type: 'WriteSketch',
    passages: [
      {
        about: partners.Ondernemers ?? '',
        words: { entry: 'sketch.sanne', text: 'Op koopavonden is er iets te doen.' },
        seen: null,
      },
    ],
  });
  expect(sketch.revision).toBeLessThan((await coalitionOf(stage)).sketch.revision);
  expect((await noor.submit({})).errors).toEqual({ partners: text.problems['sketch-changed'] });
  await closeAll(stage, noor);
});

it('whom it does not reach, a lead hears of', async () => {
  const { noor, kees } = people;
  await stage.control.fault({ method: 'chat.postMessage', error: 'cannot_dm_bot' });
  const { sketch, partners } = await coalitionOf(stage);
  const ids = partners.filter(({ name }) => name === 'Bewoners').map(({ id }) => id);
  await carryOut(stage, noor.user, { type: 'ShareSketch', partners: ids, seen: sketch.revision });
  await stage.control.fault({ clear: true });
  await noor.sees(/kwam niet aan/);
  expect(JSON.stringify(await kees.dm())).not.toContain(words.shared.read);
});

it('who left reads and suggests nothing more, and is told so where they press', async () => {
  const { noor, ahmed, partners } = people;
  const { sketch } = await coalitionOf(stage);
  await carryOut(stage, noor.user, {
    type: 'ShareSketch',
    partners: Object.values(partners),
    seen: sketch.revision,
  });
  const message = await messageTo(ahmed);
  await ahmed.press(message, act.openShared);
  await ahmed.modal(views.shared);
  await pressIn(ahmed, act.suggest);
  await ahmed.modal(views.suggest);
  await carryOut(stage, noor.user, { type: 'RemovePartner', partner: partners.Ondernemers ?? '' });
  const refused = await ahmed.submit({ words: 'Toch elk kwartaal.' });
  expect(refused.errors).toEqual({ words: text.problems['sketch-gone'] });
  await closeAll(stage, ahmed);
  await ahmed.press(message, act.openShared);
  await ahmed.sees(new RegExp(text.problems['sketch-gone'].slice(0, 30)));
});

it('what somebody suggested goes with them when they are erased, and the lead reads that it is gone', async () => {
  const { noor, marieke } = people;
  await marieke.press(await messageTo(marieke), act.openShared);
  await marieke.modal(views.shared);
  await pressIn(marieke, act.suggest);
  await marieke.modal(views.suggest);
  await marieke.submit({ words: 'Vergeet de kunst niet.' });
  await windowSays(marieke, words.suggesting.done);
  await closeAll(stage, marieke);
  await openPlan(stage, noor);
  await pressIn(noor, act.openSuggestions);
  await windowSays(noor, 'Vergeet de kunst niet.', views.suggestions);
  const { contacts } = await coalitionOf(stage);
  const contact = contacts.find(({ user }) => user === marieke.user)?.id ?? '';
  await carryOut(stage, noor.user, { type: 'EraseContact', contact });
  await pressIn(noor, act.thank);
  await windowSays(noor, text.problems['suggestion-gone'], 'app.notice');
  await closeAll(stage, noor);
});

it('once the coalition is closed all of it can be read, and nothing be done', async () => {
  const { noor } = people;
  await carryOut(
    stage,
    noor.user,
    { type: 'OpenStep', step: 'closing', round: 1 },
    {
      type: 'FinishStep',
      step: 'closing',
      round: 1,
      settled: null,
      tell: false,
      document: null,
      next: 'over',
      leaveOpen: true,
    },
  );
  await closeAll(stage, noor);
  await noor.command('stap 3');
  await noor.modal('step.show');
  await pressIn(noor, act.openPlan);
  const said = await windowSays(noor, words.plan.over, views.plan);
  expect(said).toContain('Elke maand');
  const offered = elementsIn((await noor.modal(views.plan)).blocks).map(({ element }) => element.action_id);
  expect(offered).not.toContain(act.write);
  expect(offered).not.toContain(act.share);
  await pressIn(noor, act.openVersions);
  await noor.modal(views.versions);
  await pressIn(noor, act.openShared, { value: '.1' });
  const shown = await noor.modal(views.shared);
  expect(wordsOf(shown.blocks)).toContain('Elke maand');
  await closeAll(stage, noor);
});
