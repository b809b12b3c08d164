import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startStage } from '../e2e/stage.ts';
import { coalitionOf } from '../e2e/underway.ts';

describe('the example “halfway”', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.stop());

  it('is played through the whole app: eight partners, whose interviews the lead can read', async () => {
    await stage.control.example({ name: 'halfway' });
    const { interviews } = await coalitionOf(stage);
    expect(interviews.filter(({ status }) => status === 'done')).toHaveLength(8);
    expect(interviews.every(({ readers }) => readers.includes('U0NOOR'))).toBe(true);
    const people = await stage.control.people();
    expect(people.length).toBeGreaterThanOrEqual(8);
    expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
  }, 60_000);
});
