import { parseDraftKey, patterns } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scanKeys } from './scan.ts';
import { reply } from './store-error.ts';
import type { Vault } from './vault.ts';

export interface Erase {
  /** Deletes the person's drafts. Looks at every key in Redis. */
  dropDrafts(workspace: string, user: string): Promise<void>;
  /** The person's drafts, decrypted. Looks at every key in Redis. */
  draftsOf(workspace: string, user: string): Promise<{ form: string; text: string }[]>;
}

export function createErase(redis: RedisClient, vault: Vault): Erase {
  return {
    dropDrafts: async (workspace, user) => {
      for await (const key of scanKeys(redis, patterns.drafts(workspace, user))) await reply(redis.del(key));
    },
    draftsOf: async (workspace, user) => {
      const found = new Map<string, string>();
      for await (const key of scanKeys(redis, patterns.drafts(workspace, user))) {
        const form = parseDraftKey(key)?.form;
        const sealed = await reply(redis.getBuffer(key));
        if (form !== undefined && sealed !== null)
          found.set(form, vault.openDraft(workspace, { user, form, sealed }));
      }
      return [...found].map(([form, text]) => ({ form, text }));
    },
  };
}
