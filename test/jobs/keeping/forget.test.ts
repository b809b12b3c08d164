import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Later } from '../../../jobs/engine/errors.ts';
import { forget } from '../../../jobs/keeping/forget.ts';
import { openAppStore } from '../../../src/app-store.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { AppStore } from '../../../src/command-handler.ts';
import { nobodyYet, type Person, type PersonEvent } from '../../../src/person/person.ts';
import { now } from '../../coalition/given.ts';
import {
  ahmed,
  answered,
  begun,
  invited,
  noor,
  partnered,
  sanneLeads,
  sent,
  started,
} from '../../coalition/stories.ts';
import { openStage, type Stage, vaultKey } from '../../store/stage.ts';
import { createJobContext } from '../context.ts';

// Erasing somebody, broken off after each thing that it does to Redis, and taken up again.

const workspace = 'T0GONE';
const log: CoalitionEvent[] = [started, partnered, invited, begun, answered, sent, sanneLeads].flat();
const word = 'kanarie';

let stage: Stage;
let store: AppStore;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(() => refill());
afterAll(() => stage.close());

async function refill(): Promise<void> {
  await stage.redis.flushall();
  // What a process holds is gone with it.
  store = openAppStore({ redis: stage.redis, keys: [vaultKey('k1', 1)] });
  const entries = log.flatMap((event) =>
    'entry' in event && event.type === 'AnswerGiven' ? event.entry : [],
  );
  const put = ['intention', ...entries].map((entry) => ({
    coalition: 'k1',
    entry,
    text: `${word} ${entry}`,
  }));
  const asked: PersonEvent[] = [
    { at: now, type: 'ConversationOpened', channel: 'D0AHMED' },
    { at: now, type: 'ErasingAsked', all: true },
  ];
  await store.append(
    workspace,
    {
      streams: [
        { name: 'c-k1', expected: 0, events: log },
        { name: `p-${ahmed}`, expected: 0, events: asked, focus: 'k1' },
      ],
      vault: { put },
      index: [ahmed, noor].map((user) => ({ user, coalition: 'k1', name: 'Stad' })),
      due: [{ member: `p-${ahmed}`, at: 5 }],
      draft: { user: ahmed, form: 'answer', text: word },
      sent: { id: `bundle-${ahmed}-2027-01-04`, ts: '1.0', channel: 'D0AHMED' },
    },
    { now },
  );
}

class Died extends Error {}

/** A store whose process dies before the `nth` thing that it asks of Redis; counts them. */
function dyingAt(nth: number): { store: AppStore; asked(): number } {
  let asked = 0;
  const dying = new Proxy(store, {
    get: (target, name, receiver) => {
      const found: unknown = Reflect.get(target, name, receiver);
      if (typeof found !== 'function') return found;
      return (...given: unknown[]) => {
        asked += 1;
        if (asked === nth) throw new Died();
        return found.apply(target, given);
      };
    },
  });
  return { store: dying, asked: () => asked };
}

/** As the queue does it: again for as long as it asks for it. */
async function carryOut(over: AppStore): Promise<void> {
  const slack = { chat: { update: async () => ({}) } };
  const context = createJobContext(over, { clock: { now: () => now }, workspace, slack });
  const event = { at: now, type: 'ErasingAsked', all: true } as const;
  const person: Person = { ...nobodyYet, dm: 'D0AHMED' };
  for (;;) {
    try {
      return await forget({ context, id: `${ahmed}-2-forget`, to: null, user: ahmed, person, event });
    } catch (error) {
      if (!(error instanceof Later)) throw error;
    }
  }
}

async function namesHim(): Promise<string[]> {
  const found: string[] = [];
  for (const key of await stage.redis.keys('*')) {
    const dump = (await stage.redis.dumpBuffer(key))?.toString('latin1') ?? '';
    if ([ahmed, 'D0AHMED'].some((id) => `${key} ${dump}`.includes(id))) found.push(key);
  }
  return found;
}

async function expectForgotten(): Promise<void> {
  expect(await namesHim()).toEqual([]);
  expect(await store.vaultEntries(workspace, 'k1')).toEqual(['intention']);
  const { coalition } = await store.load(workspace, { coalition: 'k1' });
  expect(JSON.stringify(coalition?.state)).not.toContain(ahmed);
  expect(coalition?.state?.contacts.find(({ id }) => id === 'c-ahmed')).toMatchObject({
    user: null,
    name: '',
    removed: true,
    erased: true,
  });
  const events = await store.events<CoalitionEvent>(workspace, 'c-k1', 1, 1_000);
  expect(events.map(({ version }) => version)).toEqual(events.map((_, at) => at + 1));
  expect(events.slice(0, log.length).map(({ event }) => event.type)).toEqual(log.map(({ type }) => type));
  // Who is not erased is as before.
  expect((await store.load(workspace, { person: noor, mine: true })).mine).toHaveLength(1);
}

describe('erasing somebody', () => {
  it('leaves nothing of them', async () => {
    expect((await namesHim()).length).toBeGreaterThan(5);
    await carryOut(store);
    await expectForgotten();
  });

  it('is whole after one death at each place', async () => {
    for (let nth = 1; ; nth += 1) {
      await refill();
      const dying = dyingAt(nth);
      const died = await carryOut(dying.store).then(
        () => false,
        (error: unknown) => {
          if (error instanceof Died) return true;
          throw error;
        },
      );
      await carryOut(store);
      await expectForgotten();
      if (!died) return;
    }
  });
});
