import type { Clock } from './clock.ts';
import { agenda, earliest, newlyDue } from './coalition/agenda.ts';
import { decide, fold } from './coalition/coalition.ts';
import type { CoalitionCommand } from './coalition/commands.ts';
import type { Problem, Stamp } from './coalition/decision.ts';
import type { Due } from './coalition/due-kinds.ts';
import type { CoalitionEvent } from './coalition/events.ts';
import { type NamedChange, namedChange } from './coalition/privacy.ts';
import type { Secret } from './coalition/secret.ts';
import type { Coalition } from './coalition/state.ts';
import { noFaults, type PassFaultPoint } from './fault-points.ts';
import { createMutex } from './mutex.ts';
import {
  changesRhythm,
  decidePerson,
  foldPerson,
  isQuiet,
  type Person,
  type PersonCommand,
  type PersonEvent,
} from './person/person.ts';
import type { Append, Appended } from './store/append.ts';
import type { StreamName } from './store/keys.ts';
import { type Loaded, type LoadQuery, nothingYet, type Versioned } from './store/load.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

export type AppStore = Store<Coalition, Person>;
export type Found = Loaded<Coalition, Person>;

/** What is to be done with what was loaded: commands for coalitions and for the person of the query, all or nothing. */
export interface Plan {
  coalitions?: CoalitionPlan[];
  person?: PersonCommand[];
  draft?: { form: string; text: string | null };
  sent?: NonNullable<Append['sent']>;
  /** Told what the states are after the commands; `undefined` leaves what is due as it is. */
  settle?: (after: Settling) => Append['settle'];
  /** What is done instead when a command is refused. */
  otherwise?: Plan;
}

interface CoalitionPlan {
  id: string;
  commands: CoalitionCommand[];
  /** A command that is refused is passed over, and keeps the rest from nothing. */
  optional?: true;
  /** Whether nothing follows from an event of these commands. */
  quiet?: (after: Coalition, event: CoalitionEvent) => boolean;
}

/** The states that a write leaves: of the coalitions that commands were for, and of the person. */
export interface Settling {
  coalitions: Record<string, Coalition>;
  person: Person | null;
}

/** What a command is to be decided on, and for whom. */
export interface CommandRequest {
  /** Who does it; `null`: the app itself. */
  by: string | null;
  /** The request's id: doing it again answers with what came of it the first time. */
  request?: string;
  query: Omit<LoadQuery, 'request'>;
  /** What this query gave a moment ago: if that still holds, nothing is loaded. Not together with a request's id. */
  found?: Found;
}

/**
 * `done`: stored, or it was so already; the states are those after it. `refused`: nothing was stored.
 * `repeated`: this request was stored before.
 */
export type Result =
  | { status: 'done'; found: Found; coalitions: Record<string, Coalition>; person: Person | null }
  | { status: 'repeated'; found: Found }
  | { status: 'refused'; found: Found; problems: Problem[] };

/** Changes what is stored in one workspace. */
export interface CommandHandler {
  /**
   * The one way to change anything: load, decide, append; again when somebody else was faster. Two round trips to
   * Redis when nobody was. Throws a `StoreError` when Redis fails.
   */
  handle(request: CommandRequest, plan: (found: Found) => Plan | Problem[]): Promise<Result>;
}

type InWorkspace = CommandRequest & { workspace: string };
type Handle = (request: InWorkspace, plan: (found: Found) => Plan | Problem[]) => Promise<Result>;

/** The same for every workspace: `in` binds it to one. */
export interface CommandHandlers {
  handle: Handle;
  in(workspace: string): CommandHandler;
}

/** The pauses together take about a second: a person waits three at most. */
const attempts = 40;
const longestPause = 50;

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
  /** The stream instead of a result when somebody else was faster. */
  const attempt: (...given: Parameters<Handle>) => Promise<Result | StreamName> = async (request, plan) => {
    const found = request.found ?? (await store.load(request.workspace, query(request)));
    faultPoint('after-load');
    if (found.outcome !== null) return { status: 'repeated', found };
    const planned = plan(found);
    if (Array.isArray(planned)) return { status: 'refused', found, problems: planned };
    const drawn = draw(request, { found, plan: planned, now: clock.now() });
    if ('problems' in drawn) return { status: 'refused', found, problems: drawn.problems };
    const { streams } = drawn.write;
    faultPoint('before-append');
    const appended = await append(request, { store, drawn, now: clock.now() });
    if (!appended.ok)
      return appended.reason === 'repeated' ? { status: 'repeated', found } : (streams[0]?.name ?? 'c-');
    faultPoint('after-append');
    for (const { name, events, quiet } of streams)
      if (events.length > 0 && (!quiet || appended.long?.includes(name))) onAppended(request.workspace, name);
    return { status: 'done', found, coalitions: drawn.coalitions, person: drawn.person };
  };
  const handle: Handle = async (request, plan) => {
    const result = await attempt(request, plan);
    if (typeof result !== 'string') return result;
    const { found: _stale, ...afresh } = request;
    const release = await acquire(`${request.workspace} ${result}`);
    try {
      for (let times = 1; times < attempts; times += 1) {
        const again = await attempt(afresh, plan);
        if (typeof again !== 'string') return again;
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

interface Drawn {
  write: Append;
  coalitions: Record<string, Coalition>;
  person: Person | null;
}

async function append(
  request: InWorkspace,
  { store, drawn, now }: { store: AppStore; drawn: Drawn; now: number },
): Promise<Appended> {
  const { write } = drawn;
  const silent = write.streams.every((stream) => stream.events.length === 0);
  if (silent && write.draft === undefined && write.sent === undefined && write.settle === undefined)
    return { ok: true };
  try {
    return await store.append(request.workspace, write, { now });
  } catch (error) {
    // Unknown is not failed: with the same request id the second try writes, or finds what the first one wrote.
    if (!(error instanceof StoreError && error.code === 'unknown' && request.request !== undefined))
      throw error;
    return await store.append(request.workspace, write, { now });
  }
}

/** Decides every command in turn and puts the one write together. */
function draw(
  request: CommandRequest,
  { found, plan, now }: { found: Found; plan: Plan; now: number },
): Drawn | { problems: Problem[] } {
  const stamp = { by: request.by, at: now };
  const drawn: Drawn = {
    write: { streams: [], index: [], due: [] },
    coalitions: {},
    person: found.person.state,
  };
  const { write } = drawn;
  for (const wanted of plan.coalitions ?? []) {
    const problems = drawCoalition(wanted, { found, stamp, drawn });
    if (problems === null) continue;
    return plan.otherwise === undefined ? { problems } : draw(request, { found, plan: plan.otherwise, now });
  }
  drawPerson(request, { found, plan, now, drawn });
  if (request.request !== undefined) write.request = { id: request.request, outcome: {} };
  const { person: user = request.by } = request.query;
  if (plan.draft !== undefined && user !== null) write.draft = { user, ...plan.draft };
  if (plan.sent !== undefined) write.sent = plan.sent;
  const settle = plan.settle?.(drawn);
  if (settle !== undefined) {
    write.settle = settle;
    // The exact instant is known: no lower bound brings it forward.
    write.due = (write.due ?? []).filter(({ member }) => member !== settle.member);
  }
  return drawn;
}

/** Why not; `null` when it is drawn. */
function drawCoalition(
  { id, commands, optional, quiet }: CoalitionPlan,
  { found, stamp, drawn }: { found: Found; stamp: Stamp; drawn: Drawn },
): Problem[] | null {
  const { write } = drawn;
  const before = coalitionIn(found, id);
  let after = before.state;
  let isQuiet = quiet !== undefined;
  const events: CoalitionEvent[] = [];
  const put: Secret[] = [];
  for (const command of commands) {
    const decision = decide(after, command, stamp);
    if (!decision.ok && optional) continue;
    if (!decision.ok) return decision.problems;
    events.push(...decision.events);
    put.push(...decision.put);
    const now = fold(decision.events, after);
    isQuiet &&= now !== null && decision.events.every((event) => quiet?.(now, event));
    after = now;
  }
  keep(write, id, { change: namedChange(before.state, after), put });
  if (after !== null) drawn.coalitions[id] = after;
  write.streams.push({ name: `c-${id}`, expected: before, events, after, quiet: isQuiet });
  if (events.length === 0) return null;
  write.index?.push(...indexed(before.state, after));
  write.due?.push(...dated(before.state, after));
  return null;
}

function drawPerson(
  { query: { person: user } }: CommandRequest,
  { found, plan, now, drawn }: { found: Found; plan: Plan; now: number; drawn: Drawn },
): void {
  if (user === undefined || plan.person === undefined) return;
  // Without events the stream is only held against its version: what was decided on must still hold.
  const events: PersonEvent[] = [];
  for (const command of plan.person) {
    const more = decidePerson(drawn.person, command, now);
    events.push(...more);
    drawn.person = foldPerson(more, drawn.person);
  }
  // Choices may bring forward what is due: the next look computes when it really is.
  if (events.some(changesRhythm)) drawn.write.due?.push({ member: `p-${user}`, at: now });
  const focus = drawn.person?.open?.coalition ?? null;
  drawn.write.streams.push({
    name: `p-${user}`,
    expected: found.person,
    events,
    after: drawn.person,
    focus,
    quiet: events.every(isQuiet),
  });
}

/** The state of one of the coalitions that were loaded; version 0 when there is none yet. */
export function coalitionIn(found: Found, id: string): Versioned<Coalition> {
  if (found.coalition?.id === id) return found.coalition;
  const other = found.also[`c-${id}`];
  return other === undefined ? nothingYet : { ...other, state: other.state as Coalition | null };
}

/** Puts only what the coalition names afterwards, and drops what it names no more. */
function keep(
  write: Append,
  coalition: string,
  { change, put: all }: { change: NamedChange; put: Secret[] },
): void {
  const put = all.filter(({ entry }) => change.names(entry)).map((secret) => ({ coalition, ...secret }));
  const drop = change.drop.map((entry) => ({ coalition, entry }));
  if (put.length + drop.length === 0) return;
  write.vault = {
    put: [...(write.vault?.put ?? []), ...put],
    drop: [...(write.vault?.drop ?? []), ...drop],
  };
}

/** Everybody with a part in a coalition: its leads and everyone who was ever a contact on Slack. */
export function peopleOf(coalition: Coalition | null): string[] {
  if (coalition === null) return [];
  return [...new Set([...coalition.leads, ...coalition.contacts.flatMap(({ user }) => user ?? [])])];
}

type Index = NonNullable<Append['index']>;
type Looks = NonNullable<Append['due']>;

function indexed(before: Coalition | null, after: Coalition | null): Index {
  if (after === null) return [];
  const index: Index = [];
  const channel = after.channel.id;
  if (channel !== (before?.channel.id ?? null)) {
    if (before?.channel.id != null) index.push({ channel: before.channel.id, coalition: null });
    if (channel !== null) index.push({ channel, coalition: after.id });
  }
  const isSameCrew = before?.leads === after.leads && before.contacts === after.contacts;
  if (isSameCrew && before.name === after.name) return index;
  const known = new Set(before?.name === after.name ? peopleOf(before) : []);
  for (const user of peopleOf(after)) {
    if (!known.has(user)) index.push({ user, coalition: after.id, name: after.name });
  }
  return index;
}

/**
 * What became due by this change: the tick looks at the earliest instant it can be, and computes the real one. A lead who may
 * come to stand still is written anew by every sign of life, so that nobody is missed for long, whatever went wrong before.
 */
function dated(before: Coalition | null, after: Coalition | null): Looks {
  return after === null ? [] : newlyDue(before, after).map(lookAt);
}

/** When to look at whom for all that a coalition makes due. */
export function looksFor(coalition: Coalition): Looks {
  return agenda(coalition).map(lookAt);
}

function lookAt({ user, when }: Due): Looks[number] {
  return { member: `p-${user}`, at: earliest(when) };
}
