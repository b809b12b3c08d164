import type { ClientContext, Result } from 'ioredis';
import type { Outcome } from './append.ts';
import { type StreamName, workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';
import type { Vault } from './vault.ts';

/** The folded state of a stream and how many events made it; version 0 and null: nothing yet. */
export interface Versioned<S> {
  version: number;
  state: S | null;
}

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

/** Reads only, so one round trip shows one instant. The cost depends on what is asked, not on how much there is. */
const lua = `
local function versioned(key)
  return redis.call('HMGET', key, 'version', 'state')
end
local prefix, coalition, channel, focus = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
if coalition == '' and channel ~= '' then
  coalition = redis.call('HGET', KEYS[1], channel) or ''
end
if coalition == '' and focus ~= '' then
  coalition = redis.call('HGET', KEYS[3], 'focus') or ''
end
local also = {}
for at = 6, #KEYS do
  also[#also + 1] = versioned(KEYS[at])
end
local mine = redis.call('HGETALL', KEYS[4])
local states = {}
if ARGV[5] ~= '' then
  for at = 1, #mine, 2 do
    states[#states + 1] = versioned(prefix .. mine[at])
  end
end
return {
  redis.call('GET', KEYS[2]),
  versioned(KEYS[3]),
  coalition,
  coalition ~= '' and versioned(prefix .. coalition) or {false, false},
  mine,
  redis.call('GET', KEYS[5]),
  also,
  states,
}
`;

type Pair = [version: string | null, state: string | null];
type LoadReply = [string | null, Pair, string, Pair, string[], string | null, Pair[], Pair[]];

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieLoad(keys: number, ...keysAndArguments: string[]): Result<LoadReply, Context>;
  }
}

/** Makes the one function that loads. It throws a `StoreError`, and a `VaultError` on a draft that can't be opened. */
export function createLoad<C, P>(redis: RedisClient, vault: Vault) {
  redis.defineCommand('coalitieLoad', { lua });
  return async (workspace: string, query: LoadQuery): Promise<Loaded<C, P>> => {
    const { person, also = [] } = query;
    if (person === undefined && (query.focus || query.mine || query.draft !== undefined)) {
      throw new Error('focus, mine and draft are a person’s: the query names none');
    }
    const keys = keysOf(workspace, query);
    const args = [
      workspaceKeys(workspace).coalitionState,
      query.coalition ?? '',
      query.channel ?? '',
      query.focus ? 'focus' : '',
      query.mine === 'states' ? 'states' : '',
    ];
    const [outcome, personPair, id, coalitionPair, mine, draft, others, states] = await reply(
      redis.coalitieLoad(keys.length, ...keys, ...args),
    );
    return {
      outcome: outcome === null ? null : JSON.parse(outcome),
      person: versioned(personPair),
      coalition: id === '' ? null : { id, ...versioned<C>(coalitionPair) },
      mine: pairs(mine),
      draft: draft === null ? null : openDraft(workspace, draft, { query, vault }),
      also: Object.fromEntries([
        ...also.map((name, at) => [name, versioned(others[at] ?? [null, null])]),
        ...states.map((pair, at) => [`c-${mine[2 * at]}`, versioned(pair)]),
      ]),
    };
  };
}

/** In the order that the script expects; what is not asked for is a key that never exists. */
function keysOf(workspace: string, { request, person, mine, draft, also = [] }: LoadQuery): string[] {
  const keys = workspaceKeys(workspace);
  return [
    keys.channels,
    request === undefined ? keys.none : keys.outcome(request),
    person === undefined ? keys.none : keys.state(`p-${person}`),
    person === undefined || !mine ? keys.none : keys.mine(person),
    person === undefined || draft === undefined ? keys.none : keys.draft(person, draft),
    ...also.map(keys.state),
  ];
}

function openDraft(workspace: string, sealed: string, context: { query: LoadQuery; vault: Vault }): string {
  const { person = '', draft = '' } = context.query;
  return context.vault.openDraft(workspace, { user: person, form: draft, sealed });
}

function versioned<S>([version, state]: Pair): Versioned<S> {
  return { version: Number(version ?? 0), state: state === null ? null : JSON.parse(state) };
}

function pairs(flat: string[]): { id: string; name: string }[] {
  return Array.from({ length: flat.length / 2 }, (_, at) => ({
    id: flat[2 * at] ?? '',
    name: flat[2 * at + 1] ?? '',
  }));
}
