import { localDay } from './calendar/zone.ts';
import type { Coalition } from './coalition/state.ts';
import type { AppContext, Context } from './context.ts';

type Retaining = Pick<Context, 'commands' | 'clock' | 'timezone' | 'retentionMonths'>;

/** Says of one closed coalition when it is wiped, by the setting of now. */
export async function scheduleWiping(context: Retaining, coalition: string): Promise<void> {
  const { retentionMonths: months, clock, timezone } = context;
  const today = localDay(timezone, clock.now());
  await context.commands.handle({ by: null, query: { coalition } }, () => ({
    coalitions: [{ id: coalition, quiet: () => true, commands: [{ type: 'ScheduleWiping', months, today }] }],
  }));
}

/** Where the setting is another one than at the last start, says of every closed coalition anew when it is wiped. */
export async function applyRetention(context: AppContext): Promise<void> {
  const { store, retentionMonths } = context;
  const present = retentionMonths === null ? 'never' : `${retentionMonths} months`;
  const before = await store.retention();
  if (before === present) return;
  // Nothing was ever scheduled that would have to be called off.
  const isNothing = before === null && retentionMonths === null;
  if (!isNothing) {
    for await (const { workspace, name } of store.everyStream()) {
      if (!name.startsWith('c-')) continue;
      const { also } = await store.load(workspace, { also: [name] });
      const coalition = (also[name]?.state ?? null) as Coalition | null;
      if (coalition?.over === 'closed') await scheduleWiping(context.in(workspace), coalition.id);
    }
  }
  await store.keepRetention(present);
}
