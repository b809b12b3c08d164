import { folding } from './app-store.ts';
import { textsIn } from './coalition/privacy.ts';
import type { Coalition } from './coalition/state.ts';
import { type AppStore, looksFor } from './command-handler.ts';
import type { Log } from './log.ts';
import type { StreamName } from './store/keys.ts';

interface Rebuilding {
  store: AppStore;
  log: Pick<Log, 'warn'>;
}

/**
 * Folds everything once after the app was updated, and keeps it as snapshots: a coalition at rest is loaded by nobody, and its leads
 * would never be looked at for what an earlier version did not make due. Does nothing where it was done before.
 */
export async function refoldAll(rebuilding: Rebuilding): Promise<void> {
  const { store } = rebuilding;
  const present = `schema ${folding.schema}`;
  if ((await store.shapes()) === present) return;
  for await (const { workspace, name } of store.everyStream()) await refold(rebuilding, workspace, name);
  await store.keepShapes(present);
}

async function refold(rebuilding: Rebuilding, workspace: string, name: StreamName): Promise<void> {
  const { store } = rebuilding;
  await store.keepSnapshot(workspace, name, { always: true });
  if (name.startsWith('p-')) return;
  const { also } = await store.load(workspace, { also: [name] });
  const coalition = (also[name]?.state ?? null) as Coalition | null;
  if (coalition === null) return;
  const looks = looksFor(coalition);
  if (looks.length > 0) await store.append(workspace, { streams: [], due: looks }, { now: 0 });
  await reportOrphans(rebuilding, workspace, coalition);
}

/** Words that no thing names are forgotten by nobody: an area's `texts` left them out, or a write went wrong. Says how many. */
async function reportOrphans({ store, log }: Rebuilding, workspace: string, coalition: Coalition) {
  // First what there is, then what is named: what is put meanwhile is named.
  const kept = await store.vaultEntries(workspace, coalition.id);
  const { coalition: now } = await store.load(workspace, { coalition: coalition.id });
  const named = textsIn(now?.state ?? coalition);
  const orphans = kept.filter((entry) => !named.has(entry)).length;
  if (orphans > 0)
    log.warn({ workspace, coalition: coalition.id, orphans }, 'the vault holds words that nothing names');
}

/**
 * Writes everything in Redis anew, as this version of the app would: logs at the same versions, snapshots, and encrypted texts with the
 * newest key. Safe beside running processes, and safe to run again. Answers how many of each there were.
 */
export async function rebuildAll(rebuilding: Rebuilding): Promise<{ streams: number; texts: number }> {
  const { store } = rebuilding;
  let streams = 0;
  for await (const { workspace, name } of store.everyStream()) {
    await store.rewrite<object, unknown>(workspace, name, {
      redact: (event) => event,
      fold: (events) =>
        name.startsWith('c-') ? folding.coalition(events, null) : folding.person(events, null),
    });
    await refold(rebuilding, workspace, name);
    streams += 1;
  }
  return { streams, texts: await store.reencryptAll() };
}
