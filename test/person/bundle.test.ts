import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/calendar/calendar.ts';
import { officeHours } from '../../src/calendar/hours.ts';
import { isWorkingTime } from '../../src/calendar/working-time.ts';
import type { Due, When } from '../../src/coalition/agenda.ts';
import { bundle, type DueIn } from '../../src/person/bundle.ts';
import { nobodyYet } from '../../src/person/person.ts';

/** An instant by the clock of Amsterdam, in winter time: an hour ahead of UTC. */
const instant = (local: string) => Date.parse(`${local}:00+01:00`);
const calendar: Calendar = { zone: 'Europe/Amsterdam', country: 'NL', hours: officeHours };
/** Monday. */
const monday = instant('2026-03-02T10:00');

function due(when: When, more: Partial<Calendar> = {}, about = 'i1'): DueIn {
  const what: Due = { user: 'U1', coalition: 'k1', about, kind: 'interview-reminder', when };
  return { due: what, calendar: { ...calendar, ...more } };
}

/** A coalition that stands still since then. */
function still(since: number, coalition: string): DueIn {
  const what: Due = { user: 'U1', coalition, about: '', kind: 'lead-still', when: { since, days: 14 } };
  return { due: what, calendar };
}

function sentOn(day: string) {
  return { ...nobodyYet, bundled: day };
}

describe('bundle', () => {
  it('is empty, and over, when nothing is due', () => {
    expect(bundle(null, [], monday)).toEqual({ due: [], next: null, day: '' });
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

describe('a lead whose coalitions stand still', () => {
  const later = instant('2026-03-18T10:00');
  const three = [still(monday + 1, 'k2'), still(monday, 'k1'), still(monday + 2, 'k3')];

  it('is nudged about the one that is still longest, beside what else is due', () => {
    const asked = due({ since: monday, workingDays: 1 });
    const found = bundle(null, [...three, asked], later);
    expect(found.due.map(({ coalition, kind }) => `${kind} ${coalition}`)).toEqual([
      'lead-still k1',
      'interview-reminder k1',
    ]);
  });

  it('is nudged again a fortnight later at the earliest', () => {
    const person = { ...nobodyYet, nudgedAt: later };
    expect(bundle(person, three, later + 1)).toMatchObject({ due: [], next: instant('2026-04-01T10:00') });
    expect(bundle(person, three, instant('2026-04-01T10:00')).due).toHaveLength(1);
  });

  it('is left in peace who wants that, and looked at again later', () => {
    const found = bundle({ ...nobodyYet, nudges: false }, three, later);
    expect(found).toMatchObject({ due: [], next: later + 14 * 86_400_000 });
  });
});

describe('looking again whenever the bundle says so', () => {
  const whens = fc.oneof(
    fc.record({ since: fc.nat(20 * 86_400_000).map((ms) => monday + ms), workingDays: fc.nat(10) }),
    fc.record({ date: fc.nat(30).map((n) => new Date(monday + n * 86_400_000).toISOString().slice(0, 10)) }),
  );
  const calendars = fc.record({
    zone: fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'),
    country: fc.constantFrom('NL', 'GB', 'US'),
  });

  it('sends all that is due, each once, in working time, at most once a day', () => {
    fc.assert(
      fc.property(fc.array(whens, { minLength: 1, maxLength: 6 }), calendars, (some, where) => {
        let left = some.map((when, n) => due(when, where, `i${n}`));
        let person = nobodyYet;
        const days: string[] = [];
        let at: number | null = monday;
        for (let looks = 0; at !== null; looks += 1) {
          const found = bundle(person, left, at);
          expect(looks).toBeLessThan(60);
          if (found.next !== null) expect(found.next).toBeGreaterThan(at);
          if (found.due.length > 0) {
            expect(isWorkingTime({ ...calendar, ...where }, at)).toBe(true);
            days.push(found.day);
            person = sentOn(found.day);
            left = left.filter((each) => !found.due.includes(each.due));
          }
          at = found.due.length > 0 ? bundle(person, left, at).next : found.next;
        }
        expect(left).toEqual([]);
        expect(new Set(days).size).toBe(days.length);
      }),
    );
  });
});
