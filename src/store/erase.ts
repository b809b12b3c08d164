import { patterns, workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scanKeys } from './scan.ts';
import { replies, reply } from './store-error.ts';

/** That a person is being erased, until it is finished: what the sweep needs to go on after a death. Ids only. */
export interface ErasingMark {
  user: string;
  /** ms */
  since: number;
  /** The coalitions whose logs name the person. */
  coalitions: string[];
}

export interface Erase {
  /**
   * Sets the mark and drops the person's vault entries, both at once: the texts are gone before anything else is done. Doing it again
   * replaces the mark.
   */
  startErasing(
    workspace: string,
    mark: ErasingMark,
    options?: { drop?: { coalition: string; entry: string }[] },
  ): Promise<void>;
  /** Who is being erased and not finished. */
  erasing(workspace: string): Promise<ErasingMark[]>;
  finishErasing(workspace: string, user: string): Promise<void>;
  /** Deletes stored outcomes that name the person. Looks at every key in Redis. */
  dropOutcomes(workspace: string, user: string): Promise<void>;
  /** Deletes the person's drafts. Looks at every key in Redis. */
  dropDrafts(workspace: string, user: string): Promise<void>;
}

export function createErase(redis: RedisClient): Erase {
  return {
    startErasing: async (workspace, mark, { drop = [] } = {}) => {
      const keys = workspaceKeys(workspace);
      const transaction = redis.multi().hset(keys.erasing, mark.user, JSON.stringify(mark));
      for (const { coalition, entry } of drop) transaction.hdel(keys.vault(coalition), entry);
      await replies(transaction.exec());
    },
    erasing: async (workspace) => {
      const marks = await reply(redis.hvals(workspaceKeys(workspace).erasing));
      return marks.map((mark): ErasingMark => JSON.parse(mark));
    },
    finishErasing: async (workspace, user) => {
      await reply(redis.hdel(workspaceKeys(workspace).erasing, user));
    },
    dropOutcomes: async (workspace, user) => {
      for await (const key of scanKeys(redis, patterns.outcomes(workspace))) {
        const outcome = await reply(redis.get(key));
        if (outcome?.split(/\W+/).includes(user)) await reply(redis.del(key));
      }
    },
    dropDrafts: async (workspace, user) => {
      for await (const key of scanKeys(redis, patterns.drafts(workspace, user))) await reply(redis.del(key));
    },
  };
}
