import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { type Actor, createActor, elementsIn, isTitled, startCoalition, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { createWalker } from '../steps/walker.ts';
import { coalitionOf, text, timesPosted } from '../underway.ts';

// A lead whose coalitions stand still: one kind nudge, with one small thing to do.

const day = 86_400_000;
const still = text.steps.walk.still;
let stage: Stage;
let noor: Actor;
beforeEach(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  // A Monday.
  await stage.control.clock({ to: '2027-03-01T10:00:00+01:00' });
});
afterEach(() => stopUnbroken(stage));

/** The nudges in a DM: on which day, and about which of these coalitions. */
async function nudges(names: string[], actor = noor): Promise<string[]> {
  const messages = (await actor.dm()).filter(({ blocks }) => buttons(blocks).includes(act.stopNudges));
  return messages.map(({ ts, blocks }) => {
    const about = names.filter((name) => wordsOf(blocks).includes(name));
    return `${new Date(Number(ts) * 1_000).toISOString().slice(0, 10)} ${about.join('+')}`;
  });
}

const buttons = (blocks: object[]) => elementsIn(blocks).map(({ element }) => element.action_id);

async function wait(days: number): Promise<void> {
  for (let passed = 0; passed < days; passed += 1) await stage.control.clock({ add: day });
}

const three = ['De eerste', 'De tweede', 'De derde'];

async function startThree(): Promise<void> {
  for (const name of three) await startCoalition(noor, { name, channel: 'private' });
  await stage.quiet();
}

it('is one message a fortnight, about one of three quiet coalitions in turn', async () => {
  await startThree();
  await wait(13);
  expect(await nudges(three)).toEqual([]);
  await wait(45);
  expect(await nudges(three)).toEqual([
    '2027-03-15 De eerste',
    // Not on Easter Monday.
    '2027-03-30 De tweede',
    '2027-04-13 De derde',
    // Nor on King's day.
    '2027-04-28 De eerste',
  ]);
});

it('names a small thing to do, and opens the step', async () => {
  await startCoalition(noor);
  const walker = createWalker(stage.control, noor);
  await walker.open();
  await walker.skip('Al bekend');
  await walker.closeAll();
  await wait(15);
  const nudge = (await noor.dm()).findLast(({ blocks }) => buttons(blocks).includes(act.stopNudges));
  if (nudge === undefined) throw new Error('no nudge');
  expect(isTitled(nudge, still.notification)).toBe(true);
  const small = still.small.domain;
  expect(wordsOf(nudge.blocks)).toContain(still.body('Aantrekkelijke binnenstad', small));
  await noor.press(nudge, act.openStep);
  expect((await noor.modal(views.step)).title).toBe(text.steps.walk.title('2'));
});

it('stays away while something happens, and from who wants none, until it is switched on again', async () => {
  await startCoalition(noor);
  const about = ['Aantrekkelijke binnenstad'];
  const walker = createWalker(stage.control, noor);
  await wait(10);
  await walker.open();
  await walker.answer('goal', 'Een volle Markt');
  await walker.closeAll();
  await wait(10);
  expect(await nudges(about)).toEqual([]);
  await wait(5);
  expect(await nudges(about)).toEqual(['2027-03-25 Aantrekkelijke binnenstad']);

  const nudge = (await noor.dm()).findLast(({ blocks }) => buttons(blocks).includes(act.stopNudges));
  if (nudge === undefined) throw new Error('no nudge');
  await noor.press(nudge, act.stopNudges);
  const { id: dm = '' } =
    (await stage.control.view({ user: 'U0NOOR' })).conversations.find(({ kind }) => kind === 'im') ?? {};
  expect((await noor.ephemeral(dm)).text).toBe(still.stopped);
  await wait(60);
  expect(await nudges(about)).toHaveLength(1);

  await noor.command('instellingen', 'C0ALGEMEEN');
  expect((await noor.modal(views.settings)).values.also).not.toContain('nudges');
  await noor.submit({ also: ['nudges'] });
  await wait(30);
  expect(timesPosted(stage, still.notification)).toBeGreaterThan(1);
});

it('does not come after the closing, nor about a practice', async () => {
  await startCoalition(noor);
  const walker = createWalker(stage.control, noor);
  await walker.open();
  await walker.goTo('closing', 'closing');
  await walker.finish();
  await walker.closeAll();
  expect((await coalitionOf(stage)).over).toBe('closed');
  await noor.command('oefenen', 'C0ALGEMEEN');
  await noor.modal(views.step);
  await wait(40);
  expect(await nudges([])).toEqual([]);
});

it('comes to each lead by themselves', async () => {
  await startCoalition(noor);
  await noor.command('partner');
  await noor.modal(views.partners);
  await noor.clickModal(act.openLeads);
  await noor.modal(views.leads);
  await noor.submit({ lead: 'U0SANNE' });
  await wait(16);
  const about = ['Aantrekkelijke binnenstad'];
  for (const user of ['U0NOOR', 'U0SANNE'])
    expect(await nudges(about, createActor(stage.control, user))).toHaveLength(1);
});
