import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actors.ts';
import { createAviary } from '../canary-story.ts';
import { type City, closeAll, startCity } from '../commitments/city.ts';
import { type Overheard, overhear } from '../overheard.ts';
import { dumped, heardIn, outOfPlace } from '../searching.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, coalitionOf } from '../underway.ts';
import { calendarsOf, fillMeeting, openMeeting, planMeeting } from './actors.ts';

// Whatever somebody wrote about a meeting holds a random word: after the story each is searched wherever it must not be.

const everybody = ['U0NOOR', 'U0AHMED', 'U0TOM', 'U0MARIEKE', 'U0KEES'];
const invited = ['U0NOOR', 'U0AHMED', 'U0TOM'];
const aviary = createAviary();
const place = aviary.draw('the place', invited);
const link = aviary.draw('the link that took its place', invited);
const purpose = aviary.draw('the purpose', invited);
const draft = aviary.draw('a draft of the purpose', ['U0NOOR']);
const note = aviary.draw('a note beside an answer', ['U0NOOR', 'U0AHMED']);
const agreed = aviary.draw('what was agreed', invited);
const openPoint = aviary.draw('what is open', invited);
const action = aviary.draw('who does what', invited);
const outcomeDraft = aviary.draw('a draft of what came of it', ['U0NOOR']);
const line = aviary.draw('why it is off', invited);
let stage: Stage;
let overheard: Overheard;

beforeAll(async () => {
  stage = await startStage();
  overheard = await overhear(stage);
  await tellStory(await startCity(stage));
}, 60_000);
afterAll(async () => {
  overheard.stop();
  await stage.stop();
});

async function tellStory({ noor, ahmed, tom, marieke }: City): Promise<void> {
  for (const user of ['U0NOOR', 'U0AHMED', 'U0MARIEKE']) await stage.control.open({ user, home: true });
  const { contacts } = await coalitionOf(stage);
  const who = contacts.flatMap(({ id, user }) => (['U0AHMED', 'U0TOM'].includes(user ?? '') ? [id] : []));
  const soon = { date: '2027-03-11', time: '14:00', minutes: '60', invite: 'some' as const, who };
  await draftFirst(noor);
  await planMeeting(noor, { ...soon, place: `Zaal ${place}`, purpose });
  await stage.quiet();
  await ahmed.press(await ahmed.sees(/Uitnodiging/), 'meeting.answer.yes');
  await ahmed.press(await ahmed.sees(/Je komt\. Fijn/), 'meeting.note');
  await ahmed.modal('meeting.note');
  await ahmed.submit({ note });
  await stage.quiet();
  // And looks at it once more.
  await ahmed.press(await ahmed.sees(/Je opmerking staat erbij/), 'meeting.note');
  await ahmed.modal('meeting.note');
  await closeAll(stage, ahmed);
  await openMeeting(noor);
  await noor.clickModal('meeting.change');
  await fillMeeting(noor, { time: '15:00', place: `https://meet.example/${link}` });
  await closeAll(stage, noor);
  await stage.quiet();
  await ahmed.press(await ahmed.sees(/is gewijzigd/), 'meeting.answer.maybe');
  // Past the reminders, up to the question what came of it.
  while (((await stage.control.clock({})).due?.at ?? Number.POSITIVE_INFINITY) < Date.parse('2027-03-13'))
    await stage.control.clock({ next: true });
  await record(noor);
  await readBack(ahmed);
  await readBack(tom);
  await planMeeting(noor, { ...soon, date: '2027-04-01', place: `Zaal ${place}`, purpose });
  await stage.quiet();
  await openMeeting(noor);
  await noor.clickModal('meeting.cancel');
  await noor.modal('meeting.cancel');
  await noor.submit({ line });
  await closeAll(stage, noor);
  await stage.quiet();
  await failAtEverything(noor, who);
  for (const actor of [noor, ahmed, marieke]) await lookAround(actor);
  for (const nth of [0, 1, 2]) {
    await openMeeting(noor, nth);
    await closeAll(stage, noor);
  }
  await stage.quiet();
}

async function draftFirst(noor: Actor): Promise<void> {
  await noor.command('bijeenkomst');
  await noor.modal('meeting.list');
  await noor.clickModal('meeting.plan');
  await noor.modal('meeting.plan');
  await noor.submit({ date: '2027-03-11', time: '14:00', minutes: '60' });
  await noor.fill({ purpose: draft });
  await noor.clickModal('meeting.draft');
  await closeAll(stage, noor);
}

async function record(noor: Actor): Promise<void> {
  await noor.press(await noor.sees(/Leg het vast zolang/), 'meeting.outcome');
  await noor.modal('meeting.outcome');
  await noor.fill({ agreed: outcomeDraft });
  await noor.clickModal('meeting.outcome-draft');
  await noor.submit({ agreed, open: openPoint, actions: `${action}\nEn nog iets` });
  await noor.modal('meeting.done');
  await closeAll(stage, noor);
  await stage.quiet();
}

async function readBack(actor: Actor): Promise<void> {
  await actor.press(await actor.sees(/Deze bijeenkomst is geweest/), 'meeting.show');
  await actor.modal('meeting.show');
  await closeAll(stage, actor);
}

/** Slack fails while what it is given holds words: that is when things get logged. */
async function failAtEverything(noor: Actor, who: string[]): Promise<void> {
  await stage.control.fault({ method: 'files.getUploadURLExternal', error: 'invalid_arguments', times: 2 });
  await stage.control.fault({ method: 'chat.postMessage', error: 'invalid_blocks' });
  await planMeeting(noor, {
    date: '2027-04-08',
    time: '14:00',
    minutes: '60',
    invite: 'some',
    who,
    place: `Zaal ${place}`,
    purpose,
  });
  await stage.quiet();
  await stage.control.fault({ method: 'chat.update', error: 'invalid_blocks' });
  await stage.control.fault({ method: 'chat.update', drop: 'before' });
  await openMeeting(noor);
  await noor.clickModal('meeting.change');
  await fillMeeting(noor, { place: `https://meet.example/${link}` });
  await closeAll(stage, noor);
  await stage.quiet();
}

async function lookAround(actor: Actor): Promise<void> {
  for (const command of ['bijeenkomst', 'status', 'mijn', '']) {
    await actor.command(command);
    await stage.quiet();
    await closeAll(stage, actor);
  }
  await stage.control.open({ user: actor.user, home: true });
}

describe('what is written about a meeting', () => {
  it('was shown to whom it is for', async () => {
    for (const user of everybody) {
      const shown = heardIn([JSON.stringify(await stage.control.shown({ user }))], aviary.canaries);
      const meant = aviary.canaries.filter(({ readers }) => readers.includes(user)).map((each) => each.what);
      expect([user, ...shown.sort()]).toEqual([user, ...meant.sort()]);
    }
  });

  it('stands in no notification, id, value, file name or metadata', () => {
    const strange: string[] = [];
    const secret = aviary.canaries.filter(({ what }) => !/place|link|note/.test(what));
    for (const { what, request, direction } of stage.sandbox.log) {
      if (direction !== 'from app') continue;
      strange.push(...outOfPlace(request, what, secret));
      strange.push(...heardIn([(request as { text?: string } | null)?.text ?? ''], aviary.canaries));
      if (what.startsWith('files.')) strange.push(...heardIn([JSON.stringify(request)], aviary.canaries));
    }
    expect(strange).toEqual([]);
  });

  it('is posted into no channel', () => {
    const there = stage.sandbox.log.filter(
      ({ direction, channel }) => direction === 'from app' && channel?.startsWith('C'),
    );
    expect(there.length).toBeGreaterThan(3);
    const said = there.map(({ request }) => JSON.stringify(request));
    expect(heardIn(said, aviary.canaries)).toEqual([]);
  });

  it('is in the calendar file of who is invited, and in nobody else’s', async () => {
    const files = calls(stage, 'files.completeUploadExternal').flatMap(({ channel }) => channel ?? []);
    expect(new Set(files)).toEqual(new Set(['D0AHMED', 'D0TOM']));
    expect((await calendarsOf(stage, 'U0AHMED'))[0]?.location).toContain(place);
  });

  it('is in no log line, job, event, state, index or script', async () => {
    expect(stage.logged.join('')).toContain('a file could not be shared');
    expect(heardIn(stage.logged, aviary.canaries)).toEqual([]);
    expect(overheard.said()).toMatch(/MeetingPlanned/);
    expect(heardIn([overheard.said()], aviary.canaries)).toEqual([]);
    const dump = await dumped(overheard.redis);
    expect(dump.length).toBeGreaterThan(20);
    expect(heardIn(dump, aviary.canaries)).toEqual([]);
  });

  it('of what was overwritten or thrown away nothing is kept', async () => {
    const { id, meetings } = await coalitionOf(stage);
    const kept = await overheard.redis.hkeys(`coalitie:{T0WATER}:vault:${id}`);
    const named = JSON.stringify(meetings);
    expect(kept.filter((entry) => entry.startsWith('meeting.')).length).toBeGreaterThan(8);
    const stray = kept.filter((entry) => entry.startsWith('meeting.') && !named.includes(entry));
    expect(stray).toEqual([]);
  });
});
