import type { AppContext } from '../../src/context.ts';
import type { DueJob, JobQueue } from './queue.ts';

const every = 30_000;
/** A stream that lags longer than this was appended to by a process that died before it could enqueue. */
const sweptAfter = 60_000;
const sweptAtOnce = 500;
/** More of one workspace than Slack takes from it before the next tick. */
const dueAtOnce = 2_000;

/**
 * Queues a job for everybody who is due, and a reaction for every stream that lags. A plain timer calls it, as a cron scheduler stops when
 * the clock goes back. While Slack refuses the token, Slack is asked about it again, and nobody who is due gets a job.
 */
export async function tick(
  context: AppContext,
  queue: JobQueue,
  { lagging = sweptAfter } = {},
): Promise<number> {
  // The newer process ticks.
  if (await context.store.isOutdated()) return 0;
  const now = context.clock.now();
  const due: DueJob[][] = [];
  await context.reconciler.look();
  const isHeld = context.token.isRefused && (await context.token.ask()).state === 'refused';
  let swept = 0;
  let overdueMs = 0;
  for (const workspace of await context.store.workspaces()) {
    const members = await context.store.dueMembers(workspace, now, isHeld ? 1 : dueAtOnce);
    overdueMs = Math.max(overdueMs, now - (members[0]?.score ?? now));
    if (!isHeld) due.push(members.map((each) => ({ kind: 'due', workspace, ...each })));
    const streams = await context.store.lagging(workspace, now - lagging, sweptAtOnce);
    for (const stream of streams) await queue.react(workspace, stream);
    swept += streams.length;
  }
  context.metrics.ticked({ now, overdueMs, lagging: swept });
  await queue.forgetDone();
  const jobs = inTurn(due);
  if (jobs.length > 0) await queue.due(jobs);
  return jobs.length + swept;
}

/**
 * One of each in turn: no workspace waits for all people of another, and people who share coalitions seldom write at the same
 * moment.
 */
function inTurn<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

export interface Ticker {
  stop(): void;
}

export function startTicking(context: AppContext, queue: JobQueue): Ticker {
  const timer = setInterval(() => {
    tick(context, queue).catch((error: unknown) =>
      context.log.warn({ err: error }, 'a tick failed: the next one comes'),
    );
  }, every);
  return { stop: () => clearInterval(timer) };
}
