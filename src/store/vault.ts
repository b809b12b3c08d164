import { type Canaries, createCanaries } from './canaries.ts';
import { workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { createKeyRing, type KeyRing, open, seal, type VaultKey } from './seal.ts';
import { reply } from './store-error.ts';

/**
 * Confidential texts of coalitions (interview answers, how to reach people without Slack), and drafts: kept in Redis, but only
 * encrypted. The texts of a coalition are the fields of one hash.
 */
export interface Vault {
  ring: KeyRing;
  canaries: Canaries;
  sealEntry(workspace: string, entry: VaultEntry): Buffer;
  sealDraft(workspace: string, draft: { user: string; form: string; text: string }): Buffer;
  openDraft(workspace: string, draft: { user: string; form: string; sealed: Buffer }): string;
  /** The texts of these entries; an entry that is not there is absent. Throws a `VaultError` on one that can't be opened. */
  readVault(workspace: string, coalition: string, entries: readonly string[]): Promise<Map<string, string>>;
  /** Which entries there are of a coalition; opens none. */
  vaultEntries(workspace: string, coalition: string): Promise<string[]>;
}

interface VaultEntry {
  coalition: string;
  entry: string;
  text: string;
}

export function createVault(redis: RedisClient, keys: readonly VaultKey[]): Vault {
  const ring = createKeyRing(keys);
  const canaries = createCanaries(redis, ring);
  return {
    ring,
    canaries,
    sealEntry: (workspace, { coalition, entry, text }) =>
      seal(ring, entryPlace(workspace, coalition, entry), text),
    sealDraft: (workspace, { user, form, text }) => seal(ring, draftPlace(workspace, user, form), text),
    openDraft: (workspace, { user, form, sealed }) => open(ring, draftPlace(workspace, user, form), sealed),
    readVault: async (workspace, coalition, entries) => {
      const texts = new Map<string, string>();
      if (entries.length === 0) return texts;
      const sealed = await reply(redis.hmgetBuffer(workspaceKeys(workspace).vault(coalition), ...entries));
      for (const [at, entry] of entries.entries()) {
        const value = sealed[at];
        if (value != null) texts.set(entry, open(ring, entryPlace(workspace, coalition, entry), value));
      }
      return texts;
    },
    vaultEntries: async (workspace, coalition) =>
      reply(redis.hkeys(workspaceKeys(workspace).vault(coalition))),
  };
}

/** Associated data of a vault entry. */
export function entryPlace(workspace: string, coalition: string, entry: string): string[] {
  return ['vault', workspace, coalition, entry];
}

/** Associated data of a draft. */
export function draftPlace(workspace: string, user: string, form: string): string[] {
  return ['draft', workspace, user, form];
}
