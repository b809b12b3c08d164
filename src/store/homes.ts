import type { ClientContext, Result } from 'ioredis';
import { workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';

/** What Slack shows as a person's Home: kept only so that the same is not published again. */
export interface KeptHome {
  /** Of what was published last; empty before the first time. */
  digest: string;
  /** The page that the person turned to, from 0. */
  page: number;
}

export interface Homes {
  /** `null`: they never opened it, or were forgotten. */
  home(workspace: string, user: string): Promise<KeptHome | null>;
  /** Those of `users` who have opened their Home, in the same order. */
  withHome(workspace: string, users: readonly string[]): Promise<string[]>;
  /** The person looks at this page from now on; makes the record the first time. */
  turnHome(workspace: string, user: string, page: number): Promise<void>;
  /**
   * What was published for who wanted page `wanted`, and which page that turned out to be. A page that they turned to meanwhile
   * stays; somebody who was forgotten meanwhile stays forgotten.
   */
  keepHome(
    workspace: string,
    user: string,
    published: { digest: string; wanted: number; page: number },
  ): Promise<void>;
  /** Nothing is published for them any more, until they open their Home again. */
  forgetHome(workspace: string, user: string): Promise<void>;
}

const turnLua = `
local kept = redis.call('HGET', KEYS[1], ARGV[1])
local home = kept and cjson.decode(kept) or {digest = ''}
home.page = tonumber(ARGV[2])
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(home))
return 'OK'
`;

const keepLua = `
local kept = redis.call('HGET', KEYS[1], ARGV[1])
if not kept then
  return 'OK'
end
local home = cjson.decode(kept)
home.digest = ARGV[2]
if home.page == tonumber(ARGV[3]) then
  home.page = tonumber(ARGV[4])
end
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(home))
return 'OK'
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieTurnHome(keys: 1, homes: string, user: string, page: string): Result<string, Context>;
    coalitieKeepHome(
      keys: 1,
      homes: string,
      user: string,
      digest: string,
      wanted: string,
      page: string,
    ): Result<string, Context>;
  }
}

export function createHomes(redis: RedisClient): Homes {
  redis.defineCommand('coalitieTurnHome', { lua: turnLua });
  redis.defineCommand('coalitieKeepHome', { lua: keepLua });
  const key = (workspace: string) => workspaceKeys(workspace).homes;
  return {
    home: async (workspace, user) => {
      const kept = await reply(redis.hget(key(workspace), user));
      return kept === null ? null : JSON.parse(kept);
    },
    withHome: async (workspace, users) => {
      if (users.length === 0) return [];
      const kept = await reply(redis.hmget(key(workspace), ...users));
      return users.filter((_, at) => typeof kept[at] === 'string');
    },
    turnHome: async (workspace, user, page) => {
      await reply(redis.coalitieTurnHome(1, key(workspace), user, String(page)));
    },
    keepHome: async (workspace, user, { digest, wanted, page }) => {
      await reply(redis.coalitieKeepHome(1, key(workspace), user, digest, String(wanted), String(page)));
    },
    forgetHome: async (workspace, user) => {
      await reply(redis.hdel(key(workspace), user));
    },
  };
}
