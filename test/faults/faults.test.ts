import { describe, expect, it } from 'vitest';
import { type Chance, createChance } from './chance.ts';
import { type Weathered, weather } from './storm.ts';
import { drawStrikes, isBetween, points, type Strike } from './strikes.ts';

const count = Number(process.env.FAULTS ?? 20);
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1e9));
const inOneStorm = 20;
const patience = 270_000;

/** One storm after another, until every strike was carried out. */
async function weatherAll(chance: Chance, strikes: readonly Strike[]): Promise<Weathered[]> {
  const storms: Weathered[] = [];
  for (let done = 0; done < strikes.length; ) {
    const weathered = await weather(chance, strikes.slice(done, done + inOneStorm));
    done += weathered.struck.length;
    storms.push(weathered);
  }
  return storms;
}

// What must be so after each storm stands in aftermath.ts.
describe('nothing is lost and nothing comes twice when SIGKILL ends', () => {
  it(
    'the app and Redis at each named point',
    async () => {
      const chance = createChance(1);
      const victims = ['app', 'redis'] as const;
      const strikes = points.flatMap((point) =>
        victims.map((victim): Strike => ({ victim, point, passes: chance.between(2, 5) })),
      );
      const storms = await weatherAll(chance, strikes);
      expect(storms.flatMap(({ struck }) => struck)).toEqual(strikes);
    },
    patience * 2,
  );

  it(
    `either or both, ${count} times at random (FAULT_SEED=${seed})`,
    async () => {
      process.stdout.write(`FAULTS=${count} FAULT_SEED=${seed}\n`);
      const chance = createChance(seed);
      const storms = await weatherAll(chance, drawStrikes(chance, count));
      const struck = storms.flatMap((each) => each.struck);
      expect(struck.filter(isBetween).length * 3).toBeGreaterThanOrEqual(count);
      const sum = (of: (each: Weathered) => number) => storms.reduce((total, each) => total + of(each), 0);
      const seen = {
        storms: storms.length,
        tried: sum((each) => each.retries),
        caughtUp: sum((each) => each.caughtUp),
      };
      process.stdout.write(`${JSON.stringify(seen)}\n`);
      // Without either of these it was no storm.
      expect(seen.tried).toBeGreaterThan(0);
      expect(seen.caughtUp).toBeGreaterThan(0);
    },
    patience * Math.ceil(count / 10),
  );
});
