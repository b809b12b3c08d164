import type { Outcome } from './append.ts';
import { decodeEvent, decodeSnapshot } from './event-code.ts';
import { type Folding, foldOf } from './folding.ts';
import { createGuesses, type Guesses } from './guesses.ts';
import { type Head, type Held, type HeldStates, isSameHead } from './held.ts';
import { type StreamName, workspaceKeys } from './keys.ts';
import { loadLua, type StreamReply } from './load-script.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';
import { type Upcasts, upcastEvent } from './upcast.ts';
import type { Vault } from './vault.ts';

/** The folded state of a stream and where that stood; version 0 and null: nothing yet. Nobody may change the state. */
export interface Versioned<S> extends Head {
  state: S | null;
}

/** Of a stream of which nothing is stored. */
export const nothingYet = { version: 0, tag: '', rewritten: '', state: null } as const;

/** What to load. Of the coalition: its id, else the channel that has one, else (`focus`) the one of the person's open question. */
export interface LoadQuery {
  request?: string;
  person?: string;
  coalition?: string;
  channel?: string;
  focus?: true;
  /** Also the list of coalitions in which `person` has a part; `states`: and those themselves, in `also`. */
  mine?: true | 'states';
  /** The form of which the draft of `person` is wanted. */
  draft?: string;
  also?: StreamName[];
}

export interface Loaded<C, P> {
  /** What came of `request` when it was stored before: answer with it again, decide nothing. */
  outcome: Outcome | null;
  person: Versioned<P>;
  /** null if no id was found; with an id of which nothing is stored, version 0. */
  coalition: (Versioned<C> & { id: string }) | null;
  mine: { id: string; name: string }[];
  /** Decrypted JSON. */
  draft: string | null;
  also: Record<string, Versioned<unknown>>;
}

interface Loading<C, P> {
  vault: Vault;
  folding: Folding<C, P>;
  held: HeldStates;
  upcasts: Upcasts;
}

/** Makes the one function that loads. It throws a `StoreError`, and a `VaultError` on a draft that can't be opened. */
export function createLoad<C, P>(redis: RedisClient, { vault, folding, held, upcasts }: Loading<C, P>) {
  redis.defineCommand('coalitieLoad', { lua: loadLua });
  const guesses = createGuesses();
  return async (workspace: string, query: LoadQuery): Promise<Loaded<C, P>> => {
    const { person, also = [] } = query;
    if (person === undefined && (query.focus || query.mine || query.draft !== undefined)) {
      throw new Error('focus, mine and draft are a person’s: the query names none');
    }
    // Taken along now: meanwhile another load may let go of them.
    const known = new Map<StreamName, Held>();
    for (const name of namesIn(workspace, query, guesses)) {
      const one = held.get(workspace, name);
      if (one !== undefined) known.set(name, one);
    }
    const keys = keysOf(workspace, query);
    const args = argumentsOf(workspace, query, { schema: folding.schema, known });
    const [outcome, personReply, idReply, coalitionReply, mineReply, draft, others, states] = await reply(
      redis.coalitieLoadBuffer(keys.length, ...keys, ...args),
    );
    const read = (name: StreamName, stream: StreamReply | null | undefined): Versioned<unknown> => {
      const found =
        stream == null
          ? undefined
          : versioned(stream, {
              fold: foldOf(folding, name),
              upcasts,
              known: known.get(name),
              held: held.get(workspace, name),
            });
      if (found === undefined) return nothingYet;
      const { head, state } = found;
      if (head.version > 0) held.put(workspace, name, found);
      else held.drop(workspace, name);
      return { ...head, state };
    };
    const id = idReply.toString();
    const mine = pairs(mineReply.map(String));
    sawWhere(guesses, workspace, { query, id, mine });
    return {
      outcome: outcome === null ? null : JSON.parse(outcome.toString()),
      person: read(`p-${person}`, personReply) as Versioned<P>,
      coalition: id === '' ? null : { id, ...(read(`c-${id}`, coalitionReply) as Versioned<C>) },
      mine,
      draft: draft === null ? null : openDraft(workspace, draft, { query, vault }),
      also: Object.fromEntries([
        ...also.map((name, at) => [name, read(name, others[at])]),
        ...states.map((stream, at) => [`c-${mine[at]?.id}`, read(`c-${mine[at]?.id}`, stream)]),
      ]),
    };
  };
}

/** The streams that this query will probably read. */
function namesIn(workspace: string, query: LoadQuery, guesses: Guesses): StreamName[] {
  const { person, coalition, also = [] } = query;
  const guessed = placesOf(workspace, query).flatMap((place) => guesses.of(place));
  return [
    ...also,
    ...(person === undefined ? [] : [`p-${person}` as const]),
    ...(coalition === undefined ? [] : [`c-${coalition}` as const]),
    ...guessed.map((id) => `c-${id}` as const),
  ];
}

function placesOf(workspace: string, { person, coalition, channel, focus, mine }: LoadQuery): string[] {
  const places: string[] = [];
  if (coalition === undefined && channel !== undefined) places.push(`${workspace} channel ${channel}`);
  if (coalition === undefined && focus) places.push(`${workspace} focus ${person}`);
  if (mine === 'states') places.push(`${workspace} mine ${person}`);
  return places;
}

function sawWhere(
  guesses: Guesses,
  workspace: string,
  { query, id, mine }: { query: LoadQuery; id: string; mine: { id: string }[] },
): void {
  for (const place of placesOf(workspace, query)) {
    const ids = place.startsWith(`${workspace} mine`) ? mine.map((one) => one.id) : [id];
    guesses.saw(
      place,
      ids.filter((each) => each !== ''),
    );
  }
}

/** In the order that the script expects; what is not asked for is a key that never exists. */
function keysOf(workspace: string, { request, person, mine, draft }: LoadQuery): string[] {
  const keys = workspaceKeys(workspace);
  return [
    keys.channels,
    request === undefined ? keys.none : keys.outcome(request),
    person === undefined || !mine ? keys.none : keys.mine(person),
    person === undefined || draft === undefined ? keys.none : keys.draft(person, draft),
    keys.schema,
  ];
}

function argumentsOf(
  workspace: string,
  query: LoadQuery,
  { schema, known }: { schema: number; known: Map<StreamName, Held> },
): string[] {
  const { person, coalition, channel, focus, mine, also = [] } = query;
  const keys = workspaceKeys(workspace);
  return [
    String(schema),
    keys.everyLog,
    keys.everyState,
    coalition ?? '',
    channel ?? '',
    focus ? 'focus' : '',
    mine === 'states' ? 'states' : '',
    person === undefined ? '' : `p-${person}`,
    String(also.length),
    ...also,
    ...[...known].flatMap(([name, { head }]) => [name, String(head.version), head.tag, head.rewritten]),
  ];
}

function openDraft(workspace: string, sealed: Buffer, context: { query: LoadQuery; vault: Vault }): string {
  const { person = '', draft = '' } = context.query;
  return context.vault.openDraft(workspace, { user: person, form: draft, sealed });
}

/** What is held, or the snapshot, with the events folded onto it that came after. */
function versioned(
  stream: StreamReply,
  given: {
    fold: ReturnType<typeof foldOf>;
    upcasts: Upcasts;
    known: Held | undefined;
    held: Held | undefined;
  },
): Held {
  const { fold, upcasts, known, held } = given;
  const [version, tag, rewritten, isKept, , snapshot, tail] = stream;
  const head = { version: Number(version), tag: tag.toString(), rewritten: rewritten.toString() };
  // Nobody guessed that it would be read, but it is held just as it stands.
  if (held !== undefined && isSameHead(held.head, head)) return held;
  const before =
    isKept === 1 && known !== undefined
      ? { state: known.state, bytes: known.bytes }
      : snapshot === null
        ? { state: null, bytes: 0 }
        : decodeSnapshot(snapshot);
  if (tail.length === 0) return { head, ...before };
  const events = tail.map((each) => upcastEvent(decodeEvent(each.toString()), upcasts));
  return {
    head,
    state: fold(events, before.state),
    bytes: tail.reduce((sum, each) => sum + each.length, before.bytes),
  };
}

function pairs(flat: string[]): { id: string; name: string }[] {
  return Array.from({ length: flat.length / 2 }, (_, at) => ({
    id: flat[2 * at] ?? '',
    name: flat[2 * at + 1] ?? '',
  }));
}
