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
/** A copy that a death left behind is gone after this. */
const copySeconds = 3600;

/**
 * Makes the function that rewrites a log: the same entries under the same ids, so that no version is taken twice, and the state folded
 * again. Cursor, `lagging`, `due` and focus stay. What is appended meanwhile is taken along; another rewriting at the same time makes
 * it start again. With a `redact` that changes nothing it rebuilds the state from the log.
 */
export function createRewrite(redis: RedisClient, streams: Streams) {
  redis.defineCommand('coalitieReplace', { lua });

  const once = async <E, S>(workspace: string, name: StreamName, { redact, fold }: Rewriting<E, S>) => {
    const keys = workspaceKeys(workspace);
    const attempt = randomUUID();
    const copy = keys.rewriting(name, attempt);
    const rewritten = (await reply(redis.hget(keys.state(name), 'rewritten'))) ?? '';
    const events: E[] = [];
    for (;;) {
      const more = await streams.events<E>(workspace, name, events.length + 1, page);
      if (more.length > 0) {
        const redacted = more.map(({ version, event }) => ({ version, event: redact(event) }));
        const filling = redis.pipeline();
        for (const { version, event } of redacted)
          filling.xadd(copy, `${version}-0`, 'e', JSON.stringify(event));
        await replies(filling.expire(copy, copySeconds).exec());
        events.push(...redacted.map(({ event }) => event));
      }
      if (more.length === page) continue;
      if (events.length === 0) return 'OK';
      const version = String(events.length);
      const json = JSON.stringify(fold(events));
      const log = keys.log(name);
      const done = await reply(
        redis.coalitieReplace(
          3,
          log,
          copy,
          keys.state(name),
          `${version}-0`,
          rewritten,
          version,
          json,
          attempt,
        ),
      );
      if (done === 'appended') continue;
      if (done === 'rewritten') await reply(redis.del(copy));
      return done;
    }
  };

  return async <E, S>(workspace: string, name: StreamName, rewriting: Rewriting<E, S>): Promise<void> => {
    while ((await once(workspace, name, rewriting)) !== 'OK');
  };
}
