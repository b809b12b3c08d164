import { inflateRawSync } from 'node:zlib';
import type { Redis } from 'ioredis';
import type { Canary } from './canary-story.ts';

// Where a confidential word stands: in what was shown, sent, logged and stored.

/** Which of the words stand in any of these texts. */
export function heardIn(texts: Iterable<string>, words: Canary[]): string[] {
  const whole = [...texts].join('\n');
  return words.filter(({ word }) => whole.includes(word)).map(({ what }) => what);
}

/** Words anywhere but in the text of a plain_text object or in what an input begins with. */
export function outOfPlace(value: unknown, where: string, canaries: Canary[]): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => outOfPlace(each, where, canaries));
  if (typeof value === 'string') return heardIn([value], canaries).map((what) => `${what} in ${where}`);
  if (typeof value !== 'object' || value === null) return [];
  const isPlain = (value as { type?: string }).type === 'plain_text';
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === 'string' && (key === 'initial_value' || (key === 'text' && isPlain))) return [];
    // Some arguments go as JSON in a form.
    return outOfPlace(parsed(each), `${where} ${key}`, canaries);
  });
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Every key with all that it holds. */
export async function dumped(redis: Redis): Promise<string[]> {
  const read: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => redis.get(key),
    hash: async (key) => {
      const snapshot = await redis.hgetBuffer(key, 's').catch(() => null);
      const words = key.includes(':state:') && snapshot !== null ? inflateRawSync(snapshot).toString() : '';
      return [await redis.hgetall(key), words];
    },
    set: (key) => redis.smembers(key),
    zset: (key) => redis.zrange(key, '0', '-1'),
    list: (key) => redis.lrange(key, 0, -1),
    stream: (key) => redis.xrange(key, '-', '+'),
  };
  const keys = await redis.keys('*');
  return Promise.all(
    keys.map(async (key) => `${key} ${JSON.stringify(await read[await redis.type(key)]?.(key))}`),
  );
}
