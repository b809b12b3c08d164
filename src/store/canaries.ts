import { globalKeys, patterns } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scanKeys } from './scan.ts';
import { type KeyRing, keyIdOf, open, sealAsText, VaultError } from './seal.ts';
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
  /**
   * Looks whether the canary that this process saw first is still there, and puts it back where it is gone. `lost`: since the last
   * look Redis lost it, also where another process has put it back. `other`: Redis holds texts of keys that are not configured; then
   * nothing is written, and `ensure` throws until that is over.
   */
  keepCanary(): Promise<'kept' | 'lost' | 'other'>;
}

const word = 'canary';

export function createCanaries(redis: RedisClient, ring: KeyRing): Canaries {
  const { id: newest } = ring.newest;
  let ensured: Promise<void> | null = null;
  /** Each sealing draws a nonce: another text is another writing, so what stood there before was lost. */
  let seen: string | null = null;
  let other: VaultError | null = null;

  const write = async () => {
    await reply(redis.hsetnx(globalKeys.canaries, newest, sealAsText(ring, place(newest), word)));
    const kept = await reply(redis.hget(globalKeys.canaries, newest));
    if (kept === null || !isRight(ring, newest, kept)) {
      throw new VaultError(newest, word, 'this key id was used before with another key');
    }
    return kept;
  };

  const checkKeys = async () => {
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
  };

  return {
    ensure: async () => {
      if (other !== null) throw other;
      ensured ??= write().then(
        () => undefined,
        (error: unknown) => {
          ensured = null;
          throw error;
        },
      );
      return ensured;
    },
    checkKeys,
    keepCanary: async () => {
      const before = seen;
      const standing = await reply(redis.hget(globalKeys.canaries, newest));
      if (standing !== null && standing === before) return 'kept';
      const [problem] = await checkKeys();
      other =
        problem === undefined
          ? null
          : new VaultError(problem.keyId, word, 'Redis holds texts of another key');
      if (other !== null) return 'other';
      seen = await write();
      return before === null ? 'kept' : 'lost';
    },
  };
}

function place(keyId: string): string[] {
  return ['canary', keyId];
}

function isRight(ring: KeyRing, keyId: string, sealed: string): boolean {
  try {
    return open(ring, place(keyId), Buffer.from(sealed)) === word;
  } catch {
    return false;
  }
}

/** Ids of the keys that vault entries and drafts are encrypted with. Looks at every key in Redis. */
async function keysInUse(redis: RedisClient): Promise<Set<string>> {
  const used = new Set<string>();
  for await (const key of scanKeys(redis, patterns.everyVault)) {
    for (const sealed of await reply(redis.hvalsBuffer(key))) used.add(keyIdOf(sealed));
  }
  for await (const key of scanKeys(redis, patterns.everyDraft)) {
    const sealed = await reply(redis.getBuffer(key));
    if (sealed !== null) used.add(keyIdOf(sealed));
  }
  return used;
}
