import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { createJobQueue } from '../jobs/engine/queue.ts';
import { openAppStore } from '../src/app-store.ts';
import type { AppStore } from '../src/command-handler.ts';
import { parseKeys } from '../src/config-values.ts';
import { createConnections, type RedisClient } from '../src/store/redis.ts';
import { startRedis } from '../test/redis.ts';
import { encryptionKeys } from './contenders.ts';

/** A Redis of the bench's own, synced at every write as the app's private one is, and the app's store on it. */
export interface Ground {
  redisUrl: string;
  redis: RedisClient;
  store: AppStore;
  /** Stores a lot: meanwhile Redis does not wait for the disk. */
  quickly(work: () => Promise<void>): Promise<void>;
  /** Resolves when no job waits, runs or is put off. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/** A rewriting of the append-only file in the middle of a round would hit one of the apps only. */
const unhurried = ['--auto-aof-rewrite-percentage', '0'];

const silent = { info: () => undefined, warn: () => undefined };

export async function openGround(): Promise<Ground> {
  const server = await startRedis({ settings: unhurried });
  const connections = createConnections({ url: server.url, log: silent });
  await connections.connected(20_000);
  const { request: redis } = connections;
  const keys = parseKeys(encryptionKeys) ?? [];
  const store = openAppStore({ redis, keys });
  return {
    redisUrl: server.url,
    redis,
    store,
    quickly: async (work) => {
      await redis.config('SET', 'appendfsync', 'no');
      await work();
      await redis.config('SET', 'appendfsync', 'always');
      await untilOnDisk(server.url);
    },
    quiet: async () => {
      const queue = createJobQueue(connections.jobs, () => {});
      while (await queue.isBusy()) await wait(50);
      await queue.close();
    },
    stop: async () => {
      connections.close();
      await server.stop();
    },
  };
}

/** The first write that is synced waits for all those before it, longer than the app's connections wait. */
async function untilOnDisk(url: string): Promise<void> {
  const patient = new Redis(url);
  await patient.set('bench:on-disk', '1');
  await patient.del('bench:on-disk');
  patient.disconnect();
}
