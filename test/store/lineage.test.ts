import { expect, it } from 'vitest';
import { startRedis } from '../redis.ts';
import { connectStore } from './stage.ts';

it.each([false, true])('a Redis that was started anew is another one (Cluster: %s)', async (cluster) => {
  const redis = await startRedis({ cluster });
  const url = cluster ? `${redis.url},${redis.url}` : redis.url;
  const before = await connectStore(url);
  const { run, isCompared } = await before.store.lineage('T1');
  expect(run).toMatch(/^[0-9a-f]{40}$/);
  expect(isCompared).toBe(false);
  await before.store.markCompared('T1', run);
  expect(await before.store.lineage('T1')).toEqual({ run, isCompared: true });
  expect((await before.store.lineage('T2')).isCompared).toBe(false);
  before.connections.close();
  await redis.kill('SIGKILL');
  await redis.restart();
  const after = await connectStore(url);
  const now = await after.store.lineage('T1');
  expect(now.isCompared).toBe(false);
  expect(now.run).not.toBe(run);
  after.connections.close();
  await redis.stop();
});
