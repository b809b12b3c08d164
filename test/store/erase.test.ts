import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type StreamName, workspaceKeys } from '../../src/store/keys.ts';
import { createRewrite } from '../../src/store/rewrite.ts';
import {
  fold,
  folding,
  openStage,
  picture,
  type Spoken,
  type Stage,
  speech,
  spoken,
  type Tally,
} from './stage.ts';

const keys = workspaceKeys('T1');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

const say = (name: StreamName, before: string[], words: string[]) =>
  stage.store.append('T1', { streams: [speech(name, before, words)] }, { now: 1000 });

/** Replaces the words that begin like this. */
const without = (start: string) => ({
  redact: (event: Spoken): Spoken => (event.word.startsWith(start) ? { word: '–' } : event),
  fold,
});
const rewrite = (start: string) => stage.store.rewrite<Spoken, Tally>('T1', 'c-1', without(start));
const words = (start: string, count: number) => Array.from({ length: count }, (_, at) => `${start}${at}`);

describe('rewrite', () => {
  it('replaces words under the same versions and folds the state again', async () => {
    await say('c-1', [], ['a1', 'b1', 'a2']);
    await rewrite('a');
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['–', 'b1', '–']);
    const { coalition } = await stage.store.load('T1', { coalition: '1' });
    expect(coalition).toMatchObject({ id: '1', version: 3, state: { words: ['–', 'b1', '–'] } });
  });

  it('leaves nothing of the words in Redis', async () => {
    await say('c-1', [], ['canary-word']);
    await rewrite('canary');
    const contents = Object.values(await picture(stage.redis)).map((dump) =>
      Buffer.from(dump, 'base64').toString('latin1'),
    );
    expect(contents.join()).not.toContain('canary-word');
    expect(await stage.redis.keys('*rewriting*')).toEqual([]);
  });

  it('refuses an old version afterwards and takes the next', async () => {
    await say('c-1', [], ['a1', 'a2']);
    await rewrite('a');
    expect(await say('c-1', ['a1'], ['again'])).toEqual({ ok: false, reason: 'stale' });
    expect(await say('c-1', ['–', '–'], ['next'])).toEqual({ ok: true });
    expect(await stage.redis.ttl(keys.log('c-1'))).toBe(-1);
  });

  it('leaves cursor, lagging, due and focus as they are', async () => {
    const write = {
      streams: [{ ...speech('p-U1', [], ['a1', 'a2']), focus: '7' }],
      due: [{ member: 'p-U1' as const, at: 9 }],
    };
    await stage.store.append('T1', write, { now: 1000 });
    await stage.store.moveCursor('T1', 'p-U1', 1);
    await stage.store.rewrite<Spoken, Tally>('T1', 'p-U1', without('a'));
    expect(await stage.store.cursor('T1', 'p-U1')).toBe(1);
    expect(await stage.redis.zscore(keys.lagging, 'p-U1')).toBe('1000');
    expect(await stage.store.nextDue('T1')).toEqual({ member: 'p-U1', score: 9 });
    expect(await stage.redis.hget(keys.state('p-U1'), 'focus')).toBe('7');
  });

  it('does nothing where there is no log', async () => {
    await rewrite('a');
    expect(await picture(stage.redis)).toEqual({});
  });

  it('takes a log of any length, a page at a time', async () => {
    for (const count of [199, 200, 201, 400]) {
      await stage.redis.flushall();
      await say('c-1', [], words('a', count));
      await rewrite('a');
      expect(await spoken(stage, 'T1', 'c-1')).toEqual(words('a', count).map(() => '–'));
    }
  });

  it('leaves no copy for ever when it dies half-way', async () => {
    await say('c-1', [], words('a', 250));
    const dying = stage.store.rewrite<Spoken, Tally>('T1', 'c-1', {
      redact: without('a').redact,
      fold: () => {
        throw new Error('dead');
      },
    });
    await expect(dying).rejects.toThrow('dead');
    const [copy = ''] = await stage.redis.keys('*rewriting*');
    expect(await stage.redis.ttl(copy)).toBeGreaterThan(0);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(words('a', 250));
  });

  it('takes along what is appended while it runs', async () => {
    await say('c-1', [], words('a', 150));
    let appended = words('a', 150);
    const talking = (async () => {
      for (const word of words('b', 60)) {
        const { coalition } = await stage.store.load('T1', { coalition: '1' });
        const before = coalition?.state?.words ?? [];
        if ((await say('c-1', before, [word])).ok) appended = [...appended, word];
      }
    })();
    for (let round = 0; round < 10; round += 1) await rewrite('a');
    await talking;
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(
      appended.map((word) => (word.startsWith('a') ? '–' : word)),
    );
    const { coalition } = await stage.store.load('T1', { coalition: '1' });
    expect(coalition?.state?.words).toEqual(await spoken(stage, 'T1', 'c-1'));
  });

  it('tries again when an event was appended between its reading and its writing', async () => {
    await say('c-1', [], ['a1', 'b1']);
    let meanwhile: Promise<unknown> | null = null;
    await stage.store.rewrite<Spoken, Tally>('T1', 'c-1', {
      redact: without('a').redact,
      fold: (events) => {
        meanwhile ??= say('c-1', ['a1', 'b1'], ['a2']);
        return fold(events);
      },
    });
    expect(await meanwhile).toEqual({ ok: true });
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['–', 'b1', '–']);
    expect(await stage.redis.keys('*rewriting*')).toEqual([]);
  });

  it('of two people at once brings back the words of neither', async () => {
    await say('c-1', [], ['a1', 'b1']);
    let between: Promise<void> | null = null;
    const events = async <E>(...range: Parameters<Stage['store']['events']>) => {
      const read = await stage.store.events<E>(...range);
      between ??= rewrite('b');
      await between;
      return read;
    };
    const streams = { ...stage.store, events };
    const interrupted = createRewrite(stage.redis, { streams, schema: folding.schema });
    await interrupted<Spoken, Tally>('T1', 'c-1', without('a'));
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['–', '–']);
    expect(await stage.redis.keys('*rewriting*')).toEqual([]);
  });
});

describe('erasing', () => {
  it('drops the drafts of the person, and no others', async () => {
    const drafts = [
      ['U1', 'f1'],
      ['U1', 'f:2'],
      ['U12', 'f1'],
    ] as const;
    for (const [user, form] of drafts) {
      await stage.store.append('T1', { streams: [], draft: { user, form, text: '{}' } }, { now: 1 });
    }
    await stage.store.dropDrafts('T1', 'U1');
    const kept = await Promise.all(
      drafts.map(([person, draft]) => stage.store.load('T1', { person, draft })),
    );
    expect(kept.map(({ draft }) => draft)).toEqual([null, null, '{}']);
  });
});
