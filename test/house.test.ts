import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { type AppStore, createHouse, type Plan, peopleOf } from '../src/house.ts';
import type { Person } from '../src/person/person.ts';
import { createConnections } from '../src/store/redis.ts';
import { openStore } from '../src/store/store.ts';
import { StoreError } from '../src/store/store-error.ts';
import { now } from './coalition/given.ts';
import { ahmed, contact, noor, sanne, start, stranger, words } from './coalition/stories.ts';
import { startRedis, type TestRedis } from './redis.ts';
import { vaultKey } from './store/stage.ts';

let server: TestRedis;
let connections: ReturnType<typeof createConnections>;
let store: AppStore;
let workspace = 'T0';
let appended: string[] = [];

beforeAll(async () => {
  server = await startRedis();
  connections = createConnections({ url: server.url, log: { info: () => undefined, warn: () => undefined } });
  await connections.connected(20_000);
  store = openStore<Coalition, Person>({ redis: connections.request, keys: [vaultKey('k1', 1)] });
});
afterAll(async () => {
  connections?.close();
  await server?.stop();
});
beforeEach(() => {
  workspace = `${workspace}1`;
  appended = [];
});

function house(over: Partial<AppStore> = {}) {
  return createHouse({
    store: { ...store, ...over },
    clock: { now: () => now },
    onAppended: (_workspace, stream) => void appended.push(stream),
  });
}

/** Commands for the coalition `k1`. */
function plan(...commands: CoalitionCommand[]): () => Plan {
  return () => ({ coalitions: [{ id: 'k1', commands }] });
}

const add: CoalitionCommand = {
  type: 'AddPartner',
  ...{ partner: 'shops', name: 'Ondernemers', kind: 'entrepreneurs' as const },
  contacts: [contact('c-ahmed', ahmed), contact('c-jan', null)],
};
const invite: CoalitionCommand = {
  type: 'InviteContacts',
  invitations: [{ contact: 'c-ahmed', interview: 'i-ahmed' }],
};

function errand(by: string | null, request?: string, more: { person?: string; also?: `c-${string}`[] } = {}) {
  return {
    workspace,
    by,
    ...(request === undefined ? {} : { request }),
    query: { coalition: 'k1', ...more },
  };
}

const version = async () => (await store.load(workspace, { coalition: 'k1' })).coalition?.version;

describe('act', () => {
  it('stores what was decided, with the state, the vault and the names, and tells of it', async () => {
    const result = await house().act(errand(noor, 'r1'), plan(start, add));
    expect(result).toMatchObject({ status: 'done', coalitions: { k1: { name: start.name } } });
    expect(appended).toEqual(['c-k1']);
    const found = await store.load(workspace, { channel: 'C0STAD', person: ahmed, mine: true });
    expect(result.status === 'done' && result.coalitions.k1).toEqual(found.coalition?.state);
    expect(found.mine).toEqual([{ id: 'k1', name: start.name }]);
    const vault = await store.readVault(workspace, 'k1', ['intention', 'reach.c-jan']);
    expect([...vault.values()]).toEqual([start.intention.text, '06 12345678']);
  });

  it('answers a request that was stored before, and decides nothing again', async () => {
    await house().act(errand(noor, 'r1'), plan(start));
    const again = await house().act(errand(noor, 'r1'), () => {
      throw new Error('decided twice');
    });
    expect(again).toMatchObject({ status: 'repeated', found: { coalition: { version: 3 } } });
    expect(appended).toEqual(['c-k1']);
  });

  it('stores nothing of a plan of which one command is refused', async () => {
    const result = await house().act(errand(noor, 'r1', { person: noor }), () => ({
      coalitions: [{ id: 'k1', commands: [start, { type: 'ReleaseLead', user: noor }] }],
      person: [{ type: 'ChooseLanguage', language: 'en' }],
    }));
    expect(result).toMatchObject({ status: 'refused', problems: [{ key: 'last-lead' }] });
    const found = await store.load(workspace, { coalition: 'k1', person: noor, request: 'r1' });
    expect([found.outcome, found.coalition?.version, found.person.version]).toEqual([null, 0, 0]);
    expect((await store.readVault(workspace, 'k1', ['intention'])).size).toBe(0);
    expect(appended).toEqual([]);
  });

  it('hands back the problems of a plan', async () => {
    const result = await house().act(errand(noor), () => [{ key: 'unknown-coalition' }]);
    expect(result).toMatchObject({ status: 'refused', problems: [{ key: 'unknown-coalition' }] });
  });

  it('decides on the newest state when several write at once', async () => {
    await house().act(errand(noor), plan(start));
    const leads = [sanne, ahmed, stranger];
    const results = await Promise.all(
      leads.map((user) => house().act(errand(noor), plan({ type: 'NameLead', user, outside: false }))),
    );
    expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    const { coalition } = await store.load(workspace, { coalition: 'k1' });
    expect([...(coalition?.state?.leads ?? [])].sort()).toEqual([noor, ...leads].sort());
  });

  it('lets only one of two win what only one can have', async () => {
    await house().act(errand(noor), plan(start, { type: 'NameLead', user: sanne, outside: false }));
    const results = await Promise.all([
      house().act(errand(noor), plan({ type: 'ReleaseLead', user: sanne })),
      house().act(errand(sanne), plan({ type: 'ReleaseLead', user: noor })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['done', 'refused']);
  });

  it('writes and tells nothing when it was so already', async () => {
    await house().act(errand(noor), plan(start, add));
    const before = await version();
    appended = [];
    expect(await house().act(errand(noor, 'r2'), plan(add))).toMatchObject({ status: 'done' });
    expect([await version(), appended]).toEqual([before, []]);
  });

  it('changes a coalition and its person together', async () => {
    await house().act(errand(noor), plan(start, add, invite));
    appended = [];
    const place = { coalition: 'k1', interview: 'i-ahmed' };
    const result = await house().act(errand(ahmed, 'r2', { person: ahmed }), () => ({
      coalitions: [{ id: 'k1', commands: [{ type: 'StartInterview', interview: 'i-ahmed' }] }],
      person: [{ type: 'OpenInterview', ...place }],
    }));
    expect(result).toMatchObject({ status: 'done', person: { open: place } });
    expect(appended.sort()).toEqual(['c-k1', `p-${ahmed}`]);
    const found = await store.load(workspace, { person: ahmed, focus: true });
    expect(found.coalition).toMatchObject({ id: 'k1', state: { interviews: [{ status: 'answering' }] } });
  });

  it('takes what an answer replaced out of the vault', async () => {
    await house().act(errand(noor), plan(start, add, invite));
    const give = (entry: string): CoalitionCommand => ({
      ...{ type: 'GiveAnswer', interview: 'i-ahmed', question: 'motive', answer: words(entry), typed: null },
    });
    await house().act(errand(ahmed), plan(give('e1')));
    await house().act(errand(ahmed), plan(give('e2')));
    expect([...(await store.readVault(workspace, 'k1', ['e1', 'e2'])).keys()]).toEqual(['e2']);
    await house().act(errand(ahmed), plan(give('e3'), give('e4')));
    expect([...(await store.readVault(workspace, 'k1', ['e2', 'e3', 'e4'])).keys()]).toEqual(['e4']);
  });

  it('puts what became due on the list, for each whom it is for', async () => {
    const dueFor = async () => {
      // Within two weeks: a lead who stands still is due only after that.
      const due = await store.dueMembers(workspace, now + 13 * 86_400_000, 10);
      return due.map(({ member }) => member).sort();
    };
    await house().act(errand(noor), plan(start, add));
    expect(await dueFor()).toEqual([]);
    await house().act(errand(noor), plan(invite));
    expect(await dueFor()).toEqual([`p-${ahmed}`]);
    const reminded: CoalitionCommand = { type: 'NoteReminded', interview: 'i-ahmed' };
    await house().act(errand(null), plan(reminded, reminded));
    expect(await dueFor()).toEqual([`p-${ahmed}`, `p-${noor}`]);
    await house().act(errand(noor), plan({ type: 'NameLead', user: sanne, outside: false }));
    expect(await dueFor()).toEqual([`p-${ahmed}`, `p-${noor}`, `p-${sanne}`]);
  });
});

describe('an append of which the outcome is unknown', () => {
  /** Redis does or does not do it, and the answer is lost. */
  function losing(done: boolean): Partial<AppStore> {
    let lost = false;
    return {
      append: async (...given) => {
        if (lost) return store.append(...given);
        lost = true;
        if (done) await store.append(...given);
        throw new StoreError('unknown', 'the answer is lost');
      },
    };
  }

  it.each([
    ['was done', true, 'repeated'],
    ['was not done', false, 'done'],
  ])('%s: tried again with the same request, and stored once', async (_what, done, status) => {
    expect(await house(losing(done)).act(errand(noor, 'r1'), plan(start))).toMatchObject({ status });
    expect(await version()).toBe(3);
  });

  it('is passed on when there is no request to know it by', async () => {
    await expect(house(losing(true)).act(errand(noor), plan(start))).rejects.toMatchObject({
      code: 'unknown',
    });
  });
});

describe('peopleOf', () => {
  it('are the leads and everyone who was ever a contact on Slack, each once', async () => {
    const result = await house().act(errand(noor), plan(start, add));
    expect(result.status === 'done' && peopleOf(result.coalitions.k1 ?? null)).toEqual([noor, ahmed]);
    expect(peopleOf(null)).toEqual([]);
  });
});
