import { officeHours } from '../../calendar/hours.ts';
import { localDay } from '../../calendar/zone.ts';
import type { Context } from '../../context.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import { dateFormat, dayIn, listOf, type Text } from '../../text/text.ts';

/** The person's local date. */
export function todayOf(context: Pick<Context, 'clock' | 'timezone'>, person: Person | null): string {
  return localDay(zoneOf(person, context.timezone), context.clock.now());
}

/** What the person can now expect, in one sentence; `today` is their local date. */
export function expectation(text: Text, person: Person | null, today: string): string {
  const words = text.rhythm.expect;
  const { stopped = false, pausedUntil = null, weekly = null, hours = null } = person?.rhythm ?? {};
  if (stopped) return words.stopped;
  if (pausedUntil !== null && pausedUntil > today) return words.paused(dayIn(text, pausedUntil));
  const { from, to, days } = hours ?? officeHours;
  const [opens, closes] = [timeIn(text, from), timeIn(text, to)];
  return weekly === null
    ? words.daily(daysIn(text, days), opens, closes)
    : words.weekly(weekdayIn(text, weekly), opens, closes);
}

/** A time of the day, `HH:MM`, as it stands in a sentence. */
function timeIn(text: Text, time: string): string {
  return text.rhythm.time(...partsOf(time));
}

/** The same on its own, as in a menu. */
export function clockIn(text: Text, time: string): string {
  return text.rhythm.clock(...partsOf(time));
}

function partsOf(time: string): [hour: number, minute: number] {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return [hour, minute];
}

/** 4 January 2027 is a Monday. */
const monday = Date.UTC(2027, 0, 4);

/** "maandag"; 1 is Monday. */
export function weekdayIn(text: Text, weekday: number): string {
  const format = dateFormat(text, { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date(monday + (weekday - 1) * 86_400_000));
}

function daysIn(text: Text, days: readonly number[]): string {
  const words = text.rhythm.expect;
  const sorted = [...days].sort();
  const known = { '12345': words.workdays, '1234567': words.everyday, '67': words.weekend }[sorted.join('')];
  return (
    known ??
    words.on(
      listOf(
        text,
        sorted.map((each) => weekdayIn(text, each)),
      ),
    )
  );
}
