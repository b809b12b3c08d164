import { Cluster, type Redis } from 'ioredis';
import { globalKeys } from './keys.ts';
import { reply, StoreError, type StoreFailure } from './store-error.ts';

/**
 * What is wrong, and what to do about it. `down`: nothing can be stored now. `risk`: it works, and somebody should know.
 */
const problems = {
  unreachable: ['down', 'Redis does not answer: is it running, and is REDIS_URL right?'],
  'wrong-password': [
    'down',
    'Redis refuses the password: put the user and the password that Redis knows into REDIS_URL (redis://user:password@host:port).',
  ],
  'not-allowed': [
    'down',
    'Redis does not allow the user of REDIS_URL what the app needs: give it, in the ACL, all commands on the keys ~coalitie* and ~{coalitie}*.',
  ],
  loading: ['down', 'Redis still reads its data: it answers once that is done.'],
  full: ['down', 'Redis is full: give it more memory (maxmemory).'],
  'not-saving': ['down', "Redis can't save to its disk: look into its log, and make room."],
  'read-only': ['down', 'This Redis is a replica and takes no writes: name the primary in REDIS_URL.'],
  'few-replicas': [
    'down',
    'Redis has fewer replicas than min-replicas-to-write asks for: bring them back, or lower it.',
  ],
  failing: ['down', 'Redis refuses a tiny write: look into its log.'],
  outdated: [
    'down',
    'A newer version of the app writes in this Redis: this process does nothing more. Start the newer version instead of it.',
  ],
  'other-keys': [
    'down',
    'Redis holds texts that other keys encrypted: put those into COALITIE_ENCRYPTION_KEYS, or the matching Redis back, and start the app again.',
  ],
  'lost-keys': [
    'risk',
    'Redis lost what it held while the app ran: put a backup back (README, "Backup and restore"), or start the app again if that was meant.',
  ],
  'no-aof': ['risk', 'What was acknowledged is lost when Redis dies: set appendonly yes.'],
  'weak-appendfsync': ['risk', 'What was acknowledged may be lost when Redis dies: set appendfsync always.'],
  evicting: ['risk', 'A full Redis would throw things away: set maxmemory-policy noeviction.'],
} as const satisfies Record<string, readonly ['down' | 'risk', string]>;

export type StoreProblem = keyof typeof problems;

/** `down`: not ready, nothing can be stored. `risk`: it works, and somebody should know. */
export function severityOf(problem: StoreProblem): 'down' | 'risk' {
  return problems[problem][0];
}

/** What somebody can do about it. */
export function adviceFor(problem: StoreProblem): string {
  return problems[problem][1];
}

/** A mistake that no waiting mends: the start stops at once. */
export function isMistake(problem: StoreProblem): boolean {
  return problem === 'wrong-password' || problem === 'not-allowed';
}

/** What is wrong with Redis, by one tiny write and by how each node is set up; empty if nothing. Never throws. */
export async function checkRedis(redis: Redis | Cluster): Promise<StoreProblem[]> {
  const found = new Set<StoreProblem>(await problemsOfWriting(redis));
  if (found.size > 0) return [...found];
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  for (const node of nodes) for (const problem of await problemsOfNode(node)) found.add(problem);
  return [...found];
}

async function problemsOfWriting(redis: Redis | Cluster): Promise<StoreProblem[]> {
  try {
    await reply(redis.set(globalKeys.health, String(process.pid), 'EX', 60));
    return [];
  } catch (error) {
    return [problemIn(error).problem];
  }
}

function problemIn(error: unknown): { problem: StoreProblem } {
  return { problem: problemOf(error instanceof StoreError ? error.code : 'failed') };
}

/** The problem that a command's failure stands for. */
export function problemOf(code: StoreFailure): StoreProblem {
  if (code === 'unknown') return 'unreachable';
  return code === 'failed' ? 'failing' : code;
}

/** What went wrong the last time that Redis saved to its disk, by Redis's own names; empty if nothing, or where it does not say. */
export async function checkSaves(redis: Redis | Cluster): Promise<string[]> {
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  const told = await Promise.all(nodes.map((node) => reply(node.info('persistence'))));
  const failed = told.flatMap((info) => [...info.matchAll(/^(\w+_last_\w+_status):err/gm)]);
  return [...new Set(failed.map(([, name = '']) => name))];
}

/** Hosted Redis often refuses CONFIG: then INFO says what it can, and how often it syncs stays unknown. */
async function problemsOfNode(node: Redis): Promise<StoreProblem[]> {
  const info = await reply(node.info()).catch(problemIn);
  if (typeof info !== 'string') return [info.problem];
  const value = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const found: StoreProblem[] = [];
  if ((value('maxmemory_policy') ?? 'noeviction') !== 'noeviction') found.push('evicting');
  if (value('aof_enabled') !== '1') return [...found, 'no-aof'];
  if (value('aof_last_write_status') === 'err') found.push('not-saving');
  const [, fsync = 'always'] = await node.config('GET', 'appendfsync').catch(() => []);
  if (fsync !== 'always') found.push('weak-appendfsync');
  return found;
}
