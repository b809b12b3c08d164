import { createJobQueue } from '../jobs/engine/queue.ts';
import { startTicking } from '../jobs/engine/tick.ts';
import { createJobWorker } from '../jobs/engine/worker.ts';
import { catchUpIfThere, createComparing } from '../jobs/interviews/comparing.ts';
import { work } from '../jobs/work.ts';
import { folding, openAppStore } from './app-store.ts';
import { localDay } from './calendar/zone.ts';
import type { Clock } from './clock.ts';
import { type AppStore, createCommandHandler } from './command-handler.ts';
import type { Config } from './config.ts';
import { type AppContext, createContext } from './context.ts';
import { noFaults, type PassFaultPoint } from './fault-points.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createMissed } from './missed.ts';
import { operationRoutes, serveOperations } from './operations.ts';
import { createReadiness } from './readiness.ts';
import { createReadingNotes } from './reading-notes.ts';
import { createReconciler } from './reconcile.ts';
import { refoldAll } from './refold.ts';
import { applyRetention } from './retention.ts';
import { startSlackApp } from './slack/app.ts';
import { createIdentity, createRequestClient } from './slack/client.ts';
import { createJobClient } from './slack/job-client.ts';
import { isTokenRefusal } from './slack/kit/errors.ts';
import { createSlackClock } from './slack/slack-clock.ts';
import { createBotToken } from './slack/token.ts';
import { adviceFor, isMistake } from './store/health.ts';
import { createConnections } from './store/redis.ts';
import { StoreError } from './store/store-error.ts';

/** Everything that runs in one process, as far as its role asks for it. */
export interface RunningApp {
  context: AppContext;
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
  faultPoint?: PassFaultPoint;
  /** For tests: whoever changes a state that was loaded gets an error. */
  freezesStates?: boolean;
}): Promise<RunningApp> {
  const { config, redisUrl, clock, log, faultPoint = noFaults, freezesStates = false } = options;
  const metrics = createMetrics();
  const connections = createConnections({ url: redisUrl, log, onReply: metrics.redis });
  await connections.connected(redisWithin).catch((error: unknown) => {
    connections.close();
    throw new StartError(error instanceof Error ? error.message : String(error));
  });
  const store = openAppStore({
    redis: connections.request,
    keys: config.keys,
    cacheBytes: config.stateCacheBytes,
    freeze: freezesStates,
  });
  await refuseMistakes(store).catch((error: unknown) => {
    connections.close();
    throw error;
  });
  // Where Redis can't write now, the first write raises it.
  await store.raiseSchemas().catch((error: unknown) => log.warn({ err: error }, 'the schema was not raised'));
  const slack = createJobClient(config, { log, clock, metrics });
  const slackClock = createSlackClock();
  const asking = createRequestClient(config, { log, metrics, slackClock });
  const identity = createIdentity(asking);
  const token = createBotToken(asking, log);
  const reconciler = createReconciler(store, log, () => localDay(config.timezone, clock.now()));
  await reconciler.look();
  const queue = createJobQueue(connections.jobs, (error) =>
    log.warn({ err: error }, 'the queue has trouble with Redis'),
  );
  const commands = createCommandHandler({
    store,
    clock,
    faultPoint,
    onAppended: (workspace, stream) => {
      faultPoint('before-enqueue');
      queue.react(workspace, stream).catch((error: unknown) => {
        log.warn({ err: error }, 'a reaction could not be queued: the sweep will');
      });
    },
  });
  const { language, timezone, typingPauseMs, retentionMonths } = config;
  const readingNotes = createReadingNotes({ commands, clock, timezone, log });
  const missed = createMissed((workspace, user) => catchUpIfThere(context.in(workspace), user), log);
  const { compared, catchUpEverybody } = createComparing(() => context, missed.add);
  const shared = {
    commands,
    store,
    token,
    reconciler,
    clock,
    log,
    metrics,
    language,
    timezone,
    typingPauseMs,
    retentionMonths,
    faultPoint,
    compared,
    refreshHome: (workspace: string, user: string) => {
      queue.home(workspace, [user]).catch((error: unknown) => {
        log.warn({ err: error }, 'a Home could not be queued: the next change shows it');
      });
    },
    noteReading: readingNotes.note,
    dropJobs: queue.drop,
    makePictures: (workspace: string, coalition: string) => {
      queue.pictures(workspace, coalition).catch((error: unknown) => {
        log.warn({ err: error }, 'pictures could not be queued: words stand in');
      });
    },
  };
  const context: AppContext = createContext({ ...shared, slack });
  const check = async () => {
    const found = await store.check();
    if (found.includes('unreachable')) return [(await connections.refusal()) ?? 'unreachable'];
    await reconciler.look();
    return [...found, ...reconciler.problems()];
  };
  const scrape = async () => {
    metrics.queue(await queue.depth().catch(() => null));
    return metrics.text();
  };
  let socketClosed = (): string | null => null;
  const readiness = createReadiness({ check, token, slackClock, socketClosed: () => socketClosed() });
  const routes = operationRoutes(readiness, scrape);
  const isWeb = config.role !== 'worker';
  const catchUpAgain = () => {
    catchUpEverybody().catch((error: unknown) => log.warn({ err: error }, 'catching up failed'));
  };
  const isWorker = config.role !== 'web';
  const web: { stop(): Promise<void>; socketClosed?: () => string | null } = isWeb
    ? await startSlackApp({
        config,
        context: createContext({ ...shared, slack: asking }),
        log,
        identity,
        routes,
        onMissed: missed.add,
        onBack: catchUpAgain,
      })
    : await serveOperations(routes, config.port);
  if (web.socketClosed !== undefined) socketClosed = web.socketClosed;
  const worker = isWorker ? createJobWorker(context, { work, queue, connection: connections.workers }) : null;
  const ticker = isWorker ? startTicking(context, queue) : null;
  const forgetting = startForgetting(store, log);
  if (isWorker)
    refoldAll({ store, log })
      .then(() => applyRetention(context))
      .catch((error: unknown) => log.warn({ err: error }, 'the next start goes on updating'));
  const caughtUp = meetSlack({ context, identity, catchUp: isWeb ? catchUpEverybody : null });
  connections.request.on('ready', () => {
    void reconciler.look();
    if (isWeb) catchUpAgain();
  });
  caughtUp.catch((error: unknown) => log.warn({ err: error }, 'catching up failed'));
  return {
    context,
    queue,
    worker,
    stop: async () => {
      ticker?.stop();
      forgetting.stop();
      missed.stop();
      await Promise.race([web.stop(), new Promise((done) => setTimeout(done, stopWithin).unref())]);
      await worker?.stop(stopWithin);
      await readingNotes.stop(1_000);
      await Promise.race([queue.close(), new Promise((done) => setTimeout(done, 1_000).unref())]);
      connections.close();
    },
  };
}

/** What no waiting mends: a user of Redis that may not do what is needed, and keys that don't fit. */
async function refuseMistakes(store: AppStore): Promise<void> {
  const mistake = (await store.check()).find(isMistake);
  if (mistake !== undefined) throw new StartError(adviceFor(mistake));
  await refuseDowngrade(store);
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

/** What a newer version wrote this one can't read: it would do nothing but say 503, and a person would look for the reason in vain. */
async function refuseDowngrade(store: AppStore): Promise<void> {
  const newest = await store.newestSchema().catch(() => 0);
  if (newest <= folding.schema) return;
  throw new StartError(
    `A newer version of the app has written in this Redis (schema ${newest}; this version knows ${folding.schema}). ` +
      'Start that version again. There is no way back but a backup from before the update: put it back, then start this one.',
  );
}

const forgetEvery = 30_000;

/** In every role: a web process too holds states, and the words of somebody who was erased are not to stay in its memory. */
function startForgetting(store: AppStore, log: Log): { stop(): void } {
  const timer = setInterval(() => {
    store.dropRewritten().catch((error: unknown) => {
      // Redis is away or busy: it is asked again, and each load compares anyway.
      if (!(error instanceof StoreError)) log.warn({ err: error }, 'held states were not looked at');
    });
  }, forgetEvery);
  return { stop: () => clearInterval(timer) };
}

const askAgain = 5_000;

/** Learns which workspace this is, as soon as Slack can be reached, and takes what was typed while nobody listened. */
async function meetSlack(options: {
  context: AppContext;
  identity: ReturnType<typeof createIdentity>;
  catchUp: (() => Promise<void>) | null;
}): Promise<void> {
  const { context, identity, catchUp: catchUpEverybody } = options;
  for (;;) {
    try {
      const { teamId } = await identity();
      await context.reconciler.add(teamId);
      break;
    } catch (error) {
      // A refusal is logged once.
      if (isTokenRefusal(error)) await context.token.ask();
      else context.log.warn({ err: error }, 'Slack or Redis can not be reached yet');
      await new Promise((done) => setTimeout(done, askAgain).unref());
    }
  }
  await catchUpEverybody?.();
}
