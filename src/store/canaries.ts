import { globalKeys, patterns } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scanKeys } from './scan.ts';
import { type KeyRing, keyIdOf, open, seal, VaultError } from './seal.ts';
import { reply } from './store-error.ts';

/** What is wrong with the configured keys: one that is needed is not there, or its id now stands for another key. */
export interface KeyProblem {
  keyId: string;
  problem: 'missing' | 'wrong';
}

export interface Canaries {
  /** Before anything is sealed: keeps a canary of the newest key, once a process. Throws a `VaultError` if its id was another key's. */
  ensure(): Promise<void>;
  /**
   * What is wrong with the configured keys; empty if nothing. A key that is no longer configured is a problem only while the vault
   * or a draft still needs it; to find out, every key in Redis is looked at, which is why this is for the start only.
   */
  checkKeys(): Promise<KeyProblem[]>;
}

const word = 'canary';

export function createCanaries(redis: RedisClient, ring: KeyRing): Canaries {
  const { id: newest } = ring.newest;
  let ensured: Promise<void> | null = null;

  const write = async () => {
    await reply(redis.hsetnx(globalKeys.canaries, newest, seal(ring, place(newest), word)));
    const kept = await reply(redis.hget(globalKeys.canaries, newest));
    if (kept === null || !isRight(ring, newest, kept)) {
      throw new VaultError(newest, word, 'this key id was used before with another key');
    }
  };

  return {
    ensure: () => {
      ensured ??= write().catch((error: unknown) => {
        ensured = null;
        throw error;
      });
      return ensured;
    },
    checkKeys: async () => {
      const kept = Object.entries(await reply(redis.hgetall(globalKeys.canaries)));
      const wrong = kept.filter(([keyId, sealed]) => ring.all.has(keyId) && !isRight(ring, keyId, sealed));
      const absent = kept.filter(([keyId]) => !ring.all.has(keyId));
      const needed = absent.length === 0 ? new Set<string>() : await keysInUse(redis);
      return [
        ...wrong.map(([keyId]): KeyProblem => ({ keyId, problem: 'wrong' })),
        ...absent
          .filter(([keyId]) => needed.has(keyId))
          .map(([keyId]): KeyProblem => ({ keyId, problem: 'missing' })),
      ];
    },
  };
}

function place(keyId: string): string[] {
  return ['canary', keyId];
}

function isRight(ring: KeyRing, keyId: string, sealed: string): boolean {
  try {
    return open(ring, place(keyId), sealed) === word;
  } catch {
    return false;
  }
}

/** Ids of the keys that vault entries and drafts are encrypted with. Looks at every key in Redis. */
async function keysInUse(redis: RedisClient): Promise<Set<string>> {
  const used = new Set<string>();
  for await (const key of scanKeys(redis, patterns.everyVault)) {
    for (const sealed of await reply(redis.hvals(key))) used.add(keyIdOf(sealed));
  }
  for await (const key of scanKeys(redis, patterns.everyDraft)) {
    const sealed = await reply(redis.get(key));
    if (sealed !== null) used.add(keyIdOf(sealed));
  }
  return used;
}
