import { DelayedError, type Job, Worker } from 'bullmq';
import type { Desk } from '../src/slack/visit.ts';
import type { RedisClient } from '../src/store/redis.ts';
import { runDue } from './due.ts';
import { createHolds } from './holds.ts';
import { refreshHome } from './home.ts';
import { Later } from './post-once.ts';
import { backoff, type JobData, type JobQueue, queueName, queuePrefix } from './queue.ts';
import { react, send } from './work.ts';

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
/** A job whose process or Redis died is taken up again within twice this: BullMQ's half a minute is long for who waits. */
const lockMs = 10_000;
/**
 * How often a job may have been in hand when its process died. BullMQ's own limit of one throws a job away at the second
 * death: a message would be lost, silently.
 */
const deathsPerJob = 60;

/** Works the queue off. What has to wait goes back to *delayed*: it holds up nobody else and costs no attempt. */
export function createJobWorker(
  desk: Desk,
  options: { queue: JobQueue; connection: RedisClient },
): JobWorker {
  const { queue, connection } = options;
  const watchers: ((run: JobRun) => void)[] = [];
  const holds = createHolds();
  const worker = new Worker<JobData>(
    queueName,
    async (job, token) => {
      const began = performance.now();
      const tell = (outcome: JobRun['outcome']) => {
        const ms = Math.round(performance.now() - began);
        for (const watcher of watchers) watcher({ data: job.data, ms, outcome });
      };
      try {
        holds.check(job.data);
        await run(desk, queue, job);
        tell('done');
      } catch (error) {
        const explained = holds.explain(job.data, error);
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
      // BullMQ's own is 15 s: a Redis that is back after a failover is used again as soon as connections are.
      runRetryDelay: 1_000,
      settings: { backoffStrategy: backoff },
    },
  );
  worker.on('error', (error) => desk.log.warn({ err: error }, 'the worker has trouble with Redis'));
  worker.on('failed', (job, error) => {
    desk.log.warn({ err: error, job: job?.id, attempt: job?.attemptsMade }, 'a job failed');
  });
  return {
    watch: (onRun) => watchers.push(onRun),
    stop: async (within) => {
      // BullMQ's close waits without end when Redis went away meanwhile (platform-facts 8).
      await Promise.race([worker.close(), new Promise((resolve) => setTimeout(resolve, within).unref())]);
    },
  };
}

function run(desk: Desk, queue: JobQueue, job: Job<JobData>): Promise<void> {
  const { data } = job;
  switch (data.kind) {
    case 'react':
      return react(desk, queue, data);
    case 'send':
      return send(desk, data, job.attemptsMade + 1 >= (job.opts.attempts ?? 1));
    case 'due':
      return runDue(desk, data);
    case 'home':
      return refreshHome(desk, data);
    default:
      return data satisfies never;
  }
}
