import { Cluster, type Redis } from 'ioredis';
import { globalKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply, StoreError } from './store-error.ts';

/**
 * - `unreachable`, `read-only` (a replica), `full` (no memory, or Redis can't save to its disk), `failing` (any other refusal of a
 *   tiny write): nothing can be stored now.
 * - `no-aof`, `weak-appendfsync`: what was acknowledged may be lost when Redis dies.
 * - `evicting`: a full Redis would throw things away instead of refusing.
 */
export type StoreProblem =
  | 'unreachable'
  | 'read-only'
  | 'full'
  | 'failing'
  | 'no-aof'
  | 'weak-appendfsync'
  | 'evicting';

const severity: Record<StoreProblem, 'down' | 'risk'> = {
  unreachable: 'down',
  'read-only': 'down',
  full: 'down',
  failing: 'down',
  'no-aof': 'risk',
  'weak-appendfsync': 'risk',
  evicting: 'risk',
};

/** `down`: not ready, nothing can be stored. `risk`: it works, and somebody should know. */
export function severityOf(problem: StoreProblem): 'down' | 'risk' {
  return severity[problem];
}

/** What is wrong with Redis, by one tiny write and by how each node is set up; empty if nothing. Never throws. */
export async function checkRedis(redis: RedisClient): Promise<StoreProblem[]> {
  const problems = new Set(await problemsOfWriting(redis));
  if (problems.size > 0) return [...problems];
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  for (const node of nodes) for (const problem of await problemsOfNode(node)) problems.add(problem);
  return [...problems];
}

async function problemsOfWriting(redis: RedisClient): Promise<StoreProblem[]> {
  try {
    await reply(redis.set(globalKeys.health, String(process.pid), 'EX', 60));
    return [];
  } catch (error) {
    const code = error instanceof StoreError ? error.code : 'failed';
    if (code === 'unknown') return ['unreachable'];
    return [code === 'failed' ? 'failing' : code];
  }
}

/** Hosted Redis often refuses CONFIG: then INFO says what it can, and how often it syncs stays unknown. */
async function problemsOfNode(node: Redis): Promise<StoreProblem[]> {
  const info = await node.info().catch(() => null);
  if (info === null) return ['unreachable'];
  const value = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const problems: StoreProblem[] = [];
  if ((value('maxmemory_policy') ?? 'noeviction') !== 'noeviction') problems.push('evicting');
  if (value('aof_enabled') !== '1') return [...problems, 'no-aof'];
  if (value('aof_last_write_status') === 'err') problems.push('full');
  const [, fsync = 'always'] = await node.config('GET', 'appendfsync').catch(() => []);
  if (fsync !== 'always') problems.push('weak-appendfsync');
  return problems;
}
