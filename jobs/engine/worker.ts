import { DelayedError, type Job, Worker } from 'bullmq';
import type { AppContext, Context } from '../../src/context.ts';
import { isTokenRefusal } from '../../src/slack/kit/errors.ts';
import type { RedisClient } from '../../src/store/redis.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { Later } from './errors.ts';
import { createHolds } from './holds.ts';
import { backoff, type JobData, type JobQueue, queueName, queuePrefix } from './queue.ts';
import { type Reactions, react, send } from './react.ts';

/** One run of a job: ids only, never an error's words. */
export interface JobRun {
  data: JobData;
  ms: number;
  /** `later`: it goes back to *delayed*, which costs no attempt; `failed`: it is tried again, or given up. */
  outcome: 'done' | 'later' | 'failed';
}

export interface JobWorker {
  /** Hears of each job that was run from now on; for the sandbox's inspector. */
  watch(onRun: (run: JobRun) => void): void;
  /** No new jobs; waits for those that run, `within` ms at most. */
  stop(within: number): Promise<void>;
}

const concurrency = 20;
/** A job whose process or Redis died is taken up again within twice this. BullMQ's default is half a minute: too long for somebody who waits. */
const lockMs = 10_000;
/**
 * How often the process may die while it works on the same job. BullMQ's default of one drops the job at the second death: its message
 * would be lost without a trace.
 */
const deathsPerJob = 60;

/** A held job looks again after this many ms. Ticks ask Slack more often whether the token works again. */
const tokenLookedAtAfter = 60_000;

/** Slack refuses the token: all jobs that send wait until it works again, at no cost of attempts. */
class TokenRefused extends Error {}

async function refusesToken(context: AppContext, error: unknown): Promise<boolean> {
  if (error instanceof TokenRefused) return true;
  return isTokenRefusal(error) && (await context.token.ask()).state === 'refused';
}

type JobOf<K extends JobData['kind']> = Extract<JobData, { kind: K }>;

/** What the areas do in jobs: `jobs/work.ts` puts it together. */
export interface Work extends Reactions {
  due(context: Context, job: JobOf<'due'>): Promise<void>;
  home(context: Context, job: JobOf<'home'>): Promise<void>;
  pictures(context: Context, job: JobOf<'pictures'>): Promise<void>;
}

/** Works on the queued jobs. A job that has to wait goes back to *delayed*: it blocks no other job and costs no attempt. */
export function createJobWorker(
  context: AppContext,
  options: { work: Work; queue: JobQueue; connection: RedisClient },
): JobWorker {
  const { work, queue, connection } = options;
  const watchers: ((run: JobRun) => void)[] = [];
  const holds = createHolds(context.metrics.held);
  const worker = new Worker<JobData>(
    queueName,
    async (job, token) => {
      const began = performance.now();
      const tell = (outcome: JobRun['outcome']) => {
        const ms = Math.round(performance.now() - began);
        context.metrics.job(job.data.kind, outcome);
        for (const watcher of watchers) watcher({ data: job.data, ms, outcome });
      };
      try {
        if (context.token.isRefused && job.data.kind !== 'react') throw new TokenRefused();
        holds.check(job.data);
        if (job.data.kind === 'due') context.metrics.dueLate(context.clock.now() - job.data.score);
        await run(context.in(job.data.workspace), job, { work, queue });
        tell('done');
      } catch (error) {
        if (error instanceof StoreError && error.code === 'outdated') return await leaveToNewer(job, token);
        const isRefused = await refusesToken(context, error);
        // The person stays due: a tick adds the job again once the token works.
        if (isRefused && job.data.kind === 'due') return tell('later');
        const explained = isRefused
          ? new Later(Date.now() + tokenLookedAtAfter)
          : holds.explain(job.data, error);
        const isLater = explained instanceof Later;
        tell(isLater ? 'later' : 'failed');
        if (!isLater) throw explained;
        await job.moveToDelayed(explained.until, token);
        throw new DelayedError();
      }
    },
    {
      connection,
      prefix: queuePrefix,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: deathsPerJob,
      // BullMQ's default is 15 s; after a failover the worker goes on as soon as its connection is back.
      runRetryDelay: 1_000,
      settings: { backoffStrategy: backoff },
    },
  );
  /** A newer version of the app does it, at once: this process takes no more jobs. */
  const leaveToNewer = async (job: Job<JobData>, token: string | undefined): Promise<never> => {
    if (!worker.isPaused())
      context.log.error('a newer version of the app runs: this process works no more jobs off');
    void worker.pause(true);
    await job.moveToDelayed(Date.now(), token);
    throw new DelayedError();
  };
  worker.on('error', (error) => context.log.warn({ err: error }, 'the worker has trouble with Redis'));
  worker.on('failed', (job, error) => {
    context.log.warn({ err: error, job: job?.id, attempt: job?.attemptsMade }, 'a job failed');
  });
  return {
    watch: (onRun) => watchers.push(onRun),
    stop: async (within) => {
      // BullMQ's close waits without end when Redis went away meanwhile (platform-facts 8).
      await Promise.race([worker.close(), new Promise((resolve) => setTimeout(resolve, within).unref())]);
    },
  };
}

function run(
  context: Context,
  job: Job<JobData>,
  { work, queue }: { work: Work; queue: JobQueue },
): Promise<void> {
  const { data } = job;
  switch (data.kind) {
    case 'react':
      return react(context, queue, { ...work, stream: data.stream });
    case 'send':
      return send(context, data, {
        effects: work.effects,
        isLast: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
        hasWaited: job.attemptsStarted > 1,
      });
    case 'due':
      return work.due(context, data);
    case 'home':
      return work.home(context, data);
    case 'pictures':
      return work.pictures(context, data);
    default:
      return data satisfies never;
  }
}
