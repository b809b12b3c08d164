import type { Log } from './log.ts';
import type { StoreProblem } from './store/health.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

/**
 * Keeps in Redis what a process writes once and then counts on: its workspaces, which every tick goes through, and the canary of the
 * newest key. A Redis that was emptied while the app runs would end all reminders without a word.
 */
export interface Reconciler {
  /** From now on Redis has to hold this workspace. Throws when Redis fails. */
  add(workspace: string): Promise<void>;
  /** Looks, and puts back what is gone. Never throws: where Redis fails there is a next look. */
  look(): Promise<void>;
  /** What was found since this process began. */
  problems(): StoreProblem[];
}

type Kept = Pick<Store<unknown, unknown>, 'addWorkspace' | 'keepCanary' | 'beginReadings'>;

/** `today`: the ISO date on which it begins to be noted who reads interviews, where it was not before. */
export function createReconciler(store: Kept, log: Log, today: () => string): Reconciler {
  const workspaces = new Set<string>();
  let hasLost = false;
  let hasOtherKeys = false;

  const lost = (what: string) => {
    if (!hasLost) log.error({ what }, 'Redis lost what it held while the app ran');
    hasLost = true;
  };

  const look = async () => {
    for (const workspace of workspaces) {
      if (await store.addWorkspace(workspace)) lost('a workspace');
      await store.beginReadings(workspace, today());
    }
    const canary = await store.keepCanary();
    if (canary === 'lost') lost('the canary of a key');
    if (canary === 'other' && !hasOtherKeys) log.error('Redis holds texts of other keys than the app has');
    hasOtherKeys = canary === 'other';
  };

  return {
    add: async (workspace) => {
      await store.addWorkspace(workspace);
      await store.beginReadings(workspace, today());
      workspaces.add(workspace);
    },
    look: () =>
      look().catch((error: unknown) => {
        if (!(error instanceof StoreError))
          log.warn({ err: error }, 'what Redis must hold was not looked at');
      }),
    problems: () => [
      ...(hasLost ? (['lost-keys'] as const) : []),
      ...(hasOtherKeys ? (['other-keys'] as const) : []),
    ],
  };
}
