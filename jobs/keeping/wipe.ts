import { localDay } from '../../src/calendar/zone.ts';
import { addDays } from '../../src/coalition/days.ts';
import { wipedFrom } from '../../src/coalition/keeping/read.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { peopleOf } from '../../src/command-handler.ts';
import type { Context } from '../../src/context.ts';
import type { CoalitionEffectContext } from '../engine/effect-context.ts';
import type { DueJob } from '../engine/queue.ts';

/** A closed coalition may be due to be wiped: its words go with the event, its log after it. */
export async function runWiping(context: Context, { member, score }: DueJob): Promise<void> {
  const id = member.slice(2);
  const today = localDay(context.timezone, context.clock.now());
  await context.commands.handle({ by: null, query: { coalition: id } }, (found) => ({
    coalitions: [{ id, optional: true, commands: [{ type: 'WipeCoalition', today }] }],
    settle: (after) => ({
      member,
      score,
      next: nextLook(after.coalitions[id] ?? found.coalition?.state ?? null, today),
    }),
  }));
}

/** Tomorrow where it was its day and something keeps it: leads who were not told, or a day that somebody chose. */
function nextLook(coalition: Coalition | null, today: string): number | null {
  if (coalition === null || coalition.over !== 'closed' || coalition.wiping == null) return null;
  const tomorrow = addDays(today, 1);
  const from = wipedFrom(coalition) ?? coalition.wiping.on;
  return Math.max(Date.parse(from), Date.parse(tomorrow));
}

/** What was kept of a wiped coalition, all at once. */
export async function wipe({ context, coalition }: CoalitionEffectContext): Promise<void> {
  const { id, channel } = coalition;
  await context.store.forgetCoalition(id, { channel: channel.id, users: peopleOf(coalition) });
}
