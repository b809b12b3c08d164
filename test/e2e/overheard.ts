import { once } from 'node:events';
import { connect } from 'node:net';
import { Redis } from 'ioredis';
import type { Stage } from './stage.ts';

/** A connection of the test's own to the app's Redis, and a second one by which everything is overheard. */
export interface Overheard {
  redis: Redis;
  /** Every command that Redis was given since, as it was given. */
  said(): string;
  stop(): void;
}

/** Listens to Redis by its command `MONITOR`. */
export async function overhear(stage: Stage): Promise<Overheard> {
  const redis = new Redis({ port: stage.redis.port, host: '127.0.0.1' });
  const monitor = connect(stage.redis.port, '127.0.0.1');
  let said = '';
  monitor.setEncoding('utf8').on('data', (more: string) => {
    said += more;
  });
  monitor.write('MONITOR\r\n');
  await once(monitor, 'data');
  return {
    redis,
    said: () => said,
    stop() {
      monitor.destroy();
      redis.disconnect();
    },
  };
}
