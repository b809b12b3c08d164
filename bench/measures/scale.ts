import { openBed } from '../bed.ts';
import { plant } from '../coalitions.ts';
import { createTraffic, type Kind } from '../traffic.ts';
import { type Latency, measureLatency, type Steady } from './latency.ts';

const few = 10;
/** Beside the lead's own. */
const partners = 2;

/**
 * The same app with ten coalitions stored and with `many`, each on a Redis of its own, in alternating rounds. The ten are
 * stored anew before each of their rounds, so that they are as far in their interviews as the many, of which each is hardly
 * asked for.
 */
export async function measureScale(
  { slackUrl, many }: { slackUrl: string; many: number },
  steady: Steady,
): Promise<{ few: Latency; many: Latency; stored: number }> {
  const small = await openBed(['coalitie'], { slackUrl, coalitions: few, partners });
  const large = await openBed(['coalitie'], { slackUrl, coalitions: many, partners });
  let { traffic } = small;
  const found = await measureLatency(
    [
      ...small.apps.map(({ sender }) => ({
        name: 'few' as const,
        sender,
        traffic: { next: (kind: Kind) => traffic.next(kind) },
        prepare: async () => {
          const { redis, store } = small.ground;
          await redis.flushall();
          await plant(store, { first: 0, end: few, partners });
          traffic = createTraffic({ first: 0, end: few, partners });
        },
      })),
      ...large.apps.map(({ sender }) => ({ name: 'many' as const, sender, traffic: large.traffic })),
    ],
    steady,
  );
  await Promise.all([small.close(), large.close()]);
  return { ...found, stored: many };
}
