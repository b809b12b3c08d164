import type { ClientContext, Result } from 'ioredis';
import { workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';

/** Redis draws another `run_id` at each start: nobody can have put a backup back under the same one. */
export interface Lineage {
  /** The present `run_id`, and whether everybody's log was held against their DM under it. */
  lineage(workspace: string): Promise<{ run: string; isCompared: boolean }>;
  /** All of a workspace was compared under this `run_id`. */
  markCompared(workspace: string, run: string): Promise<void>;
}

/** A script, so that a Cluster answers with the `run_id` of the node that holds this workspace. Hosted Redis may refuse INFO. */
const lua = `
local info = redis.pcall('INFO', 'server')
local run = type(info) == 'string' and string.match(info, 'run_id:(%w+)') or ''
return {run, redis.call('GET', KEYS[1])}
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieLineage(keys: 1, key: string): Result<[string, string | null], Context>;
  }
}

export function createLineage(redis: RedisClient): Lineage {
  redis.defineCommand('coalitieLineage', { lua });
  return {
    lineage: async (workspace) => {
      const [run, kept] = await reply(redis.coalitieLineage(1, workspaceKeys(workspace).compared));
      return { run, isCompared: run !== '' && run === kept };
    },
    markCompared: async (workspace, run) => {
      await reply(redis.set(workspaceKeys(workspace).compared, run));
    },
  };
}
