import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workspaceKeys } from '../../src/store/keys.ts';
import { openStage, type Stage } from './stage.ts';

const key = workspaceKeys('T1').sending('m1');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

const secondsLeft = () => stage.redis.ttl(key);

describe('a sending', () => {
  it('is claimed by one of many at the same time', async () => {
    const claims = await Promise.all([1, 2, 3, 4].map(() => stage.store.claim('T1', 'm1', 5000)));
    expect(claims.filter(({ state }) => state === 'claimed')).toHaveLength(1);
    expect(claims.filter(({ state }) => state === 'unknown')).toHaveLength(3);
  });

  it('tells since when its outcome is unknown, for a week', async () => {
    await stage.store.claim('T1', 'm1', 5000);
    expect(await stage.store.claim('T1', 'm1', 6000)).toEqual({ state: 'unknown', since: 5000 });
    expect(await secondsLeft()).toBeGreaterThan(604_000);
    expect(await secondsLeft()).toBeLessThanOrEqual(604_800);
    expect(await stage.store.claim('T2', 'm1', 6000)).toEqual({ state: 'claimed' });
  });

  it('can be claimed again once it was released', async () => {
    await stage.store.claim('T1', 'm1', 5000);
    await stage.store.release('T1', 'm1');
    expect(await stage.store.claim('T1', 'm1', 6000)).toEqual({ state: 'claimed' });
  });

  it('stays sent, whoever releases or claims it', async () => {
    await stage.store.claim('T1', 'm1', 5000);
    await stage.store.markSent('T1', { id: 'm1', ts: '5.000100', channel: 'D1' });
    await stage.store.release('T1', 'm1');
    expect(await stage.store.claim('T1', 'm1', 6000)).toEqual({
      state: 'sent',
      ts: '5.000100',
      channel: 'D1',
    });
    expect(await secondsLeft()).toBeGreaterThan(604_000);
    expect(await secondsLeft()).toBeLessThanOrEqual(604_800);
  });

  it('of which nothing came is taken over by one of many at the same time', async () => {
    await stage.store.claim('T1', 'm1', 5000);
    const takeOver = () => stage.store.takeOver('T1', 'm1', { since: 5000, now: 70_000 });
    const taken = await Promise.all([1, 2, 3, 4].map(takeOver));
    expect(taken.filter((each) => each)).toHaveLength(1);
    expect(await stage.store.claim('T1', 'm1', 71_000)).toEqual({ state: 'unknown', since: 70_000 });
    expect(await secondsLeft()).toBeGreaterThan(604_000);
  });

  it('is not taken over once it was sent or released', async () => {
    await stage.store.claim('T1', 'm1', 5000);
    await stage.store.markSent('T1', { id: 'm1', ts: '5.000100', channel: 'D1' });
    expect(await stage.store.takeOver('T1', 'm1', { since: 5000, now: 70_000 })).toBe(false);
    await stage.store.claim('T1', 'm2', 5000);
    await stage.store.release('T1', 'm2');
    expect(await stage.store.takeOver('T1', 'm2', { since: 5000, now: 70_000 })).toBe(false);
  });
});
