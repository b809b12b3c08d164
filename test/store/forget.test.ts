import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workspaceKeys } from '../../src/store/keys.ts';
import { openStage, picture, type Stage, speech } from './stage.ts';

const keys = workspaceKeys('T1');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

const now = 1_000;

/** A person with everything that a person can have, and another one whose id begins like theirs. */
async function fill(): Promise<void> {
  const { store } = stage;
  for (const user of ['UAHMED1', 'UAHMED1X']) {
    await store.append(
      'T1',
      {
        requests: [{ id: `D${user}-1.0`, outcome: {} }],
        streams: [{ ...speech(`p-${user}`, [], ['hello']), focus: 'k' }],
        index: [{ user, coalition: 'k', name: 'Stad' }],
        due: [{ member: `p-${user}`, at: 5 }],
        draft: { user, form: 'answer', text: 'half' },
        sent: { id: `bundle-${user}-2027-01-04`, ts: '1.0', channel: `D${user}` },
      },
      { now },
    );
    await store.markSent('T1', { id: `k-1-${user}`, ts: '2.0', channel: `D${user}` });
    await store.turnHome('T1', user, 0);
    await store.moveCursor('T1', `p-${user}`, 1);
  }
  await store.append('T1', { streams: [speech('p-UAHMED1', ['hello'], ['again'])] }, { now });
}

const naming = async (id: string) => {
  const pattern = new RegExp(`${id}(?![A-Z0-9])`);
  const found: string[] = [];
  for (const key of await stage.redis.keys('*')) {
    const type = await stage.redis.type(key);
    const value =
      type === 'string'
        ? await stage.redis.get(key)
        : type === 'hash'
          ? await stage.redis.hgetall(key)
          : type === 'zset'
            ? await stage.redis.zrange(key, '0', '-1')
            : type === 'set'
              ? await stage.redis.smembers(key)
              : await stage.redis.xrange(key, '-', '+');
    if (pattern.test(`${key} ${JSON.stringify(value)}`)) found.push(key);
  }
  return found.sort();
};

describe('forgetPerson', () => {
  it('leaves no key and no value that names them, and the others as they were', async () => {
    await fill();
    expect(await naming('D?UAHMED1')).toHaveLength(12);
    const others = await naming('D?UAHMED1X');
    await stage.store.forgetPerson('T1', 'UAHMED1', ['DUAHMED1']);
    expect(await naming('D?UAHMED1')).toEqual([]);
    expect(await naming('D?UAHMED1X')).toEqual(others);
  });

  it('begins anew afterwards: a cursor of before passes over nothing', async () => {
    await fill();
    await stage.store.forgetPerson('T1', 'UAHMED1', []);
    // The reaction that ran when they were forgotten.
    await stage.store.moveCursor('T1', 'p-UAHMED1', 2);
    expect(await stage.redis.hget(keys.cursors, 'p-UAHMED1')).toBe(null);
    await stage.store.append('T1', { streams: [speech('p-UAHMED1', [], ['new'])] }, { now });
    expect(await stage.store.cursor('T1', 'p-UAHMED1')).toBe(0);
    expect(await stage.store.lagging('T1', now, 9)).toContain('p-UAHMED1');
  });

  it('refuses what was decided on the stream that ended', async () => {
    await fill();
    const { person } = await stage.store.load('T1', { person: 'UAHMED1' });
    await stage.store.forgetPerson('T1', 'UAHMED1', []);
    const before = await picture(stage.redis);
    const late = { name: 'p-UAHMED1' as const, expected: person, events: [{ word: 'late' }] };
    expect(await stage.store.append('T1', { streams: [late] }, { now })).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await picture(stage.redis)).toEqual(before);
    expect((await stage.store.load('T1', { person: 'UAHMED1' })).person).toMatchObject({
      version: 0,
      state: null,
    });
  });

  it('is nothing for somebody who is not there', async () => {
    await fill();
    const before = await picture(stage.redis);
    await stage.store.forgetPerson('T1', 'U9', ['D9']);
    expect(await picture(stage.redis)).toEqual(before);
  });
});

describe('forgetCoalition', () => {
  it('leaves neither log, words, channel nor the way there of its people', async () => {
    const { store } = stage;
    for (const id of ['haven', 'haven2']) {
      await store.append(
        'T1',
        {
          streams: [speech(`c-${id}`, [], ['hello'])],
          vault: { put: [{ coalition: id, entry: 'e', text: 'secret' }] },
          index: [
            { channel: `C-${id}`, coalition: id },
            { user: 'UAHMED1', coalition: id, name: 'Stad' },
          ],
          draft: { user: 'UAHMED1', form: `step-${id}`, text: 'half' },
          sent: { id: `${id}-1-welcome`, ts: '1.0', channel: 'C1' },
        },
        { now },
      );
    }
    await store.forgetCoalition('T1', 'haven', { channel: 'C-haven', users: ['UAHMED1', 'U2'] });
    const left = (await naming('haven')).filter((key) => key !== keys.pictures);
    expect(left).toEqual([]);
    expect(await store.vaultEntries('T1', 'haven2')).toEqual(['e']);
    expect((await store.load('T1', { channel: 'C-haven2', person: 'UAHMED1', mine: true })).mine).toEqual([
      { id: 'haven2', name: 'Stad' },
    ]);
  });
});
