import { describe, expect, it } from 'vitest';
import { officeHours } from '../../../src/calendar/hours.ts';
import { agenda, earliest } from '../../../src/coalition/agenda.ts';
import type { Due, When } from '../../../src/coalition/due-kinds.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { duesOf, duesOfAll } from '../../../src/coalition/meetings/dues.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { bundle } from '../../../src/person/bundle.ts';
import { by, given, now } from '../given.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started } from '../stories.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = now + 7 * day + 4 * hour;
const planned = by(noor, {
  type: 'MeetingPlanned',
  meeting: 'm',
  kind: 'follow-up',
  form: null,
  start,
  zone: 'Europe/Amsterdam',
  minutes: 90,
  lastDay: '2026-03-09',
  place: null,
  purpose: 'purpose',
  invitees: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan'],
});
const told = (contact: string, sequence = 0) =>
  by(null, { type: 'InviteeTold', meeting: 'm', contact, ts: `${contact}${sequence}`, sequence });
const answered = (user: string, contact: string, answer: 'yes' | 'no' | 'maybe') =>
  by(user, { type: 'MeetingAnswered', meeting: 'm', contact, answer, note: null });
const reminded = (user: string, of: 'answer' | 'day' | 'hour') =>
  by(null, { type: 'InviteeReminded', meeting: 'm', user, of });
const cancelled = by(noor, { type: 'MeetingCancelled', meeting: 'm', sequence: 1, entry: null });
const moved = by(noor, {
  type: 'MeetingChanged',
  meeting: 'm',
  sequence: 1,
  kind: 'follow-up',
  form: null,
  start: start + day,
  zone: 'Europe/Amsterdam',
  minutes: 90,
  lastDay: '2026-03-10',
  place: null,
  was: { start, zone: 'Europe/Amsterdam', minutes: 90 },
  purpose: 'purpose',
  changes: ['time'],
  added: [],
  removed: [],
});
const story = [started, partnered, planned, told('c-ahmed'), told('c-bea')];

const due = (user: string, kind: Due['kind'], when: When, about = 'm'): Due => ({
  user,
  coalition: 'k1',
  about,
  kind,
  when,
});
const awaited = (user: string, workingDays: number, atLatest = start - day) =>
  due(user, 'meeting-answer', { since: now, workingDays, atLatest, until: atLatest + hour });
const dayBefore = (user: string, at = start) => due(user, 'meeting-day', { by: at - day, until: at - hour });
const hourBefore = (user: string, at = start) => due(user, 'meeting-hour', { by: at - hour, until: at });
const after = (user: string, date = '2026-03-10') => due(user, 'meeting-after', { date });
const nobody = [dayBefore(noor), hourBefore(noor), after(noor)];

function meetingDues(state: Coalition) {
  return [...state.meetings.flatMap((each) => duesOf(each, state)), ...duesOfAll(state)];
}

describe('what meetings make due', () => {
  it.each<[string, CoalitionEvent[][], Due[]]>([
    ['asks for an answer after two working days', [], [awaited(ahmed, 2), awaited(bea, 2)]],
    ['and after four', [reminded(ahmed, 'answer'), answered(bea, 'c-bea', 'no')], [awaited(ahmed, 4)]],
    [
      'and then no more',
      [reminded(ahmed, 'answer'), reminded(ahmed, 'answer'), answered(bea, 'c-bea', 'no')],
      [],
    ],
    [
      'reminds who comes, or may come, a day and an hour before',
      [answered(ahmed, 'c-ahmed', 'yes'), answered(bea, 'c-bea', 'maybe')],
      [dayBefore(ahmed), hourBefore(ahmed), dayBefore(bea), hourBefore(bea)],
    ],
    [
      'each once',
      [answered(ahmed, 'c-ahmed', 'yes'), reminded(ahmed, 'day'), answered(bea, 'c-bea', 'no')],
      [hourBefore(ahmed)],
    ],
    [
      'nobody who is no contact any more, or can’t be reached',
      [
        by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' }),
        by(null, { type: 'InviteeUnreached', meeting: 'm', contact: 'c-bea', reason: 'gone' }),
      ],
      [],
    ],
  ])('%s', (_what, events, expected) => {
    const dues = meetingDues(given(...story, ...events).state);
    const others = dues.filter(({ user }) => user !== noor);
    expect(others).toEqual(expected);
    expect(dues.filter(({ user }) => user === noor)).toEqual(nobody);
  });

  it('waits for no answer to what has not arrived', () => {
    expect(meetingDues(given(started, partnered, planned).state)).toEqual(nobody);
  });

  it('asks all over again once it moved, when that has arrived', () => {
    const yes = answered(ahmed, 'c-ahmed', 'yes');
    const state = given(...story, yes, moved, told('c-ahmed', 1)).state;
    expect(meetingDues(state)).toEqual([
      ...[dayBefore(noor, start + day), hourBefore(noor, start + day)],
      ...[awaited(ahmed, 2, start), after(noor, '2026-03-11')],
    ]);
  });

  it('asks every lead what came of it, once, until one has said so', () => {
    const asked = by(null, { type: 'LeadAskedAfter', meeting: 'm', lead: noor });
    const state = given(...story, sanneLeads, asked).state;
    expect(meetingDues(state).filter(({ kind }) => kind === 'meeting-after')).toEqual([after(sanne)]);
    const recorded = by(noor, {
      type: 'MeetingOutcomeRecorded',
      meeting: 'm',
      agreed: 'a',
      open: null,
      actions: [],
    });
    expect(meetingDues(given(...story, sanneLeads, recorded).state)).toEqual([]);
  });

  it('says nothing of what was called off', () => {
    expect(meetingDues(given(...story, cancelled).state)).toEqual([]);
  });

  it('says nothing in a coalition that is closed', () => {
    const { state } = given(...story, by(noor, { type: 'CoalitionClosed' }));
    expect(agenda(state)).toEqual([]);
  });

  it('has no reminder of what somebody answered within that time', () => {
    const at = (instant: number, events: CoalitionEvent[]) =>
      events.map((event) => ({ ...event, at: instant }));
    const kinds = (instant: number) =>
      meetingDues(given(...story, at(instant, answered(ahmed, 'c-ahmed', 'yes'))).state)
        .filter(({ user }) => user === ahmed)
        .map(({ kind }) => kind);
    expect(kinds(start - day - 1)).toEqual(['meeting-day', 'meeting-hour']);
    expect(kinds(start - day)).toEqual(['meeting-hour']);
    expect(kinds(start - hour)).toEqual([]);
  });
});

describe('the next meeting in execution', () => {
  const plan = by(noor, {
    type: 'StepFinished',
    step: '9',
    round: 2,
    entry: null,
    tell: false,
    document: 'plan',
  });
  const nine = by(noor, { type: 'StepOpened', step: '9', round: 2, back: false });
  const ten = by(noor, { type: 'StepOpened', step: '10', round: 2, back: false });
  const executing = [started, partnered, nine, plan, ten];
  const none = (events: CoalitionEvent[][]) =>
    meetingDues(given(...events).state).filter(({ kind }) => kind === 'meeting-none');
  const asked = (since: number, days: number) => [due(noor, 'meeting-none', { since, days }, '')];

  it('is asked for six weeks after the last one, or after execution began', () => {
    expect(none(executing)).toEqual(asked(now, 42));
    expect(none([...executing, planned])).toEqual(asked(start + 1.5 * hour, 42));
    expect(none([...executing, planned, cancelled])).toEqual(asked(now, 42));
  });

  it.each([
    [1, 14],
    [3, 70],
    [6, 154],
  ] as const)('at a rhythm of %d months after %d days', (months, days) => {
    const rhythm = by(noor, { type: 'MeetingRhythmSet', months });
    expect(none([...executing, rhythm])).toEqual(asked(now, days));
  });

  it('is asked for again four weeks later, and as ever once one was planned', () => {
    const event = by(null, { type: 'LeadAskedNext', lead: noor }).map((each) => ({ ...each, at: now + 1 }));
    expect(none([...executing, event])).toEqual(asked(now + 1, 28));
    expect(none([...executing, event, planned])).toEqual(asked(start + 1.5 * hour, 42));
  });

  it('is asked for in no other step, and in no practice', () => {
    expect(none([started, partnered])).toEqual([]);
    const practice = executing
      .flat()
      .map((event) => (event.type === 'CoalitionStarted' ? { ...event, practice: true as const } : event));
    expect(meetingDues(given(practice).state)).toEqual([]);
  });
});

describe('an answer that is due at the latest', () => {
  const calendar = { zone: 'Europe/Amsterdam', country: 'NL', hours: officeHours };
  const bundled = (when: When, at: number) =>
    bundle(null, [{ due: due(ahmed, 'meeting-answer', when), calendar }], at);
  const friday = Date.UTC(2026, 2, 6, 9);
  const sunday = Date.UTC(2026, 2, 8, 14);
  const when = { since: friday, workingDays: 2 };

  it('comes after its working days, or at the last working moment before', () => {
    expect(bundled(when, friday).next).toBe(Date.UTC(2026, 2, 10, 9));
    // Sunday afternoon: Friday at half past four.
    const latest = { ...when, atLatest: sunday };
    expect(bundled(latest, friday).next).toBe(Date.UTC(2026, 2, 6, 15, 30));
    expect(earliest(latest)).toBeLessThanOrEqual(Date.UTC(2026, 2, 6, 15, 30));
  });

  it('does not come on the heels of the invitation, nor when it is too late', () => {
    const late = { since: friday + 6 * hour, workingDays: 2, atLatest: sunday, until: sunday + hour };
    // Four hours after the invitation it is evening, and on Monday it is too late.
    expect(bundled(late, friday + 7 * hour)).toMatchObject({ due: [], next: null });
    const monday = Date.UTC(2026, 2, 9, 9);
    expect(bundled(late, monday)).toMatchObject({ due: [], next: null });
    expect(bundled({ ...late, until: monday + 1 }, monday).due).toHaveLength(1);
  });
});
