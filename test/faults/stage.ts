import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { queueName, queuePrefix } from '../../jobs/engine/queue.ts';
import type { Entry } from '../../sandbox/inspector.ts';
import { createSandbox, type Sandbox } from '../../sandbox/server.ts';
import { openAppStore } from '../../src/app-store.ts';
import type { AppStore } from '../../src/command-handler.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import { freePort } from '../../src/free-port.ts';
import { createConnections } from '../../src/store/redis.ts';
import { aheadTo, monday } from '../clock.ts';
import { environment, secrets } from '../e2e/stage.ts';
import { startRedis, type TestRedis } from '../redis.ts';
import { type AppProcess, startAppProcess } from './app-process.ts';

export const workspace = 'T0WATER';

/** The app in a process of its own beside a Redis that can be killed, and a Slack in this process. */
export interface Stage {
  sandbox: Sandbox;
  control: Sandbox['control'];
  redis: TestRedis;
  app: AppProcess;
  store: AppStore;
  /** The test's own connection and queue, which wait while Redis is away. */
  look: Redis;
  queue: Queue;
  /** What helped when all stood still. */
  nudges: string[];
  /** Aborted when it is stopped: whoever waits or answers then gives up. */
  ended: AbortSignal;
  /** Resolves when the app has nothing left to do at its present time. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const resendDelays = [100, 400, 1_500];

export async function startStage(): Promise<Stage> {
  const redis = await startRedis();
  const look = new Redis(redis.url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  look.on('error', () => undefined);
  const queue = new Queue(queueName, { connection: look, prefix: queuePrefix });
  queue.on('error', () => undefined);
  let app: AppProcess | null = null;
  const ahead = aheadTo(monday);
  const sandbox = await createSandbox({
    ...secrets,
    resendDelays,
    ahead,
    moveClock: async (offset) => app?.moveClock(offset),
  });
  const port = await freePort();
  const env = { ...environment({ mode: 'http', port, apiUrl: sandbox.apiUrl }), REDIS_URL: redis.url };
  const running = startAppProcess({ env, ahead, afterDeath: () => letLocksLapse(look) });
  app = running;
  sandbox.setApp({ url: `http://127.0.0.1:${port}/slack/events` });
  await until(() => running.runsSince !== null);
  const { store, close } = openStoreOf(loadConfig(env), redis);
  const nudges: string[] = [];
  const watch = watchOver({ sandbox, app: running, nudges });
  const stage = { sandbox, control: sandbox.control, redis, app: running, store, look, queue, nudges };
  const ending = new AbortController();
  return {
    ...stage,
    ended: ending.signal,
    settled: () => until(() => ending.signal.aborted || isSettled(stage)),
    stop: async () => {
      ending.abort();
      watch.stop();
      await running.stop();
      close();
      await queue.close();
      look.disconnect();
      await sandbox.close();
      await redis.stop();
    },
  };
}

function openStoreOf(config: Config, redis: TestRedis) {
  const log = { info: () => undefined, warn: () => undefined };
  const connections = createConnections({ url: redis.url, log });
  const store = openAppStore({ redis: connections.request, keys: config.keys });
  return { store, close: () => connections.close() };
}

/**
 * BullMQ finds out after half a minute to a minute that a worker died with a job in hand. As if that has passed: no locks, and
 * every active job marked by the first of the two looks; the new worker's own look then takes them up.
 */
async function letLocksLapse(look: Redis): Promise<void> {
  const of = (name: string) => `${queuePrefix}:${queueName}:${name}`;
  const active = await look.lrange(of('active'), 0, -1);
  const locks = active.map((id) => of(`${id}:lock`));
  await look.del(of('stalled-check'), ...locks);
  if (active.length > 0) await look.sadd(of('stalled'), ...active);
}

async function isSettled({ store, queue }: Pick<Stage, 'store' | 'queue'>): Promise<boolean> {
  const counts = await queue.getJobCounts();
  if (Object.values(counts).some((count) => count > 0)) return false;
  const lagging = await store.lagging(workspace, Number.MAX_SAFE_INTEGER, 1).catch(() => ['unknown']);
  return lagging.length === 0;
}

const minute = 61_000;
const clockAfter = 2_500;
const killAfter = 25_000;

/**
 * Nobody waits a real minute: when nobody did anything and nothing was posted for some seconds, Slack's and the app's clocks go on by one, so that what lags is
 * swept and claims of the dead grow old. What even that does not move was in hand when Redis died: BullMQ comes back to it within
 * a minute, and here the app is killed for it.
 */
function watchOver({ sandbox, app, nudges }: Pick<Stage, 'sandbox' | 'app' | 'nudges'>): { stop(): void } {
  let seen = -1;
  let since = Date.now();
  let moved = false;
  const timer = setInterval(() => {
    const now = sandbox.log.filter(isProgress).length;
    if (now !== seen || app.runsSince === null) {
      seen = now;
      since = Date.now();
      moved = false;
    } else if (Date.now() - since > clockAfter && !moved) {
      moved = true;
      nudges.push('clock');
      void sandbox.control.clock({ add: minute });
    } else if (Date.now() - since > killAfter) {
      since = Date.now();
      nudges.push('kill');
      void app.kill();
    }
  }, 100);
  return { stop: () => clearInterval(timer) };
}

/** What people do and new messages; not that the app changes or hears of its own messages again. */
function isProgress({ direction, what }: Entry): boolean {
  if (direction === 'to app') return !what.includes('message_changed');
  return what === 'chat.postMessage';
}

/** Looks again and again: for what says nothing when it changes. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}
