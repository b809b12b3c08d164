import { catchUp, catchUpAll } from '../jobs/catch-up.ts';
import { Undeliverable } from '../jobs/post-once.ts';
import { createJobQueue } from '../jobs/queue.ts';
import { startTicking } from '../jobs/tick.ts';
import { createJobWorker } from '../jobs/worker.ts';
import type { Clock } from './clock.ts';
import type { Coalition } from './coalition/state.ts';
import type { Config } from './config.ts';
import { createHouse } from './house.ts';
import type { Log } from './log.ts';
import { createMissed } from './missed.ts';
import { operationRoutes, serveOperations } from './operations.ts';
import type { Person } from './person/person.ts';
import { type AtPoint, nowhere } from './points.ts';
import { createReadiness } from './readiness.ts';
import { refoldAll, withPresentShapes } from './refold.ts';
import { startSlackApp } from './slack/app.ts';
import { createIdentity, createSlackClient } from './slack/client.ts';
import type { Desk } from './slack/visit.ts';
import { createConnections } from './store/redis.ts';
import { openStore } from './store/store.ts';

/** Everything that runs in one process, as far as its role asks for it. */
export interface RunningApp {
  desk: Desk;
  queue: ReturnType<typeof createJobQueue>;
  /** Where the role works jobs off. */
  worker: ReturnType<typeof createJobWorker> | null;
  /** No new work; what runs finishes, within 10 seconds. */
  stop(): Promise<void>;
}

/** The start can't go on: the message says what to do. */
export class StartError extends Error {
  override name = 'StartError';
}

const redisWithin = 30_000;
const stopWithin = 10_000;

/** Starts what the role asks for beside the Redis at `redisUrl`. Throws a `StartError` that a person can act on. */
export async function startApp(options: {
  config: Config;
  redisUrl: string;
  clock: Clock;
  log: Log;
  at?: AtPoint;
}): Promise<RunningApp> {
  const { config, redisUrl, clock, log, at = nowhere } = options;
  const connections = createConnections({ url: redisUrl, log });
  await connections.connected(redisWithin).catch((error: unknown) => {
    connections.close();
    throw new StartError(`Redis can't be reached: ${String(error)}. Check REDIS_URL and that Redis runs.`);
  });
  const store = withPresentShapes(
    openStore<Coalition, Person>({ redis: connections.request, keys: config.keys }),
  );
  await refuseWrongKeys(store).catch((error: unknown) => {
    connections.close();
    throw error;
  });
  const slack = createSlackClient(config, log);
  const identity = createIdentity(slack);
  const queue = createJobQueue(connections.jobs, (error) =>
    log.warn({ err: error }, 'the queue has trouble with Redis'),
  );
  const house = createHouse({
    ...{ store, clock, at },
    onAppended: (workspace, stream) => {
      at('before-enqueue');
      queue.react(workspace, stream).catch((error: unknown) => {
        log.warn({ err: error }, 'a reaction could not be queued: the sweep will');
      });
    },
  });
  const { language, timezone, typingPauseMs } = config;
  const desk: Desk = {
    ...{ house, store, slack, clock, log, language, timezone, typingPauseMs, at },
    refreshHome: (workspace, user) => {
      queue.home(workspace, [user]).catch((error: unknown) => {
        log.warn({ err: error }, 'a Home could not be queued: the next change shows it');
      });
    },
  };
  const missed = createMissed(async (workspace, user) => {
    await catchUp(desk, workspace, user).catch((error: unknown) => {
      // Where Slack shows no DM any more there is nothing to take.
      if (!(error instanceof Undeliverable)) throw error;
    });
  }, log);
  const catchUpEverybody = () => catchUpAll(desk, missed.add);
  const routes = operationRoutes(createReadiness({ check: store.check, slack, log }));
  const isWeb = config.role !== 'worker';
  const isWorker = config.role !== 'web';
  const web = isWeb
    ? await startSlackApp({ config, desk, log, identity, routes, onMissed: missed.add })
    : await serveOperations(routes, config.port);
  const worker = isWorker ? createJobWorker(desk, { queue, connection: connections.workers }) : null;
  const ticker = isWorker ? startTicking(desk, queue) : null;
  if (isWorker)
    refoldAll(store).catch((error: unknown) => log.warn({ err: error }, 'the next start goes on updating'));
  const caughtUp = meetSlack({ desk, identity, catchUp: isWeb ? catchUpEverybody : null });
  connections.request.on('ready', () => {
    if (isWeb) catchUpEverybody().catch((error: unknown) => log.warn({ err: error }, 'catching up failed'));
  });
  caughtUp.catch((error: unknown) => log.warn({ err: error }, 'catching up failed'));
  return {
    ...{ desk, queue, worker },
    stop: async () => {
      ticker?.stop();
      missed.stop();
      await Promise.race([web.stop(), new Promise((done) => setTimeout(done, stopWithin).unref())]);
      await worker?.stop(stopWithin);
      await Promise.race([queue.close(), new Promise((done) => setTimeout(done, 1_000).unref())]);
      connections.close();
    },
  };
}

async function refuseWrongKeys(store: Desk['store']): Promise<void> {
  const problems = await store.checkKeys();
  if (problems.length === 0) return;
  const named = problems.map(({ keyId, problem }) =>
    problem === 'missing'
      ? `the key "${keyId}" is missing: texts in Redis were encrypted with it`
      : `the key "${keyId}" is another one than the texts in Redis were encrypted with`,
  );
  throw new StartError(
    `COALITIE_ENCRYPTION_KEYS: ${named.join('; ')}. Put the key back, or restore the matching Redis.`,
  );
}

const askAgain = 5_000;

/** Learns which workspace this is, as soon as Slack can be reached, and takes what was typed while nobody listened. */
async function meetSlack(options: {
  desk: Desk;
  identity: ReturnType<typeof createIdentity>;
  catchUp: (() => Promise<void>) | null;
}): Promise<void> {
  const { desk, identity, catchUp: catchUpEverybody } = options;
  for (;;) {
    try {
      const { teamId } = await identity();
      await desk.store.addWorkspace(teamId);
      break;
    } catch (error) {
      desk.log.warn({ err: error }, 'Slack or Redis can not be reached yet');
      await new Promise((done) => setTimeout(done, askAgain).unref());
    }
  }
  await catchUpEverybody?.();
}
