import { type RunningApp, StartError, startApp } from './app.ts';
import { createMovableClock } from './clock.ts';
import { ConfigError, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { adviceFor } from './store/health.ts';
import { type PrivateRedis, startPrivateRedis } from './store/private-redis.ts';
import { RedisInUse } from './store/private-redis-leftover.ts';
import { RedisMissing } from './store/private-redis-program.ts';
import { createTrap, listenToParent, mayMoveTime } from './time-machine.ts';

// Starts what COALITIE_ROLE asks for, and stops it cleanly.

function fail(error: unknown): never {
  const known = [ConfigError, StartError, RedisMissing, RedisInUse].some((kind) => error instanceof kind);
  process.stderr.write(`${known && error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function run(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel, { fields: { role: config.role } });
  // A socket-mode client of 3.1 rejects unobserved when a disconnect races a reconnect (node-slack-sdk #2656).
  process.on('unhandledRejection', (error) =>
    log.error({ err: error }, 'a promise was rejected and nobody looked'),
  );
  const clock = createMovableClock();
  const trap = createTrap();
  const redis: PrivateRedis | null =
    config.redis.kind === 'private' ? await startPrivateRedis({ dir: config.redis.dir, log }) : null;
  const redisUrl = config.redis.kind === 'url' ? config.redis.url : (redis?.url ?? '');
  const starting = startApp({ config, redisUrl, clock, log, faultPoint: trap.faultPoint });
  if (mayMoveTime(config)) listenToParent(starting, { moveTo: clock.moveTo, setTrap: trap.set, log });
  const app: RunningApp = await starting;
  for (const problem of await app.context.store.check()) log.warn({ problem }, adviceFor(problem));
  log.info({ port: config.port, mode: config.slack.mode.kind }, 'Coalitie runs');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.stop();
    await redis?.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}

run().catch(fail);
