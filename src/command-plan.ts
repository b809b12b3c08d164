import { agenda, earliest, newlyDue } from './coalition/agenda.ts';
import { decide, fold } from './coalition/coalition.ts';
import type { CoalitionCommand } from './coalition/commands.ts';
import type { Problem, Stamp } from './coalition/decision.ts';
import type { Due } from './coalition/due-kinds.ts';
import type { CoalitionEvent } from './coalition/events.ts';
import { isErasedUser } from './coalition/ids.ts';
import { namedChange } from './coalition/privacy.ts';
import type { Secret } from './coalition/secret.ts';
import type { Coalition } from './coalition/state.ts';
import { substitutesIn } from './coalition/substitutes/read.ts';
import {
  changesRhythm,
  decidePerson,
  foldPerson,
  isQuiet,
  type Person,
  type PersonCommand,
  type PersonEvent,
} from './person/person.ts';
import type { Append, AppendedStream } from './store/append.ts';
import { type Loaded, type LoadQuery, nothingYet, type Versioned } from './store/load.ts';
import type { Store } from './store/store.ts';

// From what was loaded and what is to be done to the one write: pure.

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

/** What to do with what was loaded, or why not. Computed anew whenever somebody else was faster. */
export type MakePlan = (found: Found) => Plan | Problem[];

export type InWorkspace = CommandRequest & { workspace: string };

/** A request with what it is to be decided on. */
export interface Asked {
  request: InWorkspace;
  plan: MakePlan;
  found: Found;
}

/** What commands did to one coalition. */
interface Change {
  id: string;
  before: Versioned<Coalition>;
  after: Coalition | null;
  events: CoalitionEvent[];
  put: Secret[];
  /** Nothing follows from the events. */
  quiet: boolean;
}

/** What a plan comes to: what happened, and the states that it leaves. */
export interface Decided extends Settling, Pick<Append, 'draft' | 'sent' | 'settle'> {
  changes: Change[];
  /** Of the person, if the plan has commands for them. */
  people: AppendedStream[];
  due: Looks;
  requests: Request[];
}

type Request = NonNullable<Append['requests']>[number];

/** Decides every command in turn. */
export function decidePlan(
  request: CommandRequest,
  { found, plan, now }: { found: Found; plan: Plan; now: number },
): Decided | { problems: Problem[] } {
  const stamp = { by: request.by, at: now };
  const decided: Decided = {
    changes: [],
    people: [],
    due: [],
    requests: request.request === undefined ? [] : [{ id: request.request, outcome: {} }],
    coalitions: {},
    person: found.person.state,
  };
  for (const wanted of plan.coalitions ?? []) {
    const change = changeOf(wanted, coalitionIn(found, wanted.id), stamp);
    if (!('problems' in change)) {
      decided.changes.push(change);
      if (change.after !== null) decided.coalitions[wanted.id] = change.after;
    } else if (plan.otherwise === undefined) return change;
    else return decidePlan(request, { found, plan: plan.otherwise, now });
  }
  decidePeople(request, { found, plan, now, decided });
  const { person: user = request.by } = request.query;
  if (plan.draft !== undefined && user !== null) decided.draft = { user, ...plan.draft };
  if (plan.sent !== undefined) decided.sent = plan.sent;
  const settle = plan.settle?.(decided);
  if (settle !== undefined) decided.settle = settle;
  return decided;
}

function changeOf(
  { id, commands, optional, quiet }: CoalitionPlan,
  before: Versioned<Coalition>,
  stamp: Stamp,
): Change | { problems: Problem[] } {
  const change: Change = { id, before, after: before.state, events: [], put: [], quiet: quiet !== undefined };
  for (const command of commands) {
    const decision = decide(change.after, command, stamp);
    if (!decision.ok && optional) continue;
    if (!decision.ok) return { problems: decision.problems };
    change.events.push(...decision.events);
    change.put.push(...decision.put);
    const now = fold(decision.events, change.after);
    change.quiet &&= now !== null && decision.events.every((event) => quiet?.(now, event));
    change.after = now;
  }
  return change;
}

function decidePeople(
  { query: { person: user } }: CommandRequest,
  { found, plan, now, decided }: { found: Found; plan: Plan; now: number; decided: Decided },
): void {
  if (user === undefined || plan.person === undefined) return;
  // Without events the stream is only held against its version: what was decided on must still hold.
  const events: PersonEvent[] = [];
  for (const command of plan.person) {
    const more = decidePerson(decided.person, command, now);
    events.push(...more);
    decided.person = foldPerson(more, decided.person);
  }
  // Choices may bring forward what is due: the next look computes when it really is.
  if (events.some(changesRhythm)) decided.due.push({ member: `p-${user}`, at: now });
  decided.people.push({
    name: `p-${user}`,
    expected: found.person,
    events,
    after: decided.person,
    focus: decided.person?.open?.coalition ?? null,
    quiet: events.every(isQuiet),
  });
}

/** One write of all that was decided: the vault, indexes and what is due follow from the states before and after. */
export function writeOf({ changes, people, due, requests, draft, sent, settle }: Decided): Append {
  const moved = changes.filter(({ events }) => events.length > 0);
  const looks = [...moved.flatMap(({ before, after }) => dated(before.state, after)), ...due];
  return {
    requests,
    streams: [
      ...changes.map(({ id, before, after, events, quiet }) => ({
        name: `c-${id}` as const,
        expected: before,
        events,
        after,
        quiet,
      })),
      ...people,
    ],
    vault: vaultOf(changes),
    index: moved.flatMap(({ before, after }) => indexed(before.state, after)),
    // Where the exact instant is known no lower bound brings it forward.
    due: settle === undefined ? looks : looks.filter(({ member }) => member !== settle.member),
    ...(draft === undefined ? {} : { draft }),
    ...(sent === undefined ? {} : { sent }),
    ...(settle === undefined ? {} : { settle }),
  };
}

/** The state of one of the coalitions that were loaded; version 0 when there is none yet. */
export function coalitionIn(found: Found, id: string): Versioned<Coalition> {
  if (found.coalition?.id === id) return found.coalition;
  const other = found.also[`c-${id}`];
  return other === undefined ? nothingYet : { ...other, state: other.state as Coalition | null };
}

/** Puts only what each coalition names afterwards, and drops what it names no more. */
function vaultOf(changes: Change[]): NonNullable<Append['vault']> {
  const each = changes.map(({ id, before, after, put }) => ({
    id,
    put,
    change: namedChange(before.state, after),
  }));
  return {
    put: each.flatMap(({ id, put, change }) =>
      put.filter(({ entry }) => change.names(entry)).map((secret) => ({ coalition: id, ...secret })),
    ),
    drop: each.flatMap(({ id, change }) => change.drop.map((entry) => ({ coalition: id, entry }))),
  };
}

/** Everybody with a part in a coalition: its leads, everyone who was ever a contact on Slack, and who stood in for one. */
export function peopleOf(coalition: Coalition | null): string[] {
  if (coalition === null) return [];
  const contacts = coalition.contacts.flatMap(({ user }) => user ?? []);
  const all = [...coalition.leads, ...contacts, ...substitutesIn(coalition)];
  return [...new Set(all)].filter((user) => !isErasedUser(user));
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
  const isSameCrew =
    before?.leads === after.leads &&
    before.contacts === after.contacts &&
    before.substitutions === after.substitutions;
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
  const isScheduled = (before?.wiping ?? null) !== (after.wiping ?? null);
  return [...newlyDue(before, after).map(lookAt), ...(isScheduled ? wipingLooks(after) : [])];
}

/** When to look at whom for all that a coalition makes due. */
export function looksFor(coalition: Coalition): Looks {
  return [...agenda(coalition).map(lookAt), ...wipingLooks(coalition)];
}

/** A closed coalition is looked at itself on the day from which it may be wiped. */
function wipingLooks({ id, wiping }: Coalition): Looks {
  return wiping == null ? [] : [{ member: `c-${id}`, at: Date.parse(wiping.on) }];
}

function lookAt({ user, when }: Due): Looks[number] {
  return { member: `p-${user}`, at: earliest(when) };
}
