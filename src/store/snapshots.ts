import type { ClientContext, Result } from 'ioredis';
import { encodeSnapshot } from './event-code.ts';
import type { Folding } from './folding.ts';
import { headLua, longestTail, schemaLua, setHeadLua } from './heads.ts';
import type { HeldStates } from './held.ts';
import { type StreamName, workspaceKeys } from './keys.ts';
import type { Loaded, LoadQuery } from './load.ts';
import type { RedisClient } from './redis.ts';
import { replies, reply } from './store-error.ts';

/**
 * Writes a snapshot only if it is of the log that stands there: not of one that was rewritten, or restored to another history, since
 * it was folded; and only if it is a newer one, or what stands there was folded by an earlier version of the app.
 */
const lua = `
${schemaLua}
${headLua}
${setHeadLua}
local schema, version, tag, mark, snapshot = unpack(ARGV)
if isOutdated(KEYS[3], schema) then
  return outdated
end
local stands, standingTag, standingMark = headOf(KEYS[1])
if standingMark ~= mark or tagAt(KEYS[2], version) ~= tag then
  return 'changed'
end
local kept = redis.call('HMGET', KEYS[1], 'a', 'k')
if kept[1] and kept[2] == schema and tonumber(kept[1]) >= tonumber(version) then
  return 'kept'
end
raiseSchema(KEYS[3], schema)
setHead(KEYS[1], stands, standingTag)
redis.call('HSET', KEYS[1], 's', snapshot, 'a', version, 'k', schema)
return 'OK'
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieSnapshot(
      keys: 3,
      state: string,
      log: string,
      schemaKey: string,
      ...rest: [schema: string, version: string, tag: string, rewritten: string, snapshot: Buffer]
    ): Result<'OK' | 'changed' | 'kept', Context>;
  }
}

/** Of which the marks are asked for in one round trip. */
const atOnce = 500;

export interface Snapshots {
  /**
   * Writes a snapshot of a stream where loading it takes many events, or, with `always`, where any event came after the last one. Never
   * on the path of a request.
   */
  keepSnapshot(workspace: string, name: StreamName, options?: { always?: boolean }): Promise<void>;
  /** Lets go of the held states of logs that were rewritten or ended meanwhile: their words are not to stay in memory. */
  dropRewritten(): Promise<void>;
}

export function createSnapshots<C, P>(
  redis: RedisClient,
  options: {
    folding: Folding<C, P>;
    held: HeldStates;
    load: (workspace: string, query: LoadQuery) => Promise<Loaded<C, P>>;
  },
): Snapshots {
  redis.defineCommand('coalitieSnapshot', { lua });
  const { held, load } = options;
  const schema = String(options.folding.schema);
  const dropSome = async (workspace: string, streams: { name: StreamName; rewritten: string }[]) => {
    const keys = workspaceKeys(workspace);
    const asking = redis.pipeline();
    for (const { name } of streams) asking.hmget(keys.state(name), 'r', 'rewritten', 'v', 'version');
    const marks = await replies(asking.exec());
    for (const [at, { name, rewritten }] of streams.entries()) {
      const [mark, old, version, oldVersion] = marks[at] as (string | null)[];
      const hasEnded = (version ?? oldVersion ?? null) === null;
      if (hasEnded || (mark ?? old ?? '') !== rewritten) held.drop(workspace, name);
    }
  };
  return {
    keepSnapshot: async (workspace, name, { always = false } = {}) => {
      const keys = workspaceKeys(workspace);
      const [version, at, by] = await reply(redis.hmget(keys.state(name), 'v', 'a', 'k'));
      const from = by === schema ? Number(at ?? 0) : 0;
      if (version != null && !always && Number(version) - from <= longestTail) return;
      const { also } = await load(workspace, { also: [name] });
      const found = also[name];
      if (found === undefined || found.version === 0) return;
      const rest = [schema, String(found.version), found.tag, found.rewritten] as const;
      const snapshot = encodeSnapshot(found.state);
      await reply(
        redis.coalitieSnapshot(3, keys.state(name), keys.log(name), keys.schema, ...rest, snapshot),
      );
    },
    dropRewritten: async () => {
      for (const [workspace, streams] of held.everything())
        for (let first = 0; first < streams.length; first += atOnce)
          await dropSome(workspace, streams.slice(first, first + atOnce));
    },
  };
}
