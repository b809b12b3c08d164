import { Redis } from 'ioredis';
import { afterEach, expect, it } from 'vitest';
import { type Stage, startStage } from './stage.ts';
import { underway } from './underway.ts';

let stage: Stage;
afterEach(() => stage.stop());

it('waits for two round trips to Redis before it acknowledges a typed answer', async () => {
  stage = await startStage();
  const { ahmed } = await underway(stage);
  await stage.quiet();
  const asker = new Redis(stage.redis.url);
  const monitor = await asker.monitor();
  const seen: string[][] = [];
  monitor.on('monitor', (_: string, command: string[], source: string) => {
    if (source !== 'lua') seen.push(command);
  });
  const { ts } = await ahmed.types('Klanten in de straat.');
  await stage.quiet();
  monitor.disconnect();
  asker.disconnect();
  // Every call on the way of a request names its id.
  const ofThisRequest = seen.filter((command) =>
    command.some((part) => part.endsWith(`-${ts}`) && part.includes('outcome')),
  );
  expect(ofThisRequest.map(([verb]) => verb?.toLowerCase())).toEqual(['evalsha', 'evalsha']);
});
