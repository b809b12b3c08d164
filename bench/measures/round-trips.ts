import { Redis } from 'ioredis';
import { queuePrefix } from '../../jobs/engine/queue.ts';
import { openBed } from '../bed.ts';
import { median } from '../statistics.ts';
import { type Kind, kinds } from '../traffic.ts';

/** Commands that one request sent to Redis. */
export interface RoundTrips {
  /** Those that its acknowledgement waits for, each a round trip: all of the store's. */
  waitedFor: number;
  /** Those for the queue, which nothing waits for. */
  beside: number;
}

const repeats = 5;

/**
 * Watches Redis (`MONITOR`) during one request at a time, after one that warms up. The medians of several: what the app
 * does meanwhile by itself is no part of them.
 */
export async function countRoundTrips(slackUrl: string): Promise<Record<Kind, RoundTrips>> {
  const { ground, apps, traffic, close } = await openBed(['coalitie'], {
    slackUrl,
    coalitions: 10,
    warmUp: 0,
  });
  const send = (kind: Kind) => Promise.all(apps.map(({ sender }) => sender.closed([traffic.next(kind)], 1)));
  const asker = new Redis(ground.redisUrl);
  const monitor = await asker.monitor();
  const found: Partial<Record<Kind, RoundTrips>> = {};
  for (const kind of kinds) {
    await send(kind);
    const counts: RoundTrips[] = [];
    while (counts.length < repeats) {
      const seen: string[][] = [];
      const hear = (_: string, command: string[], source: string) => {
        // What a script does inside is no round trip.
        if (source !== 'lua') seen.push(command);
      };
      monitor.on('monitor', hear);
      await send(kind);
      await settled(asker, seen);
      monitor.off('monitor', hear);
      const beside = seen.filter((command) => command.some((part) => part.startsWith(queuePrefix))).length;
      counts.push({ waitedFor: seen.length - beside, beside });
    }
    found[kind] = {
      waitedFor: median(counts.map(({ waitedFor }) => waitedFor)),
      beside: median(counts.map(({ beside }) => beside)),
    };
  }
  monitor.disconnect();
  asker.disconnect();
  await close();
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
