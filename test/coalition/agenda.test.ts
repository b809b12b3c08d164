import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeHours } from '../../src/calendar/hours.ts';
import {
  addWorkingDays,
  nextWorkingTime,
  previousWorkingTime,
  startOfWorkingDay,
} from '../../src/calendar/working-time.ts';
import { agenda, earliest, newlyDue } from '../../src/coalition/agenda.ts';
import { fold } from '../../src/coalition/coalition.ts';
import type { Due } from '../../src/coalition/due-kinds.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import { countries } from '../../src/method/languages.ts';
import { by, given, now } from './given.ts';
import {
  ahmed,
  answered,
  begun,
  invited,
  noor,
  partnered,
  practiced,
  recorded,
  sanne,
  sanneLeads,
  sent,
  started,
} from './stories.ts';

const own = { interview: 'i-ahmed' } as const;
const asked = [started, partnered, sanneLeads, invited];
const reminded = by(null, { type: 'ContactReminded', ...own });
const later = by(ahmed, { type: 'InterviewPostponed', ...own, until: '2026-03-09' });
const talk = by(ahmed, { type: 'TalkProposed', ...own });
const undelivered = by(null, { type: 'InterviewUndelivered', ...own, reason: 'no-dm' });

const dueOf = (user: string, kind: Due['kind'], when: Due['when']): Due => ({
  user,
  coalition: 'k1',
  about: 'i-ahmed',
  kind,
  when,
});
const after = (workingDays: number) => ({ since: now, workingDays });
const first = dueOf(ahmed, 'interview-reminder', after(3));
const silent = [noor, sanne].map((lead) => dueOf(lead, 'interview-silent', after(10)));

describe('newlyDue', () => {
  const { state } = given(...asked);
  const gives = (...events: CoalitionEvent[]) => {
    const coalition = fold(events, state);
    if (coalition === null) throw new Error('no coalition');
    return newlyDue(state, coalition).filter(({ about }) => about !== '');
  };

  it('is all that is due of a coalition that just began, and nothing where nothing changed', () => {
    expect(newlyDue(null, state)).toEqual(agenda(state));
    expect(newlyDue(state, state)).toEqual([]);
  });

  it('is what the things that changed make due now, and did not before', () => {
    expect(gives(...reminded)).toEqual([dueOf(ahmed, 'interview-reminder', after(7))]);
    expect(gives(...by(noor, { type: 'MeetingRhythmSet', months: 3 }))).toEqual([]);
  });

  it('is also what a lead moved, to whichever side', () => {
    const move = { type: 'DueMoved', user: ahmed, kind: 'interview-reminder', about: 'i-ahmed' } as const;
    const on = { date: '2026-03-03' };
    expect(gives(...by(noor, { ...move, to: on.date }))).toEqual([dueOf(ahmed, 'interview-reminder', on)]);
  });
});

describe('agenda', () => {
  it.each<[string, CoalitionEvent[][], Due[]]>([
    ['an invitation: a reminder after three working days', [], [first]],
    ['a reminder: another after seven', [reminded], [dueOf(ahmed, 'interview-reminder', after(7))]],
    ['two reminders: each lead is told after ten', [reminded, reminded], silent],
    [
      'one lead told: the other one still',
      [reminded, reminded, by(null, { type: 'LeadToldSilent', ...own, lead: noor })],
      silent.slice(1),
    ],
    ['an answer: counting begins again', [reminded, reminded, begun], [first]],
    ['a pause is silence too', [begun, by(ahmed, { type: 'InterviewPaused', ...own })], [first]],
    ['later: that day, and nothing else', [later], [dueOf(ahmed, 'interview-again', { date: '2026-03-09' })]],
    ['that day over: counting begins again', [later, reminded], [first]],
    ['rather a talk: its lead is reminded', [talk], [dueOf(noor, 'interview-talk', after(3))]],
    [
      'a talk that did not come: who waits for it is told',
      [talk, by(null, { type: 'LeadRemindedOfTalk', ...own, lead: noor })],
      [dueOf(ahmed, 'interview-talk-late', after(6))],
    ],
    [
      'told so: nobody is asked any more',
      [
        talk,
        by(null, { type: 'LeadRemindedOfTalk', ...own, lead: noor }),
        by(null, { type: 'ContactToldOfTalk', ...own }),
      ],
      [],
    ],
    ['a talk that was written down', [talk, recorded], []],
    ['declined', [by(ahmed, { type: 'InterviewDeclined', ...own })], []],
    ['handed over', [by(ahmed, { type: 'InterviewHandedOver', ...own, to: 'c-bea' })], []],
    ['sent', [begun, answered, sent], []],
    ['withdrawn', [by(ahmed, { type: 'InterviewWithdrawn', ...own })], []],
    ['erased', [by(ahmed, { type: 'InterviewErased', ...own })], []],
    ['written down by a lead', [recorded], []],
    ['no longer a contact', [by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' })], []],
    ['not delivered: nobody is reminded of what never came', [undelivered], []],
    ['delivered after all', [undelivered, by(null, { type: 'InterviewDelivered', ...own })], [first]],
  ])('%s', (_what, events, expected) => {
    const dues = agenda(given(...asked, ...events).state);
    expect(dues.filter(({ kind }) => kind !== 'lead-still')).toEqual(expected);
  });
});

describe('a lead who stands still', () => {
  const day = 86_400_000;
  /** What somebody or the app did, some days after the start. */
  const on = (days: number, events: CoalitionEvent[]) =>
    events.map((event) => ({ ...event, at: now + days * day }));
  const still = (...events: CoalitionEvent[][]) =>
    agenda(given(started, partnered, ...events).state).filter(({ kind }) => kind === 'lead-still');
  const dueFor = (user: string, days: number): Due => ({
    user,
    coalition: 'k1',
    kind: 'lead-still',
    about: '',
    when: { since: now + days * day, days: 14 },
  });
  const leadGone = by(null, { type: 'LeadGone', user: noor });
  const finished = by(
    noor,
    { type: 'StepFinished', step: '1', round: 1, entry: null, tell: false, document: null },
    { type: 'StepOpened', step: '2', round: 1, back: false },
  );

  it('hears of it two weeks after the start, each of them', () => {
    expect(still()).toEqual([dueFor(noor, 0)]);
    expect(still(sanneLeads)).toEqual([dueFor(noor, 0), dueFor(sanne, 0)]);
  });

  it('waits again after a sign of anybody: a lead, a partner who answers', () => {
    expect(still(on(3, finished))).toEqual([dueFor(noor, 3)]);
    expect(still(on(1, invited), on(9, begun))).toEqual([dueFor(noor, 9)]);
  });

  it('does not wait because of what the app does', () => {
    expect(still(on(1, invited), on(5, reminded), on(6, undelivered))).toEqual([dueFor(noor, 1)]);
  });

  it('waits again after a meeting that comes in time, and not for one that was cancelled or comes too late', () => {
    const meeting = (id: string, days: number) =>
      by(noor, {
        type: 'MeetingPlanned',
        meeting: id,
        kind: 'follow-up',
        form: null,
        start: now + days * day,
        zone: 'Europe/Amsterdam',
        minutes: 60,
        lastDay: '2026-03-20',
        place: null,
        purpose: 'purpose',
        invitees: [],
      });
    const cancelled = by(noor, { type: 'MeetingCancelled', meeting: 'm', sequence: 1, entry: null });
    const hour = 1 / 24;
    expect(still(meeting('m', 10))).toEqual([dueFor(noor, 10 + hour)]);
    expect(still(meeting('late', 20), meeting('m', 10))).toEqual([dueFor(noor, 20 + hour)]);
    expect(still(meeting('late', 20))).toEqual([dueFor(noor, 0)]);
    expect(still(meeting('m', 10), cancelled)).toEqual([dueFor(noor, 0)]);
  });

  it('hears once a fortnight, until there is a sign', () => {
    const nudged = on(14, by(null, { type: 'LeadNudged', user: noor }));
    expect(still(sanneLeads, nudged)).toEqual([dueFor(noor, 14), dueFor(sanne, 0)]);
    expect(still(nudged, on(15, finished))).toEqual([dueFor(noor, 15)]);
  });

  it('is left in peace when they are gone, and when the coalition is over', () => {
    expect(still(leadGone)).toEqual([]);
    expect(still(sanneLeads, leadGone)).toEqual([dueFor(sanne, 0)]);
    expect(still(leadGone, on(4, finished))).toEqual([dueFor(noor, 4)]);
    expect(still(leadGone, on(5, by(ahmed, { type: 'LeadNamed', user: ahmed })))).toEqual([dueFor(ahmed, 5)]);
    expect(still(by(noor, { type: 'CoalitionClosed' }))).toEqual([]);
    const reopened = on(30, by(noor, { type: 'StepOpened', step: '1', round: 1, back: true }));
    expect(still(by(noor, { type: 'CoalitionClosed' }), reopened)).toEqual([dueFor(noor, 30)]);
  });

  it('is left in peace in a practice', () => {
    expect(agenda(given(practiced).state)).toEqual([]);
  });

  it('is not told of a silence either when they are gone; whoever takes over is', () => {
    const silentFor = (...events: CoalitionEvent[][]) =>
      agenda(given(started, partnered, invited, reminded, reminded, ...events).state)
        .filter(({ kind }) => kind === 'interview-silent')
        .map(({ user }) => user);
    expect(silentFor()).toEqual([noor]);
    expect(silentFor(leadGone)).toEqual([]);
    expect(silentFor(leadGone, by(sanne, { type: 'LeadNamed', user: sanne }))).toEqual([sanne]);
  });
});

describe('earliest', () => {
  const zones = [
    'Europe/Amsterdam',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'America/New_York',
    'Asia/Kolkata',
  ];
  const calendars = fc.record({
    zone: fc.constantFrom(...zones),
    country: fc.constantFrom(...countries),
    hours: fc.constantFrom(officeHours, { from: '00:00', to: '24:00', days: [1, 2, 3, 4, 5, 6, 7] }),
  });

  it('is never later than the real instant, wherever the person lives', () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(calendars, fc.nat(600 * day), fc.nat(12), (calendar, ms, workingDays) => {
        const since = now + ms;
        const date = new Date(since).toISOString().slice(0, 10);
        expect(earliest({ since, workingDays })).toBeLessThanOrEqual(
          addWorkingDays(calendar, since, workingDays),
        );
        expect(earliest({ date })).toBeLessThanOrEqual(startOfWorkingDay(calendar, date));
        expect(earliest({ date, workingDays })).toBeLessThanOrEqual(
          addWorkingDays(calendar, startOfWorkingDay(calendar, date), workingDays),
        );
        expect(earliest({ by: since })).toBeLessThanOrEqual(previousWorkingTime(calendar, since));
        const days = workingDays;
        expect(earliest({ since, days })).toBeLessThanOrEqual(nextWorkingTime(calendar, since + days * day));
      }),
    );
  });
});
