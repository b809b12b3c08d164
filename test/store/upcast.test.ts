import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAppStore } from '../../src/app-store.ts';
import { fold } from '../../src/coalition/coalition.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import type { AppStore } from '../../src/command-handler.ts';
import { decodeEvent } from '../../src/store/event-code.ts';
import { workspaceKeys } from '../../src/store/keys.ts';
import { nothingYet } from '../../src/store/load.ts';
import { type Upcasts, upcastEvent, upcasts } from '../../src/store/upcast.ts';
import { now } from '../coalition/given.ts';
import { started } from '../coalition/stories.ts';
import { openStage, type Stage, vaultKey } from './stage.ts';

// As if the need of a coalition had been called its question once, and was short of its language.

const known: Upcasts = {
  CoalitionStarted: ({ question, ...rest }) => ({
    language: 'nl',
    ...rest,
    ...(question === undefined ? {} : { need: question }),
  }),
};
const workspace = 'T0OLD';
const log = workspaceKeys(workspace).log('c-k1');

let stage: Stage;
let store: AppStore;

beforeAll(async () => {
  stage = await openStage();
  store = openAppStore({ redis: stage.redis, keys: [vaultKey('k1', 1)], upcasts: known });
});
afterAll(() => stage?.close());

beforeEach(async () => {
  await stage.redis.flushall();
  const old = started.map((event) => {
    if (event.type !== 'CoalitionStarted') return event;
    const { need, language: _language, ...rest } = event;
    return { ...rest, question: need };
  });
  const streams = [{ name: 'c-k1' as const, expected: nothingYet, events: old }];
  expect(await store.append(workspace, { streams }, { now })).toEqual({ ok: true });
});

describe('an event whose form changed since it was stored', () => {
  it('is read in its present form', async () => {
    const events = await store.events<CoalitionEvent>(workspace, 'c-k1', 1, 10);
    expect(events.map(({ event }) => event)).toEqual(started);
  });

  it('is rewritten in its present form, and folded so', async () => {
    const seen: CoalitionEvent[] = [];
    await store.rewrite<CoalitionEvent, unknown>(workspace, 'c-k1', {
      redact: (event) => {
        seen.push(event);
        return event;
      },
      fold: (events) => fold(events),
    });
    expect(seen).toEqual(started);
    const stored = await stage.redis.xrange(log, '-', '+');
    expect(stored.map(([, fields]) => decodeEvent(fields[1] ?? ''))).toEqual(started);
  });

  it('is loaded in its present form, as the tail of a log and once a snapshot was kept', async () => {
    const { coalition } = await store.load(workspace, { coalition: 'k1' });
    expect(coalition?.state).toEqual(fold(started));
    await store.keepSnapshot(workspace, 'c-k1', { always: true });
    const again = openAppStore({ redis: stage.redis, keys: [vaultKey('k1', 1)] });
    expect((await again.load(workspace, { coalition: 'k1' })).coalition?.state).toEqual(fold(started));
  });
});

describe('upcastEvent', () => {
  it('leaves an event alone whose form never changed, whatever its type is called', () => {
    for (const type of ['LeadNamed', 'constructor', '__proto__'])
      expect(upcastEvent({ type, user: 'U1' }, upcasts)).toEqual({ type, user: 'U1' });
  });
});
