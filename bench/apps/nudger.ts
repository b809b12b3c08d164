import { createJobQueue } from '../../jobs/engine/queue.ts';
import { tick } from '../../jobs/engine/tick.ts';
import { createJobWorker } from '../../jobs/engine/worker.ts';
import { work } from '../../jobs/work.ts';
import { openAppStore } from '../../src/app-store.ts';
import { createMovableClock } from '../../src/clock.ts';
import { createCommandHandler } from '../../src/command-handler.ts';
import { loadConfig } from '../../src/config.ts';
import { createContext } from '../../src/context.ts';
import { noFaults } from '../../src/fault-points.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createReconciler } from '../../src/reconcile.ts';
import { createJobClient } from '../../src/slack/job-client.ts';
import { createBotToken } from '../../src/slack/token.ts';
import { createConnections } from '../../src/store/redis.ts';
import { serveBench } from './served.ts';

// This app's worker as it is, without what takes requests: at the parent's word it ticks once, and works off what is due.

const config = loadConfig(process.env);
const log = createLog('silent');
const connections = createConnections({ url: process.env.REDIS_URL ?? '', log });
await connections.connected(20_000);
const clock = createMovableClock();
clock.moveTo(Number(process.env.BENCH_NOW) - Date.now());
const store = openAppStore({ redis: connections.request, keys: config.keys });
const queue = createJobQueue(connections.jobs, () => undefined);
const commands = createCommandHandler({
  store,
  clock,
  onAppended: (workspace, stream) => void queue.react(workspace, stream).catch(() => undefined),
});
const metrics = createMetrics();
const slack = createJobClient(config, { log, clock, metrics });
const context = createContext({
  commands,
  store,
  clock,
  log,
  metrics,
  faultPoint: noFaults,
  slack,
  token: createBotToken(slack, log),
  reconciler: createReconciler(store, log, () => '2027-01-04'),
  language: config.language,
  timezone: config.timezone,
  typingPauseMs: 0,
  compared: async () => undefined,
  refreshHome: () => undefined,
  noteReading: () => {},
  dropJobs: async () => ({ person: 0, streams: 0 }),
  retentionMonths: null,
  makePictures: () => undefined,
});
const worker = createJobWorker(context, { work, queue, connection: connections.workers });

serveBench({
  // A disk that stalls for a second costs a tick; the app has the next one.
  go: async () => {
    while ((await tick(context, queue).catch(() => 0)) === 0);
  },
  isDone: () =>
    queue.isBusy().then(
      (isBusy) => !isBusy,
      () => false,
    ),
  stop: async () => {
    await worker.stop(1_000);
    connections.close();
  },
});
