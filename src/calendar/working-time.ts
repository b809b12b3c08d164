import { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.ts';
import { addDays } from './dates.ts';
import { isHoliday } from './holidays.ts';
import { isHours, minuteOf } from './hours.ts';
import { remembering } from './memory.ts';
import { isZone, localDay, weekdayOf } from './zone.ts';

/** The working time of one day, as instants: from `open` until just before `close`. */
interface Opening {
  open: number;
  close: number;
}

const searchDays = 1000;
const lastCall = 30 * 60_000;

/**
 * Whether this instant (epoch ms) is in the person's hours, on one of their days, and not on a public holiday.
 * Like all functions here it throws a RangeError on a calendar whose zone or hours are none: check with `isZone` and
 * `isHours` where they come in.
 */
export function isWorkingTime(calendar: Calendar, instant: number): boolean {
  const opening = openingOn(calendar, dayOf(calendar, instant));
  return opening !== null && isIn(opening, instant);
}

/** The instant itself if it is working time, else when the person's hours begin next. */
export function nextWorkingTime(calendar: Calendar, instant: number): number {
  let date = dayOf(calendar, instant);
  for (let looked = 0; looked < searchDays; looked += 1) {
    const opening = openingOn(calendar, date);
    if (opening !== null && instant < opening.close) return Math.max(instant, opening.open);
    date = addDays(date, 1);
  }
  throw new RangeError('these hours hold no working time');
}

/**
 * The instant itself if it is working time, else the end of the last working day before it, with half an hour to spare: what
 * is due then can still be sent in hours. An instant within that half hour moves to its beginning too, so that order is kept.
 */
export function previousWorkingTime(calendar: Calendar, instant: number): number {
  let date = dayOf(calendar, instant);
  for (let looked = 0; looked < searchDays; looked += 1) {
    const opening = openingOn(calendar, date);
    if (opening !== null && instant >= opening.open) return Math.min(instant, latestIn(opening));
    date = addDays(date, -1);
  }
  throw new RangeError('these hours hold no working time');
}

const rememberInstant = remembering<number>(5_000);

/** When the person's hours begin on this local date (`YYYY-MM-DD`), or after it on their next working day. */
export function startOfWorkingDay(calendar: Calendar, date: string): number {
  check(calendar);
  return rememberInstant(`${keyOf(calendar)} ${date}`, () =>
    nextWorkingTime(calendar, Temporal.PlainDate.from(date).toZonedDateTime(calendar.zone).epochMilliseconds),
  );
}

/**
 * The same local time `days` working days later, within hours. What starts outside working time counts from the next opening;
 * with a negative number, which counts back, from the end of the working day before.
 */
export function addWorkingDays(calendar: Calendar, instant: number, days: number): number {
  check(calendar);
  return rememberInstant(`${keyOf(calendar)} ${instant} ${days}`, () => computed(calendar, instant, days));
}

function computed(calendar: Calendar, instant: number, days: number): number {
  const start = days < 0 ? previousWorkingTime(calendar, instant) : nextWorkingTime(calendar, instant);
  if (days === 0) return start;
  const local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(calendar.zone);
  const { date, opening } = stepWorkingDays(calendar, local.toPlainDate().toString(), days);
  const sameTime = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: calendar.zone,
    plainTime: local.toPlainTime(),
  });
  return Math.max(opening.open, Math.min(sameTime.epochMilliseconds, opening.close - 1));
}

function stepWorkingDays(calendar: Calendar, from: string, days: number): { date: string; opening: Opening } {
  let date = from;
  let left = Math.abs(days);
  for (let looked = 0; looked < searchDays * (Math.abs(days) + 1); looked += 1) {
    date = addDays(date, Math.sign(days));
    const opening = openingOn(calendar, date);
    if (opening === null) continue;
    left -= 1;
    if (left <= 0) return { date, opening };
  }
  throw new RangeError('these hours hold no working time');
}

function isIn(opening: Opening, instant: number): boolean {
  return opening.open <= instant && instant < opening.close;
}

function latestIn(opening: Opening): number {
  return opening.close - Math.min(lastCall, (opening.close - opening.open) / 2);
}

const rememberOpening = remembering<Opening | null>(5_000);

/**
 * Where the clocks change within the hours, the working time is what lies in the hours on any reading of the clock: it opens
 * at the later and closes at the earlier instant. In an hour that does not exist, or stands twice, it may be empty: `null`.
 */
function openingOn(calendar: Calendar, date: string): Opening | null {
  if (!calendar.hours.days.includes(weekdayOf(date))) return null;
  return rememberOpening(`${keyOf(calendar)} ${date}`, () => {
    if (isHoliday(calendar.country, date)) return null;
    const open = instantOf(calendar, date, { time: calendar.hours.from, disambiguation: 'later' });
    const close = instantOf(calendar, date, { time: calendar.hours.to, disambiguation: 'earlier' });
    return open < close ? { open, close } : null;
  });
}

function instantOf(
  calendar: Calendar,
  date: string,
  options: { time: string; disambiguation: 'earlier' | 'later' },
): number {
  const { time, disambiguation } = options;
  return Temporal.PlainDate.from(date)
    .toPlainDateTime()
    .add({ minutes: minuteOf(time) ?? 0 })
    .toZonedDateTime(calendar.zone, { disambiguation }).epochMilliseconds;
}

function dayOf(calendar: Calendar, instant: number): string {
  check(calendar);
  return localDay(calendar.zone, instant);
}

/** All that an opening depends on. */
function keyOf({ zone, country, hours: { from, to, days } }: Calendar): string {
  return `${zone} ${country} ${from} ${to} ${days.join('')}`;
}

function check(calendar: Calendar): void {
  if (!isZone(calendar.zone)) throw new RangeError('no such time zone');
  if (!isHours(calendar.hours)) throw new RangeError('no such hours');
}
