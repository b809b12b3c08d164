import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Append } from '../../src/store/append.ts';
import { workspaceKeys } from '../../src/store/keys.ts';
import { openStage, picture, type Stage, speech, spoken } from './stage.ts';

const keys = workspaceKeys('T1');
const ok = { ok: true };
const stale = { ok: false, reason: 'stale' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

const append = (write: Append, now = 1000) => stage.store.append('T1', write, { now });

describe('append', () => {
  it('puts each event in the log under its version, and beside it only where it stands', async () => {
    expect(await append({ streams: [speech('c-1', [], ['a', 'b'])] })).toEqual(ok);
    expect(await append({ streams: [speech('c-1', ['a', 'b'], ['c'])] })).toEqual(ok);
    const tag: unknown = expect.stringMatching(/^[\w-]{6}$/);
    expect(await stage.redis.xrange(keys.log('c-1'), '-', '+')).toEqual([
      ['1-0', ['e', '{"word":"a"}', 't', '']],
      ['2-0', ['e', '{"word":"b"}', 't', tag]],
      ['3-0', ['e', '{"word":"c"}', 't', tag]],
    ]);
    expect(await stage.redis.hgetall(keys.state('c-1'))).toEqual({ v: '3', t: tag });
    const { coalition } = await stage.store.load('T1', { coalition: '1' });
    expect(coalition).toMatchObject({ id: '1', version: 3, state: { words: ['a', 'b', 'c'] } });
  });

  it('keeps an event to the letter: empty lists, empty objects and long numbers', async () => {
    const event = { list: [], object: {}, large: 9_007_199_254_740_991, small: 0.1, text: 'é\u2028"\\' };
    await append({ streams: [{ name: 'p-U1', expected: 0, events: [event] }] });
    expect(await stage.store.events('T1', 'p-U1', 1, 10)).toEqual([{ version: 1, event }]);
  });

  it('refuses where another log of the same length stands, and where it was rewritten', async () => {
    await append({ streams: [speech('c-1', [], ['a'])] });
    const { coalition } = await stage.store.load('T1', { coalition: '1' });
    const next = { ...speech('c-1', ['a'], ['b']), expected: coalition ?? 0 };
    await stage.redis.flushall();
    await append({ streams: [speech('c-1', [], ['other'])] });
    expect(await append({ streams: [next] })).toEqual(stale);
    const now = (await stage.store.load('T1', { coalition: '1' })).coalition ?? 0;
    await stage.store.rewrite('T1', 'c-1', { redact: (event) => event, fold: () => ({ words: ['other'] }) });
    expect(await append({ streams: [{ ...next, expected: now }] })).toEqual(stale);
    const again = (await stage.store.load('T1', { coalition: '1' })).coalition ?? 0;
    expect(await append({ streams: [{ ...next, expected: again }] })).toEqual(ok);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['other', 'b']);
  });

  it('refuses a stale version of any stream and writes nothing at all', async () => {
    await append({ streams: [speech('c-1', [], ['a'])] });
    const before = await picture(stage.redis);
    const write: Append = {
      requests: [{ id: 'r1', outcome: {} }],
      streams: [speech('p-U1', [], ['x']), speech('c-1', [], ['b'])],
      vault: { put: [{ coalition: '1', entry: 'q1', text: 'secret' }] },
      index: [{ channel: 'C1', coalition: '1' }],
      due: [{ member: 'p-U1', at: 5 }],
      sent: { id: 's1', ts: '1.1', channel: 'D1' },
    };
    expect(await append(write)).toEqual(stale);
    const { 'coalitie:canaries': _, ...after } = await picture(stage.redis);
    expect(after).toEqual(before);
    expect(await append({ ...write, streams: [speech('c-1', ['a', 'b'], ['c'])] })).toEqual(stale);
  });

  it('holds a stream without events against its version, and writes nothing to it', async () => {
    await append({ streams: [speech('c-1', [], ['a'])] });
    expect(await append({ streams: [speech('c-1', [], []), speech('p-U1', [], ['x'])] })).toEqual(stale);
    expect(await append({ streams: [speech('c-1', ['a'], []), speech('p-U1', [], ['x'])] }, 2000)).toEqual(
      ok,
    );
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['a']);
    expect(await stage.redis.zrange(keys.lagging, '0', '-1', 'WITHSCORES')).toEqual([
      'c-1',
      '1000',
      'p-U1',
      '2000',
    ]);
  });

  it('answers a repeated request with its stored outcome, before it looks at versions', async () => {
    const write: Append = {
      requests: [{ id: 'r1', outcome: { made: ['1'], none: [] } }],
      streams: [speech('c-1', [], ['a'])],
    };
    expect(await append(write)).toEqual(ok);
    const repeated = { ok: false, reason: 'repeated', outcome: { made: ['1'], none: [] } };
    expect(await append(write)).toEqual(repeated);
    expect(await append({ ...write, streams: [speech('c-1', ['a'], ['b'])] })).toEqual(repeated);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['a']);
    const left = await stage.redis.ttl(keys.outcome('r1'));
    expect(left).toBeGreaterThan(86_000);
    expect(left).toBeLessThanOrEqual(86_400);
  });

  it('stores no outcome for a stale request, so that it can be tried again', async () => {
    await append({ streams: [speech('c-1', [], ['a'])] });
    expect(
      await append({ requests: [{ id: 'r1', outcome: {} }], streams: [speech('c-1', [], ['b'])] }),
    ).toEqual(stale);
    expect(
      await append({ requests: [{ id: 'r1', outcome: {} }], streams: [speech('c-1', ['a'], ['b'])] }),
    ).toEqual(ok);
  });

  it('lets exactly one of two writers at the same version through', async () => {
    const answers = await Promise.all([
      append({ streams: [speech('c-1', [], ['a']), speech('p-U1', [], ['a'])] }),
      append({ streams: [speech('p-U1', [], ['b']), speech('c-1', [], ['b'])] }),
    ]);
    expect(answers).toContainEqual(ok);
    expect(answers).toContainEqual(stale);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(await spoken(stage, 'T1', 'p-U1'));
  });

  it('keeps workspaces apart', async () => {
    await append({ requests: [{ id: 'r1', outcome: {} }], streams: [speech('c-1', [], ['a'])] });
    const other = { requests: [{ id: 'r1', outcome: {} }], streams: [speech('c-1', [], ['b'])] };
    expect(await stage.store.append('T2', other, { now: 1 })).toEqual(ok);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['a']);
  });

  it('marks a stream as lagging since its first undealt event', async () => {
    await append({ streams: [speech('c-1', [], ['a'])] }, 1000);
    await append({ streams: [speech('c-1', ['a'], ['b'])] }, 2000);
    expect(await stage.redis.zscore(keys.lagging, 'c-1')).toBe('1000');
  });

  it('asks for no reaction to quiet events, unless one was behind already', async () => {
    const quiet = (words: string[], more: string[]) => ({ ...speech('c-1', words, more), quiet: true });
    await append({ streams: [quiet([], ['a'])] }, 1000);
    await append({ streams: [quiet(['a'], ['b', 'c'])] }, 2000);
    expect(await stage.redis.zscore(keys.lagging, 'c-1')).toBeNull();
    expect(await stage.store.cursor('T1', 'c-1')).toBe(3);
    await append({ streams: [speech('c-1', ['a', 'b', 'c'], ['d'])] }, 3000);
    await append({ streams: [quiet(['a', 'b', 'c', 'd'], ['e'])] }, 4000);
    expect(await stage.redis.zscore(keys.lagging, 'c-1')).toBe('3000');
    expect(await stage.store.cursor('T1', 'c-1')).toBe(3);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('sets, keeps and removes the focus', async () => {
    const focusOf = () => stage.redis.hget(keys.state('p-U1'), 'focus');
    await append({ streams: [{ ...speech('p-U1', [], ['a']), focus: '7' }] });
    await append({ streams: [speech('p-U1', ['a'], ['b'])] });
    expect(await focusOf()).toBe('7');
    await append({ streams: [{ ...speech('p-U1', ['a', 'b'], ['c']), focus: null }] });
    expect(await focusOf()).toBeNull();
  });

  it('sets and removes what indexes say', async () => {
    await append({
      streams: [],
      index: [
        { channel: 'C1', coalition: '1' },
        { user: 'U1', coalition: '1', name: 'One' },
      ],
    });
    const query = { person: 'U1', channel: 'C1', mine: true } as const;
    expect(await stage.store.load('T1', query)).toMatchObject({
      coalition: { id: '1' },
      mine: [{ id: '1', name: 'One' }],
    });
    await append({
      streams: [],
      index: [
        { channel: 'C1', coalition: null },
        { user: 'U1', coalition: '1', name: null },
      ],
    });
    expect(await stage.store.load('T1', query)).toMatchObject({ coalition: null, mine: [] });
  });

  it('moves what is due only ever earlier', async () => {
    await append({ streams: [], due: [{ member: 'p-U1', at: 500 }] });
    await append({ streams: [], due: [{ member: 'p-U1', at: 600 }] });
    expect(await stage.store.nextDue('T1')).toEqual({ member: 'p-U1', score: 500 });
    await append({ streams: [], due: [{ member: 'p-U1', at: 400 }] });
    expect(await stage.store.nextDue('T1')).toEqual({ member: 'p-U1', score: 400 });
  });

  it('settles only the score that was read', async () => {
    await append({ streams: [], due: [{ member: 'p-U1', at: 500 }] });
    const before = await picture(stage.redis);
    const sent = { id: 's1', ts: '1.1', channel: 'D1' };
    expect(await append({ streams: [], sent, settle: { member: 'p-U1', score: 400, next: 900 } })).toEqual(
      stale,
    );
    expect(await append({ streams: [], sent, settle: { member: 'p-U2', score: 500, next: 900 } })).toEqual(
      stale,
    );
    expect(await picture(stage.redis)).toEqual(before);
    expect(await append({ streams: [], sent, settle: { member: 'p-U1', score: 500, next: 900 } })).toEqual(
      ok,
    );
    expect(await stage.store.nextDue('T1')).toEqual({ member: 'p-U1', score: 900 });
    expect(await stage.store.claim('T1', 's1', 1)).toEqual({ state: 'sent', ts: '1.1', channel: 'D1' });
    expect(await append({ streams: [], settle: { member: 'p-U1', score: 900, next: null } })).toEqual(ok);
    expect(await stage.store.nextDue('T1')).toBeNull();
  });

  it('settles first and then lets what is due come earlier', async () => {
    await append({ streams: [], due: [{ member: 'p-U1', at: 500 }] });
    await append({
      streams: [],
      settle: { member: 'p-U1', score: 500, next: null },
      due: [{ member: 'p-U1', at: 800 }],
    });
    expect(await stage.store.nextDue('T1')).toEqual({ member: 'p-U1', score: 800 });
  });

  it.each<[string, Partial<Append>]>([
    ['a stream twice', { streams: [speech('c-1', [], ['a']), speech('c-1', ['a'], ['b'])] }],
    ['a version that is none', { streams: [{ ...speech('c-1', [], ['a']), expected: 1.5 }] }],
    ['an instant that is no number', { due: [{ member: 'p-U1', at: Number.NaN }] }],
    [
      'a settling without an instant',
      { settle: { member: 'p-U1', score: 1, next: Number.POSITIVE_INFINITY } },
    ],
    ['a name that no stream has', { due: [{ member: 'p-U1:2', at: 5 }] }],
  ])('refuses %s before anything is written', async (_, wrong) => {
    await expect(append({ streams: [speech('p-U9', [], ['x'])], ...wrong })).rejects.toThrow();
    expect(await picture(stage.redis)).toEqual({});
  });

  it('refuses a workspace that would break the hash tag', async () => {
    await expect(stage.store.append('', { streams: [] }, { now: 1 })).rejects.toThrow();
    await expect(stage.store.append('T1}x', { streams: [] }, { now: 1 })).rejects.toThrow();
  });

  it('writes nothing where a log and its state do not agree, until the state is folded again', async () => {
    await append({ streams: [speech('c-1', [], ['a', 'b'])] });
    await stage.redis.del(keys.state('c-1'));
    const before = await picture(stage.redis);
    const write = { streams: [speech('p-U1', [], ['x']), speech('c-1', [], ['c'])] };
    await expect(append(write)).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    expect(await picture(stage.redis)).toEqual(before);
    await stage.store.rewrite<{ word: string }, object>('T1', 'c-1', {
      redact: (event) => event,
      fold: (events) => ({ words: events.map(({ word }) => word) }),
    });
    expect(await append({ streams: [speech('c-1', ['a', 'b'], ['c'])] })).toEqual(ok);
  });
});
