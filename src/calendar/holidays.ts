import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { remembering } from './memory.ts';

/** A whole day off: its local date (`YYYY-MM-DD`) and its name in the country's own language. */
export interface Holiday {
  date: string;
  name: string;
}

const remembered = remembering<readonly Holiday[]>(400);

/**
 * The public holidays of a country (ISO 3166, `NL`; with its substitute days) in a year, in order. An unknown country has
 * none. Days that only some regions of a country have are not among them.
 */
export function holidays(country: string, year: number): readonly Holiday[] {
  return remembered(`${country} ${year}`, () => datesOf(country, year));
}

/** Whether this local date (`YYYY-MM-DD`) is a public holiday there. */
export function isHoliday(country: string, date: string): boolean {
  return holidays(country, Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
}

function datesOf(country: string, year: number): readonly Holiday[] {
  const source = sourceOf(country);
  if (source === undefined) return [];
  const names = new Map<string, string>();
  // A holiday of several days may begin in the year before.
  for (const from of [year - 1, year]) {
    for (const holiday of source.getHolidays(from)) {
      if (holiday.type !== 'public') continue;
      for (const date of daysOf(holiday)) {
        if (date.startsWith(`${year}-`) && !names.has(date)) names.set(date, holiday.name);
      }
    }
    for (const { date, name } of alsoDaysOff(country, from)) {
      if (date.startsWith(`${year}-`) && !names.has(date)) names.set(date, name);
    }
  }
  return [...names].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

const day = 24 * 3_600_000;
const clockChange = 2 * 3_600_000;

/**
 * The local dates of a holiday. A day that changes the clock is 23 or 25 hours long; of part of a day (an afternoon, as China
 * has) nobody is said to be off.
 */
function daysOf(holiday: { date: string; start: Date; end: Date }): string[] {
  const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`);
  const days = Math.floor((holiday.end.getTime() - holiday.start.getTime() + clockChange) / day);
  return Array.from({ length: days }, (_, index) => new Date(first + index * day).toISOString().slice(0, 10));
}

/**
 * date-holidays has Good Friday and Liberation Day (5 May) of the Netherlands as days off for schools only. That is right for
 * Good Friday, on which offices work. Liberation Day is a day off once in five years (2025, 2030) under the agreements of
 * government and education, where most of our leads and partners work; a nudge less on that day harms nobody.
 */
function alsoDaysOff(country: string, year: number): Holiday[] {
  return country === 'NL' && year % 5 === 0 ? [{ date: `${year}-05-05`, name: 'Bevrijdingsdag' }] : [];
}

const sources = new Map<string, Holidays | undefined>();

function sourceOf(country: string): Holidays | undefined {
  if (!/^[A-Z]{2}$/.test(country)) return undefined;
  if (!sources.has(country)) {
    const Source = load();
    sources.set(
      country,
      country in new Source().getCountries() ? new Source(country, { types: ['public'] }) : undefined,
    );
  }
  return sources.get(country);
}

let loaded: typeof Holidays | undefined;

/**
 * Loaded at first use: its tables of all countries take a tenth of a second to load, and a whole one from a cold disk (measured),
 * which no start should wait for.
 */
function load(): typeof Holidays {
  loaded ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return loaded;
}
