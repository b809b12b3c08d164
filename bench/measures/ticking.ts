import { createJobQueue } from '../../jobs/engine/queue.ts';
import { tick } from '../../jobs/engine/tick.ts';
import { createCommandHandler } from '../../src/command-handler.ts';
import { type AppContext, createContext } from '../../src/context.ts';
import { noFaults } from '../../src/fault-points.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createReconciler } from '../../src/reconcile.ts';
import { createJobClient } from '../../src/slack/job-client.ts';
import { createBotToken } from '../../src/slack/token.ts';
import { workspaceKeys } from '../../src/store/keys.ts';
import { createConnections } from '../../src/store/redis.ts';
import { type Ground, openGround } from '../ground.ts';
import { workspace } from '../names.ts';
import { median } from '../statistics.ts';

/** A tick, with its sweep, that finds so many due and so many lagging among all that is stored. */
export interface Ticking {
  stored: number;
  found: number;
  /** Milliseconds of a tick, with few and with all of them stored. */
  few: number;
  many: number;
  /** How often one tick reads states or logs. */
  reads: number;
}

const found = 100;
const rounds = 9;
const log = createLog('silent');

/** Nothing is due, nor lags, of the others: a tick has no business with them. */
export async function measureTicking(stored: number): Promise<Ticking> {
  const ground = await openGround();
  const connections = createConnections({ url: ground.redisUrl, log });
  await connections.connected(20_000);
  const queue = createJobQueue(connections.jobs, () => undefined);
  const reads = { count: 0 };
  const context = contextOf(ground, () => {
    reads.count += 1;
  });
  const once = async () => {
    const began = performance.now();
    const all = await tick(context, queue);
    if (all !== 2 * found) throw new Error(`a tick found ${all}`);
    return performance.now() - began;
  };
  const several = async () => {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) taken.push(await once());
    return median(taken);
  };
  await ground.quickly(() => fill(ground, { from: 0, to: found, isDue: true }));
  const few = await several();
  await ground.quickly(() => fill(ground, { from: found, to: stored, isDue: false }));
  const many = await several();
  reads.count = 0;
  await once();
  await queue.close();
  connections.close();
  await ground.stop();
  return { stored, found, few, many, reads: reads.count };
}

function contextOf({ store: real }: Ground, onRead: () => void): AppContext {
  const store: AppContext['store'] = {
    ...real,
    load: (...given) => {
      onRead();
      return real.load(...given);
    },
    events: (...given) => {
      onRead();
      return real.events(...given);
    },
  };
  const clock = { now: () => dueAt + 60_000 * 5 };
  const metrics = createMetrics();
  const slack = createJobClient({ slack: { botToken: 'xoxb-none' } } as never, { log, clock, metrics });
  const commands = createCommandHandler({ store, clock, onAppended: () => undefined });
  return createContext({
    commands,
    store,
    slack,
    clock,
    log,
    metrics,
    faultPoint: noFaults,
    language: 'nl',
    timezone: 'UTC',
    typingPauseMs: 0,
    compared: async () => undefined,
    token: createBotToken(slack, log),
    reconciler: createReconciler(store, log, () => '2027-01-04'),
    refreshHome: () => undefined,
    noteReading: () => {},
    dropJobs: async () => ({ person: 0, streams: 0 }),
    retentionMonths: null,
    makePictures: () => undefined,
  });
}

const dueAt = Date.parse('2026-03-05T09:00:00Z');
const aYear = 365 * 86_400_000;
const atOnce = 1_000;
const state = JSON.stringify({ words: 'x'.repeat(1_000) });

/** Coalitions, each with a person of whom something is due: now, or in a year. */
async function fill(
  { redis, store }: Ground,
  { from, to, isDue }: { from: number; to: number; isDue: boolean },
): Promise<void> {
  await store.addWorkspace(workspace);
  const keys = workspaceKeys(workspace);
  for (let first = from; first < to; first += atOnce) {
    const batch = redis.pipeline();
    for (let at = first; at < Math.min(to, first + atOnce); at += 1) {
      batch.hset(keys.state(`c-k${at}`), 'v', '1', 'a', '1', 's', state);
      batch.zadd(keys.due, isDue ? dueAt : dueAt + aYear, `p-U${at}`);
      if (isDue) batch.zadd(keys.lagging, dueAt, `c-k${at}`);
    }
    await batch.exec();
  }
}
