import { wholeDay } from '../days.ts';
import { type Due, due } from '../due-kinds.ts';
import { presentLeads } from '../find.ts';
import { endOf } from '../meetings/read.ts';
import type { Coalition } from '../state.ts';

/** A lead who stands still hears once a fortnight what the next small thing is. */
export const stillDays = 14;

/** Nothing is asked about a practice coalition. */
export function duesOfAll(coalition: Coalition): Due[] {
  const { id, nudged, lastSign, practice } = coalition;
  if (practice) return [];
  return presentLeads(coalition).map((user) => ({
    user,
    coalition: id,
    kind: due.leadStill,
    about: '',
    when: { since: stillSince(coalition, Math.max(lastSign, nudged[user] ?? 0)), days: stillDays },
  }));
}

/** Who met did not stand still: a meeting that ends before the days are over lets them begin again. */
function stillSince({ meetings }: Coalition, sign: number): number {
  const ends = meetings.filter(({ status }) => status !== 'cancelled').map(endOf);
  return ends
    .toSorted((a, b) => a - b)
    .reduce((since, end) => (end <= since + stillDays * wholeDay ? Math.max(since, end) : since), sign);
}
