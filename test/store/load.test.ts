import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, picture, type Stage, speech } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

async function seed() {
  await stage.store.append(
    'T1',
    {
      requests: [{ id: 'r1', outcome: { done: true } }],
      streams: [
        speech('c-1', [], ['one']),
        speech('c-2', [], ['two']),
        speech('c-3', [], ['three']),
        { ...speech('p-U1', [], ['person']), focus: '3' },
      ],
      index: [
        { channel: 'C2', coalition: '2' },
        { user: 'U1', coalition: '2', name: 'Two' },
        { user: 'U1', coalition: '3', name: 'Three' },
      ],
      draft: { user: 'U1', form: 'start', text: '{"name":"draft"}' },
    },
    { now: 1 },
  );
}

const empty = { version: 0, tag: '', rewritten: '', state: null };
const at = (version: number, words: string[]) => ({
  version,
  tag: expect.stringMatching(/^[\w-]{6}$/),
  rewritten: '',
  state: { words },
});

describe('load', () => {
  it('answers with nothing where nothing is', async () => {
    expect(
      await stage.store.load('T1', {
        request: 'r1',
        person: 'U1',
        channel: 'C1',
        focus: true,
        mine: true,
        draft: 'start',
        also: ['c-9'],
      }),
    ).toEqual({
      outcome: null,
      person: empty,
      coalition: null,
      mine: [],
      draft: null,
      also: { 'c-9': empty },
    });
    expect(await stage.store.load('T1', {})).toEqual({
      outcome: null,
      person: empty,
      coalition: null,
      mine: [],
      draft: null,
      also: {},
    });
  });

  it('answers with everything that was asked for', async () => {
    await seed();
    const query = {
      request: 'r1',
      person: 'U1',
      focus: true,
      mine: true,
      draft: 'start',
      also: ['c-1', 'p-U1'],
    } as const;
    expect(await stage.store.load('T1', { ...query, also: [...query.also] })).toEqual({
      outcome: { done: true },
      person: at(1, ['person']),
      coalition: { id: '3', ...at(1, ['three']) },
      mine: [
        { id: '2', name: 'Two' },
        { id: '3', name: 'Three' },
      ],
      draft: '{"name":"draft"}',
      also: {
        'c-1': at(1, ['one']),
        'p-U1': at(1, ['person']),
      },
    });
  });

  it('gives the coalitions of a person themselves too, in the same round trip, also one that is not there', async () => {
    await seed();
    const index = [{ user: 'U1', coalition: '9', name: 'Nine' }];
    await stage.store.append('T1', { streams: [], index }, { now: 2 });
    const { also, mine } = await stage.store.load('T1', { person: 'U1', mine: 'states', also: ['c-1'] });
    expect(mine.map(({ id }) => id)).toEqual(['2', '3', '9']);
    expect(also).toEqual({
      'c-1': at(1, ['one']),
      'c-2': at(1, ['two']),
      'c-3': at(1, ['three']),
      'c-9': empty,
    });
  });

  it('takes the coalition that is given, else the channel’s, else that of the open question', async () => {
    await seed();
    const found = async (query: object) =>
      (await stage.store.load('T1', { person: 'U1', ...query })).coalition?.id;
    expect(await found({ coalition: '1', channel: 'C2', focus: true })).toBe('1');
    expect(await found({ channel: 'C2', focus: true })).toBe('2');
    expect(await found({ channel: 'C9', focus: true })).toBe('3');
    expect(await found({ focus: true })).toBe('3');
    expect(await found({ channel: 'C9' })).toBeUndefined();
    expect((await stage.store.load('T1', { coalition: '9' })).coalition).toEqual({ id: '9', ...empty });
  });

  it('refuses to look for a person’s things without a person', async () => {
    await expect(stage.store.load('T1', { mine: true })).rejects.toThrow();
    await expect(stage.store.load('T1', { focus: true })).rejects.toThrow();
    await expect(stage.store.load('T1', { draft: 'start' })).rejects.toThrow();
  });

  it('writes nothing', async () => {
    await seed();
    const before = await picture(stage.redis);
    await stage.store.load('T1', { request: 'r1', person: 'U1', focus: true, mine: true, draft: 'start' });
    expect(await picture(stage.redis)).toEqual(before);
  });

  it('takes one round trip and the same number of commands, however much there is', async () => {
    await seed();
    const few = await commandsOfOneLoad();
    for (let from = 0; from < 2000; from += 100)
      await Promise.all(Array.from({ length: 100 }, (_, at) => fill(from + at)));
    const many = await commandsOfOneLoad();
    expect(many).toEqual(few);
    expect(many.script).toBe(1);
  });
});

function fill(at: number) {
  return stage.store.append(
    'T1',
    {
      requests: [{ id: `fill-${at}`, outcome: {} }],
      streams: [speech(`c-f${at}`, [], ['x'])],
      index: [{ channel: `CF${at}`, coalition: `f${at}` }],
      due: [{ member: `c-f${at}`, at }],
    },
    { now: 1 },
  );
}

/** How often Redis ran each command for one load: the script from outside, the others inside it. */
async function commandsOfOneLoad() {
  const query = { request: 'r1', person: 'U1', channel: 'C2', mine: true, draft: 'start' } as const;
  await stage.store.load('T1', query);
  await stage.redis.config('RESETSTAT');
  await stage.store.load('T1', query);
  const info = await stage.redis.info('commandstats');
  const calls = (name: string) => Number(new RegExp(`cmdstat_${name}:calls=(\\d+)`).exec(info)?.[1] ?? 0);
  return {
    script: calls('evalsha') + calls('eval'),
    hmget: calls('hmget'),
    get: calls('get'),
    hgetall: calls('hgetall'),
  };
}
