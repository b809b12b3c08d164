import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAppStore } from '../src/app-store.ts';
import { fold } from '../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import { textsIn } from '../src/coalition/privacy.ts';
import {
  type AppStore,
  type CommandHandlers,
  createCommandHandler,
  type Plan,
} from '../src/command-handler.ts';
import { now } from './coalition/given.ts';
import { noor, start } from './coalition/stories.ts';
import { connectStore, openStage, type Stage, vaultKey } from './store/stage.ts';

// Commands of one coalition that come while another one is being written.

const workspace = 'T0GROUP';
const held = [vaultKey('k1', 1)];

let stage: Stage;
let other: Awaited<ReturnType<typeof connectStore>>;
let one: Process;
let two: Process;

interface Process {
  store: AppStore;
  commands: CommandHandlers;
  appends(): number;
}

function startProcess(redis: Stage['redis']): Process {
  const store = openAppStore({ redis, keys: held, freeze: true });
  let appends = 0;
  const counting: AppStore = {
    ...store,
    append: (...given) => {
      appends += 1;
      return store.append(...given);
    },
  };
  const commands = createCommandHandler({
    store: counting,
    clock: { now: () => now },
    onAppended: () => undefined,
  });
  return { store, commands, appends: () => appends };
}

beforeAll(async () => {
  stage = await openStage();
  other = await connectStore(stage.server.url);
});
afterAll(async () => {
  other?.connections.close();
  await stage?.close();
});
beforeEach(async () => {
  await stage.redis.flushall();
  one = startProcess(stage.redis);
  two = startProcess(other.redis);
  await act(one, { coalitions: [{ id: 'k1', commands: [start] }] });
});

function act({ commands }: Process, plan: Plan | (() => never), request?: string) {
  const query = { channel: 'C0STAD', coalition: 'k1', person: noor };
  const asked = { workspace, by: noor, query, ...(request === undefined ? {} : { request }) };
  return commands.handle(asked, () => (typeof plan === 'function' ? plan() : plan));
}

const add = (partner: string): CoalitionCommand => ({
  type: 'AddPartner',
  partner,
  name: partner,
  kind: 'culture',
  contacts: [
    {
      id: `c-${partner}`,
      user: null,
      name: partner,
      reach: { entry: `reach.${partner}`, text: `06 ${partner}` },
      outside: false,
    },
  ],
});
const only = (...commands: CoalitionCommand[]): Plan => ({ coalitions: [{ id: 'k1', commands }] });
const state = async () => (await two.store.load(workspace, { coalition: 'k1' })).coalition?.state;
const partners = async () => (await state())?.partners.map(({ id }) => id) ?? [];

describe('commands that come while another one is written', () => {
  it('are written together, in their order, each with what it puts into the vault', async () => {
    const names = Array.from({ length: 90 }, (_, at) => `p${String(at).padStart(2, '0')}`);
    const before = one.appends();
    const results = await Promise.all(names.map((name) => act(one, only(add(name)))));
    expect(results.every(({ status }) => status === 'done')).toBe(true);
    expect(one.appends() - before).toBeLessThan(10);
    expect((await partners()).slice(1).toSorted()).toEqual(names);
    const entries = names.map((name) => `reach.${name}`);
    expect(await two.store.readVault(workspace, 'k1', entries)).toEqual(
      new Map(names.map((name) => [`reach.${name}`, `06 ${name}`])),
    );
    // Each result holds the state that it left.
    const counts = results.flatMap((each) =>
      each.status === 'done' ? [each.coalitions.k1?.partners.length] : [],
    );
    expect(counts.toSorted((a = 0, b = 0) => a - b)).toEqual(names.map((_, at) => at + 2));
  });

  it('leave nothing in the vault of what one of them added and a later one took away', async () => {
    const added = act(one, only(add('first')));
    const both = [act(one, only(add('brief'))), act(one, only({ type: 'RemovePartner', partner: 'brief' }))];
    await Promise.all([added, ...both]);
    const after = await state();
    expect((await two.store.vaultEntries(workspace, 'k1')).toSorted()).toEqual(
      after == null ? [] : [...textsIn(after)].filter((entry) => entry !== '').toSorted(),
    );
  });

  const kinds = ['added', 'refused', 'throws', 'draft', 'twice'] as const;
  it('are each done or not done, whatever stands beside them and whichever process they reach', async () => {
    const wish = record({ kind: constantFrom(...kinds), process: constantFrom(0, 1) });
    await assert(
      asyncProperty(array(wish, { minLength: 2, maxLength: 24 }), async (wishes) => {
        await stage.redis.flushall();
        one = startProcess(stage.redis);
        two = startProcess(other.redis);
        await act(one, only(start));
        const answers = await Promise.all(
          wishes.map(async ({ kind, process }, at) => {
            const where = process === 0 ? one : two;
            const name = `p${at}`;
            if (kind === 'refused') {
              const missing = only(add(name), { type: 'RemovePartner', partner: 'nobody' });
              return [(await act(where, missing)).status];
            }
            if (kind === 'throws') {
              const breaks = () => {
                throw new Error('it breaks');
              };
              return [await act(where, breaks).then(String, (error: Error) => error.message)];
            }
            if (kind === 'draft') {
              const form = { form: name, text: '"typed"' };
              return [(await act(where, { ...only(add(name)), draft: form })).status];
            }
            const times = kind === 'twice' ? 2 : 1;
            const sent = Array.from({ length: times }, () => act(where, only(add(name)), `request-${at}`));
            return (await Promise.all(sent)).map(({ status }) => status);
          }),
        );
        const expected = { added: ['done'], refused: ['refused'], throws: ['it breaks'], draft: ['done'] };
        for (const [at, { kind }] of wishes.entries()) {
          // The second one may find that it is so already.
          if (kind === 'twice') expect(answers[at]).toContain('done');
          else expect(answers[at]).toEqual(expected[kind]);
        }
        const wanted = wishes.flatMap(({ kind }, at) =>
          kind === 'refused' || kind === 'throws' ? [] : [`p${at}`],
        );
        expect((await partners()).slice(1).toSorted()).toEqual(wanted.toSorted());
        const log = await one.store.events<CoalitionEvent>(workspace, 'c-k1', 1, 1_000);
        expect(JSON.parse(JSON.stringify(fold(log.map(({ event }) => event))))).toEqual(
          JSON.parse(JSON.stringify(await state())),
        );
      }),
      { numRuns: 30 },
    );
  });
});
