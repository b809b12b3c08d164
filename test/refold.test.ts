import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stillDays } from '../src/coalition/agenda.ts';
import { fold } from '../src/coalition/coalition.ts';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import { type Coalition, shape } from '../src/coalition/state.ts';
import { type AppStore, createHouse } from '../src/house.ts';
import { foldPerson, type Person, type PersonEvent, personShape } from '../src/person/person.ts';
import { refoldAll, withPresentShapes } from '../src/refold.ts';
import { type StreamName, workspaceKeys } from '../src/store/keys.ts';
import { openStore } from '../src/store/store.ts';
import { after, by, now } from './coalition/given.ts';
import { ahmed, begun, invited, noor, partnered, started } from './coalition/stories.ts';
import { connectStore, openStage, type Stage, vaultKey } from './store/stage.ts';

const workspace = 'T0OLD';
const keys = workspaceKeys(workspace);
const day = 86_400_000;
const log = after([started, partnered, invited, begun], noor, {
  ...{ type: 'AnswerStep', round: 1 },
  answers: [{ question: 'goal', answer: { words: { entry: 'g1', text: 'x' }, choice: null }, open: false }],
});

let stage: Stage;
let other: Awaited<ReturnType<typeof connectStore>>;
/** Two processes of the app. */
let one: AppStore;
let two: AppStore;

beforeAll(async () => {
  stage = await openStage();
  other = await connectStore(stage.server.url);
  const held = [vaultKey('k1', 1)];
  one = withPresentShapes(openStore<Coalition, Person>({ redis: stage.redis, keys: held }));
  two = withPresentShapes(openStore<Coalition, Person>({ redis: other.redis, keys: held }));
});
afterAll(async () => {
  other?.connections.close();
  await stage?.close();
});

/** Coalition and person as version 0.1 kept them: without what it did not know, and nothing due for a lead. */
beforeEach(async () => {
  await stage.redis.flushall();
  const persons: PersonEvent[] = [
    { at: now, type: 'LanguageChosen', language: 'en' },
    { at: now, type: 'InterviewOpened', coalition: 'k1', interview: 'i-ahmed' },
  ];
  const { shape: _1, walk, gone, practice, over, lastSign, nudged, ...old } = fold(log) as Coalition;
  const { shape: _2, nudgedAt, nudges, ...oldPerson } = foldPerson(persons) as Person;
  const streams = [
    { name: 'c-k1' as const, expected: 0, events: log, state: old },
    { name: `p-${ahmed}` as const, expected: 0, events: persons, state: oldPerson, focus: 'k1' },
  ];
  const index = [{ user: noor, coalition: 'k1', name: 'Stad' }];
  expect(await one.append(workspace, { streams, index }, { now })).toEqual({ ok: true });
});

async function kept(name: StreamName): Promise<Record<string, unknown>> {
  return JSON.parse((await stage.redis.hget(keys.state(name), 'state')) ?? '{}');
}

const dueOf = async (user: string) =>
  (await one.dueMembers(workspace, now + 99 * day, 9)).find(({ member }) => member === `p-${user}`);

describe('a state that an earlier version kept', () => {
  it('is folded again when it is loaded, by two processes at once', async () => {
    const query = { person: ahmed, focus: true, also: ['c-k1' as const] } as const;
    const found = await Promise.all(
      [one, two, one, two].map((store) => store.load(workspace, { ...query, also: ['c-k1'] })),
    );
    for (const { coalition, person, also } of found) {
      expect(coalition).toEqual({
        id: 'k1',
        version: log.length,
        state: JSON.parse(JSON.stringify(fold(log))),
      });
      expect(also['c-k1']).toEqual({ version: log.length, state: coalition?.state });
      expect(person).toMatchObject({
        version: 2,
        state: { shape: personShape, nudges: true, language: 'en' },
      });
    }
    expect(await kept('c-k1')).toMatchObject({ shape, walk: { answers: { goal: { open: false } } } });
    expect(await kept(`p-${ahmed}`)).toMatchObject({ shape: personShape, nudgedAt: 0 });
    expect(await stage.redis.keys('*rewriting*')).toEqual([]);
  });

  it('is written as it was: the log, who has a question open, and what comes after', async () => {
    const before = await one.events<CoalitionEvent>(workspace, 'c-k1', 1, 99);
    await one.load(workspace, { coalition: 'k1', person: ahmed });
    expect(await one.events(workspace, 'c-k1', 1, 99)).toEqual(before);
    expect(await one.focused(workspace)).toEqual([ahmed]);
    const house = createHouse({ store: two, clock: { now: () => now }, onAppended: () => {} });
    const result = await house.act({ workspace, by: noor, query: { coalition: 'k1' } }, () => ({
      coalitions: [{ id: 'k1', commands: [{ type: 'OpenStep', step: 'closing', round: 1 }] }],
    }));
    expect(result).toMatchObject({
      status: 'done',
      coalitions: { k1: { walk: { at: { step: 'closing' } } } },
    });
  });

  it('takes along what another process appends meanwhile', async () => {
    const more = by(ahmed, { type: 'InterviewPaused', interview: 'i-ahmed' });
    const state = { ...(await kept('c-k1')), old: true };
    const late = { name: 'c-k1' as const, expected: log.length, events: more, state };
    const [, written] = await Promise.all([
      one.load(workspace, { coalition: 'k1' }),
      two.append(workspace, { streams: [late] }, { now }),
    ]);
    expect(written).toEqual({ ok: true });
    const { coalition } = await two.load(workspace, { coalition: 'k1' });
    expect(coalition?.version).toBe(log.length + 1);
    expect(coalition?.state).toEqual(JSON.parse(JSON.stringify(fold([...log, ...more]))));
  });

  it('makes its lead due, who may have been standing still for long', async () => {
    expect(await dueOf(noor)).toBeUndefined();
    await one.load(workspace, { person: noor, mine: true, coalition: 'k1' });
    expect(await dueOf(noor)).toEqual({ member: `p-${noor}`, score: now + stillDays * day });
  });

  it('is left alone when a later version kept it', async () => {
    const later = JSON.stringify({ ...fold(log), shape: shape + 1, novel: true });
    await stage.redis.hset(keys.state('c-k1'), 'state', later);
    const { coalition } = await one.load(workspace, { coalition: 'k1' });
    expect(coalition?.state).toMatchObject({ shape: shape + 1, novel: true });
  });
});

describe('refoldAll', () => {
  it('brings up to date what nobody loads, so that its lead is looked at', async () => {
    await Promise.all([refoldAll(one), refoldAll(two)]);
    expect(await kept('c-k1')).toMatchObject({ shape });
    expect(await kept(`p-${ahmed}`)).toMatchObject({ shape: personShape });
    expect(await dueOf(noor)).toBeDefined();
  });

  it('does it once', async () => {
    await refoldAll(one);
    await stage.redis.hset(
      keys.state('c-k1'),
      'state',
      JSON.stringify({ ...(await kept('c-k1')), shape: 0 }),
    );
    await refoldAll(two);
    expect(await kept('c-k1')).toMatchObject({ shape: 0 });
  });

  it('goes on the next time when it could not finish', async () => {
    const failing = { ...one, load: () => Promise.reject(new Error('Redis is away')) };
    await expect(refoldAll(failing)).rejects.toThrow('Redis is away');
    await refoldAll(one);
    expect(await kept('c-k1')).toMatchObject({ shape });
  });
});
