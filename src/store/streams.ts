import type { ClientContext, Result } from 'ioredis';
import { decodeEvent } from './event-code.ts';
import { headLua, schemaLua } from './heads.ts';
import { globalKeys, type StreamName, workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';
import { type Upcasts, upcastEvent } from './upcast.ts';

/** An event as it stands in the log. The version is also its place: the first is 1, and none is missing. */
export interface StoredEvent<E> {
  version: number;
  event: E;
}

/** A member of `due` and the instant (ms) at which something is due for it. */
export interface Due {
  member: StreamName;
  score: number;
}

export interface Streams {
  /** Events from version `from` on, that one included, at most `limit`. */
  events<E = unknown>(
    workspace: string,
    name: StreamName,
    from: number,
    limit: number,
  ): Promise<StoredEvent<E>[]>;
  /** The mark that the last rewriting left; '' before the first. */
  mark(workspace: string, name: StreamName): Promise<string>;
  /** The last version that the reaction has dealt with; 0 before the first. */
  cursor(workspace: string, name: StreamName): Promise<number>;
  /** Moves the cursor forward (never back); takes the stream off `lagging` only if nothing was appended after `version`. */
  moveCursor(workspace: string, name: StreamName, version: number): Promise<void>;
  /** Streams with events of `before` (ms) or earlier that no reaction has dealt with, the longest waiting first. */
  lagging(workspace: string, before: number, limit: number): Promise<StreamName[]>;
  /** What is due at `now`, the earliest first. Removes nothing. */
  dueMembers(workspace: string, now: number, limit: number): Promise<Due[]>;
  nextDue(workspace: string): Promise<Due | null>;
  /** The users with a focus: they have a question open. */
  focused(workspace: string): Promise<string[]>;
  /** Whether it was not there yet. */
  addWorkspace(workspace: string): Promise<boolean>;
  workspaces(): Promise<string[]>;
}

/**
 * An older process knows no effects of events that only a newer one writes: it must not pass over them. A stream that ended meanwhile
 * has no cursor: the next one of that name begins anew.
 */
const moveCursorLua = `
${schemaLua}
${headLua}
if isOutdated(KEYS[4], ARGV[3]) then
  return outdated
end
local version = tonumber((headOf(KEYS[2])))
if tonumber(ARGV[2]) > version then
  return 'gone'
end
local cursor = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
if cursor < tonumber(ARGV[2]) then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  cursor = tonumber(ARGV[2])
end
if cursor == version then
  redis.call('ZREM', KEYS[3], ARGV[1])
end
return 'OK'
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieMoveCursor(
      keys: 4,
      cursors: string,
      state: string,
      lagging: string,
      schemaKey: string,
      name: string,
      version: string,
      schema: string,
    ): Result<string, Context>;
  }
}

export function createStreams(
  redis: RedisClient,
  { schema, upcasts }: { schema: number; upcasts: Upcasts },
): Streams {
  redis.defineCommand('coalitieMoveCursor', { lua: moveCursorLua });
  return {
    events: async <E>(workspace: string, name: StreamName, from: number, limit: number) => {
      const key = workspaceKeys(workspace).log(name);
      const entries = await reply(redis.xrange(key, `${from}-0`, '+', 'COUNT', limit));
      return entries.map(([id, fields]) => ({
        version: Number.parseInt(id, 10),
        event: upcastEvent<E>(decodeEvent(fields[1] ?? 'null'), upcasts),
      }));
    },
    mark: async (workspace, name) => {
      const [mark, old] = await reply(redis.hmget(workspaceKeys(workspace).state(name), 'r', 'rewritten'));
      return mark ?? old ?? '';
    },
    cursor: async (workspace, name) =>
      Number((await reply(redis.hget(workspaceKeys(workspace).cursors, name))) ?? 0),
    moveCursor: async (workspace, name, version) => {
      const keys = workspaceKeys(workspace);
      const rest = [name, String(version), String(schema)] as const;
      await reply(
        redis.coalitieMoveCursor(4, keys.cursors, keys.state(name), keys.lagging, keys.schema, ...rest),
      );
    },
    lagging: async (workspace, before, limit) => {
      const key = workspaceKeys(workspace).lagging;
      return (await reply(redis.zrangebyscore(key, '-inf', before, 'LIMIT', 0, limit))).filter(isStreamName);
    },
    dueMembers: async (workspace, now, limit) => {
      const key = workspaceKeys(workspace).due;
      return dues(await reply(redis.zrangebyscore(key, '-inf', now, 'WITHSCORES', 'LIMIT', 0, limit)));
    },
    nextDue: async (workspace) => {
      const [first] = dues(await reply(redis.zrange(workspaceKeys(workspace).due, '0', '0', 'WITHSCORES')));
      return first ?? null;
    },
    focused: async (workspace) => reply(redis.smembers(workspaceKeys(workspace).focused)),
    addWorkspace: async (workspace) => (await reply(redis.sadd(globalKeys.workspaces, workspace))) === 1,
    workspaces: async () => (await reply(redis.smembers(globalKeys.workspaces))).sort(),
  };
}

function dues(flat: string[]): Due[] {
  return flat.flatMap((member, at) => {
    const score = Number(flat[at + 1]);
    return at % 2 === 0 && isStreamName(member) ? [{ member, score }] : [];
  });
}

function isStreamName(name: string): name is StreamName {
  return name.startsWith('c-') || name.startsWith('p-');
}
