import { Redis } from 'ioredis';
import { queuePrefix } from '../../jobs/queue.ts';
import { startContender } from '../contenders.ts';
import type { Ground } from '../ground.ts';
import { createSender } from '../load.ts';
import { type Kind, kinds, type Traffic } from '../traffic.ts';

/** Commands that one request sent to Redis. */
export interface RoundTrips {
  /** Those that its acknowledgement waits for, each a round trip: all of the store's. */
  waitedFor: number;
  /** Those for the queue, which nothing waits for. */
  beside: number;
}

/** Watches Redis (`MONITOR`) during one request of each kind, after one that warms up. */
export async function countRoundTrips(
  ground: Ground,
  { slackUrl, traffic }: { slackUrl: string; traffic: Traffic },
): Promise<Record<Kind, RoundTrips>> {
  const app = await startContender('coalitie', { redisUrl: ground.redisUrl, slackUrl });
  const sender = createSender(app.port);
  const asker = new Redis(ground.redisUrl);
  const monitor = await asker.monitor();
  const found: Partial<Record<Kind, RoundTrips>> = {};
  for (const kind of kinds) {
    await sender.closed([traffic.next(kind)], 1);
    const seen: string[][] = [];
    const hear = (_: string, command: string[], source: string) => {
      // What a script does inside is no round trip.
      if (source !== 'lua') seen.push(command);
    };
    monitor.on('monitor', hear);
    await sender.closed([traffic.next(kind)], 1);
    await settled(asker, seen);
    monitor.off('monitor', hear);
    const beside = seen.filter((command) => command.some((part) => part.startsWith(queuePrefix))).length;
    found[kind] = { waitedFor: seen.length - beside, beside };
  }
  monitor.disconnect();
  asker.disconnect();
  await sender.close();
  await app.stop();
  return found as Record<Kind, RoundTrips>;
}

/** Until Redis has shown the bench's own command, which came after all others; that one is left out. */
async function settled(asker: Redis, seen: string[][]): Promise<void> {
  const last = `bench-${performance.now()}`;
  await asker.echo(last);
  const isLast = (command: string[]) => command[1] === last;
  while (!seen.some(isLast)) await new Promise((done) => setImmediate(done));
  seen.splice(seen.findIndex(isLast));
}
