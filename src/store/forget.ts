import type { ClientContext, Result } from 'ioredis';
import { schemaLua } from './heads.ts';
import type { HeldStates } from './held.ts';
import { globalKeys, parseDraftKey, patterns, type StreamName, workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scanKeys } from './scan.ts';
import { replies, reply } from './store-error.ts';

/** Streams that end: of a person who was erased, and of a coalition that was wiped. Looks at every key in Redis. */
export interface Forget {
  /**
   * Everything that is kept of a person beside the coalitions' logs. `channels`: their DM with the app. What they do afterwards
   * begins a new stream.
   */
  forgetPerson(workspace: string, user: string, channels: readonly string[]): Promise<void>;
  /** A coalition with all that was kept of it; of its people, and in its channel, nothing leads there any more. */
  forgetCoalition(
    workspace: string,
    coalition: string,
    known: { channel: string | null; users: readonly string[] },
  ): Promise<void>;
  /** After how many months what is closed is wiped, as it was applied to all coalitions last; `null`: never yet. */
  retention(): Promise<string | null>;
  keepRetention(retention: string): Promise<void>;
}

/** A stream with all that stands under its name, at once: nobody finds half of it. */
const lua = `
${schemaLua}
local schema, name, user, id, channel = unpack(ARGV)
if isOutdated(KEYS[1], schema) then
  return outdated
end
for at = 2, 4 do
  redis.call('DEL', KEYS[at])
end
redis.call('HDEL', KEYS[5], name)
redis.call('ZREM', KEYS[6], name)
redis.call('ZREM', KEYS[7], name)
if user ~= '' then
  redis.call('SREM', KEYS[8], user)
  redis.call('HDEL', KEYS[9], user)
end
if channel ~= '' and redis.call('HGET', KEYS[10], channel) == id then
  redis.call('HDEL', KEYS[10], channel)
end
for at = 11, #KEYS do
  redis.call('HDEL', KEYS[at], id)
end
return 'OK'
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieForget(keys: number, ...keysAndArguments: string[]): Result<string, Context>;
  }
}

const atOnce = 500;

export function createForget(
  redis: RedisClient,
  { schema, held }: { schema: number; held: HeldStates },
): Forget {
  redis.defineCommand('coalitieForget', { lua });

  const end = async (
    workspace: string,
    name: StreamName,
    more: { third: string; user?: string; id?: string; channel?: string | null; users?: readonly string[] },
  ) => {
    const keys = workspaceKeys(workspace);
    const { third, user = '', id = '', channel = null, users = [] } = more;
    const named = [
      keys.schema,
      ...[keys.log(name), keys.state(name), third],
      ...[keys.cursors, keys.lagging, keys.due, keys.focused, keys.homes, keys.channels],
      ...users.map((each) => keys.mine(each)),
    ];
    await reply(redis.coalitieForget(named.length, ...named, String(schema), name, user, id, channel ?? ''));
    held.drop(workspace, name);
  };

  /** Keys of this kind whose name, or whose value where it is a text, holds one of the words. */
  const dropNaming = async (pattern: string, words: readonly string[]) => {
    const isNamed = (text: string | null) => text !== null && words.some((word) => names(text, word));
    const look = async (keys: string[]) => {
      const asking = redis.pipeline();
      for (const key of keys) asking.get(key);
      const values = (await replies(asking.exec())) as (string | null)[];
      for (const [at, key] of keys.entries())
        if (isNamed(key) || isNamed(values[at] ?? null)) await reply(redis.del(key));
    };
    let some: string[] = [];
    for await (const key of scanKeys(redis, pattern)) {
      some.push(key);
      if (some.length < atOnce) continue;
      await look(some);
      some = [];
    }
    if (some.length > 0) await look(some);
  };

  return {
    forgetPerson: async (workspace, user, channels) => {
      for await (const key of scanKeys(redis, patterns.drafts(workspace, user))) await reply(redis.del(key));
      const words = [user, ...channels];
      await dropNaming(patterns.sendings(workspace), words);
      await dropNaming(patterns.outcomes(workspace), words);
      await end(workspace, `p-${user}`, { third: workspaceKeys(workspace).mine(user), user });
    },
    forgetCoalition: async (workspace, coalition, { channel, users }) => {
      for await (const key of scanKeys(redis, patterns.drafts(workspace)))
        if (parseDraftKey(key)?.form.includes(coalition)) await reply(redis.del(key));
      await dropNaming(patterns.sendings(workspace), [coalition]);
      await dropNaming(patterns.outcomes(workspace), [coalition]);
      const third = workspaceKeys(workspace).vault(coalition);
      await end(workspace, `c-${coalition}`, { third, id: coalition, channel, users });
    },
    retention: () => reply(redis.get(globalKeys.retention)),
    keepRetention: async (retention) => {
      await reply(redis.set(globalKeys.retention, retention));
    },
  };
}

/** Whether an id stands there: not only the beginning of a longer one. */
function names(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
    if (!/[A-Za-z0-9]/.test(text.charAt(at + id.length))) return true;
  return false;
}
