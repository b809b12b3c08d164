import { addDays } from '../days.ts';
import { presentLeads } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';

/** Leads are told so long before, at least. */
export const noticeDays = 30;
/** What is short of that after all (the app was off) leaves so many days to take it out. */
const shortestNoticeDays = 14;

/** Leads who can be told. */
export function leadsToTell(coalition: Coalition): UserId[] {
  return presentLeads(coalition).filter((lead) => coalition.unreachable[lead] === undefined);
}

/** The first ISO date on which it may be wiped, as it looks now; `null`: not as long as somebody is to be told, or never. */
export function wipedFrom(coalition: Coalition): string | null {
  const { wiping, over } = coalition;
  if (wiping == null || over !== 'closed') return null;
  const told = leadsToTell(coalition).map((lead) => wiping.told[lead]);
  if (told.some((day) => day === undefined)) return null;
  const days = told.flatMap((day) => (day === undefined ? [] : addDays(day, shortestNoticeDays)));
  return [wiping.on, ...days].sort().at(-1) ?? null;
}
