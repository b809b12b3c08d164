import type { Calendar } from '../calendar/calendar.ts';
import {
  addWorkingDays,
  isWorkingTime,
  nextWorkingTime,
  previousWorkingTime,
  startOfWorkingDay,
} from '../calendar/working-time.ts';
import { addDays, localDay } from '../calendar/zone.ts';
import { type Due, stillDays, type When } from '../coalition/agenda.ts';
import type { Person } from './person.ts';

/** Something due, with the calendar that holds for it: the person's zone and hours, the holidays of their country. */
export interface DueIn {
  due: Due;
  calendar: Calendar;
}

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
export function bundle(person: Person | null, dues: DueIn[], now: number): Bundle {
  const [first] = dues;
  if (first === undefined) return { due: [], next: null, day: '' };
  const day = localDay(first.calendar.zone, now);
  const timed = dues.map((each) => ({ ...each, at: instantFor(person, each, now) }));
  const later = timed.filter(({ at }) => at > now).map(({ at }) => at);
  const ripe = timed.filter(({ at }) => at <= now);
  if (person?.bundled === day) {
    const tomorrow = ripe.map(({ calendar }) => startOfWorkingDay(calendar, addDays(day, 1)));
    return { due: [], next: soonest([...later, ...tomorrow]), day };
  }
  const waiting = ripe.filter(({ calendar }) => !isWorkingTime(calendar, now));
  const openings = waiting.map(({ calendar }) => nextWorkingTime(calendar, now));
  const due = oneNudge(ripe.filter((each) => !waiting.includes(each)).map((each) => each.due));
  return { due, next: soonest([...later, ...openings]), day };
}

/** Of all coalitions that stand still the one that did so longest; another one has its turn in a fortnight. */
function oneNudge(dues: Due[]): Due[] {
  const since = ({ when }: Due) => ('since' in when ? when.since : 0);
  const [longest] = dues.filter(isNudge).toSorted((one, other) => since(one) - since(other));
  return dues.filter((due) => !isNudge(due) || due === longest);
}

function isNudge({ kind }: Due): boolean {
  return kind === 'lead-still';
}

const day = 86_400_000;

/** One nudge a fortnight over all coalitions. Who wants none is looked at all the same: a lead who left is to be missed. */
function instantFor(person: Person | null, { due, calendar }: DueIn, now: number): number {
  if (!isNudge(due)) return instantOf(due.when, calendar);
  if (person?.nudges === false) return now + stillDays * day;
  const again = { since: person?.nudgedAt ?? 0, days: stillDays };
  return Math.max(instantOf(due.when, calendar), instantOf(again, calendar));
}

function instantOf(when: When, calendar: Calendar): number {
  if ('by' in when) return previousWorkingTime(calendar, when.by);
  if ('date' in when) {
    const start = startOfWorkingDay(calendar, when.date);
    return when.workingDays === undefined ? start : addWorkingDays(calendar, start, when.workingDays);
  }
  if ('days' in when) return nextWorkingTime(calendar, when.since + when.days * day);
  return addWorkingDays(calendar, when.since, when.workingDays);
}

function soonest(instants: number[]): number | null {
  return instants.length === 0 ? null : Math.min(...instants);
}
