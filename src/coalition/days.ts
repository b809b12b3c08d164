import type { ProblemKey } from './decision.ts';
import { longest } from './longest.ts';

/** The milliseconds of a day. */
export const wholeDay = 86_400_000;

/** Whether this is a date that exists, as `YYYY-MM-DD`: `2026-02-30` would stop every later look at what is due. */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(`${date}T`);
}

/** Why something can't be put off until this day; `today` is the person's local date. */
export function putOffProblem(until: string, today: string): ProblemKey | null {
  if (!(until > today)) return 'date-past';
  if (!isDay(until)) return 'date-far';
  const days = (Date.parse(until) - Date.parse(today)) / wholeDay;
  return days <= longest.postponement ? null : 'date-far';
}

/** What is wrong with the moment of a meeting, seen from `at`. One that is none is not a number. */
export function momentProblem(start: number, at: number): ProblemKey | null {
  if (!Number.isSafeInteger(start)) return 'meeting-date';
  if (start <= at) return 'meeting-past';
  return start > at + longest.meetingAhead * wholeDay ? 'meeting-far' : null;
}

/** The date of an instant in UTC: near enough where only the day counts, and nobody's zone is known. */
export function utcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** So many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return utcDay(Date.parse(`${day}T00:00:00Z`) + days * wholeDay);
}

/** So many months later, on the same day of the month, or on the last one where there is no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return utcDay(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
