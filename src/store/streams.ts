import type { ClientContext, Result } from 'ioredis';
import { globalKeys, type StreamName, workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';

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
  addWorkspace(workspace: string): Promise<void>;
  workspaces(): Promise<string[]>;
  /** Takes it out of the set only: what the workspace stored stays. */
  removeWorkspace(workspace: string): Promise<void>;
}

const moveCursorLua = `
local cursor = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
if cursor < tonumber(ARGV[2]) then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  cursor = tonumber(ARGV[2])
end
if cursor == tonumber(redis.call('HGET', KEYS[2], 'version') or '0') then
  redis.call('ZREM', KEYS[3], ARGV[1])
end
return 'OK'
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieMoveCursor(
      keys: 3,
      cursors: string,
      state: string,
      lagging: string,
      name: string,
      version: string,
    ): Result<string, Context>;
  }
}

export function createStreams(redis: RedisClient): Streams {
  redis.defineCommand('coalitieMoveCursor', { lua: moveCursorLua });
  return {
    events: async (workspace, name, from, limit) => {
      const key = workspaceKeys(workspace).log(name);
      const entries = await reply(redis.xrange(key, `${from}-0`, '+', 'COUNT', limit));
      return entries.map(([id, fields]) => ({
        version: Number.parseInt(id, 10),
        event: JSON.parse(fields[1] ?? 'null'),
      }));
    },
    cursor: async (workspace, name) =>
      Number((await reply(redis.hget(workspaceKeys(workspace).cursors, name))) ?? 0),
    moveCursor: async (workspace, name, version) => {
      const { cursors, state, lagging } = workspaceKeys(workspace);
      await reply(redis.coalitieMoveCursor(3, cursors, state(name), lagging, name, String(version)));
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
    addWorkspace: async (workspace) => {
      await reply(redis.sadd(globalKeys.workspaces, workspace));
    },
    workspaces: async () => (await reply(redis.smembers(globalKeys.workspaces))).sort(),
    removeWorkspace: async (workspace) => {
      await reply(redis.srem(globalKeys.workspaces, workspace));
    },
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
