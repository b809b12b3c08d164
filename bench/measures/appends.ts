import { openGround } from '../ground.ts';
import { workspace } from '../names.ts';

export const clients = [1, 16, 64] as const;

/** A second, synced to the disk at each write: by so many writers at once, each with a stream of its own. */
export type Appends = Record<(typeof clients)[number], { append: number; xadd: number }>;

const event = {
  type: 'QuestionPosted',
  at: 1_772_442_000_000,
  question: 'motive',
  ask: 1,
  ts: '1772445600.000001',
};

/** The app's append against a bare XADD of the same event. */
export async function measureAppends(rounds: number, perClient: number): Promise<Appends> {
  const { redis, store, stop } = await openGround();
  const found: Appends = {
    1: { append: 0, xadd: 0 },
    16: { append: 0, xadd: 0 },
    64: { append: 0, xadd: 0 },
  };
  let run = 0;
  for (let round = -1; round < rounds; round += 1) {
    for (const count of clients) {
      run += 1;
      const inParallel = async (write: (client: number, at: number) => Promise<unknown>) => {
        const began = performance.now();
        const one = async (_: unknown, client: number) => {
          for (let at = 0; at < perClient; at += 1) await write(client, at);
        };
        await Promise.all(Array.from({ length: count }, one));
        return (count * perClient * 1_000) / (performance.now() - began);
      };
      const append = await inParallel(async (client, at) => {
        const stream = { name: `p-${run}x${client}` as const, expected: at, events: [event] };
        const done = await store.append(workspace, { streams: [stream] }, { now: 1 });
        if (!done.ok) throw new Error(`an append was ${done.reason}`);
      });
      const xadd = await inParallel((client) =>
        redis.xadd(`bench:${run}x${client}`, '*', 'e', JSON.stringify(event)),
      );
      // The first round warms up.
      if (round < 0) continue;
      found[count].append += append / rounds;
      found[count].xadd += xadd / rounds;
    }
  }
  await stop();
  return found;
}
