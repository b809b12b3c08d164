import type { Clock } from './clock.ts';
import { createGroups } from './command-groups.ts';
import {
  type AppStore,
  type Asked,
  type CommandRequest,
  type Decided,
  decidePlan,
  type InWorkspace,
  type MakePlan,
  type Result,
  writeOf,
} from './command-plan.ts';
import { noFaults, type PassFaultPoint } from './fault-points.ts';
import { createMutex } from './mutex.ts';
import type { Append, Appended } from './store/append.ts';
import type { StreamName } from './store/keys.ts';
import type { LoadQuery } from './store/load.ts';
import { StoreError } from './store/store-error.ts';

export {
  type AppStore,
  coalitionIn,
  type Found,
  looksFor,
  type Plan,
  peopleOf,
  type Result,
  type Settling,
} from './command-plan.ts';

/** Changes what is stored in one workspace. */
export interface CommandHandler {
  /**
   * The one way to change anything: load, decide, append; again when somebody else was faster. Two round trips to
   * Redis when nobody was. Throws a `StoreError` when Redis fails.
   */
  handle(request: CommandRequest, plan: MakePlan): Promise<Result>;
}

type Handle = (request: InWorkspace, plan: MakePlan) => Promise<Result>;

/** The same for every workspace: `in` binds it to one. */
export interface CommandHandlers {
  handle: Handle;
  in(workspace: string): CommandHandler;
}

/** Somebody else wrote the stream first, or (not `joins`) it can't be decided together with others. */
interface Again {
  status: 'again';
  stream: StreamName;
  joins: boolean;
}

/** The pauses together take about a second: a person waits three at most. */
const attempts = 40;
const longestPause = 50;

/** Attempts in which one joins whoever is writing the same coalition, before one waits to be alone. */
const joinings = 3;

/** At random, so that processes that write the same stream at the same moment don't stay in step. */
function letOthersFinish(attempt: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.random() * Math.min(2 ** attempt, longestPause)));
}

/**
 * `onAppended` hears which streams have new events from which something follows, or a snapshot due, after they are stored: it enqueues,
 * and must not throw.
 */
export function createCommandHandler(options: {
  store: AppStore;
  clock: Clock;
  onAppended: (workspace: string, stream: StreamName) => void;
  faultPoint?: PassFaultPoint;
}): CommandHandlers {
  const { store, clock, onAppended, faultPoint = noFaults } = options;
  const acquire = createMutex();
  const append = async (workspace: string, decided: Decided): Promise<Appended> => {
    const write = writeOf(decided);
    if (isSilent(write)) return { ok: true };
    faultPoint('before-append');
    const appended = await appendSurely(store, { workspace, write, now: clock.now() });
    if (!appended.ok) return appended;
    faultPoint('after-append');
    for (const { name, events, quiet } of write.streams)
      if (events.length > 0 && (!quiet || appended.long?.includes(name))) onAppended(workspace, name);
    return appended;
  };
  const groups = createGroups({ store, clock, append });

  const attempt = async (
    request: InWorkspace,
    plan: MakePlan,
    { joins }: { joins: boolean },
  ): Promise<Result | Again> => {
    const found = request.found ?? (await store.load(request.workspace, query(request)));
    faultPoint('after-load');
    if (found.outcome !== null) return { status: 'repeated', found };
    const asked = { request, plan, found };
    const joined = joins ? groups.join(asked) : null;
    if (joined === null) return decideAlone(asked);
    return (await joined) ?? { status: 'again', stream: `c-${found.coalition?.id}`, joins: false };
  };
  const decideAlone = async ({ request, plan, found }: Asked): Promise<Result | Again> => {
    const planned = plan(found);
    if (Array.isArray(planned)) return { status: 'refused', found, problems: planned };
    const decided = decidePlan(request, { found, plan: planned, now: clock.now() });
    if ('problems' in decided) return { status: 'refused', found, problems: decided.problems };
    const { workspace } = request;
    const appended = await groups.while(workspace, decided, () => append(workspace, decided));
    if (!appended.ok && appended.reason === 'repeated') return { status: 'repeated', found };
    const { changes, people, coalitions, person } = decided;
    const stream = changes[0] === undefined ? (people[0]?.name ?? 'c-') : (`c-${changes[0].id}` as const);
    if (!appended.ok) return { status: 'again', stream, joins: true };
    return { status: 'done', found, coalitions, person };
  };
  const handle: Handle = async (request, plan) => {
    let result = await attempt(request, plan, { joins: true });
    const { found: _stale, ...afresh } = request;
    for (let times = 1; result.status === 'again' && result.joins && times < joinings; times += 1)
      result = await attempt(afresh, plan, { joins: true });
    if (result.status !== 'again') return result;
    const release = await acquire(`${request.workspace} ${result.stream}`);
    try {
      for (let times = 1; times < attempts; times += 1) {
        const again = await attempt(afresh, plan, { joins: false });
        if (again.status !== 'again') return again;
        await letOthersFinish(times);
      }
    } finally {
      release();
    }
    throw new StoreError('unreachable', 'others kept writing the same stream');
  };
  const handlers: CommandHandlers = {
    handle,
    in: (workspace) => ({ handle: (request, plan) => handlers.handle({ ...request, workspace }, plan) }),
  };
  return handlers;
}

function query({ query: wanted, request }: CommandRequest): LoadQuery {
  return request === undefined ? wanted : { ...wanted, request };
}

/** Nothing to write, and nothing to hold against what is stored. */
function isSilent({ streams, draft, sent, settle }: Append): boolean {
  const silent = streams.every((stream) => stream.events.length === 0);
  return silent && draft === undefined && sent === undefined && settle === undefined;
}

/** Unknown is not failed: with the same request ids the second try writes, or finds what the first one wrote. */
async function appendSurely(
  store: AppStore,
  { workspace, write, now }: { workspace: string; write: Append; now: number },
): Promise<Appended> {
  try {
    return await store.append(workspace, write, { now });
  } catch (error) {
    const isUnknown = error instanceof StoreError && error.code === 'unknown';
    if (!isUnknown || (write.requests ?? []).length === 0) throw error;
    return await store.append(workspace, write, { now });
  }
}
