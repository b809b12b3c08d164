import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { globalKeys, workspaceKeys } from '../../src/store/keys.ts';
import type { RedisClient } from '../../src/store/redis.ts';
import { createKeyRing, isAsText, sealAsText, VaultError, type VaultKey } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { folding, openStage, picture, type Stage, vaultKey } from './stage.ts';

const keys = workspaceKeys('T1');
const k1 = vaultKey('k1', 1);
const k2 = vaultKey('k2', 2);
const secret = 'canary-answer';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

/** A process that starts with these keys, newest first. */
const withKeys = (...held: VaultKey[]) => openStore({ redis: stage.redis, keys: held, folding });
const put = (store = withKeys(k1), entry = 'q1', text = secret) =>
  store.append('T1', { streams: [], vault: { put: [{ coalition: '1', entry, text }] } }, { now: 1 });
const draft = (store = withKeys(k1), text: string | null = secret) =>
  store.append('T1', { streams: [], draft: { user: 'U1', form: 'f:1', text } }, { now: 1 });
const read = (store = withKeys(k1), entry = 'q1') => store.readVault('T1', '1', [entry]);

describe('readVault', () => {
  it('gives back what was put, and leaves out what is not there', async () => {
    await put();
    await put(withKeys(k1), 'q2', 'ë\u{1F600}\n');
    expect(await withKeys(k1).readVault('T1', '1', ['q1', 'q2', 'q3'])).toEqual(
      new Map([
        ['q1', secret],
        ['q2', 'ë\u{1F600}\n'],
      ]),
    );
    expect(await withKeys(k1).readVault('T1', '1', [])).toEqual(new Map());
    expect(await withKeys(k1).readVault('T1', '2', ['q1'])).toEqual(new Map());
  });

  it('gives an empty text back as one', async () => {
    await put(withKeys(k1), 'q1', '');
    expect(await read()).toEqual(new Map([['q1', '']]));
  });

  it('no longer finds what was dropped', async () => {
    await put();
    await withKeys(k1).append(
      'T1',
      { streams: [], vault: { drop: [{ coalition: '1', entry: 'q1' }] } },
      { now: 1 },
    );
    expect(await read()).toEqual(new Map());
  });

  it('never seals the same text to the same value', async () => {
    await put();
    const first = await stage.redis.hget(keys.vault('1'), 'q1');
    await put();
    expect(await stage.redis.hget(keys.vault('1'), 'q1')).not.toBe(first);
  });

  it('names the key id and the entry, never the text, when the key is not there', async () => {
    await put();
    const error: unknown = await read(withKeys(k2)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(VaultError);
    expect(error).toMatchObject({ keyId: 'k1', entry: 'q1' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(secret);
  });

  it('refuses another key under the same id', async () => {
    await put();
    await expect(read(withKeys(vaultKey('k1', 9)))).rejects.toMatchObject({
      name: 'VaultError',
      keyId: 'k1',
    });
  });

  it.each<[string, (value: Buffer) => Buffer]>([
    ['text', (value) => flipped(value, value.length - 1)],
    ['initial vector', (value) => flipped(value, 4)],
    ['tag', (value) => flipped(value, 4 + 12)],
    ['tag that was cut short', (value) => value.subarray(0, 4 + 12 + 6)],
    ['missing tag', (value) => value.subarray(0, 4 + 12)],
    ['length of the key id', (value) => flipped(value, 1)],
    ['first byte', (value) => flipped(value, 0)],
    ['nothing of it', () => Buffer.alloc(0)],
  ])('refuses a value with a changed %s', async (_, change) => {
    await put(withKeys(k1), 'q1', 'abc');
    const value = (await stage.redis.hgetBuffer(keys.vault('1'), 'q1')) ?? Buffer.alloc(0);
    expect(change(value)).not.toEqual(value);
    await stage.redis.hset(keys.vault('1'), 'q1', change(value));
    await expect(read()).rejects.toMatchObject({ name: 'VaultError', entry: 'q1' });
  });

  it('takes no more than the text, its key id and 30 bytes', async () => {
    await put(withKeys(k1), 'q1', 'x'.repeat(300));
    expect((await stage.redis.hgetBuffer(keys.vault('1'), 'q1'))?.length).toBe(300 + 'k1'.length + 30);
  });

  it('opens what version 1 sealed as text, and makes bytes of it when it is encrypted again', async () => {
    const asText = (entry: string) => {
      const ring = createKeyRing([k1]);
      return sealAsText(ring, ['vault', 'T1', '1', entry], `old ${entry}`);
    };
    await stage.redis.hset(keys.vault('1'), 'q1', asText('q1'), 'q2', asText('q2'));
    expect(await read()).toEqual(new Map([['q1', 'old q1']]));
    expect(await withKeys(k1).reencryptAll()).toBe(2);
    const bytes = await stage.redis.hvalsBuffer(keys.vault('1'));
    expect(bytes.map(isAsText)).toEqual([false, false]);
    expect(await read(withKeys(k1), 'q2')).toEqual(new Map([['q2', 'old q2']]));
  });

  it('refuses a value that was moved to another entry, coalition or workspace', async () => {
    await put();
    const value = (await stage.redis.hgetBuffer(keys.vault('1'), 'q1')) ?? '';
    await stage.redis.hset(keys.vault('1'), 'q2', value);
    await stage.redis.hset(keys.vault('2'), 'q1', value);
    await stage.redis.hset(workspaceKeys('T2').vault('1'), 'q1', value);
    const store = withKeys(k1);
    await expect(store.readVault('T1', '1', ['q2'])).rejects.toThrow(VaultError);
    await expect(store.readVault('T1', '2', ['q1'])).rejects.toThrow(VaultError);
    await expect(store.readVault('T2', '1', ['q1'])).rejects.toThrow(VaultError);
  });
});

describe('a draft', () => {
  it('is kept for thirty days, encrypted, until it is dropped', async () => {
    await draft();
    const query = { person: 'U1', draft: 'f:1' };
    expect((await withKeys(k1).load('T1', query)).draft).toBe(secret);
    expect((await withKeys(k1).load('T1', { ...query, draft: 'f:2' })).draft).toBeNull();
    const left = await stage.redis.ttl(keys.draft('U1', 'f:1'));
    expect(left).toBeGreaterThan(29 * 86_400);
    expect(left).toBeLessThanOrEqual(30 * 86_400);
    await draft(withKeys(k1), null);
    expect((await withKeys(k1).load('T1', query)).draft).toBeNull();
  });

  it('of one person does not open for another', async () => {
    await draft();
    await stage.redis.rename(keys.draft('U1', 'f:1'), keys.draft('U2', 'f:1'));
    await expect(withKeys(k1).load('T1', { person: 'U2', draft: 'f:1' })).rejects.toThrow(VaultError);
  });
});

describe('confidential text', () => {
  it('is noFaults in Redis nor in its files', async () => {
    await put();
    await draft();
    await put(withKeys(k2, k1), 'q2');
    await withKeys(k2, k1).reencrypt('T1', '1');
    await stage.redis.set('planted', 'canary-planted');
    const files = await filesOf(stage.redis);
    expect(files).toContain('canary-planted');
    expect(files).not.toContain(secret);
    expect(await stage.redis.hvals(keys.vault('1'))).toHaveLength(2);
  });
});

describe('keepCanary', () => {
  it('puts back what is gone, and every process says so, also the one that did not put it back', async () => {
    const [first, second] = [withKeys(k1), withKeys(k1)];
    for (const store of [first, second]) expect(await store.keepCanary()).toBe('kept');
    await stage.redis.flushall();
    for (const store of [first, second]) expect(await store.keepCanary()).toBe('lost');
    for (const store of [first, second]) expect(await store.keepCanary()).toBe('kept');
    expect(await withKeys(k1).checkKeys()).toEqual([]);
  });

  it('writes nothing beside texts of other keys, until they are gone', async () => {
    const running = withKeys(k1);
    await running.keepCanary();
    await stage.redis.flushall();
    await put(withKeys(vaultKey('k1', 9)));
    const before = await picture(stage.redis);
    expect(await running.keepCanary()).toBe('other');
    await expect(put(running, 'q2')).rejects.toMatchObject({ name: 'VaultError', keyId: 'k1' });
    expect(await picture(stage.redis)).toEqual(before);
    await stage.redis.flushall();
    expect(await running.keepCanary()).toBe('lost');
    await put(running, 'q2');
  });

  it('knows the older key that it still has', async () => {
    const running = withKeys(k2, k1);
    await running.keepCanary();
    await stage.redis.flushall();
    await put(withKeys(k1));
    expect(await running.keepCanary()).toBe('lost');
    expect((await stage.redis.hkeys(globalKeys.canaries)).sort()).toEqual(['k1', 'k2']);
  });
});

describe('checkKeys', () => {
  it('finds nothing wrong before first use and with the same keys again', async () => {
    expect(await withKeys(k1).checkKeys()).toEqual([]);
    await put();
    expect(await withKeys(k1).checkKeys()).toEqual([]);
    expect(await withKeys(k2, k1).checkKeys()).toEqual([]);
  });

  it('keeps a canary of a key before anything is sealed with it', async () => {
    await put();
    await draft(withKeys(k2, k1));
    expect((await stage.redis.hkeys(globalKeys.canaries)).sort()).toEqual(['k1', 'k2']);
  });

  it('names a key id that is another key now, and seals nothing with it', async () => {
    await put();
    const wrong = withKeys(vaultKey('k1', 9));
    expect(await wrong.checkKeys()).toEqual([{ keyId: 'k1', problem: 'wrong' }]);
    const before = await picture(stage.redis);
    await expect(put(wrong, 'q2')).rejects.toMatchObject({ name: 'VaultError', keyId: 'k1' });
    expect(await picture(stage.redis)).toEqual(before);
  });

  it('names a key that is gone only while an entry or a draft needs it', async () => {
    await put();
    await draft();
    const missing = [{ keyId: 'k1', problem: 'missing' }];
    expect(await withKeys(k2).checkKeys()).toEqual(missing);
    const both = withKeys(k2, k1);
    expect(await both.reencrypt('T1', '1')).toBe(1);
    expect(await withKeys(k2).checkKeys()).toEqual(missing);
    expect(await both.reencryptDrafts('T1')).toBe(1);
    expect(await withKeys(k2).checkKeys()).toEqual([]);
    expect(await read(withKeys(k2))).toEqual(new Map([['q1', secret]]));
    expect((await withKeys(k2).load('T1', { person: 'U1', draft: 'f:1' })).draft).toBe(secret);
  });
});

describe('reencrypt', () => {
  it('moves what an older key sealed, once', async () => {
    await put(withKeys(k1), 'q1');
    await put(withKeys(k2, k1), 'q2', 'newer');
    const both = withKeys(k2, k1);
    expect(await both.reencrypt('T1', '1')).toBe(1);
    expect(await both.reencrypt('T1', '1')).toBe(0);
    expect(await withKeys(k2).readVault('T1', '1', ['q1', 'q2'])).toEqual(
      new Map([
        ['q1', secret],
        ['q2', 'newer'],
      ]),
    );
  });

  it('keeps how long a draft still lives', async () => {
    await draft();
    await stage.redis.expire(keys.draft('U1', 'f:1'), 1000);
    await withKeys(k2, k1).reencryptDrafts('T1');
    expect(await stage.redis.ttl(keys.draft('U1', 'f:1'))).toBeLessThanOrEqual(1000);
    expect(await stage.redis.ttl(keys.draft('U1', 'f:1'))).toBeGreaterThan(0);
  });

  it('puts back nothing that changes while it runs', async () => {
    const both = withKeys(k2, k1);
    const entries = Array.from({ length: 30 }, (_, at) => `q${at}`);
    for (const entry of entries) await put(withKeys(k1), entry);
    const drop = entries.slice(0, 15).map((entry) => ({ coalition: '1', entry }));
    const puts = entries.slice(15).map((entry) => ({ coalition: '1', entry, text: 'changed' }));
    await Promise.all([
      both.reencrypt('T1', '1'),
      both.append('T1', { streams: [], vault: { drop, put: puts } }, { now: 1 }),
    ]);
    expect(await both.readVault('T1', '1', entries)).toEqual(
      new Map(puts.map(({ entry, text }) => [entry, text])),
    );
  });
});

describe('openStore', () => {
  it.each<[string, VaultKey[]]>([
    ['no key', []],
    ['a key of the wrong length', [{ id: 'k1', key: Buffer.alloc(16) }]],
    ['two keys with one id', [k1, vaultKey('k1', 2)]],
    ['an id that would break the format', [vaultKey('k.1', 1)]],
  ])('refuses %s', (_, held) => {
    expect(() => withKeys(...held)).toThrow();
  });
});

function flipped(value: Buffer, at: number): Buffer {
  const changed = Buffer.from(value);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** All that Redis wrote to its disk, as text. */
async function filesOf(redis: RedisClient): Promise<string> {
  const [, dir = ''] = await redis
    .config('GET', 'dir')
    .then((pair) => (Array.isArray(pair) ? pair.map(String) : []));
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names
    .filter((name) => name.isFile())
    .map((name) => readFile(join(name.parentPath, name.name), 'latin1'));
  return (await Promise.all(files)).join('\n');
}
