import { type Due, due } from '../due-kinds.ts';
import { presentLeads } from '../find.ts';
import type { Coalition } from '../state.ts';
import { waitingSuggestions } from './read.ts';
import type { Sketch } from './state.ts';

/** Leads hear the next working day of suggestions that came in, once for all that wait; not of one whose words they wrote down. */
export function duesOf(sketch: Sketch, coalition: Coalition): Due[] {
  if (coalition.practice) return [];
  const waiting = waitingSuggestions(sketch);
  return presentLeads(coalition).flatMap((user) => {
    const told = sketch.told[user] ?? 0;
    const first = waiting.find(({ at }) => at > told);
    if (first === undefined) return [];
    const when = { since: first.at, workingDays: 1 } as const;
    return [{ user, coalition: coalition.id, kind: due.sketchSuggestions, about: '', when }];
  });
}
