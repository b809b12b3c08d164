import { workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';

/** Since when it is noted who reads interviews. It stands beside the logs: what was read before left no trace there. */
export interface Readings {
  /** An ISO date; `null`: no process of this version has met the workspace yet. */
  readingsSince(workspace: string): Promise<string | null>;
  /** From this day on it is noted, if it was not before. A Redis that was emptied begins anew, as its notes are gone. */
  beginReadings(workspace: string, day: string): Promise<void>;
}

export function createReadings(redis: RedisClient): Readings {
  return {
    readingsSince: async (workspace) => reply(redis.get(workspaceKeys(workspace).readingsSince)),
    beginReadings: async (workspace, day) => {
      await reply(redis.setnx(workspaceKeys(workspace).readingsSince, day));
    },
  };
}
