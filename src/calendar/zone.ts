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

/** Places that never change their clock, for offsets of no whole hour. */
const ofOddOffset: Record<number, string> = {
  [-34_200]: 'Pacific/Marquesas',
  12600: 'Asia/Tehran',
  16200: 'Asia/Kabul',
  19800: 'Asia/Kolkata',
  20700: 'Asia/Kathmandu',
  23400: 'Asia/Yangon',
  31500: 'Australia/Eucla',
  34200: 'Australia/Darwin',
};

/**
 * A zone for somebody of whom only the offset is known, in seconds ahead of UTC: `Etc/GMT+8` for 8 hours behind it, as that is written
 * the other way round (IANA, `etcetera`). `null` where there is none.
 */
export function zoneAtOffset(seconds: number): string | null {
  const odd = ofOddOffset[seconds];
  if (odd !== undefined) return odd;
  const hours = Math.round(seconds / 3_600);
  if (hours === 0) return 'Etc/UTC';
  const zone = `Etc/GMT${hours < 0 ? '+' : '-'}${Math.abs(hours)}`;
  return isZone(zone) ? zone : null;
}

/** A zone as people say it: "Amsterdam" for `Europe/Amsterdam`, "UTC-8" for `Etc/GMT+8`. */
export function zoneName(zone: string): string {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
  if (hours !== undefined) return `UTC${sign === '+' ? '-' : '+'}${hours}`;
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
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

/** The weekday of a date (`YYYY-MM-DD`): 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
