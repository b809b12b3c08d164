import { DelayedError, type Job, Worker } from 'bullmq';
import type { Desk } from '../src/slack/visit.ts';
import type { RedisClient } from '../src/store/redis.ts';
import { runDue } from './due.ts';
import { refreshHome } from './home.ts';
import { explain, Later } from './post-once.ts';
import { backoff, type JobData, type JobQueue, queueName, queuePrefix } from './queue.ts';
import { react, send } from './work.ts';

export interface JobWorker {
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
  const worker = new Worker<JobData>(
    queueName,
    async (job, token) => {
      try {
        await run(desk, queue, job);
      } catch (error) {
        const explained = explain(error);
        if (!(explained instanceof Later)) throw explained;
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
