import type { ClientContext, Result } from 'ioredis';
import { planAppend } from './append-plan.ts';
import type { StreamName } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';
import type { Vault } from './vault.ts';

/** What a request came to: small JSON with ids, never words of a person. Kept a day, so that a resend is not decided twice. */
export type Outcome = Record<string, unknown>;

export interface AppendedStream {
  name: StreamName;
  /** The version that was loaded (0: nothing yet). */
  expected: number;
  events: object[];
  /** All events folded, these included. */
  state: unknown;
  /** Of a person: the coalition of the open question. It stays as it is when left out, and goes with null. */
  focus?: string | null;
  /** Nothing follows from these events: where no reaction was behind, none is asked for. */
  quiet?: boolean;
}

/** One write: all of it or nothing. Every part may be left out or empty. */
export interface Append {
  /** Looked at first: was this id stored in the last 86,400 s, nothing is written and its outcome comes back. */
  request?: { id: string; outcome: Outcome };
  /**
   * A stream without events is only held against its version, and not written.
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

/** `repeated`: this request was stored before, `outcome` is what came of it. `stale`: load, decide, append again. Neither wrote anything. */
export type Appended =
  | { ok: true }
  | { ok: false; reason: 'repeated'; outcome: Outcome }
  | { ok: false; reason: 'stale' };

/**
 * Everything that can refuse is looked at before the first write: the request, each stream's version, the settled score. What is
 * written was put together by `append` as plain commands, which can't fail on keys that only the store writes; QUIET is the one that
 * is none: it moves a reaction's cursor along if that was not behind. A log and a state
 * that don't agree (never, unless Redis was changed by hand) stop it with DIVERGED.
 */
const lua = `
local at = 0
local function take()
  at = at + 1
  return ARGV[at]
end
local function key()
  return KEYS[tonumber(take())]
end
local outcome = redis.call('GET', key())
if outcome then
  return {'repeated', outcome}
end
for _ = 1, tonumber(take()) do
  local state, log, expected = key(), key(), take()
  local version = redis.call('HGET', state, 'version') or '0'
  local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
  if (last and last[1] or '0-0') ~= version .. '-0' then
    return redis.error_reply('DIVERGED ' .. log)
  end
  if version ~= expected then
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
for _ = 1, tonumber(take()) do
  local command = {take(), key()}
  for _ = 1, tonumber(take()) do
    command[#command + 1] = take()
  end
  if command[1] == 'QUIET' then
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
return {'ok'}
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieAppend(keys: number, ...keysAndArguments: string[]): Result<[string, string?], Context>;
  }
}

/**
 * Makes the one function that writes. It throws a `StoreError`; with code `unknown` the write may have been done: append again with
 * the same request id, and it answers `repeated`, or writes now.
 */
export function createAppend(redis: RedisClient, vault: Vault) {
  redis.defineCommand('coalitieAppend', { lua });
  return async (workspace: string, write: Append, options: { now: number }): Promise<Appended> => {
    const script = planAppend(workspace, write, { vault, now: options.now });
    if (seals(write)) await vault.canaries.ensure();
    const [answer, outcome] = await reply(
      redis.coalitieAppend(script.keys.length, ...script.keys, ...script.arguments),
    );
    if (answer === 'ok') return { ok: true };
    if (answer === 'repeated') return { ok: false, reason: 'repeated', outcome: JSON.parse(outcome ?? '{}') };
    return { ok: false, reason: 'stale' };
  };
}

function seals(write: Append): boolean {
  return (write.vault?.put ?? []).length > 0 || (write.draft?.text ?? null) !== null;
}
