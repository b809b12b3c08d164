import { openAppStore } from '../app-store.ts';
import type { AppStore } from '../command-handler.ts';
import { type Config, ConfigError, loadConfig } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { type Connections, createConnections } from '../store/redis.ts';

/** What a command works with: the same environment as the app, beside the same Redis. */
export interface Ground {
  config: Config;
  connections: Connections;
  store: AppStore;
  /** Says nothing: what a command has to tell, it tells by itself. */
  log: Log;
}

const redisWithin = 10_000;

/** Opens what `run` needs and closes it afterwards. Throws with a message that a person can act on. */
export async function onGround<T>(run: (ground: Ground) => Promise<T>): Promise<T> {
  const config = loadConfig();
  if (config.redis.kind !== 'url')
    throw new ConfigError('REDIS_URL is needed: it says which Redis to look at.');
  const log = createLog('silent');
  const connections = createConnections({ url: config.redis.url, log });
  try {
    await connections.connected(redisWithin);
    const store = openAppStore({ redis: connections.request, keys: config.keys });
    return await run({ config, connections, store, log });
  } finally {
    connections.close();
  }
}
