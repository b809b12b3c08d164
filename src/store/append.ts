import type { ClientContext, Result } from 'ioredis';
import { planAppend, type WrittenStream } from './append-plan.ts';
import { headLua, longestTail, packLua, schemaLua, setHeadLua } from './heads.ts';
import { type Head, type HeldStates, isSameHead } from './held.ts';
import type { StreamName } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';
import type { Vault } from './vault.ts';

/** What a request came to: small JSON with ids, never words of a person. Kept a day, so that a resend is not decided twice. */
export type Outcome = Record<string, unknown>;

export interface AppendedStream {
  name: StreamName;
  /** Where it stood when it was loaded. A version alone (0: nothing yet) does not tell a log from another one that is as long. */
  expected: Head | number;
  events: object[];
  /** Of a person: the coalition of the open question. It stays as it is when left out, and goes with null. */
  focus?: string | null;
  /** The state that these events leave: a load of this process need not fold them again. */
  after?: unknown;
  /** Nothing follows from these events: where no reaction was behind, none is asked for. */
  quiet?: boolean;
}

/** One write: all of it or nothing. Every part may be left out or empty. */
export interface Append {
  /** Looked at first: was one of these ids stored in the last 86,400 s, nothing is written and its outcome comes back. */
  requests?: { id: string; outcome: Outcome }[];
  /**
   * A stream without events is only held against where it is expected to stand, and not written.
   */
  streams: AppendedStream[];
  vault?: {
    put?: { coalition: string; entry: string; text: string }[];
    drop?: { coalition: string; entry: string }[];
  };
  /** Channel → coalition, and the coalitions in which a person has a part, by name; null removes. */
  index?: (
    | { channel: string; coalition: string | null }
    | { user: string; coalition: string; name: string | null }
  )[];
  /** `at` in ms. Only ever earlier: a later instant than the one that stands changes nothing. */
  due?: { member: StreamName; at: number }[];
  /** JSON; kept encrypted for 30 days; null drops it. */
  draft?: { user: string; form: string; text: string | null };
  /** Closes a sending (`sending.ts`). */
  sent?: { id: string; ts: string; channel: string };
  /** Refused as stale unless `member` is due at exactly `score`; then it becomes due at `next`, or no more. Comes before `due`. */
  settle?: { member: StreamName; score: number; next: number | null };
}

/** `long`: streams of which a snapshot is due (`keepSnapshot`). `repeated`: this request was stored before, `outcome` is what came of it. `stale`: load, decide, append again. Neither wrote anything. */
export type Appended =
  | { ok: true; long?: StreamName[] }
  | { ok: false; reason: 'repeated'; outcome: Outcome }
  | { ok: false; reason: 'stale' };

/**
 * Everything that can refuse is looked at before the first write: the schema, the request, where each stream stands, the settled
 * score. What is written was put together by `append` as plain commands, which can't fail on keys that only the store writes; three are
 * none: HEAD sets where a stream stands, PACK frees what a new log does not need, QUIET moves a reaction's cursor along if that was not behind. A log and its head
 * that don't agree (never, unless Redis was changed by hand) stop it with DIVERGED.
 */
const lua = `
${schemaLua}
${headLua}
${setHeadLua}
${packLua}
local at = 0
local function take()
  at = at + 1
  return ARGV[at]
end
local function key()
  return KEYS[tonumber(take())]
end
local schemaKey, schema = key(), take()
if isOutdated(schemaKey, schema) then
  return outdated
end
for _ = 1, tonumber(take()) do
  local outcome = redis.call('GET', key())
  if outcome then
    return {'repeated', outcome}
  end
end
for _ = 1, tonumber(take()) do
  local state, log, how, expected = key(), key(), take(), {take(), take(), take()}
  local version, tag, mark = headOf(state)
  local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
  if (last and last[1] or '0-0') ~= version .. '-0' then
    return redis.error_reply('DIVERGED ' .. log)
  end
  if version ~= expected[1] or how == 'head' and (tag ~= expected[2] or mark ~= expected[3]) then
    return {'stale'}
  end
end
for _ = 1, tonumber(take()) do
  local due, member, score = key(), take(), take()
  local found = redis.call('ZSCORE', due, member)
  if not found or tonumber(found) ~= tonumber(score) then
    return {'stale'}
  end
end
raiseSchema(schemaKey, schema)
local answer = {'ok'}
for _ = 1, tonumber(take()) do
  local command = {take(), key()}
  for _ = 1, tonumber(take()) do
    command[#command + 1] = take()
  end
  if command[1] == 'HEAD' then
    local state, version, tag, name = unpack(command, 2)
    setHead(state, version, tag)
    if version - (redis.call('HGET', state, 'a') or 0) > ${longestTail} then
      answer[#answer + 1] = name
    end
  elseif command[1] == 'PACK' then
    pack(command[2])
  elseif command[1] == 'QUIET' then
    local cursors, name, expected, version, now = KEYS[tonumber(command[3])], unpack(command, 4)
    if (redis.call('HGET', cursors, name) or '0') == expected then
      redis.call('HSET', cursors, name, version)
    else
      redis.call('ZADD', command[2], 'NX', now, name)
    end
  else
    redis.call(unpack(command))
  end
end
return answer
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieAppend(
      keys: number,
      ...keysAndArguments: (string | Buffer)[]
    ): Result<[string, ...string[]], Context>;
  }
}

/**
 * Makes the one function that writes. It throws a `StoreError`; with code `unknown` the write may have been done: append again with
 * the same request id, and it answers `repeated`, or writes now.
 */
export function createAppend(
  redis: RedisClient,
  { vault, schema, held }: { vault: Vault; schema: number; held: HeldStates },
) {
  redis.defineCommand('coalitieAppend', { lua });
  return async (workspace: string, write: Append, options: { now: number }): Promise<Appended> => {
    const script = planAppend(workspace, write, { vault, schema, now: options.now });
    if (seals(write)) await vault.canaries.ensure();
    const [answer, ...more] = await reply(
      redis.coalitieAppend(script.keys.length, ...script.keys, ...script.arguments),
    );
    if (answer === 'ok') for (const each of script.written) hold(workspace, held, each);
    if (answer === 'ok') return more.length === 0 ? { ok: true } : { ok: true, long: more as StreamName[] };
    if (answer === 'repeated') return { ok: false, reason: 'repeated', outcome: JSON.parse(more[0] ?? '{}') };
    return { ok: false, reason: 'stale' };
  };
}

/** Holds what was written on top of what is held, or of nothing: of any other its length is not known. */
function hold(workspace: string, held: HeldStates, { stream, head, bytes }: WrittenStream): void {
  const { name, expected, after } = stream;
  if (after === undefined || typeof expected === 'number') return;
  const before = held.get(workspace, name);
  const isOnTop = before !== undefined && isSameHead(before.head, expected);
  if (isOnTop || expected.version === 0)
    held.put(workspace, name, { head, state: after, bytes: bytes + (isOnTop ? before.bytes : 0) });
}

function seals(write: Append): boolean {
  return (write.vault?.put ?? []).length > 0 || (write.draft?.text ?? null) !== null;
}
