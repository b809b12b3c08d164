import { randomUUID } from 'node:crypto';
import type { ClientContext, Result } from 'ioredis';
import { type StreamName, workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { replies, reply } from './store-error.ts';
import type { Streams } from './streams.ts';

export interface Rewriting<E, S> {
  /** The event with its words replaced: the same kind, at the same version. Return it as it is where there is nothing to replace. */
  redact: (event: E) => E;
  /** The state of all redacted events, in order. */
  fold: (events: E[]) => S;
}

/**
 * Puts the new log and state in place together, only if nothing was appended and nobody else rewrote since they were read: two people
 * erased at once would else bring back each other's words. RENAME takes the expiry of the copy along, hence PERSIST.
 */
const lua = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if (last and last[1] or '') ~= ARGV[1] then
  return 'appended'
end
if (redis.call('HGET', KEYS[3], 'rewritten') or '') ~= ARGV[2] then
  return 'rewritten'
end
redis.call('RENAME', KEYS[2], KEYS[1])
redis.call('PERSIST', KEYS[1])
redis.call('HSET', KEYS[3], 'version', ARGV[3], 'state', ARGV[4], 'rewritten', ARGV[5])
return 'OK'
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieReplace(
      keys: 3,
      log: string,
      copy: string,
      state: string,
      ...rest: [lastId: string, rewritten: string, version: string, json: string, attempt: string]
    ): Result<'OK' | 'appended' | 'rewritten', Context>;
  }
}

const page = 200;
/** A copy that a death left behind is gone after this: it still holds the words of people who are erased meanwhile. */
const copySeconds = 600;

/**
 * Makes the function that rewrites a log: the same entries under the same ids, so that no version is taken twice, and the state folded
 * again. Cursor, `lagging`, `due` and focus stay. What is appended meanwhile is taken along; another rewriting at the same time makes
 * it start again. With a `redact` that changes nothing it rebuilds the state from the log.
 */
export function createRewrite(redis: RedisClient, streams: Streams) {
  redis.defineCommand('coalitieReplace', { lua });

  /** Copies what comes after `from`, redacted; a page and its expiry together, so that no copy outlives it. */
  const copyFrom = async <E>(
    log: { workspace: string; name: StreamName; copy: string },
    from: number,
    redact: (event: E) => E,
  ) => {
    const copied: E[] = [];
    for (;;) {
      const more = await streams.events<E>(log.workspace, log.name, from + copied.length + 1, page);
      if (more.length === 0) return copied;
      const filling = redis.multi();
      for (const { version, event } of more) {
        const redacted = redact(event);
        copied.push(redacted);
        filling.xadd(log.copy, `${version}-0`, 'e', JSON.stringify(redacted));
      }
      await replies(filling.expire(log.copy, copySeconds).exec());
    }
  };

  const attempt = async <E, S>(workspace: string, name: StreamName, { redact, fold }: Rewriting<E, S>) => {
    const keys = workspaceKeys(workspace);
    const [log, state] = [keys.log(name), keys.state(name)];
    const id = randomUUID();
    const copy = keys.rewriting(name, id);
    const rewritten = (await reply(redis.hget(state, 'rewritten'))) ?? '';
    let events: E[] = [];
    for (;;) {
      events = events.concat(await copyFrom({ workspace, name, copy }, events.length, redact));
      if (events.length === 0) return 'OK';
      const version = String(events.length);
      const rest = [`${version}-0`, rewritten, version, JSON.stringify(fold(events)), id] as const;
      const done = await reply(redis.coalitieReplace(3, log, copy, state, ...rest));
      if (done === 'rewritten') await reply(redis.del(copy));
      if (done !== 'appended') return done;
    }
  };

  return async <E, S>(workspace: string, name: StreamName, rewriting: Rewriting<E, S>): Promise<void> => {
    let done = await attempt(workspace, name, rewriting);
    while (done !== 'OK') done = await attempt(workspace, name, rewriting);
  };
}
