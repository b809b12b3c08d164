import { globalKeys, parseStateKey, patterns, type StreamName } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { scanKeys } from './scan.ts';
import { reply } from './store-error.ts';

/** For the first start of a version of the app that folds its logs in another way. */
export interface Shapes {
  /** Every stream of every workspace; one may come twice. Looks at every key in Redis. */
  everyStream(): AsyncGenerator<{ workspace: string; name: StreamName }>;
  /** The shapes to which everything was brought last, as `keepShapes` got them; null: never. */
  shapes(): Promise<string | null>;
  keepShapes(shapes: string): Promise<void>;
}

export function createShapes(redis: RedisClient): Shapes {
  return {
    everyStream: async function* () {
      for await (const key of scanKeys(redis, patterns.everyState)) {
        const stream = parseStateKey(key);
        if (stream !== null) yield stream;
      }
    },
    shapes: () => reply(redis.get(globalKeys.shapes)),
    keepShapes: async (shapes) => {
      await reply(redis.set(globalKeys.shapes, shapes));
    },
  };
}
