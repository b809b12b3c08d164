import { Temporal } from 'temporal-polyfill';

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

/** The local date (`YYYY-MM-DD`) of an instant (epoch ms) in a zone for which `isZone` holds. */
export function localDay(zone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The date (`YYYY-MM-DD`) so many days after another one. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The weekday of a date (`YYYY-MM-DD`): 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
