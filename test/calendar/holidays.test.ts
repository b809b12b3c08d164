import { describe, expect, it } from 'vitest';
import { holidays, isHoliday } from '../../src/calendar/holidays.ts';

describe('holidays', () => {
  it('are those of the Netherlands, written by hand from the calendar of 2026', () => {
    expect(holidays('NL', 2026).map((holiday) => holiday.date)).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it.each([
    ['Good Friday is worked', 'NL', '2026-04-03', false],
    ['Good Friday is a day off in the United Kingdom', 'GB', '2026-04-03', true],
    ['Liberation Day is worked', 'NL', '2026-05-05', false],
    ['Liberation Day is a day off once in five years', 'NL', '2025-05-05', true],
    ['Liberation Day is a day off once in five years', 'NL', '2030-05-05', true],
    ["King's Day is on a Saturday when its date is a Sunday", 'NL', '2025-04-26', true],
    ["King's Day is on a Saturday when its date is a Sunday", 'NL', '2025-04-27', false],
    ['a substitute day counts', 'US', '2026-07-03', true],
    ['the last of three days counts', 'EG', '2026-03-22', true],
    ['the day after them does not', 'EG', '2026-03-23', false],
    ['half a day does not count', 'CN', '2026-03-08', false],
    ['an ordinary day is none', 'BE', '2026-03-04', false],
  ])('%s (%s %s)', (_rule, country, date, expected) => {
    expect(isHoliday(country, date)).toBe(expected);
  });

  it.each(['XX', '', 'nl', 'NLD', '__proto__', 'constructor'])(
    'are none in the unknown country %j',
    (country) => {
      expect(holidays(country, 2026)).toEqual([]);
    },
  );

  it('are in order, each once, and of their year', () => {
    for (const country of ['NL', 'DE', 'EG', 'SA', 'IL', 'JP', 'VN']) {
      for (let year = 2024; year <= 2030; year += 1) {
        const dates = holidays(country, year).map((holiday) => holiday.date);
        expect(dates).toEqual([...new Set(dates)].toSorted());
        expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
        expect(dates.length).toBeGreaterThan(3);
      }
    }
  });
});
