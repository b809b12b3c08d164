import { patterns } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scanKeys } from './scan.ts';
import { reply } from './store-error.ts';

export interface Erase {
  /** Deletes the person's drafts. Looks at every key in Redis. */
  dropDrafts(workspace: string, user: string): Promise<void>;
}

export function createErase(redis: RedisClient): Erase {
  return {
    dropDrafts: async (workspace, user) => {
      for await (const key of scanKeys(redis, patterns.drafts(workspace, user))) await reply(redis.del(key));
    },
  };
}
