import { type Job, type JobsOptions, Queue } from 'bullmq';
import type { DroppedJobs } from '../../src/context.ts';
import type { QueueDepth } from '../../src/metrics.ts';
import type { StreamName } from '../../src/store/keys.ts';
import type { RedisClient } from '../../src/store/redis.ts';

/** Braces: on Redis Cluster all keys of the queue share one slot. */
export const queueName = 'coalitie';
export const queuePrefix = '{coalitie}';

/** Jobs carry ids only: what is sent is computed when it is sent. */
export type JobData =
  | { kind: 'react'; workspace: string; stream: StreamName }
  | {
      kind: 'send';
      workspace: string;
      stream: StreamName;
      version: number;
      /** The kind of effect, as an area names it. */
      effect: string;
      to: string | null;
    }
  | { kind: 'due'; workspace: string; member: StreamName; score: number }
  | { kind: 'home'; workspace: string; user: string }
  | { kind: 'pictures'; workspace: string; coalition: string };

export type SendJob = Extract<JobData, { kind: 'send' }>;
export type DueJob = Extract<JobData, { kind: 'due' }>;

/** A job that is not done yet. */
export interface PendingJob {
  data: JobData;
  state: 'active' | 'waiting' | 'delayed';
  /** When it is tried again, of a delayed one. */
  at: number | null;
  /** How often it was tried. */
  attempts: number;
}

export interface JobQueue {
  /** One at a time a stream; asked for while it runs, it runs once more afterwards. */
  react(workspace: string, stream: StreamName): Promise<void>;
  send(jobs: SendJob[]): Promise<void>;
  /** In this order. The same member at the same instant is one job, however often it is added. */
  due(jobs: DueJob[]): Promise<void>;
  /** One at a time a person, as `react` does it: many changes in a row are one look at the newest state. */
  home(workspace: string, users: string[]): Promise<void>;
  /** Has the pictures of how a coalition stands made; one at a time a coalition. */
  pictures(workspace: string, coalition: string): Promise<void>;
  /**
   * Takes back what waits for a person. Answers how much is still under way for them, and of these streams: waiting, running, or put
   * off for less than a minute. `except`: the id of the effect that asks.
   */
  drop(workspace: string, about: DroppedJobs): Promise<{ person: number; streams: number }>;
  /** Empties the list of what was done, which BullMQ keeps for listeners: there are none, and job ids name people. */
  forgetDone(): Promise<void>;
  /** Whether any job waits, runs, or is put off for less than a minute. */
  isBusy(): Promise<boolean>;
  /** How much is in it; throws where Redis does not answer. */
  depth(): Promise<QueueDepth>;
  /** What is not done yet, the first hundred of each state; for the sandbox's inspector. */
  pending(): Promise<PendingJob[]>;
  close(): Promise<void>;
}

const gone: JobsOptions = { removeOnComplete: true, removeOnFail: true };
/** With the backoff below: a day. */
const sendAttempts = 60;

/** Waits longer each time, half an hour at most: sixty tries are about a day. */
export function backoff(attempt: number): number {
  return Math.min(1_000 * 2 ** attempt, 30 * 60_000);
}

/** The id of one effect of one event: adding it again is nothing as long as it is there. */
export function sendId({ stream, version, effect, to }: SendJob): string {
  return [stream.slice(2), version, effect, to].filter((part) => part !== null).join('-');
}

export function createJobQueue(connection: RedisClient, onError: (error: Error) => void): JobQueue {
  const queue = new Queue<JobData>(queueName, { connection, prefix: queuePrefix });
  queue.on('error', onError);
  return {
    react: async (workspace, stream) => {
      const deduplication = { id: `react-${workspace}-${stream}`, keepLastIfActive: true };
      await queue.add(
        'react',
        { kind: 'react', workspace, stream },
        { ...gone, deduplication, attempts: 10, backoff: { type: 'custom' } },
      );
    },
    send: async (jobs) => {
      await queue.addBulk(
        jobs.map((data) => ({
          name: 'send',
          data,
          opts: {
            ...gone,
            jobId: `${data.workspace}-${data.stream.slice(0, 1)}-${sendId(data)}`,
            attempts: sendAttempts,
            backoff: { type: 'custom' },
          },
        })),
      );
    },
    due: async (jobs) => {
      await queue.addBulk(
        jobs.map((data) => ({
          name: 'due',
          data,
          opts: {
            ...gone,
            jobId: `${data.workspace}-${data.member}-${data.score}`,
            attempts: 10,
            backoff: { type: 'custom' },
          },
        })),
      );
    },
    home: async (workspace, users) => {
      const one = async (user: string) => {
        const deduplication = { id: `home-${workspace}-${user}`, keepLastIfActive: true };
        await queue.add(
          'home',
          { kind: 'home', workspace, user },
          { ...gone, deduplication, attempts: 10, backoff: { type: 'custom' } },
        );
      };
      await Promise.all(users.map(one));
    },
    pictures: async (workspace, coalition) => {
      const deduplication = { id: `pictures-${workspace}-${coalition}` };
      await queue.add(
        'pictures',
        { kind: 'pictures', workspace, coalition },
        { ...gone, deduplication, attempts: 10, backoff: { type: 'custom' } },
      );
    },
    drop: async (workspace, about) => {
      const under = { person: 0, streams: 0 };
      for (const state of ['active', 'waiting', 'delayed'] as const) {
        for (const job of await queue.getJobs([state])) {
          if (job?.data.workspace !== workspace || isThis(job.data, about.except)) continue;
          if (isFor(job.data, about.user)) {
            const isGone = state !== 'active' && (await taken(job));
            if (!isGone) under.person += 1;
          } else if (isOf(job.data, about.streams)) {
            const isFarOff = state === 'delayed' && job.delay > soonMs;
            if (!isFarOff) under.streams += 1;
          }
        }
      }
      return under;
    },
    forgetDone: async () => {
      await connection.xtrim(queue.keys.events ?? '', 'MAXLEN', 0);
    },
    isBusy: async () => {
      const counts = await queue.getJobCounts('active', 'waiting', 'prioritized', 'delayed');
      return Object.values(counts).some((count) => count > 0);
    },
    depth: async () => {
      const [counts, [oldest]] = await Promise.all([
        queue.getJobCounts('waiting', 'active', 'delayed'),
        queue.getJobs(['waiting'], 0, 0, true),
      ]);
      const { waiting = 0, active = 0, delayed = 0 } = counts;
      const since = oldest?.processedOn ?? oldest?.timestamp ?? Date.now();
      return { waiting, active, delayed, oldestWaitingMs: Math.max(0, Date.now() - since) };
    },
    pending: async () => {
      const states = ['active', 'waiting', 'delayed'] as const;
      const found = states.map(async (state) =>
        (await queue.getJobs([state], 0, 99)).map((job) => ({
          data: job.data,
          state,
          attempts: job.attemptsMade,
          at: state === 'delayed' ? (job.processedOn ?? job.timestamp) + job.delay : null,
        })),
      );
      return (await Promise.all(found)).flat();
    },
    close: () => queue.close(),
  };
}

const soonMs = 60_000;

function isThis(data: JobData, effect: string): boolean {
  return data.kind === 'send' && sendId(data) === effect;
}

function isFor(data: JobData, user: string): boolean {
  const stream = `p-${user}`;
  switch (data.kind) {
    case 'react':
      return data.stream === stream;
    case 'send':
      return data.stream === stream || data.to === user;
    case 'due':
      return data.member === stream;
    case 'home':
      return data.user === user;
    case 'pictures':
      return false;
    default:
      return data satisfies never;
  }
}

function isOf(data: JobData, streams: readonly StreamName[]): boolean {
  return (data.kind === 'react' || data.kind === 'send') && streams.includes(data.stream);
}

/** False where a worker took it in the same moment. */
async function taken(job: Job<JobData>): Promise<boolean> {
  return job.remove().then(
    () => true,
    () => false,
  );
}
