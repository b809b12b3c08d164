import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/calendar/calendar.ts';
import { officeHours } from '../../src/calendar/hours.ts';
import type { Due, When } from '../../src/coalition/due-kinds.ts';
import { bundle } from '../../src/person/bundle.ts';
import type { DueIn } from '../../src/person/dues.ts';
import { nobodyYet, type Person } from '../../src/person/person.ts';

/** An instant by the clock of Amsterdam, in winter time: an hour ahead of UTC. */
const instant = (local: string) => Date.parse(`${local}:00+01:00`);
const calendar: Calendar = { zone: 'Europe/Amsterdam', country: 'NL', hours: officeHours };
/** Monday. */
const monday = instant('2026-03-02T10:00');

function due(when: When, more: Partial<Calendar> = {}, about = 'i1'): DueIn {
  const what: Due = { user: 'U1', coalition: 'k1', about, kind: 'interview-reminder', when };
  return { due: what, calendar: { ...calendar, ...more } };
}

function sentOn(day: string) {
  return { ...nobodyYet, bundles: { ...nobodyYet.bundles, days: [day] } };
}

describe('bundle', () => {
  it('is empty, and over, when nothing is due', () => {
    expect(bundle(null, [], monday)).toEqual({ due: [], add: [], mute: [], next: null, day: '' });
  });

  it('takes together what is due by now of all coalitions', () => {
    const dues = [due({ since: monday, workingDays: 1 }), due({ since: monday, workingDays: 1 }, {}, 'i2')];
    const found = bundle(null, dues, instant('2026-03-03T10:00'));
    expect(found.due.map(({ about }) => about)).toEqual(['i1', 'i2']);
    expect(found).toMatchObject({ next: null, day: '2026-03-03' });
  });

  it('waits for what comes later', () => {
    const found = bundle(null, [due({ since: monday, workingDays: 3 })], monday);
    expect(found).toMatchObject({ due: [], next: instant('2026-03-05T10:00') });
  });

  it.each([
    ['too early', '2026-03-03T08:59', '2026-03-03T09:00'],
    ['too late', '2026-03-03T17:00', '2026-03-04T09:00'],
    ['a weekend', '2026-03-07T12:00', '2026-03-09T09:00'],
  ])('waits for the person’s hours: %s', (_what, at, next) => {
    const found = bundle(null, [due({ since: monday, workingDays: 0 })], instant(at));
    expect(found).toMatchObject({ due: [], next: instant(next) });
  });

  it('waits for the end of a public holiday, which does not count as a working day', () => {
    const since = Date.parse('2026-04-24T10:00:00+02:00');
    const found = bundle(null, [due({ since, workingDays: 1 })], Date.parse('2026-04-27T12:00:00+02:00'));
    expect(found).toMatchObject({ due: [], next: Date.parse('2026-04-28T10:00:00+02:00') });
    const belgian = bundle(null, [due({ since, workingDays: 1 }, { country: 'BE' })], since);
    expect(belgian.next).toBe(Date.parse('2026-04-27T10:00:00+02:00'));
  });

  it('follows the zone in which the person is', () => {
    const zone = 'America/New_York';
    const dues = [due({ since: monday, workingDays: 0 }, { zone, country: 'US' })];
    const found = bundle(null, dues, monday);
    expect(found).toMatchObject({
      due: [],
      next: Date.parse('2026-03-02T09:00:00-05:00'),
      day: '2026-03-02',
    });
    expect(bundle(null, dues, Date.parse('2026-03-02T23:00:00-05:00')).day).toBe('2026-03-02');
  });

  it('comes back on the day that the person named, or on the working day after it', () => {
    expect(bundle(null, [due({ date: '2026-03-10' })], monday).next).toBe(instant('2026-03-10T09:00'));
    expect(bundle(null, [due({ date: '2026-03-07' })], monday).next).toBe(instant('2026-03-09T09:00'));
    expect(bundle(null, [due({ date: '2026-03-10' })], instant('2026-03-10T09:00')).due).toHaveLength(1);
  });

  it('is sent once a day: what comes due after it waits for the next working day', () => {
    const friday = instant('2026-03-06T11:00');
    const found = bundle(sentOn('2026-03-06'), [due({ since: friday, workingDays: 0 })], friday);
    expect(found).toMatchObject({ due: [], next: instant('2026-03-09T09:00') });
    expect(bundle(sentOn('2026-03-05'), [due({ since: friday, workingDays: 0 })], friday).due).toHaveLength(
      1,
    );
  });

  it('names the soonest of what is left', () => {
    const dues = [due({ date: '2026-03-20' }), due({ since: monday, workingDays: 2 }, {}, 'i2')];
    expect(bundle(sentOn('2026-03-02'), dues, monday).next).toBe(instant('2026-03-04T10:00'));
  });
});

describe('nudges about standing still', () => {
  const day = 86_400_000;
  const still = (coalition: string, since: number, more: Partial<Calendar> = {}): DueIn => ({
    due: { user: 'U1', coalition, kind: 'lead-still', about: '', when: { since, days: 14 } },
    calendar: { ...calendar, ...more },
  });
  const nudged = (at: number, more: Partial<Person> = {}): Person => ({
    ...nobodyYet,
    nudgedAt: at,
    ...more,
  });

  it('come two weeks after the last sign, in working time', () => {
    expect(bundle(null, [still('k1', monday)], monday).next).toBe(instant('2026-03-16T10:00'));
    expect(bundle(null, [still('k1', instant('2026-02-28T12:00'))], monday).next).toBe(
      instant('2026-03-16T09:00'),
    );
    const found = bundle(null, [still('k1', monday)], instant('2026-03-16T10:00'));
    expect(found.due.map(({ coalition }) => coalition)).toEqual(['k1']);
  });

  it('come once a fortnight over all coalitions: another one that falls still waits', () => {
    const person = nudged(monday);
    const dues = [still('k1', monday - 20 * day), still('k2', monday - 15 * day)];
    expect(bundle(person, dues, instant('2026-03-03T10:00'))).toMatchObject({
      due: [],
      next: instant('2026-03-16T10:00'),
    });
    // One small thing: about the coalition that has been still the longest.
    const { due } = bundle(person, dues, instant('2026-03-16T10:00'));
    expect(due.map(({ coalition }) => coalition)).toEqual(['k1']);
  });

  it('hold up no reminder, and no reminder holds them up', () => {
    const dues = [still('k1', monday - 20 * day), due({ since: monday, workingDays: 0 })];
    expect(bundle(nudged(monday - day), dues, monday).due.map(({ kind }) => kind)).toEqual([
      'interview-reminder',
    ]);
    expect(bundle(null, dues, monday).due).toHaveLength(2);
  });

  it('do not come to who wants none, who is looked at a fortnight later: a lead who left is to be missed', () => {
    const person = nudged(0, { nudges: false });
    expect(bundle(person, [still('k1', 0)], monday)).toMatchObject({ due: [], next: monday + 14 * day });
    const both = [still('k1', 0), due({ since: monday, workingDays: 1 })];
    expect(bundle(person, both, monday).next).toBe(instant('2026-03-03T10:00'));
    expect(bundle({ ...person, nudges: true }, [still('k1', 0)], monday).due).toHaveLength(1);
  });
});
