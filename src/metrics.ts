import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ProblemKey } from './coalition/decision.ts';

/** `other`: of a shape that the app has no answer to. */
export type RequestKind = 'command' | 'click' | 'submission' | 'shortcut' | 'event' | 'other';

/** What became of a call: Slack said no, too many, or failed itself; or it was not reached in time. */
export type SlackOutcome = 'ok' | 'refused' | 'limited' | 'failed' | 'unreachable';

/** How many jobs are in each state, and how long the oldest of those that could run now has waited. */
export interface QueueDepth {
  waiting: number;
  active: number;
  delayed: number;
  oldestWaitingMs: number;
}

/**
 * What `GET /metrics` tells. No label ever holds an id, a name or a word that somebody typed: each value comes from a fixed list of
 * the code. Every process counts for itself.
 */
export interface Metrics {
  request(kind: RequestKind, outcome: 'done' | 'failed' | 'ignored'): void;
  /** From the moment that a request came in until its acknowledgement was given or had failed. */
  acknowledged(kind: RequestKind, ms: number): void;
  /** The core refused what a person asked for. */
  refused(keys: readonly ProblemKey[]): void;
  slackCall(method: string, outcome: SlackOutcome): void;
  /** A job waits because Slack takes no more of this for now. */
  held(of: 'messages' | 'pins'): void;
  job(kind: string, outcome: 'done' | 'later' | 'failed'): void;
  /** How long after its instant a person's due work began. */
  dueLate(ms: number): void;
  /** What a tick found: how long the longest overdue member waits, and how many streams lag. */
  ticked(found: { now: number; overdueMs: number; lagging: number }): void;
  redis(ms: number, outcome: 'ok' | 'failed'): void;
  /** `null`: it could not be asked, so that nothing is told of it. */
  queue(depth: QueueDepth | null): void;
  /** In the text format of Prometheus. */
  text(): Promise<{ type: string; body: string }>;
}

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];
/** Slack waits for three seconds. */
const acknowledging = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];
/** Up to a tick apart is in time; the last is a day. */
const late = [30, 60, 120, 300, 900, 3_600, 4 * 3_600, 24 * 3_600];

/** Counts for one process. `process.*` and `nodejs.*` are prom-client's own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counted = registered(registry);
  const { requests, acknowledgements, refusals, calls, holds, jobs, lateness, redis } = counted;
  const { overdue, lagging, ticked, depth, oldest } = counted;
  return {
    request: (kind, outcome) => requests.inc({ kind, outcome }),
    acknowledged: (kind, ms) => acknowledgements.observe({ kind }, ms / 1000),
    refused: (keys) => {
      for (const problem of keys) refusals.inc({ problem });
    },
    slackCall: (method, outcome) => calls.inc({ method, outcome }),
    held: (of) => holds.inc({ of }),
    job: (kind, outcome) => jobs.inc({ kind, outcome }),
    dueLate: (ms) => lateness.observe(Math.max(0, ms) / 1000),
    ticked: (found) => {
      overdue.set(found.overdueMs / 1000);
      lagging.set(found.lagging);
      ticked.set(found.now / 1000);
    },
    redis: (ms, outcome) => redis.observe({ outcome }, ms / 1000),
    queue: (found) => {
      depth.reset();
      oldest.reset();
      if (found === null) return oldest.set(Number.NaN);
      for (const state of ['waiting', 'active', 'delayed'] as const) depth.set({ state }, found[state]);
      oldest.set(found.oldestWaitingMs / 1000);
    },
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}

function registered(registry: Registry) {
  const registers = [registry];
  return {
    requests: new Counter({
      name: 'coalitie_requests_total',
      help: 'Requests of Slack, by kind and by what became of them.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    acknowledgements: new Histogram({
      name: 'coalitie_acknowledgement_seconds',
      help: 'From a request until its acknowledgement. Slack waits for three seconds.',
      labelNames: ['kind'],
      buckets: acknowledging,
      registers,
    }),
    refusals: new Counter({
      name: 'coalitie_refusals_total',
      help: 'What people asked for and the rules refused, by problem.',
      labelNames: ['problem'],
      registers,
    }),
    calls: new Counter({
      name: 'coalitie_slack_calls_total',
      help: 'Calls of the Web API, by method and outcome.',
      labelNames: ['method', 'outcome'],
      registers,
    }),
    holds: new Counter({
      name: 'coalitie_rate_limit_holds_total',
      help: 'Jobs that were put off because Slack takes no more for now.',
      labelNames: ['of'],
      registers,
    }),
    jobs: new Counter({
      name: 'coalitie_jobs_total',
      help: 'Jobs that were run, by kind and outcome; later: put off without costing an attempt.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    lateness: new Histogram({
      name: 'coalitie_due_late_seconds',
      help: 'How long after its instant what was due for a person was begun.',
      buckets: late,
      registers,
    }),
    redis: new Histogram({
      name: 'coalitie_redis_seconds',
      help: 'Round trips to Redis of the store and the queue, by outcome.',
      labelNames: ['outcome'],
      buckets: quick,
      registers,
    }),
    overdue: new Gauge({
      name: 'coalitie_due_overdue_seconds',
      help: 'How long the longest overdue person waits, at the last tick of this worker.',
      registers,
    }),
    lagging: new Gauge({
      name: 'coalitie_lagging_streams',
      help: 'Streams whose events nothing followed from for over a minute, at the last tick of this worker.',
      registers,
    }),
    ticked: new Gauge({
      name: 'coalitie_last_tick_timestamp_seconds',
      help: 'When this worker last looked at what is due; 0: not yet, or no worker.',
      registers,
    }),
    depth: new Gauge({
      name: 'coalitie_queue_jobs',
      help: 'Jobs in the queue, by state; every process tells of the same queue.',
      labelNames: ['state'],
      registers,
    }),
    oldest: new Gauge({
      name: 'coalitie_queue_oldest_waiting_seconds',
      help: 'How long the job that could run now and waits longest was not tried.',
      registers,
    }),
  };
}
