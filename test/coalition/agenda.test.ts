import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeHours } from '../../src/calendar/hours.ts';
import { addWorkingDays, startOfWorkingDay } from '../../src/calendar/working-time.ts';
import { agenda, type Due, earliest } from '../../src/coalition/agenda.ts';
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
const undelivered = by(null, { type: 'InterviewUndelivered', ...own, reason: 'no-dm' });

const dueOf = (user: string, kind: Due['kind'], when: Due['when']): Due => ({
  ...{ user, coalition: 'k1', about: 'i-ahmed', kind, when },
});
const after = (workingDays: number) => ({ since: now, workingDays });
const first = dueOf(ahmed, 'interview-reminder', after(3));
const silent = [noor, sanne].map((lead) => dueOf(lead, 'interview-silent', after(10)));

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
    ['rather a talk: the lead acts', [by(ahmed, { type: 'TalkProposed', ...own })], []],
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
      }),
    );
  });
});
