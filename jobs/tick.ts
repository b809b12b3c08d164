import type { Due } from '../src/coalition/agenda.ts';
import { bundle } from '../src/person/bundle.ts';
import { duesOf } from '../src/person/dues.ts';
import type { Desk } from '../src/slack/visit.ts';
import { lookAt, nextOf } from './due/look.ts';
import type { DueJob, JobQueue } from './queue.ts';

const every = 30_000;
/** A stream that lags longer than this was appended to by a process that died before it could enqueue. */
const sweptAfter = 60_000;
const sweptAtOnce = 500;
/** More of one workspace than Slack takes from it before the next tick. */
const dueAtOnce = 2_000;

/** Asks the clock what is due, and sweeps up what lags; a plain timer, as a cron scheduler stops when the clock goes back. */
export async function tick(desk: Desk, queue: JobQueue, { lagging = sweptAfter } = {}): Promise<number> {
  const now = desk.clock.now();
  const due: DueJob[][] = [];
  let swept = 0;
  for (const workspace of await desk.store.workspaces()) {
    const members = await desk.store.dueMembers(workspace, now, dueAtOnce);
    due.push(members.map((each) => ({ kind: 'due', workspace, ...each })));
    const streams = await desk.store.lagging(workspace, now - lagging, sweptAtOnce);
    for (const stream of streams) await queue.react(workspace, stream);
    swept += streams.length;
  }
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

export function startTicking(desk: Desk, queue: JobQueue): Ticker {
  const timer = setInterval(() => {
    tick(desk, queue).catch((error: unknown) =>
      desk.log.warn({ err: error }, 'a tick failed: the next one comes'),
    );
  }, every);
  return { stop: () => clearInterval(timer) };
}

const peek = 50;

/** What one person is due next, at the exact instant. */
export interface Upcoming {
  at: number;
  user: string;
  kinds: Due['kind'][];
}

/** What is due next for each person, of all workspaces, the soonest first; for the sandbox. */
export async function upcoming(desk: Desk): Promise<Upcoming[]> {
  const found: Upcoming[] = [];
  const now = desk.clock.now();
  for (const workspace of await desk.store.workspaces()) {
    const members = await desk.store.dueMembers(workspace, Number.MAX_SAFE_INTEGER, peek);
    for (const { member } of members) {
      const user = member.slice(2);
      const look = await lookAt(desk, workspace, user);
      const at = nextOf(look.bundle, now);
      if (at === null) continue;
      const dues = duesOf(look.person, look.mine, { user, timezone: desk.timezone });
      const { due, add } = bundle(look.person, dues, at);
      const then = [...due, ...add];
      const kinds = (then.length > 0 ? then : dues.map((one) => one.due)).map(({ kind }) => kind);
      found.push({ at, user, kinds: [...new Set(kinds)] });
    }
  }
  return found.toSorted((one, other) => one.at - other.at);
}

/** What is due next of all; for the sandbox's time machine. */
export async function nextDue(desk: Desk): Promise<{ at: number; what: string } | null> {
  const [first] = await upcoming(desk);
  return first === undefined ? null : { at: first.at, what: `${first.kinds.join(', ')}: ${first.user}` };
}
