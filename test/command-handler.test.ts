import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAppStore } from '../src/app-store.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import { type AppStore, createCommandHandler, type Plan, peopleOf } from '../src/command-handler.ts';
import { createConnections } from '../src/store/redis.ts';
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
  store = openAppStore({ redis: connections.request, keys: [vaultKey('k1', 1)] });
});
afterAll(async () => {
  connections?.close();
  await server?.stop();
});
beforeEach(() => {
  workspace = `${workspace}1`;
  appended = [];
});

function commands(over: Partial<AppStore> = {}) {
  return createCommandHandler({
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
  partner: 'shops',
  name: 'Ondernemers',
  kind: 'entrepreneurs' as const,
  contacts: [contact('c-ahmed', ahmed), contact('c-jan', null)],
};
const invite: CoalitionCommand = {
  type: 'InviteContacts',
  invitations: [{ contact: 'c-ahmed', interview: 'i-ahmed' }],
};

function request(
  by: string | null,
  request?: string,
  more: { person?: string; also?: `c-${string}`[] } = {},
) {
  return {
    workspace,
    by,
    ...(request === undefined ? {} : { request }),
    query: { coalition: 'k1', ...more },
  };
}

const version = async () => (await store.load(workspace, { coalition: 'k1' })).coalition?.version;

describe('handle', () => {
  it('stores what was decided, with the state, the vault and the names, and tells of it', async () => {
    const result = await commands().handle(request(noor, 'r1'), plan(start, add));
    expect(result).toMatchObject({ status: 'done', coalitions: { k1: { name: start.name } } });
    expect(appended).toEqual(['c-k1']);
    const found = await store.load(workspace, { channel: 'C0STAD', person: ahmed, mine: true });
    expect(result.status === 'done' && result.coalitions.k1).toEqual(found.coalition?.state);
    expect(found.mine).toEqual([{ id: 'k1', name: start.name }]);
    const vault = await store.readVault(workspace, 'k1', ['intention', 'reach.c-jan']);
    expect([...vault.values()]).toEqual([start.intention.text, '06 12345678']);
  });

  it('answers a request that was stored before, and decides nothing again', async () => {
    await commands().handle(request(noor, 'r1'), plan(start));
    const again = await commands().handle(request(noor, 'r1'), () => {
      throw new Error('decided twice');
    });
    expect(again).toMatchObject({ status: 'repeated', found: { coalition: { version: 3 } } });
    expect(appended).toEqual(['c-k1']);
  });

  it('does what is planned instead where a command is refused, and else not', async () => {
    const language = (chosen: 'nl' | 'en') => ({ type: 'ChooseLanguage', language: chosen }) as const;
    const otherwise: Plan = { person: [language('en')] };
    const planned = (command: CoalitionCommand): Plan => ({
      coalitions: [{ id: 'k1', commands: [command] }],
      person: [language('nl')],
      otherwise,
    });
    const refused = () => planned({ type: 'ReleaseLead', user: noor });
    await commands().handle(request(noor), plan(start));
    await commands().handle(request(noor, 'r2', { person: noor }), refused);
    const found = await store.load(workspace, { coalition: 'k1', person: noor });
    expect(found).toMatchObject({ person: { state: { language: 'en' } }, coalition: { version: 3 } });
    await commands().handle(request(noor, 'r3', { person: noor }), () => planned(add));
    expect((await store.load(workspace, { person: noor })).person.state?.language).toBe('nl');
  });

  it('passes over what is optional and refused, and stores the rest', async () => {
    const release: CoalitionCommand = { type: 'ReleaseLead', user: noor };
    const result = await commands().handle(request(noor, 'r1'), () => ({
      coalitions: [{ id: 'k1', commands: [start, release, add], optional: true }],
    }));
    expect(result).toMatchObject({
      status: 'done',
      coalitions: { k1: { leads: [noor], partners: [{}, { name: 'Ondernemers' }] } },
    });
  });

  it('tells of nothing where nothing follows from any event, and of all where something does', async () => {
    const quietly = (types: string[]) => () => ({
      coalitions: [
        {
          id: 'k1',
          commands: [add],
          quiet: (_: unknown, { type }: { type: string }) => types.includes(type),
        },
      ],
    });
    await commands().handle(request(noor), plan(start));
    appended.length = 0;
    await commands().handle(request(noor), quietly(['PartnerAdded', 'ContactAdded']));
    expect(appended).toEqual([]);
    const other = { ...add, partner: 'care', name: 'Zorg', contacts: [contact('c-piet', null)] };
    await commands().handle(request(noor), () => ({
      coalitions: [{ id: 'k1', commands: [other], quiet: (_, { type }) => type === 'PartnerAdded' }],
    }));
    expect(appended).toEqual(['c-k1']);
  });

  it('stores nothing of a plan of which one command is refused', async () => {
    const result = await commands().handle(request(noor, 'r1', { person: noor }), () => ({
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
    const result = await commands().handle(request(noor), () => [{ key: 'unknown-coalition' }]);
    expect(result).toMatchObject({ status: 'refused', problems: [{ key: 'unknown-coalition' }] });
  });

  it('decides on the newest state when several write at once', async () => {
    await commands().handle(request(noor), plan(start));
    const leads = [sanne, ahmed, stranger];
    const results = await Promise.all(
      leads.map((user) => commands().handle(request(noor), plan({ type: 'NameLead', user, outside: false }))),
    );
    expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    const { coalition } = await store.load(workspace, { coalition: 'k1' });
    expect([...(coalition?.state?.leads ?? [])].sort()).toEqual([noor, ...leads].sort());
  });

  it('lets only one of two win what only one can have', async () => {
    await commands().handle(request(noor), plan(start, { type: 'NameLead', user: sanne, outside: false }));
    const results = await Promise.all([
      commands().handle(request(noor), plan({ type: 'ReleaseLead', user: sanne })),
      commands().handle(request(sanne), plan({ type: 'ReleaseLead', user: noor })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['done', 'refused']);
  });

  it('writes and tells nothing when it was so already', async () => {
    await commands().handle(request(noor), plan(start, add));
    const before = await version();
    appended = [];
    expect(await commands().handle(request(noor, 'r2'), plan(add))).toMatchObject({ status: 'done' });
    expect([await version(), appended]).toEqual([before, []]);
  });

  it('changes a coalition and its person together', async () => {
    await commands().handle(request(noor), plan(start, add, invite));
    appended = [];
    const place = { coalition: 'k1', interview: 'i-ahmed' };
    const result = await commands().handle(request(ahmed, 'r2', { person: ahmed }), () => ({
      coalitions: [{ id: 'k1', commands: [{ type: 'StartInterview', interview: 'i-ahmed' }] }],
      person: [{ type: 'OpenInterview', ...place }],
    }));
    expect(result).toMatchObject({ status: 'done', person: { open: place } });
    expect(appended.sort()).toEqual(['c-k1', `p-${ahmed}`]);
    const found = await store.load(workspace, { person: ahmed, focus: true });
    expect(found.coalition).toMatchObject({ id: 'k1', state: { interviews: [{ status: 'answering' }] } });
  });

  it('takes what an answer replaced out of the vault', async () => {
    await commands().handle(request(noor), plan(start, add, invite));
    const give = (entry: string): CoalitionCommand => ({
      type: 'GiveAnswer',
      interview: 'i-ahmed',
      question: 'motive',
      answer: words(entry),
      typed: null,
    });
    await commands().handle(request(ahmed), plan(give('e1')));
    await commands().handle(request(ahmed), plan(give('e2')));
    expect([...(await store.readVault(workspace, 'k1', ['e1', 'e2'])).keys()]).toEqual(['e2']);
    await commands().handle(request(ahmed), plan(give('e3'), give('e4')));
    expect([...(await store.readVault(workspace, 'k1', ['e2', 'e3', 'e4'])).keys()]).toEqual(['e4']);
  });

  it('puts what became due on the list, for each whom it is for', async () => {
    const dueFor = async () => {
      // Within two weeks: a lead who stands still is due only after that.
      const due = await store.dueMembers(workspace, now + 13 * 86_400_000, 10);
      return due.map(({ member }) => member).sort();
    };
    await commands().handle(request(noor), plan(start, add));
    expect(await dueFor()).toEqual([]);
    await commands().handle(request(noor), plan(invite));
    expect(await dueFor()).toEqual([`p-${ahmed}`]);
    const reminded: CoalitionCommand = { type: 'NoteReminded', interview: 'i-ahmed' };
    await commands().handle(request(null), plan(reminded, reminded));
    expect(await dueFor()).toEqual([`p-${ahmed}`, `p-${noor}`]);
    await commands().handle(request(noor), plan({ type: 'NameLead', user: sanne, outside: false }));
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
    expect(await commands(losing(done)).handle(request(noor, 'r1'), plan(start))).toMatchObject({ status });
    expect(await version()).toBe(3);
  });

  it('is passed on when there is no request to know it by', async () => {
    await expect(commands(losing(true)).handle(request(noor), plan(start))).rejects.toMatchObject({
      code: 'unknown',
    });
  });
});

describe('peopleOf', () => {
  it('are the leads and everyone who was ever a contact on Slack, each once', async () => {
    const result = await commands().handle(request(noor), plan(start, add));
    expect(result.status === 'done' && peopleOf(result.coalitions.k1 ?? null)).toEqual([noor, ahmed]);
    expect(peopleOf(null)).toEqual([]);
  });
});
