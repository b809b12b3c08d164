import { Temporal } from 'temporal-polyfill';
import { isZone } from './zone.ts';

/**
 * The instant (epoch ms) of a local date and time. Where the clock goes forward over it (`skipped`) it is as much later as the clock
 * jumps: 2:30 becomes 3:30. Where the clock shows it twice it is the first one, as calendars read it too (RFC 5545, 3.3.5).
 */
export interface LocalMoment {
  instant: number;
  odd: 'skipped' | 'twice' | null;
}

/** `null` for what is no date (`2026-02-31`), no time of the day or no zone. */
export function localMoment(zone: string, date: string, time: string): LocalMoment | null {
  if (!isZone(zone) || !/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null;
  const wanted = plainDateTime(`${date}T${time}`);
  if (wanted === null) return null;
  const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
    wanted.toZonedDateTime(zone, { disambiguation }),
  );
  if (first === undefined || last === undefined) return null;
  if (first.equals(last)) return { instant: first.epochMilliseconds, odd: null };
  const isThere = first.toPlainDateTime().equals(wanted);
  return isThere
    ? { instant: first.epochMilliseconds, odd: 'twice' }
    : { instant: last.epochMilliseconds, odd: 'skipped' };
}

function plainDateTime(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text);
  } catch {
    return null;
  }
}

/** What the clock (`HH:MM`) shows at an instant in a zone for which `isZone` holds. */
export function localClock(zone: string, instant: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainTime();
  return time.toString({ smallestUnit: 'minute' });
}
