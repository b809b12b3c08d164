import { plant } from '../coalitions.ts';
import { startContender } from '../contenders.ts';
import { openGround } from '../ground.ts';
import { createTraffic } from '../traffic.ts';
import { type Latency, measureLatency, type Steady } from './ratios.ts';

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
): Promise<{ few: Latency; many: Latency }> {
  const [small, large] = await Promise.all([openGround(), openGround()]);
  // Started while nothing is stored: catching up with everybody at the start is not what is measured.
  const start = (redisUrl: string) => startContender('coalitie', { redisUrl, slackUrl });
  const [smallApp, largeApp] = await Promise.all([start(small.redisUrl), start(large.redisUrl)]);
  await large.quickly(() => plant(large.store, { first: 0, end: many, partners }));
  let traffic = createTraffic({ first: 0, end: few, partners });
  const found = await measureLatency(
    [
      {
        ...{ name: 'few', port: smallApp.port, traffic: { next: (kind) => traffic.next(kind) } },
        prepare: async () => {
          await small.redis.flushall();
          await plant(small.store, { first: 0, end: few, partners });
          traffic = createTraffic({ first: 0, end: few, partners });
        },
      },
      { name: 'many', port: largeApp.port, traffic: createTraffic({ first: 0, end: many, partners }) },
    ],
    steady,
  );
  await Promise.all([smallApp.stop(), largeApp.stop()]);
  await Promise.all([small.stop(), large.stop()]);
  return found;
}
