import { ConfigError, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { createConnections } from './store/redis.ts';
import { openStore } from './store/store.ts';

// Encrypts everything with the first key of COALITIE_ENCRYPTION_KEYS: afterwards the older ones are no longer needed. Safe
// beside a running app, and safe to run again.

const redisWithin = 10_000;

async function rotate(): Promise<void> {
  const config = loadConfig();
  if (config.redis.kind !== 'url')
    throw new ConfigError('REDIS_URL is needed: it says which Redis to go through.');
  const log = createLog(config.logLevel);
  const connections = createConnections({ url: config.redis.url, log });
  await connections.connected(redisWithin);
  const store = openStore({ redis: connections.request, keys: config.keys });
  const moved = await store.reencryptAll();
  connections.close();
  process.stdout.write(
    `${moved} texts are encrypted with "${config.keys[0]?.id}" now; older keys are not needed any more.\n`,
  );
}

rotate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
