import { Cluster } from 'ioredis';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';

/**
 * Keys that match a pattern, on every node of a Cluster. Goes through the whole database in small steps: for the start and for erasing,
 * never on a request's path. A key that exists all along comes at least once, and may come twice.
 */
export async function* scanKeys(redis: RedisClient, pattern: string): AsyncGenerator<string> {
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  for (const node of nodes) {
    let cursor = '0';
    do {
      const [next, keys] = await reply(node.scan(cursor, 'MATCH', pattern, 'COUNT', 500));
      yield* keys;
      cursor = next;
    } while (cursor !== '0');
  }
}
