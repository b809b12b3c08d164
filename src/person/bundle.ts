import { type Due, earliest, type When } from '../coalition/agenda.ts';
import { addWorkingDays, nextWorkingTime, startOfWorkingDay } from '../calendar/working-time.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { localDay } from '../calendar/zone.ts';
import type { Person } from './person.ts';

export interface Bundle {
  /** What belongs in the one message of today; empty when there is nothing to send now. */
  due: Due[];
  /** When to look again, `null` when nothing is left. */
  next: number | null;
  /** The person's local day: at most one proactive message a day. */
  day: string;
}

/**
 * The one message of today: everything of all coalitions that is due for this person by now, in their working hours.
 * What comes due later on a day that had its message waits for the next working day.
 */
export function bundle(
  person: Person | null,
  dues: { due: Due; calendar: Calendar }[],
  now: number,
): Bundle {
  const timed = dues.map(({ due, calendar }) => ({ due, calendar, at: instantOf(due.when, calendar) }));
  const calendar = timed[0]?.calendar;
  if (calendar === undefined) return { due: [], next: null, day: '' };
  const day = localDay(calendar.zone, now);
  const opening = nextWorkingTime(calendar, now);
  const sendNow = opening === now && person?.bundled !== day;
  const ripe = timed.filter(({ at }) => at <= now);
  const later = timed.filter(({ at }) => at > now).map(({ at }) => at);
  if (sendNow) return { due: ripe.map(({ due }) => due), next: soonest(later), day };
  const retry = ripe.length === 0 ? [] : [opening > now ? opening : addWorkingDays(calendar, now, 1)];
  return { due: [], next: soonest([...later, ...retry]), day };
}

function instantOf(when: When, calendar: Calendar): number {
  if ('date' in when) return startOfWorkingDay(calendar, when.date);
  return Math.max(addWorkingDays(calendar, when.since, when.workingDays), earliest(when));
}

function soonest(instants: number[]): number | null {
  return instants.length === 0 ? null : Math.min(...instants);
}
