import { afterEach, beforeEach, expect, it } from 'vitest';
import { effects } from '../../jobs/effects.ts';
import { Later } from '../../jobs/engine/errors.ts';
import { send } from '../../jobs/engine/react.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import { zoneIn } from '../../src/slack/people.ts';
import { addPartner, createActor, startCoalition } from './actors.ts';
import { planMeeting } from './meetings/actors.ts';
import { type Stage, startStage, workspace } from './stage.ts';
import { coalitionOf, seesQuestion, underway } from './underway.ts';

// Whose clock holds: of who fills in a form, and of the process that stored an answer.

let stage: Stage;
beforeEach(async () => {
  stage = await startStage({ env: { COALITIE_TYPING_PAUSE: '0.3' } });
});
afterEach(() => stage.stop());

it.each([
  ['looked up before the form', 0, 'America/Mexico_City'],
  ['the app’s own where Slack does not answer in time', 5_000, 'Europe/Amsterdam'],
])('plans a first meeting by the clock of the lead: %s', async (_, hang, zone) => {
  await stage.control.clock({ to: '2027-01-11T18:00:00+01:00' });
  const id = 'U0LUPE';
  await stage.control.addUser({ id, realName: 'Lupe Díaz', timezone: 'America/Mexico_City' });
  await stage.control.join({ user: id, channel: 'C0BINNENSTAD' });
  const lupe = createActor(stage.control, id);
  await startCoalition(lupe);
  await addPartner(lupe, { name: 'Ondernemers', contacts: ['U0AHMED'] });
  await stage.quiet();
  if (hang > 0) await stage.control.fault({ method: 'users.info', hang, match: { user: id }, times: 0 });
  await planMeeting(lupe, {
    date: '2027-03-11',
    time: '10:00',
    minutes: '60',
    purpose: 'Kennismaken',
    invite: 'everyone',
  });
  await stage.control.fault({ clear: true });
  await stage.quiet();
  const { meetings } = await coalitionOf(stage, id);
  expect(meetings.map((each) => each.zone)).toEqual([zone]);
});

it('takes the offset where Slack gives no zone, or one that this Node does not know', () => {
  expect(zoneIn({ tz: 'America/Mexico_City', tz_offset: 3_600 })).toBe('America/Mexico_City');
  expect(zoneIn({ tz: null, tz_offset: -28_800 })).toBe('Etc/GMT+8');
  expect(zoneIn({ tz_offset: -28_800 })).toBe('Etc/GMT+8');
  expect(zoneIn({ tz: 'Mars/Olympus_Mons', tz_offset: 19_800 })).toBe('Asia/Kolkata');
  expect(zoneIn({ tz: null, tz_offset: null })).toBeNull();
});

it('asks the next question after one pause, also where the answer was stored by a clock that is ahead', async () => {
  const { ahmed } = await underway(stage);
  await ahmed.types('Een levendige straat.');
  await seesQuestion(ahmed, 2);
  await stage.quiet();
  const { id } = await coalitionOf(stage);
  const stream = `c-${id}` as const;
  const { context } = stage;
  const events = await context.store.events<CoalitionEvent>(stream, 1, 200);
  const given = events.find(({ event }) => event.type === 'AnswerGiven');
  if (given === undefined) throw new Error('nothing was answered');
  const job = {
    kind: 'send',
    workspace,
    stream,
    version: given.version,
    effect: 'question',
    to: null,
  } as const;
  // A worker that is a minute behind whoever stored the answer.
  const behind = { ...context, clock: { now: () => given.event.at - 60_000 } };
  const before = Date.now();
  const later = await send(behind, job, { effects, isLast: false, hasWaited: false }).catch(
    (error: unknown) => error,
  );
  expect(later).toBeInstanceOf(Later);
  expect((later as Later).until - Date.now()).toBeLessThanOrEqual(context.typingPauseMs);
  expect((later as Later).until).toBeGreaterThanOrEqual(before);
  await expect(send(behind, job, { effects, isLast: false, hasWaited: true })).resolves.toBeUndefined();
});
