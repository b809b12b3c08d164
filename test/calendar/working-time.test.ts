import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/calendar/calendar.ts';
import { isHoliday } from '../../src/calendar/holidays.ts';
import { type Hours, isHours, minuteOf, officeHours } from '../../src/calendar/hours.ts';
import {
  addWorkingDays,
  isWorkingTime,
  nextWorkingTime,
  previousWorkingTime,
  startOfWorkingDay,
} from '../../src/calendar/working-time.ts';
import { isZone, localDay } from '../../src/calendar/zone.ts';
import { runs } from '../runs.ts';

const dutch: Calendar = { zone: 'Europe/Amsterdam', country: 'NL', hours: officeHours };
const evenings: Hours = { from: '19:00', to: '22:00', days: [1, 2, 3, 4, 5, 6, 7] };
const nights: Hours = { from: '01:30', to: '02:30', days: [1, 2, 3, 4, 5, 6, 7] };

const instant = (local: string, zone = dutch.zone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const local = (at: number, zone = dutch.zone) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString();

describe('nextWorkingTime', () => {
  it.each([
    ['in hours', '2026-11-23T10:15:30', '2026-11-23T10:15:30'],
    ['at the opening', '2026-11-23T09:00', '2026-11-23T09:00:00'],
    ['just before the opening', '2026-11-23T08:59:59.999', '2026-11-23T09:00:00'],
    ['at the closing', '2026-11-23T17:00', '2026-11-24T09:00:00'],
    ['just before the closing', '2026-11-23T16:59:59.999', '2026-11-23T16:59:59.999'],
    ['on Friday evening', '2026-11-27T20:00', '2026-11-30T09:00:00'],
    ['on Sunday', '2026-11-29T12:00', '2026-11-30T09:00:00'],
    ['before Easter', '2026-04-03T17:00', '2026-04-07T09:00:00'],
    ["on King's Day", '2026-04-27T11:00', '2026-04-28T09:00:00'],
    ['on Christmas of 2026, which runs into a weekend', '2026-12-24T18:00', '2026-12-28T09:00:00'],
    ['over the change to summer time', '2026-03-27T18:00', '2026-03-30T09:00:00'],
    ['over the change to winter time', '2026-10-23T18:00', '2026-10-26T09:00:00'],
  ])('%s', (_case, from, to) => {
    expect(local(nextWorkingTime(dutch, instant(from)))).toBe(to);
  });

  it("is in the person's own zone", () => {
    const inAuckland = { ...dutch, zone: 'Pacific/Auckland', country: 'NZ' };
    const at = nextWorkingTime(inAuckland, instant('2026-11-27T12:00'));
    expect(local(at, 'Pacific/Auckland')).toBe('2026-11-30T09:00:00');
  });

  it('keeps other hours than those of offices', () => {
    const volunteer = { ...dutch, hours: evenings };
    expect(local(nextWorkingTime(volunteer, instant('2026-11-29T12:00')))).toBe('2026-11-29T19:00:00');
    expect(local(nextWorkingTime({ ...volunteer, country: 'XX' }, instant('2026-12-25T12:00')))).toBe(
      '2026-12-25T19:00:00',
    );
  });

  it('opens at night only where the clock reads within the hours, also when it changes', () => {
    const owl = { ...dutch, hours: nights };
    // 02:00–03:00 stands twice on 25 October: open from 01:30 to the first 02:30.
    const open = instant('2026-10-25T01:30');
    expect(isWorkingTime(owl, open + 59 * 60_000)).toBe(true);
    expect(isWorkingTime(owl, open + 61 * 60_000)).toBe(false);
    expect(isWorkingTime(owl, open + 91 * 60_000)).toBe(false);
    // 02:00–03:00 does not exist on 29 March.
    expect(isWorkingTime(owl, instant('2026-03-29T03:10'))).toBe(false);
  });

  it.each([
    [{ ...dutch, zone: 'Europe/Waterstad' }],
    [{ ...dutch, hours: { ...officeHours, days: [] } }],
    [{ ...dutch, hours: { ...officeHours, to: '09:00' } }],
  ])('refuses %j', (calendar) => {
    expect(() => nextWorkingTime(calendar, 0)).toThrow(RangeError);
  });
});

describe('previousWorkingTime', () => {
  it.each([
    ['in hours', '2026-11-23T10:15:30', '2026-11-23T10:15:30'],
    ['in the last half hour', '2026-11-23T16:45', '2026-11-23T16:30:00'],
    ['in the evening', '2026-11-23T20:00', '2026-11-23T16:30:00'],
    ['early on Monday', '2026-11-23T08:59', '2026-11-20T16:30:00'],
    ['on Easter Monday', '2026-04-06T12:00', '2026-04-03T16:30:00'],
  ])('%s', (_case, from, to) => {
    expect(local(previousWorkingTime(dutch, instant(from)))).toBe(to);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['the next day', '2026-11-23T10:15', 1, '2026-11-24T10:15:00'],
    ['over a weekend', '2026-11-26T10:15', 2, '2026-11-30T10:15:00'],
    ['over Easter', '2026-04-02T16:59', 2, '2026-04-07T16:59:00'],
    ['over the change of the clock', '2026-03-27T10:15', 1, '2026-03-30T10:15:00'],
    ['from a Saturday, counting from Monday', '2026-11-28T13:00', 3, '2026-12-03T09:00:00'],
    ['none in hours', '2026-11-23T10:15', 0, '2026-11-23T10:15:00'],
    ['none outside hours', '2026-11-23T18:00', 0, '2026-11-24T09:00:00'],
    ['back over a weekend', '2026-11-23T10:15', -2, '2026-11-19T10:15:00'],
    ['back from a Sunday', '2026-11-29T10:15', -1, '2026-11-26T16:30:00'],
    ['253, the weekdays left in 2026 but for five holidays', '2026-01-05T09:00', 253, '2026-12-31T09:00:00'],
  ])('%s', (_case, from, days, to) => {
    expect(local(addWorkingDays(dutch, instant(from), days))).toBe(to);
  });
});

describe('startOfWorkingDay', () => {
  it.each([
    ['2026-11-23', '2026-11-23T09:00:00'],
    ['2026-11-28', '2026-11-30T09:00:00'],
    ['2026-12-25', '2026-12-28T09:00:00'],
  ])('of %s is %s', (date, expected) => {
    expect(local(startOfWorkingDay(dutch, date))).toBe(expected);
  });
});

describe('isZone', () => {
  it.each(['Europe/Amsterdam', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1'])('takes %s', (zone) =>
    expect(isZone(zone)).toBe(true),
  );
  it.each(['', 'Europe/Waterstad', '+01:00', '-05:00', '__proto__', 'Amsterdam'])('refuses %j', (zone) =>
    expect(isZone(zone)).toBe(false),
  );
});

describe('localDay', () => {
  it('is the date on the wall', () => {
    const at = Date.UTC(2026, 10, 23, 23, 30);
    expect([localDay('Europe/Amsterdam', at), localDay('America/New_York', at)]).toEqual([
      '2026-11-24',
      '2026-11-23',
    ]);
  });
});

describe('isHours', () => {
  it.each([
    [officeHours, true],
    [{ from: '00:00', to: '24:00', days: [7] }, true],
    [{ from: '9:00', to: '17:00', days: [1] }, false],
    [{ from: '09:60', to: '17:00', days: [1] }, false],
    [{ from: '09:00', to: '24:01', days: [1] }, false],
    [{ from: '17:00', to: '09:00', days: [1] }, false],
    [{ from: '09:00', to: '17:00', days: [0] }, false],
    [{ from: '09:00', to: '17:00', days: [1.5] }, false],
  ])('%j is %s', (hours, expected) => expect(isHours(hours)).toBe(expected));
});

const zones = [
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Nuuk',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Antarctica/Troll',
  'UTC',
];

const clockTime = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const calendars = (earliest: number, latest: number): fc.Arbitrary<Calendar> =>
  fc.record({
    zone: fc.constantFrom(...zones),
    country: fc.constantFrom('NL', 'BE', 'DE', 'GB', 'US', 'EG', 'JP', 'XX'),
    hours: fc
      .record({
        span: fc
          .tuple(fc.integer({ min: earliest, max: latest }), fc.integer({ min: earliest, max: latest }))
          .filter(([a, b]) => a !== b),
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      })
      .map(({ span, days }) => ({
        from: clockTime(Math.min(...span)),
        to: clockTime(Math.max(...span)),
        days,
      })),
  });
const anyCalendar = calendars(0, 1440);
const dayCalendar = calendars(6 * 60, 20 * 60);
const anyInstant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 11, 31) });
const often = { numRuns: runs(80) };

/** The rule in other words than the code's: what the clock on the wall and the calendar beside it say. */
function readsAsWorkingTime({ zone, country, hours }: Calendar, at: number): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const minute = wall.hour * 60 + wall.minute;
  return (
    hours.days.includes(wall.dayOfWeek) &&
    !isHoliday(country, wall.toPlainDate().toString()) &&
    minute >= (minuteOf(hours.from) ?? Number.NaN) &&
    minute < (minuteOf(hours.to) ?? Number.NaN)
  );
}

describe('for all calendars and instants from 2024 to 2040', () => {
  it('everything lies within hours, on no holiday and on a day of the person', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: -8, max: 8 }), (calendar, at, days) => {
        for (const found of [
          nextWorkingTime(calendar, at),
          previousWorkingTime(calendar, at),
          addWorkingDays(calendar, at, days),
        ]) {
          expect(readsAsWorkingTime(calendar, found)).toBe(true);
          expect(isWorkingTime(calendar, found)).toBe(true);
        }
      }),
      often,
    );
  });

  it('next is never before, previous never after, and asking again changes nothing', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (calendar, at) => {
        const next = nextWorkingTime(calendar, at);
        const previous = previousWorkingTime(calendar, at);
        expect(next).toBeGreaterThanOrEqual(at);
        expect(previous).toBeLessThanOrEqual(at);
        expect(nextWorkingTime(calendar, next)).toBe(next);
        expect(previousWorkingTime(calendar, previous)).toBe(previous);
        expect(next === at).toBe(isWorkingTime(calendar, at));
      }),
      often,
    );
  });

  it('order is kept', () => {
    fc.assert(
      fc.property(
        dayCalendar,
        anyInstant,
        fc.integer({ min: 0, max: 4 * 86_400_000 }),
        fc.integer({ min: -5, max: 5 }),
        (calendar, at, later, days) => {
          expect(nextWorkingTime(calendar, at + later)).toBeGreaterThanOrEqual(nextWorkingTime(calendar, at));
          expect(previousWorkingTime(calendar, at + later)).toBeGreaterThanOrEqual(
            previousWorkingTime(calendar, at),
          );
          expect(addWorkingDays(calendar, at + later, days)).toBeGreaterThanOrEqual(
            addWorkingDays(calendar, at, days),
          );
        },
      ),
      often,
    );
  });

  it('working days add up', () => {
    fc.assert(
      fc.property(dayCalendar, anyInstant, fc.integer({ min: 0, max: 6 }), (calendar, at, days) => {
        const oneByOne = Array.from({ length: days }).reduce<number>(
          (from) => addWorkingDays(calendar, from, 1),
          nextWorkingTime(calendar, at),
        );
        expect(addWorkingDays(calendar, at, days)).toBe(oneByOne);
      }),
      often,
    );
  });

  it('nothing between an instant and the next working time is working time', () => {
    fc.assert(
      fc.property(
        dayCalendar,
        anyInstant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (calendar, at, part) => {
          const next = nextWorkingTime(calendar, at);
          const between = Math.floor(at + (next - at) * part);
          fc.pre(between < next);
          expect(readsAsWorkingTime(calendar, between)).toBe(false);
        },
      ),
      often,
    );
  });
});
