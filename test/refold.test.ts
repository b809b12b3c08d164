import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { folding, openAppStore } from '../src/app-store.ts';
import { fold } from '../src/coalition/coalition.ts';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { stillDays } from '../src/coalition/steps/dues.ts';
import { type AppStore, createCommandHandler } from '../src/command-handler.ts';
import { foldPerson, type Person, type PersonEvent, personShape } from '../src/person/person.ts';
import { refoldAll } from '../src/refold.ts';
import { decodeSnapshot } from '../src/store/event-code.ts';
import { type StreamName, workspaceKeys } from '../src/store/keys.ts';
import { after, by, now } from './coalition/given.ts';
import { ahmed, begun, invited, noor, partnered, started } from './coalition/stories.ts';
import { connectStore, openStage, type Stage, vaultKey } from './store/stage.ts';

const workspace = 'T0OLD';
const keys = workspaceKeys(workspace);
const day = 86_400_000;
const log = after([started, partnered, invited, begun], noor, {
  type: 'AnswerStep',
  round: 1,
  answers: [{ question: 'goal', answer: { words: { entry: 'g1', text: 'x' }, choice: null }, open: false }],
});

let stage: Stage;
let other: Awaited<ReturnType<typeof connectStore>>;
/** What was warned of. */
const warned: unknown[] = [];
const warnings = { warn: (fields: unknown) => warned.push(fields) };
/** Two processes of the app. */
let one: AppStore;
let two: AppStore;

beforeAll(async () => {
  stage = await openStage();
  other = await connectStore(stage.server.url);
});
afterAll(async () => {
  other?.connections.close();
  await stage?.close();
});

/** Coalition and person as version 0.1 kept them: without what it did not know, and nothing due for a lead. */
beforeEach(async () => {
  await stage.redis.flushall();
  const held = [vaultKey('k1', 1)];
  one = openAppStore({ redis: stage.redis, keys: held, freeze: true });
  two = openAppStore({ redis: other.redis, keys: held, freeze: true });
  const persons: PersonEvent[] = [
    { at: now, type: 'LanguageChosen', language: 'en' },
    { at: now, type: 'InterviewOpened', coalition: 'k1', interview: 'i-ahmed' },
  ];
  const { shape: _1, walk, gone, practice, over, lastSign, nudged, ...old } = fold(log) as Coalition;
  const { shape: _2, nudgedAt, nudges, ...oldPerson } = foldPerson(persons) as Person;
  await keepAsBefore('c-k1', log, old);
  await keepAsBefore(`p-${ahmed}`, persons, oldPerson);
  await stage.redis.hset(keys.state(`p-${ahmed}`), 'focus', 'k1');
  await stage.redis.sadd(keys.focused, ahmed);
  const index = [{ user: noor, coalition: 'k1', name: 'Stad' }];
  expect(await one.append(workspace, { streams: [], index }, { now })).toEqual({ ok: true });
});

/** A log without tags, and the whole state beside it: written at each append. */
async function keepAsBefore(name: StreamName, events: object[], state: object): Promise<void> {
  for (const [at, event] of events.entries())
    await stage.redis.xadd(keys.log(name), `${at + 1}-0`, 'e', JSON.stringify(event));
  await stage.redis.hset(keys.state(name), 'version', events.length, 'state', JSON.stringify(state));
}

const kept = (name: StreamName) => stage.redis.hgetall(keys.state(name));

async function snapshotOf(name: StreamName): Promise<unknown> {
  return decodeSnapshot((await stage.redis.hgetBuffer(keys.state(name), 's')) ?? Buffer.alloc(0)).state;
}

const dueOf = async (user: string) =>
  (await one.dueMembers(workspace, now + 99 * day, 9)).find(({ member }) => member === `p-${user}`);

const present = JSON.parse(JSON.stringify(fold(log)));

describe('a state that an earlier version kept', () => {
  it('is not believed: its log is folded, by two processes at once', async () => {
    const query = { person: ahmed, focus: true, also: ['c-k1' as const] } as const;
    const found = await Promise.all(
      [one, two, one, two].map((store) => store.load(workspace, { ...query, also: ['c-k1'] })),
    );
    for (const { coalition, person, also } of found) {
      expect(coalition).toMatchObject({ id: 'k1', version: log.length, state: present });
      expect(also['c-k1']?.state).toEqual(coalition?.state);
      expect(person).toMatchObject({
        version: 2,
        state: { shape: personShape, nudges: true, language: 'en' },
      });
    }
  });

  it('goes at the first append, and the log, who has a question open and what comes after stay', async () => {
    const before = await one.events<CoalitionEvent>(workspace, 'c-k1', 1, 99);
    const commands = createCommandHandler({ store: two, clock: { now: () => now }, onAppended: () => {} });
    const result = await commands.handle({ workspace, by: noor, query: { coalition: 'k1' } }, () => ({
      coalitions: [{ id: 'k1', commands: [{ type: 'OpenStep', step: 'closing', round: 1 }] }],
    }));
    expect(result).toMatchObject({
      status: 'done',
      coalitions: { k1: { walk: { at: { step: 'closing' } } } },
    });
    expect((await one.events(workspace, 'c-k1', 1, 99)).slice(0, log.length)).toEqual(before);
    expect(Object.keys(await kept('c-k1')).sort()).toEqual(['r', 't', 'v']);
    expect(await one.focused(workspace)).toEqual([ahmed]);
  });

  it('is read by no process of that version after the first append: it finds a log that diverged', async () => {
    const more = by(ahmed, { type: 'InterviewPaused', interview: 'i-ahmed' });
    await one.append(workspace, { streams: [{ name: 'c-k1', expected: log.length, events: more }] }, { now });
    // What version 0.1 held the end of the log against.
    expect(await stage.redis.hget(keys.state('c-k1'), 'version')).toBeNull();
    const { coalition } = await two.load(workspace, { coalition: 'k1' });
    expect(coalition?.version).toBe(log.length + 1);
    expect(coalition?.state).toEqual(JSON.parse(JSON.stringify(fold([...log, ...more]))));
  });
});

describe('a log without tags', () => {
  it('is read anew once it was rewritten, also by whom a shorter one is held', async () => {
    await one.load(workspace, { coalition: 'k1' });
    const more = by(ahmed, { type: 'InterviewPaused', interview: 'i-ahmed' });
    await two.append(workspace, { streams: [{ name: 'c-k1', expected: log.length, events: more }] }, { now });
    await two.rewrite<CoalitionEvent, Coalition | null>(workspace, 'c-k1', {
      redact: (event) => (event.type === 'PartnerAdded' ? { ...event, name: 'rewritten' } : event),
      fold: (events) => fold(events),
    });
    const { coalition } = await one.load(workspace, { coalition: 'k1' });
    expect(coalition?.state?.partners[0]?.name).toBe('rewritten');
  });
});

describe('words that nothing names', () => {
  const put = ['intention', 'reach.c-jan', 'g1'].map((entry) => ({ coalition: 'k1', entry, text: 'x' }));

  it('are counted when a coalition is folded again', async () => {
    const lost = [{ coalition: 'k1', entry: 'named by nobody', text: 'x' }];
    await one.append(workspace, { streams: [], vault: { put: [...put, ...lost] } }, { now });
    warned.length = 0;
    await refoldAll({ store: one, log: warnings });
    expect(warned).toEqual([{ workspace, coalition: 'k1', orphans: 1 }]);
  });

  it('are not spoken of where there are none', async () => {
    await one.append(workspace, { streams: [], vault: { put } }, { now });
    warned.length = 0;
    await refoldAll({ store: one, log: warnings });
    expect(warned).toEqual([]);
  });
});

describe('refoldAll', () => {
  it('brings up to date what nobody loads, so that its lead, who may stand still for long, is looked at', async () => {
    expect(await dueOf(noor)).toBeUndefined();
    await Promise.all([refoldAll({ store: one, log: warnings }), refoldAll({ store: two, log: warnings })]);
    expect(await snapshotOf('c-k1')).toEqual(present);
    expect(await kept('c-k1')).toMatchObject({ v: String(log.length), a: String(log.length) });
    expect(await snapshotOf(`p-${ahmed}`)).toMatchObject({ shape: personShape });
    expect((await kept(`p-${ahmed}`)).focus).toBe('k1');
    expect(await dueOf(noor)).toEqual({ member: `p-${noor}`, score: now + stillDays * day });
  });

  it('does it once for each way of folding', async () => {
    await refoldAll({ store: one, log: warnings });
    await stage.redis.hdel(keys.state('c-k1'), 's', 'a');
    await refoldAll({ store: two, log: warnings });
    expect(await kept('c-k1')).not.toHaveProperty('s');
    await stage.redis.set('coalitie:shapes', `schema ${folding.schema - 1}`);
    await refoldAll({ store: two, log: warnings });
    expect(await kept('c-k1')).toHaveProperty('s');
  });

  it('goes on the next time when it could not finish', async () => {
    const failing = { ...one, load: () => Promise.reject(new Error('Redis is away')) };
    await expect(refoldAll({ store: failing, log: warnings })).rejects.toThrow('Redis is away');
    await refoldAll({ store: one, log: warnings });
    expect(await kept('c-k1')).toHaveProperty('s');
    expect(await dueOf(noor)).toBeDefined();
  });
});
