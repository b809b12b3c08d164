import { afterEach, describe, expect, it } from 'vitest';
import { adviceFor, problemOf, severityOf } from '../../src/store/health.ts';
import { refusalIn } from '../../src/store/store-error.ts';
import { startRedis } from '../redis.ts';
import { openStage, picture, type Stage, speech } from './stage.ts';

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.close();
  stage = null;
});

async function open(settings: string[] = []): Promise<Stage> {
  stage = await openStage(settings);
  return stage;
}

describe('check', () => {
  it('finds nothing wrong with a Redis as it should be', async () => {
    const { store } = await open();
    expect(await store.check()).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['no append-only file', ['--appendonly', 'no'], ['no-aof']],
    ['a weak appendfsync', ['--appendfsync', 'everysec'], ['weak-appendfsync']],
    ['an evicting policy', ['--maxmemory-policy', 'allkeys-lru'], ['evicting']],
  ])('warns of %s', async (_, settings, problems) => {
    const { store } = await open(settings);
    const found = await store.check();
    expect(found).toEqual(problems);
    expect(found.map(severityOf)).toEqual(['risk']);
  });

  it.each<[string, string]>([
    ['WRONGPASS invalid username-password pair or user is disabled.', 'wrong-password'],
    ['Ready check failed: NOAUTH Authentication required.', 'wrong-password'],
    ["NOPERM User app has no permissions to run the 'set' command", 'not-allowed'],
    ['LOADING Redis is loading the dataset in memory', 'loading'],
    ["OOM command not allowed when used memory > 'maxmemory'.", 'full'],
    ['MISCONF Redis is configured to save RDB snapshots, but it is unable to persist to disk.', 'not-saving'],
    ["READONLY You can't write against a read only replica.", 'read-only'],
    ['NOREPLICAS Not enough good replicas to write.', 'few-replicas'],
    [
      'Error running script (call to f_1): @user_script:1: -NOREPLICAS Not enough good replicas.',
      'few-replicas',
    ],
  ])('names the cause of "%s", and what to do', (message, problem) => {
    const found = problemOf(refusalIn(message) ?? 'failed');
    expect(found).toBe(problem);
    expect(severityOf(found)).toBe('down');
    expect(adviceFor(found)).toMatch(/[.)]$/);
  });

  it('names too few replicas', async () => {
    const { store } = await open(['--min-replicas-to-write', '1']);
    expect(await store.check()).toEqual(['few-replicas']);
  });

  it('tells that nothing answers', async () => {
    const { store, server } = await open();
    await server.kill('SIGSTOP');
    expect(await store.check()).toEqual(['unreachable']);
    await server.kill('SIGKILL');
    const found = await store.check();
    expect(found).toEqual(['unreachable']);
    expect(found.map(severityOf)).toEqual(['down']);
  });
});

describe('a full Redis', () => {
  it('refuses an append as a whole, still loads, and goes on once there is room', async () => {
    const { store, redis } = await open();
    await store.append('T1', { streams: [speech('c-1', [], ['a'])] }, { now: 1 });
    const before = await picture(redis);
    await redis.config('SET', 'maxmemory', '1');
    const write = { requests: [{ id: 'r1', outcome: {} }], streams: [speech('c-1', ['a'], ['b'])] };
    await expect(store.append('T1', write, { now: 1 })).rejects.toMatchObject({ code: 'full' });
    expect(await store.check()).toEqual(['full']);
    expect((await store.load('T1', { coalition: '1' })).coalition?.version).toBe(1);
    expect(await picture(redis)).toEqual(before);
    await redis.config('SET', 'maxmemory', '0');
    expect(await store.append('T1', write, { now: 1 })).toEqual({ ok: true });
    expect(await store.check()).toEqual([]);
  });
});

describe('a read-only replica', () => {
  it('loads, refuses to write, and makes the app connect anew, in case the primary moved', async () => {
    const primary = await startRedis();
    const { store, redis, connections } = await open(['--replicaof', `127.0.0.1 ${primary.port}`]);
    while (!(await redis.info('replication')).includes('master_link_status:up'));
    const before = await redis.client('ID');
    await expect(
      store.append('T1', { streams: [speech('c-1', [], ['a'])] }, { now: 1 }),
    ).rejects.toMatchObject({ code: 'read-only' });
    await connections.connected(20_000);
    expect(await redis.client('ID')).not.toBe(before);
    expect((await store.load('T1', { coalition: '1' })).coalition?.version).toBe(0);
    expect(await store.check()).toEqual(['read-only']);
    await connections.connected(20_000);
    await redis.call('REPLICAOF', 'NO', 'ONE');
    expect(await store.append('T1', { streams: [speech('c-1', [], ['a'])] }, { now: 1 })).toEqual({
      ok: true,
    });
    await primary.stop();
  });
});
