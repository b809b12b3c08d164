import { isDay, wholeDay } from './days.ts';
import type { Problem } from './decision.ts';
import { longest } from './longest.ts';

// Dates without a zone: `YYYY-MM-DD`. Which day it is for a person comes in as a value.

/** The date so many days after another one, or before it. */
export function dayPlus(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * wholeDay).toISOString().slice(0, 10);
}

/** The date of an instant in UTC: near enough where only the day counts, and nobody's zone is known. */
export function utcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The last Friday before this date, never the date itself. */
export function fridayBefore(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return dayPlus(date, -(((weekday + 1) % 7) + 1));
}

/** What is wrong with the date of a commitment; `null` when nothing is. Unknown yet is fine. */
export function dateProblem(date: string | null, today: string): Problem | null {
  if (date === null) return null;
  if (!isDay(date)) return { field: 'date', key: 'no-such-day' };
  if (isDay(today) && date < today) return { field: 'date', key: 'commitment-past' };
  const latest = isDay(today) ? dayPlus(today, longest.commitmentDays) : date;
  return date > latest ? { field: 'date', key: 'commitment-far' } : null;
}
