import type { ClientContext, Result } from 'ioredis';
import { schemaLua } from './heads.ts';
import { workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';

/** For a rolling update: as soon as a newer version of the app starts, the older one writes nothing more. */
export interface Schemas {
  /** Before this process writes anything. Writes raise it too, where a workspace is new or Redis was emptied. */
  raiseSchemas(): Promise<void>;
  /** Whether a newer version of the app has started beside this Redis. */
  isOutdated(): Promise<boolean>;
  /** The highest schema that any version of the app wrote with here; 0 before the first. */
  newestSchema(): Promise<number>;
}

const lua = `
${schemaLua}
if isOutdated(KEYS[1], ARGV[1]) then
  return 1
end
if ARGV[2] == 'raise' then
  raiseSchema(KEYS[1], ARGV[1])
end
return 0
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieSchema(keys: 1, key: string, schema: string, how: 'raise' | 'ask'): Result<0 | 1, Context>;
  }
}

export function createSchemas(
  redis: RedisClient,
  { schema, workspaces }: { schema: number; workspaces: () => Promise<string[]> },
): Schemas {
  redis.defineCommand('coalitieSchema', { lua });
  const inEach = async (how: 'raise' | 'ask'): Promise<boolean> => {
    const answers = (await workspaces()).map((workspace) =>
      reply(redis.coalitieSchema(1, workspaceKeys(workspace).schema, String(schema), how)),
    );
    return (await Promise.all(answers)).includes(1);
  };
  return {
    raiseSchemas: async () => void (await inEach('raise')),
    isOutdated: () => inEach('ask'),
    newestSchema: async () => {
      const asked = (await workspaces()).map((workspace) =>
        reply(redis.get(workspaceKeys(workspace).schema)),
      );
      return Math.max(0, ...(await Promise.all(asked)).map(Number));
    },
  };
}
