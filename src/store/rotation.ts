import type { ClientContext, Result } from 'ioredis';
import { parseDraftKey, parseVaultKey, patterns, workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scanKeys } from './scan.ts';
import { isAsText, keyIdOf, open, seal } from './seal.ts';
import { reply } from './store-error.ts';
import { draftPlace, entryPlace, type Vault } from './vault.ts';

/** Puts back what was sealed again, unless it was changed or dropped in between. */
const resealEntryLua = `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
`;

/** KEEPTTL: a draft lives as long as it would have. */
const resealDraftLua = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
return 1
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieResealEntry(
      keys: 1,
      key: string,
      entry: string,
      old: Buffer,
      sealed: Buffer,
    ): Result<number, Context>;
    coalitieResealDraft(keys: 1, key: string, old: Buffer, sealed: Buffer): Result<number, Context>;
  }
}

export interface Rotation {
  /** Moves a coalition's vault entries to the newest key, and to bytes what version 1 sealed; answers how many were moved. Safe beside appends, and again after a death. */
  reencrypt(workspace: string, coalition: string): Promise<number>;
  /** The same for the drafts of a workspace. Looks at every key in Redis. */
  reencryptDrafts(workspace: string): Promise<number>;
  /** Everything of every workspace; afterwards no older key is needed. Looks at every key in Redis. */
  reencryptAll(): Promise<number>;
}

export function createRotation(redis: RedisClient, vault: Vault): Rotation {
  redis.defineCommand('coalitieResealEntry', { lua: resealEntryLua });
  redis.defineCommand('coalitieResealDraft', { lua: resealDraftLua });
  const { ring, canaries } = vault;
  const isOld = (sealed: Buffer) => keyIdOf(sealed) !== ring.newest.id || isAsText(sealed);
  const rotation: Rotation = {
    reencrypt: async (workspace, coalition) => {
      const key = workspaceKeys(workspace).vault(coalition);
      let moved = 0;
      for (const entry of await reply(redis.hkeys(key))) {
        const sealed = await reply(redis.hgetBuffer(key, entry));
        if (sealed === null || !isOld(sealed)) continue;
        await canaries.ensure();
        const place = entryPlace(workspace, coalition, entry);
        moved += await reply(
          redis.coalitieResealEntry(1, key, entry, sealed, seal(ring, place, open(ring, place, sealed))),
        );
      }
      return moved;
    },
    reencryptDrafts: async (workspace) => {
      let moved = 0;
      for await (const key of scanKeys(redis, patterns.drafts(workspace))) {
        const draft = parseDraftKey(key);
        const sealed = await reply(redis.getBuffer(key));
        if (draft === null || sealed === null || !isOld(sealed)) continue;
        await canaries.ensure();
        const place = draftPlace(workspace, draft.user, draft.form);
        moved += await reply(
          redis.coalitieResealDraft(1, key, sealed, seal(ring, place, open(ring, place, sealed))),
        );
      }
      return moved;
    },
    reencryptAll: async () => {
      let moved = 0;
      const workspaces = new Set<string>();
      for await (const key of scanKeys(redis, patterns.everyVault)) {
        const vaultOf = parseVaultKey(key);
        if (vaultOf !== null) moved += await rotation.reencrypt(vaultOf.workspace, vaultOf.coalition);
      }
      for await (const key of scanKeys(redis, patterns.everyDraft))
        workspaces.add(parseDraftKey(key)?.workspace ?? '');
      for (const workspace of workspaces)
        if (workspace !== '') moved += await rotation.reencryptDrafts(workspace);
      return moved;
    },
  };
  return rotation;
}
