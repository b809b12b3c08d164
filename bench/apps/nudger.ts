import { createJobQueue } from '../../jobs/queue.ts';
import { tick } from '../../jobs/tick.ts';
import { createJobWorker } from '../../jobs/worker.ts';
import { createMovableClock } from '../../src/clock.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { loadConfig } from '../../src/config.ts';
import { createHouse } from '../../src/house.ts';
import { createLog } from '../../src/log.ts';
import type { Person } from '../../src/person/person.ts';
import { nowhere } from '../../src/points.ts';
import { createSlackClient } from '../../src/slack/client.ts';
import type { Desk } from '../../src/slack/visit.ts';
import { createConnections } from '../../src/store/redis.ts';
import { openStore } from '../../src/store/store.ts';
import { serveBench } from './served.ts';

// This app's worker as it is, without what takes requests: at the parent's word it ticks once, and works off what is due.

const config = loadConfig(process.env);
const log = createLog('silent');
const connections = createConnections({ url: process.env.REDIS_URL ?? '', log });
await connections.connected(20_000);
const clock = createMovableClock();
clock.moveTo(Number(process.env.BENCH_NOW) - Date.now());
const store = openStore<Coalition, Person>({ redis: connections.request, keys: config.keys });
const queue = createJobQueue(connections.jobs, () => undefined);
const house = createHouse({
  ...{ store, clock },
  onAppended: (workspace, stream) => void queue.react(workspace, stream).catch(() => undefined),
});
const desk: Desk = {
  ...{ house, store, clock, log, at: nowhere, slack: createSlackClient(config, log) },
  ...{ language: config.language, timezone: config.timezone, typingPauseMs: 0, refreshHome: () => undefined },
};
const worker = createJobWorker(desk, { queue, connection: connections.workers });

serveBench({
  // A disk that stalls for a second costs a tick; the app has the next one.
  go: async () => {
    while ((await tick(desk, queue).catch(() => 0)) === 0);
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
