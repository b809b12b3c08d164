import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { StartRefused, sandboxKeys } from '../../../sandbox/start/keys.ts';
import { type SandboxRedis, sandboxRedis } from '../../../sandbox/start/redis.ts';
import { loadConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { globalKeys } from '../../../src/store/keys.ts';

const log = createLog('silent');
const say = () => {};
let folder: string;
let own: SandboxRedis;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  own = await sandboxRedis(join(folder, 'redis'), { url: undefined, log, say });
});

afterEach(() => own.client.flushall());

afterAll(async () => {
  await own.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('sandboxRedis', () => {
  it('clears its own Redis', async () => {
    await own.client.set('a', '1');
    await own.clear();
    expect(await own.client.dbsize()).toBe(0);
  });

  it('takes an empty database, and the same again, and clears only that', async () => {
    await own.client.set('other', '1');
    const url = `${own.url}/1`;
    for (const run of ['first', 'second']) {
      const given = await sandboxRedis(folder, { url, log, say });
      await given.client.set(run, '1');
      await given.stop();
    }
    const given = await sandboxRedis(folder, { url, log, say });
    expect(await given.client.exists('first', 'second')).toBe(2);
    await given.clear();
    expect(await given.client.exists('first', 'second')).toBe(0);
    await given.stop();
    expect(await own.client.exists('other')).toBe(1);
  });

  it('refuses a database with other data', async () => {
    await own.client.set('other', '1');
    await expect(sandboxRedis(folder, { url: own.url, log, say })).rejects.toThrow(
      /with other data.*remove REDIS_URL/,
    );
    expect(await own.client.keys('*')).toEqual(['other']);
  });

  it('refuses a Cluster and a Redis that is not there', async () => {
    const url = 'redis://127.0.0.1:1';
    await expect(sandboxRedis(folder, { url: `${url},${url}`, log, say })).rejects.toThrow(StartRefused);
    await expect(sandboxRedis(folder, { url, log, say })).rejects.toThrow(/does not answer/);
  });
});

describe('sandboxKeys', () => {
  it('makes keys that the app takes, readable by this user alone, and keeps them', async () => {
    const dir = join(folder, 'made');
    const keys = await sandboxKeys(dir, own.client);
    const { keys: parsed } = loadConfig({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'x',
      COALITIE_ENCRYPTION_KEYS: keys,
    });
    expect(parsed).toHaveLength(1);
    expect((await stat(join(dir, 'keys'))).mode & 0o777).toBe(0o600);
    expect(await sandboxKeys(dir, own.client)).toBe(keys);
  });

  it('keeps the keys of an earlier run while Redis needs them', async () => {
    const dir = join(folder, 'kept');
    const keys = await sandboxKeys(dir, own.client);
    await own.client.hset(globalKeys.canaries, 'sandbox-1', 'x');
    expect(await sandboxKeys(dir, own.client)).toBe(keys);
  });

  it('refuses to make keys while Redis holds a canary of others, and names them', async () => {
    await own.client.hset(globalKeys.canaries, 'sandbox-1', 'x');
    const dir = join(folder, 'lost');
    await expect(sandboxKeys(dir, own.client)).rejects.toThrow(/lost\/keys is gone.*\(sandbox-1\)/);
    await expect(readFile(join(dir, 'keys'))).rejects.toThrow();
    await writeFile(join(folder, 'keys'), 'sandbox-1:back\n');
    expect(await sandboxKeys(folder, own.client)).toBe('sandbox-1:back');
  });
});
