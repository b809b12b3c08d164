import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage, speech } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

const say = (name: `c-${string}`, before: string[], words: string[], now = 1000) =>
  stage.store.append('T1', { streams: [speech(name, before, words)] }, { now });

describe('events', () => {
  it('reads from a version on, so many at a time', async () => {
    await say('c-1', [], ['a', 'b', 'c', 'd']);
    const event = (version: number, word: string) => ({ version, event: { word } });
    expect(await stage.store.events('T1', 'c-1', 2, 2)).toEqual([event(2, 'b'), event(3, 'c')]);
    expect(await stage.store.events('T1', 'c-1', 4, 2)).toEqual([event(4, 'd')]);
    expect(await stage.store.events('T1', 'c-1', 5, 2)).toEqual([]);
    expect(await stage.store.events('T1', 'c-2', 1, 2)).toEqual([]);
  });
});

describe('moveCursor', () => {
  it('takes a stream off lagging only once everything was dealt with', async () => {
    await say('c-1', [], ['a', 'b']);
    expect(await stage.store.cursor('T1', 'c-1')).toBe(0);
    await stage.store.moveCursor('T1', 'c-1', 1);
    expect(await stage.store.lagging('T1', 9999, 10)).toEqual(['c-1']);
    await say('c-1', ['a', 'b'], ['c'], 2000);
    await stage.store.moveCursor('T1', 'c-1', 2);
    expect(await stage.store.lagging('T1', 9999, 10)).toEqual(['c-1']);
    await stage.store.moveCursor('T1', 'c-1', 3);
    expect(await stage.store.lagging('T1', 9999, 10)).toEqual([]);
    expect(await stage.store.cursor('T1', 'c-1')).toBe(3);
  });

  it('never moves back', async () => {
    await say('c-1', [], ['a', 'b']);
    await stage.store.moveCursor('T1', 'c-1', 2);
    await stage.store.moveCursor('T1', 'c-1', 1);
    expect(await stage.store.cursor('T1', 'c-1')).toBe(2);
  });
});

describe('lagging and due', () => {
  it('gives the longest waiting first, until an instant, so many at a time', async () => {
    await say('c-2', [], ['a'], 2000);
    await say('c-1', [], ['a'], 1000);
    await say('c-3', [], ['a'], 3000);
    expect(await stage.store.lagging('T1', 2000, 10)).toEqual(['c-1', 'c-2']);
    expect(await stage.store.lagging('T1', 9999, 1)).toEqual(['c-1']);
    expect(await stage.store.lagging('T2', 9999, 10)).toEqual([]);
  });

  it('gives what is due at an instant and the earliest of all, and removes nothing', async () => {
    expect(await stage.store.nextDue('T1')).toBeNull();
    const due = [
      { member: 'p-U2', at: 1_800_000_000_123 },
      { member: 'c-1', at: 1_800_000_000_000 },
      { member: 'p-U3', at: 1_900_000_000_000 },
    ] as const;
    await stage.store.append('T1', { streams: [], due: [...due] }, { now: 1 });
    const first = { member: 'c-1', score: 1_800_000_000_000 };
    const now = 1_800_000_000_123;
    for (const _ of [1, 2]) {
      expect(await stage.store.dueMembers('T1', now, 10)).toEqual([first, { member: 'p-U2', score: now }]);
    }
    expect(await stage.store.dueMembers('T1', now, 1)).toEqual([first]);
    expect(await stage.store.dueMembers('T1', 1_799_999_999_999, 10)).toEqual([]);
    expect(await stage.store.nextDue('T1')).toEqual(first);
  });
});

describe('workspaces', () => {
  it('holds each once, and says who is new', async () => {
    expect(await stage.store.addWorkspace('T2')).toBe(true);
    expect(await stage.store.addWorkspace('T1')).toBe(true);
    expect(await stage.store.addWorkspace('T1')).toBe(false);
    expect(await stage.store.workspaces()).toEqual(['T1', 'T2']);
  });
});
