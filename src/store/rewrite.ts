import { randomBytes } from 'node:crypto';
import type { ClientContext, Result } from 'ioredis';
import { encodeEvent, encodeSnapshot } from './event-code.ts';
import { drawTag, headLua, packLua, schemaLua, setHeadLua } from './heads.ts';
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
 * Puts the new log and its snapshot in place together, only if nothing was appended and nobody else rewrote since they were read: two
 * people erased at once would else bring back each other's words. RENAME takes the expiry of the copy along, hence PERSIST.
 */
const lua = `
${schemaLua}
${headLua}
${setHeadLua}
${packLua}
local schema, lastId, mark, version, tag, snapshot, newMark = unpack(ARGV)
if isOutdated(KEYS[4], schema) then
  return outdated
end
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if (last and last[1] or '') ~= lastId then
  return 'appended'
end
local _, _, present = headOf(KEYS[3])
if present ~= mark then
  return 'rewritten'
end
raiseSchema(KEYS[4], schema)
redis.call('RENAME', KEYS[2], KEYS[1])
redis.call('PERSIST', KEYS[1])
pack(KEYS[1])
setHead(KEYS[3], version, tag)
redis.call('HSET', KEYS[3], 'r', newMark, 's', snapshot, 'a', version, 'k', schema)
return 'OK'
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieReplace(
      keys: 4,
      log: string,
      copy: string,
      state: string,
      schemaKey: string,
      ...rest: [
        schema: string,
        lastId: string,
        rewritten: string,
        version: string,
        tag: string,
        snapshot: Buffer,
        mark: string,
      ]
    ): Result<'OK' | 'appended' | 'rewritten', Context>;
  }
}

const page = 200;
/** A copy that a death left behind is gone after this: it still holds the words of people who are erased meanwhile. */
const copySeconds = 600;

/**
 * Makes the function that rewrites a log: the same entries under the same ids, so that no version is taken twice, and a snapshot of
 * them in place of the old one. Its new mark makes what any process holds of the stream worthless. Cursor, `lagging`, `due` and focus stay. What is appended meanwhile is taken along; another rewriting at the same time makes
 * it start again. With a `redact` that changes nothing it rebuilds the snapshot from the log.
 */
export function createRewrite(
  redis: RedisClient,
  { streams, schema }: { streams: Pick<Streams, 'events' | 'mark'>; schema: number },
) {
  redis.defineCommand('coalitieReplace', { lua });

  /** Copies what comes after `from`, redacted; a page and its expiry together, so that no copy outlives it. */
  const copyFrom = async <E extends object>(
    log: { workspace: string; name: StreamName; copy: string },
    from: number,
    redact: (event: E) => E,
  ) => {
    const copied: E[] = [];
    let tag = '';
    for (;;) {
      const more = await streams.events<E>(log.workspace, log.name, from + copied.length + 1, page);
      if (more.length === 0) return { copied, tag };
      // Only the last entry's is ever asked for under the new mark.
      tag = drawTag();
      const filling = redis.multi();
      for (const [at, { version, event }] of more.entries()) {
        const redacted = redact(event);
        copied.push(redacted);
        const fields = ['e', encodeEvent(redacted), 't', at === more.length - 1 ? tag : ''];
        filling.xadd(log.copy, `${version}-0`, ...fields);
      }
      await replies(filling.expire(log.copy, copySeconds).exec());
    }
  };

  const attempt = async <E extends object, S>(
    workspace: string,
    name: StreamName,
    { redact, fold }: Rewriting<E, S>,
  ) => {
    const keys = workspaceKeys(workspace);
    const [log, state] = [keys.log(name), keys.state(name)];
    const id = randomBytes(6).toString('base64url');
    const copy = keys.rewriting(name, id);
    const mark = await streams.mark(workspace, name);
    let events: E[] = [];
    let tag = '';
    for (;;) {
      const more = await copyFrom({ workspace, name, copy }, events.length, redact);
      events = events.concat(more.copied);
      if (more.copied.length > 0) tag = more.tag;
      if (events.length === 0) return 'OK';
      const version = String(events.length);
      const snapshot = encodeSnapshot(fold(events));
      const rest = [String(schema), `${version}-0`, mark, version, tag, snapshot, id] as const;
      const done = await reply(redis.coalitieReplace(4, log, copy, state, keys.schema, ...rest));
      if (done === 'rewritten') await reply(redis.del(copy));
      if (done !== 'appended') return done;
    }
  };

  return async <E extends object, S>(
    workspace: string,
    name: StreamName,
    rewriting: Rewriting<E, S>,
  ): Promise<void> => {
    let done = await attempt(workspace, name, rewriting);
    while (done !== 'OK') done = await attempt(workspace, name, rewriting);
  };
}
