import { describe, expect, it } from 'vitest';
import { createChance } from './chance.ts';
import { type Weathered, weather } from './storm.ts';
import { drawStrikes, isBetween, points, type Strike } from './strikes.ts';

const count = Number(process.env.FAULTS ?? 20);
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1e9));
const inOneStorm = 20;
const patience = 130_000;

// What must be so after each storm stands in aftermath.ts.
describe('nothing is lost and nothing comes twice when SIGKILL ends', () => {
  it.each<Strike['victim']>(['app', 'redis'])(
    '%s at each named point',
    async (victim) => {
      const chance = createChance(1);
      const strikes = points.map((point): Strike => ({ victim, point, passes: chance.between(2, 5) }));
      const { struck } = await weather(chance, strikes);
      expect(struck).toEqual(strikes);
    },
    patience,
  );

  it(
    `either or both, ${count} times at random (FAULT_SEED=${seed})`,
    async () => {
      process.stdout.write(`FAULTS=${count} FAULT_SEED=${seed}\n`);
      const chance = createChance(seed);
      const strikes = drawStrikes(chance, count);
      const storms: Weathered[] = [];
      const struck = () => storms.flatMap((each) => each.struck);
      while (struck().length < count) {
        const done = struck().length;
        storms.push(await weather(chance, strikes.slice(done, done + inOneStorm)));
      }
      expect(struck().filter(isBetween).length * 3).toBeGreaterThanOrEqual(count);
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
