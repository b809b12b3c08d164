import type { Clock } from './clock.ts';
import { agenda, type Due, earliest } from './coalition/agenda.ts';
import { decide, fold } from './coalition/coalition.ts';
import type { CoalitionCommand } from './coalition/commands.ts';
import type { Problem } from './coalition/decision.ts';
import type { CoalitionEvent } from './coalition/events.ts';
import type { Coalition } from './coalition/state.ts';
import { createLine } from './line.ts';
import {
  changesRhythm,
  decidePerson,
  foldPerson,
  isQuiet,
  type Person,
  type PersonCommand,
  type PersonEvent,
} from './person/person.ts';
import { type AtPoint, nowhere } from './points.ts';
import type { Append } from './store/append.ts';
import type { StreamName } from './store/keys.ts';
import type { Loaded, LoadQuery } from './store/load.ts';
import type { Store } from './store/store.ts';
import { StoreError } from './store/store-error.ts';

export type AppStore = Store<Coalition, Person>;
export type Found = Loaded<Coalition, Person>;

/** What is to be done with what was loaded: commands for coalitions and for the person of the query, all or nothing. */
export interface Plan {
  /** `quiet`: nothing follows from the events of these commands. */
  coalitions?: { id: string; commands: CoalitionCommand[]; quiet?: boolean }[];
  person?: PersonCommand[];
  draft?: { form: string; text: string | null };
  sent?: NonNullable<Append['sent']>;
  /** Told what the states are after the commands; `undefined` leaves what is due as it is. */
  settle?: (after: Settling) => Append['settle'];
}

/** The states that a write leaves: of the coalitions that commands were for, and of the person. */
export interface Settling {
  coalitions: Record<string, Coalition>;
  person: Person | null;
}

export interface Errand {
  workspace: string;
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

export interface House {
  /**
   * The one way to change anything: load, decide, append; again when somebody else was faster. Two round trips to
   * Redis when nobody was. Throws a `StoreError` when Redis fails.
   */
  act(errand: Errand, plan: (found: Found) => Plan | Problem[]): Promise<Result>;
}

/** The pauses together take about a second: a person waits three at most. */
const attempts = 40;
const longestPause = 50;

/** At random, so that processes that write the same stream at the same moment don't stay in step. */
function letOthersFinish(attempt: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.random() * Math.min(2 ** attempt, longestPause)));
}

/** `onAppended` hears which streams have new events, after they are stored: it enqueues, and must not throw. */
export function createHouse(options: {
  store: AppStore;
  clock: Clock;
  onAppended: (workspace: string, stream: StreamName) => void;
  at?: AtPoint;
}): House {
  const { store, clock, onAppended, at = nowhere } = options;
  const takePlace = createLine();
  /** The stream instead of a result when somebody else was faster. */
  const attempt: (...given: Parameters<House['act']>) => Promise<Result | StreamName> = async (
    errand,
    plan,
  ) => {
    const found = errand.found ?? (await store.load(errand.workspace, query(errand)));
    if (found.outcome !== null) return { status: 'repeated', found };
    const planned = plan(found);
    if (Array.isArray(planned)) return { status: 'refused', found, problems: planned };
    const drawn = draw(errand, { found, plan: planned, now: clock.now() });
    if ('problems' in drawn) return { status: 'refused', found, problems: drawn.problems };
    const { streams } = drawn.write;
    at('before-append');
    const appended = await append(errand, { store, drawn, now: clock.now() });
    if (!appended.ok)
      return appended.reason === 'repeated' ? { status: 'repeated', found } : (streams[0]?.name ?? 'c-');
    at('after-append');
    for (const { name, events, quiet } of streams)
      if (events.length > 0 && !quiet) onAppended(errand.workspace, name);
    return { status: 'done', found, coalitions: drawn.coalitions, person: drawn.person };
  };
  return {
    act: async (errand, plan) => {
      const result = await attempt(errand, plan);
      if (typeof result !== 'string') return result;
      const { found: _stale, ...afresh } = errand;
      const leave = await takePlace(`${errand.workspace} ${result}`);
      try {
        for (let times = 1; times < attempts; times += 1) {
          const again = await attempt(afresh, plan);
          if (typeof again !== 'string') return again;
          await letOthersFinish(times);
        }
      } finally {
        leave();
      }
      throw new StoreError('unreachable', 'others kept writing the same stream');
    },
  };
}

function query({ query: wanted, request }: Errand): LoadQuery {
  return request === undefined ? wanted : { ...wanted, request };
}

interface Drawn {
  write: Append;
  coalitions: Record<string, Coalition>;
  person: Person | null;
}

async function append(errand: Errand, { store, drawn, now }: { store: AppStore; drawn: Drawn; now: number }) {
  const { write } = drawn;
  const silent = write.streams.every((stream) => stream.events.length === 0);
  if (silent && write.draft === undefined && write.sent === undefined && write.settle === undefined)
    return { ok: true } as const;
  try {
    return await store.append(errand.workspace, write, { now });
  } catch (error) {
    // Unknown is not failed: with the same request id the second try writes, or finds what the first one wrote.
    if (!(error instanceof StoreError && error.code === 'unknown' && errand.request !== undefined))
      throw error;
    return await store.append(errand.workspace, write, { now });
  }
}

/** Decides every command in turn and puts the one write together. */
function draw(
  errand: Errand,
  { found, plan, now }: { found: Found; plan: Plan; now: number },
): Drawn | { problems: Problem[] } {
  const stamp = { by: errand.by, at: now };
  const drawn: Drawn = {
    write: { streams: [], index: [], due: [] },
    coalitions: {},
    person: found.person.state,
  };
  const { write } = drawn;
  for (const { id, commands, quiet = false } of plan.coalitions ?? []) {
    const before = coalitionIn(found, id);
    let after = before.state;
    const events: CoalitionEvent[] = [];
    for (const command of commands) {
      const decision = decide(after, command, stamp);
      if (!decision.ok) return { problems: decision.problems };
      events.push(...decision.events);
      after = fold(decision.events, after);
      keep(write, id, decision.vault);
    }
    if (after !== null) drawn.coalitions[id] = after;
    write.streams.push({ name: `c-${id}`, expected: before.version, events, state: after, quiet });
    if (events.length === 0) continue;
    write.index?.push(...indexed(before.state, after));
    write.due?.push(...dated(before.state, after));
  }
  drawPerson(errand, { found, plan, now, drawn });
  if (errand.request !== undefined) write.request = { id: errand.request, outcome: {} };
  const { person: user = errand.by } = errand.query;
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

function drawPerson(
  { query: { person: user } }: Errand,
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
    ...{ name: `p-${user}`, expected: found.person.version, events, state: drawn.person, focus },
    quiet: events.every(isQuiet),
  });
}

/** The state of one of the coalitions that were loaded; version 0 when there is none yet. */
export function coalitionIn(found: Found, id: string): { version: number; state: Coalition | null } {
  if (found.coalition?.id === id) return found.coalition;
  const other = found.also[`c-${id}`];
  return other === undefined
    ? { version: 0, state: null }
    : { ...other, state: other.state as Coalition | null };
}

function keep(
  write: Append,
  coalition: string,
  change: { put: { entry: string; text: string }[]; drop: string[] },
) {
  const put = change.put.map((secret) => ({ coalition, ...secret }));
  const drop = change.drop.map((entry) => ({ coalition, entry }));
  if (put.length + drop.length === 0) return;
  const isDropped = (kept: { coalition: string; entry: string }) =>
    drop.some((each) => each.coalition === kept.coalition && each.entry === kept.entry);
  write.vault = {
    // A write drops first and puts then: what an earlier command of it put, and this one drops, is not put at all.
    put: [...(write.vault?.put ?? []).filter((each) => !isDropped(each)), ...put],
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
  if (after === null) return [];
  // What this write left alone is the same object still: nothing new is due for it.
  const isSameCrew =
    before?.leads === after.leads && before.gone === after.gone && before.contacts === after.contacts;
  const interviews = touched(isSameCrew ? before.interviews : [], before?.interviews, after.interviews);
  const commitments = touched(isSameCrew ? before.commitments : [], before?.commitments, after.commitments);
  const meetings = touched(isSameCrew ? before.meetings : [], before?.meetings, after.meetings);
  const old = { interviews: interviews.old, commitments: commitments.old, meetings: meetings.old };
  const known = new Set((before === null ? [] : agenda({ ...before, ...old })).map(key));
  const changed = {
    ...{ interviews: interviews.changed, commitments: commitments.changed, meetings: meetings.changed },
  };
  return looksFor({ ...after, ...changed }, (due) => !known.has(key(due)));
}

/** When to look at whom for what a coalition makes due, of all of it or of what is `wanted`. */
export function looksFor(coalition: Coalition, wanted: (due: Due) => boolean = () => true): Looks {
  return agenda(coalition)
    .filter(wanted)
    .map((due) => ({ member: `p-${due.user}` as const, at: earliest(due.when) }));
}

/** Those that are other objects now, and what they were; `same` are the ones that can be the same still. */
function touched<T extends { id: string }>(same: T[], before: T[] | undefined, after: T[]) {
  const left = new Set(same);
  const changed = after.filter((each) => !left.has(each));
  const ids = new Set(changed.map(({ id }) => id));
  return { changed, old: before?.filter(({ id }) => ids.has(id)) ?? [] };
}

function key({ user, kind, about, when }: Due): string {
  return `${user} ${kind} ${about} ${JSON.stringify(when)}`;
}
