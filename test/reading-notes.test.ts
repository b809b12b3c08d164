import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAppStore } from '../src/app-store.ts';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { type AppStore, createCommandHandler } from '../src/command-handler.ts';
import { openFor } from '../src/reading.ts';
import { createReadingNotes, type ReadingNotes } from '../src/reading-notes.ts';
import { storeIn } from '../src/store/workspace-store.ts';
import { given, now } from './coalition/given.ts';
import { answered, begun, invited, noor, partnered, sent, started, stranger } from './coalition/stories.ts';
import { openStage, type Stage, vaultKey } from './store/stage.ts';

const workspace = 'T0READ';
const log: CoalitionEvent[] = [started, partnered, invited, begun, answered, sent].flat();
const { state: coalition } = given(log);

let stage: Stage;
let store: AppStore;
let notes: ReadingNotes;

beforeAll(async () => {
  stage = await openStage();
  store = openAppStore({ redis: stage.redis, keys: [vaultKey('k1', 1)] });
});
afterAll(() => stage.close());

beforeEach(async () => {
  await stage.redis.flushall();
  const texts = [{ coalition: 'k1', entry: 'e.motive', text: '{"text":"Omdat"}' }];
  const streams = [{ name: 'c-k1' as const, expected: 0, events: log }];
  await store.append(workspace, { streams, vault: { put: texts } }, { now });
  const clock = { now: () => now };
  notes = createReadingNotes({
    commands: createCommandHandler({ store, clock, onAppended: () => {} }),
    clock,
    timezone: 'Europe/Amsterdam',
    log: { warn: () => {} },
  });
});
afterEach(() => notes.stop(1_000));

const readAs = async (user: string, read: Coalition = coalition) => {
  const noteReading = (reading: Parameters<ReadingNotes['note']>[1]) => notes.note(workspace, reading);
  const context = { store: storeIn(store, workspace), noteReading };
  return (await openFor(context, { coalition: read, user, entries: ['e.motive'] }))('e.motive');
};

const noted = async () =>
  (await store.events<CoalitionEvent>(workspace, 'c-k1', log.length + 1, 100)).map(({ event }) => event);

const first = {
  type: 'InterviewRead',
  interview: 'i-ahmed',
  reader: noor,
  day: '2026-03-02',
  by: null,
  at: now,
};

describe('who reads somebody else’s interview', () => {
  it('has the answer although nothing can be written now; the note comes once it can', async () => {
    await stage.redis.client('PAUSE', 600, 'WRITE');
    expect(await readAs(noor)).toBe('{"text":"Omdat"}');
    await notes.stop(5_000);
    expect(await noted()).toEqual([first]);
  });

  it('is noted once a day, however often they open it, and by how many processes', async () => {
    await Promise.all([1, 2, 3].map(() => readAs(noor)));
    await notes.stop(1_000);
    expect(await noted()).toEqual([first]);
    await readAs(noor);
    await notes.stop(1_000);
    const { coalition: found } = await store.load(workspace, { coalition: 'k1' });
    await readAs(noor, found?.state ?? undefined);
    await notes.stop(1_000);
    expect(await noted()).toEqual([first]);
  });

  it('asks for no reaction: nobody is sent anything', async () => {
    await store.moveCursor(workspace, 'c-k1', log.length);
    await readAs(noor);
    await notes.stop(1_000);
    expect(await noted()).toHaveLength(1);
    expect(await store.lagging(workspace, now + 1, 9)).toEqual([]);
  });

  it('leaves no note where it may not be read', async () => {
    expect(await readAs(stranger)).toBe(undefined);
    await notes.stop(1_000);
    expect(await noted()).toEqual([]);
  });
});
