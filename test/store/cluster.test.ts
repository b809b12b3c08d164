import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRedis, type TestRedis } from '../redis.ts';
import { connectStore, fold, type Spoken, speech, spoken, vaultKey } from './stage.ts';

describe('a Redis Cluster', () => {
  let server: TestRedis;
  let stage: Awaited<ReturnType<typeof connectStore>>;
  beforeAll(async () => {
    server = await startRedis({ cluster: true });
    stage = await connectStore(`${server.url},${server.url}`);
  });
  afterAll(async () => {
    stage.connections.close();
    await server.stop();
  });

  it('takes every command of the store, each with its keys in one slot', async () => {
    const { store, redis } = stage;
    expect(redis.isCluster).toBe(true);
    await store.addWorkspace('T1');
    const write = {
      requests: [{ id: 'r1', outcome: { user: 'U1' } }],
      streams: [speech('c-1', [], ['a', 'b']), { ...speech('p-U1', [], ['x']), focus: '1' }],
      vault: {
        put: [{ coalition: '1', entry: 'q1', text: 'secret' }],
        drop: [{ coalition: '1', entry: 'q2' }],
      },
      index: [
        { channel: 'C1', coalition: '1' },
        { user: 'U1', coalition: '1', name: 'One' },
      ],
      due: [{ member: 'p-U1' as const, at: 5 }],
      draft: { user: 'U1', form: 'start', text: '{}' },
      sent: { id: 's1', ts: '1.1', channel: 'D1' },
    };
    expect(await store.append('T1', write, { now: 1 })).toEqual({ ok: true });
    expect(await store.append('T1', write, { now: 1 })).toMatchObject({ reason: 'repeated' });
    const query = { request: 'r1', person: 'U1', focus: true, mine: true, draft: 'start' } as const;
    expect(await store.load('T1', query)).toMatchObject({
      outcome: { user: 'U1' },
      coalition: { id: '1', version: 2 },
      mine: [{ id: '1', name: 'One' }],
      draft: '{}',
    });
    expect(await store.claim('T1', 's1', 1)).toMatchObject({ state: 'sent' });
    await store.release('T1', 's1');
    await store.moveCursor('T1', 'c-1', 2);
    expect(await store.lagging('T1', 9, 9)).toEqual(['p-U1']);
    await store.rewrite<Spoken, object>('T1', 'c-1', { redact: () => ({ word: '–' }), fold });
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['–', '–']);
    const rotated = await connectStore(`${server.url},${server.url}`, [vaultKey('k2', 2), vaultKey('k1', 1)]);
    expect(await rotated.store.reencrypt('T1', '1')).toBe(1);
    expect(await rotated.store.reencryptAll()).toBe(1);
    expect(await rotated.store.readVault('T1', '1', ['q1'])).toEqual(new Map([['q1', 'secret']]));
    expect(await rotated.store.checkKeys()).toEqual([]);
    rotated.connections.close();
    await store.dropDrafts('T1', 'U1');
    expect(await store.load('T1', query)).toMatchObject({ draft: null });
    await store.keepPicture('T1', 'digest', { file: 'F1', since: 1 });
    await store.dropPicture('T1', 'digest', 'F1');
    expect(await store.pictureFile('T1', 'digest')).toBeNull();
    expect(await store.check()).toEqual([]);
  });
});
