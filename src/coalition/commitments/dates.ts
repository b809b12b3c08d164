import { addDays } from '../../calendar/dates.ts';
import { isDay } from '../days.ts';
import type { Problem } from '../decision.ts';
import { longest } from '../longest.ts';

// Dates without a zone: `YYYY-MM-DD`. Which day it is for a person comes in as a value.

/** The last Friday before this date, never the date itself. */
export function fridayBefore(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -(((weekday + 1) % 7) + 1));
}

/** What is wrong with the date of a commitment; `null` when nothing is. Unknown yet is fine. */
export function dateProblem(date: string | null, today: string): Problem | null {
  if (date === null) return null;
  if (!isDay(date)) return { field: 'date', key: 'no-such-day' };
  if (isDay(today) && date < today) return { field: 'date', key: 'commitment-past' };
  const latest = isDay(today) ? addDays(today, longest.commitmentDays) : date;
  return date > latest ? { field: 'date', key: 'commitment-far' } : null;
}
