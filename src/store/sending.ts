import type { ClientContext, Result } from 'ioredis';
import { workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';

/** How long a claim and a sent message are remembered: a week. */
export const sendingSeconds = 604_800;

/**
 * `claimed`: post it now. `sent`: it was posted, there. `unknown`: somebody claimed it at `since` (ms) and never said how it
 * ended: still at it, or dead.
 */
export type Claim =
  | { state: 'claimed' }
  | { state: 'sent'; ts: string; channel: string }
  | { state: 'unknown'; since: number };

const claimLua = `
local kept = redis.call('GET', KEYS[1])
if kept then
  return kept
end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return false
`;

/** A claim is the bare instant, a sent message a JSON object: only a claim is taken back. */
const releaseLua = `
local kept = redis.call('GET', KEYS[1])
if kept and string.sub(kept, 1, 1) ~= '{' then
  redis.call('DEL', KEYS[1])
end
return 'OK'
`;

/** Only who still finds the claim as it was gets it. */
const takeOverLua = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieClaim(keys: 1, key: string, now: string, seconds: string): Result<string | null, Context>;
    coalitieRelease(keys: 1, key: string): Result<string, Context>;
    coalitieTakeOver(
      keys: 1,
      key: string,
      since: string,
      now: string,
      seconds: string,
    ): Result<number, Context>;
  }
}

export interface Sending {
  /** Before posting the message with this id. `now` in ms. */
  claim(workspace: string, id: string, now: number): Promise<Claim>;
  /**
   * Makes the claim of `since` one of `now`, for one only of all who found that nothing came of it: false when somebody else was
   * first, or it was sent after all.
   */
  takeOver(workspace: string, id: string, claim: { since: number; now: number }): Promise<boolean>;
  /** How a message with this id stands, without claiming it; `null` when nobody has begun. */
  sending(workspace: string, id: string): Promise<Exclude<Claim, { state: 'claimed' }> | null>;
  /** Slack answered that it did not post it, or was never reached. A message that was sent stays sent. */
  release(workspace: string, id: string): Promise<void>;
  /** It was posted; also when it was found in the history. `append` does the same with `sent`, along with its events. */
  markSent(workspace: string, sent: { id: string; ts: string; channel: string }): Promise<void>;
}

export function createSending(redis: RedisClient): Sending {
  redis.defineCommand('coalitieClaim', { lua: claimLua });
  redis.defineCommand('coalitieRelease', { lua: releaseLua });
  redis.defineCommand('coalitieTakeOver', { lua: takeOverLua });
  return {
    claim: async (workspace, id, now) => {
      const key = workspaceKeys(workspace).sending(id);
      const kept = await reply(redis.coalitieClaim(1, key, String(now), String(sendingSeconds)));
      return kept === null ? { state: 'claimed' } : parseKept(kept);
    },
    takeOver: async (workspace, id, { since, now }) => {
      const key = workspaceKeys(workspace).sending(id);
      const seconds = String(sendingSeconds);
      return (await reply(redis.coalitieTakeOver(1, key, String(since), String(now), seconds))) === 1;
    },
    sending: async (workspace, id) => {
      const kept = await reply(redis.get(workspaceKeys(workspace).sending(id)));
      return kept === null ? null : parseKept(kept);
    },
    release: async (workspace, id) => {
      await reply(redis.coalitieRelease(1, workspaceKeys(workspace).sending(id)));
    },
    markSent: async (workspace, sent) => {
      await reply(
        redis.set(workspaceKeys(workspace).sending(sent.id), sentValue(sent), 'EX', sendingSeconds),
      );
    },
  };
}

function parseKept(kept: string): Exclude<Claim, { state: 'claimed' }> {
  if (!kept.startsWith('{')) return { state: 'unknown', since: Number(kept) };
  const { ts, channel }: { ts: string; channel: string } = JSON.parse(kept);
  return { state: 'sent', ts, channel };
}

export function sentValue({ ts, channel }: { ts: string; channel: string }): string {
  return JSON.stringify({ ts, channel });
}
