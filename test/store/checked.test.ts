import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeSnapshot } from '../../src/store/event-code.ts';
import { createHeldStates } from '../../src/store/held.ts';
import { type StreamName, workspaceKeys } from '../../src/store/keys.ts';
import { createSnapshots } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import {
  connectStore,
  fold,
  folding,
  openStage,
  type Spoken,
  type Stage,
  speech,
  vaultKey,
} from './stage.ts';

// What a process holds of a stream is held against Redis at each load, whatever happened to it meanwhile.

const keys = workspaceKeys('T1');

let stage: Stage;
let other: Awaited<ReturnType<typeof connectStore>>;
/** Two processes. */
let one: Stage['store'];
let two: Stage['store'];
/** How many events and snapshots `one` has parsed. */
let folded = 0;

beforeAll(async () => {
  stage = await openStage();
  other = await connectStore(stage.server.url);
});
beforeEach(async () => {
  await stage.redis.flushall();
  const counting = (events: unknown[], from: { words: string[] } | null) => {
    folded += events.length;
    return fold(events as Spoken[], from);
  };
  const counted = { ...folding, coalition: counting };
  const held = [vaultKey('k1', 1)];
  one = openStore({ redis: stage.redis, keys: held, folding: counted, freeze: true });
  two = openStore({ redis: other.redis, keys: held, folding, freeze: true });
  folded = 0;
});
afterAll(async () => {
  other?.connections.close();
  await stage?.close();
});

const say = async (store: Stage['store'], words: string[]) => {
  const { coalition } = await store.load('T1', { coalition: '1' });
  const stream = { ...speech('c-1', [], words), expected: coalition ?? 0 };
  expect(await store.append('T1', { streams: [stream] }, { now: 1 })).toMatchObject({ ok: true });
};
const said = async (store: Stage['store']) =>
  (await store.load('T1', { coalition: '1' })).coalition?.state?.words ?? null;
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);

describe('a state that a process holds', () => {
  it('is read no second time: only what was appended since is', async () => {
    await say(two, numbered(30));
    expect(await said(one)).toEqual(numbered(30));
    expect(folded).toBe(30);
    expect(await said(one)).toEqual(numbered(30));
    expect(folded).toBe(30);
    await say(two, ['more', 'words']);
    expect(await said(one)).toEqual([...numbered(30), 'more', 'words']);
    expect(folded).toBe(32);
  });

  it('is the one that its own append left, also behind a person of whom nothing was read yet', async () => {
    await say(two, numbered(30));
    await two.append(
      'T1',
      { streams: ['U1', 'U2'].map((user) => ({ ...speech(`p-${user}`, [], ['x']), focus: '1' })) },
      { now: 1 },
    );
    const answer = async (person: string, words: string[]) => {
      const { coalition } = await one.load('T1', { person, focus: true });
      if (coalition === null) throw new Error('there is one');
      const after = fold(speech('c-1', [], words).events as Spoken[], coalition.state);
      const stream = { ...speech('c-1', [], words), expected: coalition, after };
      expect(await one.append('T1', { streams: [stream] }, { now: 1 })).toMatchObject({ ok: true });
      return coalition.state;
    };
    await answer('U1', ['first']);
    const before = folded;
    expect(await answer('U2', ['second'])).toEqual({ words: [...numbered(30), 'first'] });
    expect(folded).toBe(before);
    await say(two, ['of another process']);
    expect(await said(one)).toEqual([...numbered(30), 'first', 'second', 'of another process']);
    expect(folded).toBe(before + 1);
  });

  it.each<[string, object]>([
    ['its channel', { channel: 'C1' }],
    ['the open question', { person: 'U1', focus: true }],
    ['its id', { coalition: '1' }],
  ])('is known behind %s, and found anew where that leads to another', async (_, query) => {
    await two.append(
      'T1',
      {
        streams: [
          speech('c-1', [], ['one']),
          speech('c-2', [], ['two']),
          { ...speech('p-U1', [], ['person']), focus: '1' },
        ],
        index: [{ channel: 'C1', coalition: '1' }],
      },
      { now: 1 },
    );
    const found = async () => (await one.load('T1', query)).coalition;
    expect(await found()).toMatchObject({ id: '1', state: { words: ['one'] } });
    const before = folded;
    expect(await found()).toMatchObject({ id: '1', state: { words: ['one'] } });
    expect(folded).toBe(before);
    await two.append(
      'T1',
      {
        streams: [{ ...speech('p-U1', ['person'], ['on']), focus: '2' }],
        index: [{ channel: 'C1', coalition: '2' }],
      },
      { now: 1 },
    );
    if (!('coalition' in query))
      expect(await found()).toMatchObject({ id: '2', state: { words: ['two'] }, version: 1 });
  });

  it('is known of all coalitions of a person', async () => {
    const names: StreamName[] = ['c-1', 'c-2'];
    const index = ['1', '2', '3'].map((coalition) => ({ user: 'U1', coalition, name: 'x' }));
    await two.append('T1', { streams: names.map((name) => speech(name, [], ['x'])), index }, { now: 1 });
    const mine = async () => (await one.load('T1', { person: 'U1', mine: 'states' })).also;
    const first = await mine();
    expect(folded).toBe(2);
    expect(await mine()).toEqual(first);
    expect(folded).toBe(2);
    expect(first).toMatchObject({ 'c-1': { version: 1 }, 'c-2': { version: 1 }, 'c-3': { version: 0 } });
  });

  it('is forgotten when Redis was emptied, and when it begins anew', async () => {
    await say(two, numbered(12));
    await said(one);
    await stage.redis.flushall();
    expect(await said(one)).toBeNull();
    await say(two, numbered(12).reverse());
    expect(await said(one)).toEqual(numbered(12).reverse());
  });

  it.each([11, 12, 13, 40])(
    'is not gone on with when a backup was put back whose history differs: %s',
    async (longer) => {
      await say(two, numbered(10));
      const backup = await dumpOf(['c-1']);
      await say(two, ['a', 'b']);
      expect(await said(one)).toEqual([...numbered(10), 'a', 'b']);
      await restore(backup);
      expect(await said(two)).toEqual(numbered(10));
      // Version 12 is another one now.
      for (let version = 11; version <= longer; version += 1) await say(two, [`other${version}`]);
      expect(await said(one)).toEqual(await said(two));
      expect((await said(one))?.slice(10, 12)).not.toContain('a');
    },
  );

  it('of which one append of several events was half-way at a restored version is not gone on with', async () => {
    await say(two, numbered(10));
    const backup = await dumpOf(['c-1']);
    await say(two, ['a', 'b']);
    await said(one);
    await restore(backup);
    await say(two, ['x', 'y', 'z']);
    expect(await said(one)).toEqual([...numbered(10), 'x', 'y', 'z']);
  });

  it('has no word that was erased meanwhile, also not in the memory of a process that does not load it again', async () => {
    await say(two, ['canary', 'kept']);
    const { coalition } = await one.load('T1', { coalition: '1' });
    await two.rewrite<Spoken, unknown>('T1', 'c-1', {
      redact: ({ word }) => ({ word: word === 'canary' ? '–' : word }),
      fold,
    });
    // Were it held still, the mark alone would have to tell.
    const held = createHeldStates({ maxBytes: 1_000 });
    const names: StreamName[] = ['c-1', ...numbered(600).map((id): StreamName => `c-${id}`)];
    for (const name of names)
      held.put('T1', name, { head: { version: 2, tag: 't', rewritten: '' }, state: {}, bytes: 1 });
    // One of them ended: nothing stands under its name.
    for (const name of names.filter((each) => !['c-1', 'c-w7'].includes(each)))
      await stage.redis.hset(workspaceKeys('T1').state(name), 'v', '2', 't', 't');
    await createSnapshots(stage.redis, { folding, held, load: one.load }).dropRewritten();
    expect(names.filter((name) => held.get('T1', name) === undefined)).toEqual(['c-1', 'c-w7']);
    folded = 0;
    expect(await said(one)).toEqual(['–', 'kept']);
    expect(coalition?.state?.words).toEqual(['canary', 'kept']);
    await one.dropRewritten();
    await say(two, ['next']);
    expect(await said(one)).toEqual(['–', 'kept', 'next']);
    expect(folded).toBe(1);
  });
});

describe('a snapshot', () => {
  const kept = () => stage.redis.hgetall(keys.state('c-1'));

  it('is written past fifty events, and what is loaded anew goes on from there', async () => {
    await say(two, numbered(50));
    await two.keepSnapshot('T1', 'c-1');
    expect(await kept()).not.toHaveProperty('s');
    await say(two, ['next']);
    await two.keepSnapshot('T1', 'c-1');
    expect(await kept()).toMatchObject({ v: '51', a: '51', k: '1' });
    expect(await said(one)).toEqual([...numbered(50), 'next']);
    expect(folded).toBe(0);
    await say(two, numbered(50));
    await two.keepSnapshot('T1', 'c-1');
    expect(await kept()).toMatchObject({ v: '101', a: '51' });
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'was rewritten',
      () => two.rewrite<Spoken, unknown>('T1', 'c-1', { redact: () => ({ word: '–' }), fold }),
    ],
    ['is another one', () => stage.redis.flushall().then(() => say(two, numbered(60).reverse()))],
  ])('of a log that %s since it was folded is not written', async (_, meanwhile) => {
    await say(two, numbered(60));
    const { keepSnapshot } = createSnapshots(stage.redis, {
      folding,
      held: createHeldStates({ maxBytes: 0 }),
      load: async (...query) => {
        const found = await one.load(...query);
        await meanwhile();
        return found;
      },
    });
    await keepSnapshot('T1', 'c-1');
    expect(await stage.redis.hgetBuffer(keys.state('c-1'), 's')).not.toEqual(
      encodeSnapshot({ words: numbered(60) }),
    );
    const present = (await two.events<Spoken>('T1', 'c-1', 1, 99)).map(({ event }) => event.word);
    expect(await said(openStore({ redis: stage.redis, keys: [vaultKey('k1', 1)], folding }))).toEqual(
      present,
    );
  });

  it('of an older version of the app is not read, and one of a newer is not written over', async () => {
    await say(two, numbered(60));
    await two.keepSnapshot('T1', 'c-1');
    const schema = 2;
    const newer = openStore({
      redis: stage.redis,
      keys: [vaultKey('k1', 1)],
      folding: { ...folding, schema },
    });
    await stage.redis.hset(keys.state('c-1'), 's', encodeSnapshot({ words: ['of another shape'] }));
    expect(await said(newer)).toEqual(numbered(60));
    await newer.keepSnapshot('T1', 'c-1');
    expect(await kept()).toMatchObject({ a: '60', k: '2' });
    await expect(two.keepSnapshot('T1', 'c-1', { always: true })).rejects.toMatchObject({ code: 'outdated' });
  });
});

describe('an older process beside a newer one', () => {
  it('writes and reads nothing any more, and says so, as soon as the newer has started', async () => {
    await two.addWorkspace('T1');
    await say(one, ['a']);
    expect([await one.isOutdated(), await one.check()]).toEqual([false, []]);
    const newer = openStore({
      redis: other.redis,
      keys: [vaultKey('k1', 1)],
      folding: { ...folding, schema: 2 },
    });
    await newer.raiseSchemas();
    const outdated = { name: 'StoreError', code: 'outdated' };
    await expect(said(one)).rejects.toMatchObject(outdated);
    const write = { streams: [speech('c-1', ['a'], ['b'])] };
    await expect(one.append('T1', write, { now: 1 })).rejects.toMatchObject(outdated);
    const settle = { member: 'c-1' as const, score: 1, next: null };
    await expect(one.append('T1', { streams: [], settle }, { now: 1 })).rejects.toMatchObject(outdated);
    await expect(
      one.rewrite('T1', 'c-1', { redact: (event) => event, fold: () => null }),
    ).rejects.toMatchObject(outdated);
    expect([await one.isOutdated(), await one.check()]).toEqual([true, ['outdated']]);
    expect(await said(newer)).toEqual(['a']);
  });

  it('is held off by the first write of the newer, where Redis was emptied after that started', async () => {
    const newer = openStore({
      redis: other.redis,
      keys: [vaultKey('k1', 1)],
      folding: { ...folding, schema: 2 },
    });
    await newer.raiseSchemas();
    await stage.redis.flushall();
    await say(one, ['a']);
    await say(newer, ['b']);
    await expect(said(one)).rejects.toMatchObject({ code: 'outdated' });
  });
});

async function dumpOf(names: StreamName[]): Promise<[string, Buffer][]> {
  const all = names.flatMap((name) => [keys.log(name), keys.state(name)]);
  return Promise.all(all.map(async (key) => [key, (await stage.redis.dumpBuffer(key)) ?? Buffer.alloc(0)]));
}

async function restore(dump: [string, Buffer][]): Promise<void> {
  for (const [key, value] of dump) await stage.redis.restore(key, 0, value, 'REPLACE');
}
