import { Temporal } from 'temporal-polyfill';
import { remembering } from './memory.ts';

const known = new Map<string, boolean>();
const knownAtMost = 1000;

/**
 * Whether this is a time zone of the IANA database that this Node knows, such as `Europe/Amsterdam` or `UTC`. A bare
 * offset (`+01:00`) is refused: it knows no daylight saving time, so a person's hours would be wrong half of the year.
 */
export function isZone(zone: string): boolean {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const answer = isNamedZone(zone);
  if (known.size < knownAtMost) known.set(zone, answer);
  return answer;
}

function isNamedZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const quarter = 15 * 60_000;
const rememberDay = remembering<string>(5_000);

/** The local date (`YYYY-MM-DD`) of an instant (epoch ms) in a zone for which `isZone` holds. */
export function localDay(zone: string, instant: number): string {
  const from = Math.floor(instant / quarter) * quarter;
  // Midnight falls between two quarters of an hour nearly everywhere; where it does not, each instant is computed.
  const day = rememberDay(`${zone} ${from}`, () => {
    const first = computedDay(zone, from);
    return first === computedDay(zone, from + quarter - 1) ? first : '';
  });
  return day === '' ? computedDay(zone, instant) : day;
}

function computedDay(zone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

const day = 86_400_000;

/** The date (`YYYY-MM-DD`) so many days after another one. Throws a RangeError on what is no date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** The weekday of a date (`YYYY-MM-DD`): 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
