import { Redis } from 'ioredis';
import type { Log } from '../../src/log.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { installRedis, RedisMissing } from '../../src/store/private-redis-program.ts';
import { StartRefused } from './keys.ts';

/** The Redis that the sandbox's app uses. */
export interface SandboxRedis {
  url: string;
  /** A connection of the sandbox's own, for the keys and for clearing. */
  client: Redis;
  /** Deletes everything in it. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

const mark = 'coalitie-sandbox';

/**
 * A private Redis under `dir` (installed first where that can be done), or the one of `url`. That one must be empty, or have been
 * the sandbox's before: a reset deletes everything in it.
 * @throws RedisMissing, RedisInUse, StartRefused
 */
export async function sandboxRedis(
  dir: string,
  options: { url: string | undefined; log: Log; say: (line: string) => void },
): Promise<SandboxRedis> {
  if (options.url !== undefined) return givenRedis(options.url);
  const server = await startOrInstall(dir, options);
  const client = connect(server.url);
  return {
    url: server.url,
    client,
    clear: async () => void (await client.flushall()),
    stop: async () => {
      client.disconnect();
      await server.stop();
    },
  };
}

async function startOrInstall(dir: string, options: { log: Log; say: (line: string) => void }) {
  const { log, say } = options;
  try {
    return await startPrivateRedis({ dir, log });
  } catch (error) {
    if (!(error instanceof RedisMissing)) throw error;
    await installRedis({ say });
    return startPrivateRedis({ dir, log });
  }
}

async function givenRedis(url: string): Promise<SandboxRedis> {
  if (url.includes(',')) {
    throw new StartRefused(
      'The sandbox runs on one Redis, not on a Cluster. Remove REDIS_URL and it starts its own.',
    );
  }
  const client = connect(url);
  try {
    if ((await client.dbsize()) > 0 && (await client.exists(mark)) === 0) {
      throw new StartRefused(
        'REDIS_URL is a Redis with other data, which a reset of the sandbox would delete. ' +
          'Give it an empty database (for example /1 at the end), or remove REDIS_URL and it starts its own.',
      );
    }
    await client.set(mark, 'yes');
  } catch (error) {
    client.disconnect();
    if (error instanceof StartRefused) throw error;
    throw new StartRefused('The Redis of REDIS_URL does not answer. Start it, or remove REDIS_URL.', {
      cause: error,
    });
  }
  return {
    url,
    client,
    clear: async () => {
      await client.flushdb();
      await client.set(mark, 'yes');
    },
    stop: async () => client.disconnect(),
  };
}

function connect(url: string): Redis {
  const client = new Redis(url, { maxRetriesPerRequest: 3 });
  client.on('error', () => {});
  return client;
}
