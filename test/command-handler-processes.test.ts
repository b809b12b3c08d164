import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAppStore } from '../src/app-store.ts';
import { decide, fold } from '../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { type AppStore, type CommandHandlers, createCommandHandler } from '../src/command-handler.ts';
import { workspaceKeys } from '../src/store/keys.ts';
import { now } from './coalition/given.ts';
import { ahmed, contact, noor, sanne, start, stranger } from './coalition/stories.ts';
import { connectStore, openStage, type Stage, vaultKey } from './store/stage.ts';

// Two processes that keep what they folded, on one Redis: each always decides as a process would that had just started, whatever
// the other one, a person with a backup, or a failover did meanwhile.

const workspace = 'T0TWO';
const keys = workspaceKeys(workspace);
const held = [vaultKey('k1', 1)];
const hour = 3_600_000;

let stage: Stage;
let other: Awaited<ReturnType<typeof connectStore>>;
beforeAll(async () => {
  stage = await openStage();
  other = await connectStore(stage.server.url);
});
afterAll(async () => {
  other?.connections.close();
  await stage?.close();
});

type Meanwhile = () => Promise<unknown>;

/** A process: `afterLoad` happens between its next load and what it decides on that. */
interface Process {
  store: AppStore;
  commands: CommandHandlers;
  asleep(afterLoad: Meanwhile): void;
}

function startProcess(redis: Stage['redis'], clock = { now: () => now }): Process {
  const store = openAppStore({ redis, keys: held, freeze: true });
  let meanwhile: Meanwhile | null = null;
  const slow: AppStore = {
    ...store,
    load: async (...given) => {
      const found = await store.load(...given);
      const happens = meanwhile;
      meanwhile = null;
      await happens?.();
      return found;
    },
  };
  const commands = createCommandHandler({ store: slow, clock, onAppended: () => undefined });
  return {
    store,
    commands,
    asleep: (afterLoad) => {
      meanwhile = afterLoad;
    },
  };
}

let one: Process;
let two: Process;
let backup: [string, Buffer][];

beforeEach(async () => {
  await stage.redis.flushall();
  one = startProcess(stage.redis);
  two = startProcess(other.redis);
  backup = [];
});

const act = (process: Process, ...commands: CoalitionCommand[]) =>
  process.commands.handle({ workspace, by: noor, query: { channel: 'C0STAD', coalition: 'k1' } }, () => ({
    coalitions: [{ id: 'k1', commands }],
  }));

const stateSeenBy = async ({ store }: Process): Promise<Coalition | null> =>
  (await store.load(workspace, { coalition: 'k1' })).coalition?.state ?? null;

const fresh = () => stateSeenBy(startProcess(stage.redis));

/** Takes the names of partners out of the log, as erasing does with a person's. */
const erase = ({ store }: Process) =>
  store.rewrite<CoalitionEvent, Coalition | null>(workspace, 'c-k1', {
    redact: (event) => (event.type === 'PartnerAdded' ? { ...event, name: '–' } : event),
    fold: (events) => fold(events),
  });

async function keepBackup(): Promise<void> {
  const all = await stage.redis.keys('*');
  backup = await Promise.all(
    all.map(
      async (key): Promise<[string, Buffer]> => [key, (await stage.redis.dumpBuffer(key)) ?? Buffer.alloc(0)],
    ),
  );
}

async function putBack(): Promise<void> {
  await stage.redis.flushall();
  for (const [key, value] of backup) await stage.redis.restore(key, 0, value);
}

const users = [sanne, ahmed, stranger];
const wishes: CoalitionCommand[] = [
  start,
  ...users.flatMap((user): CoalitionCommand[] => [
    { type: 'NameLead', user, outside: false },
    { type: 'ReleaseLead', user },
  ]),
  { type: 'ReleaseLead', user: noor },
  ...['shops', 'school'].flatMap((partner): CoalitionCommand[] => [
    {
      type: 'AddPartner',
      partner,
      name: partner,
      kind: 'entrepreneurs',
      contacts: [contact(`c-${partner}`, ahmed)],
    },
    { type: 'RemovePartner', partner },
  ]),
];

const happenings = {
  nothing: async () => undefined,
  'the other names a lead': () => act(two, { type: 'NameLead', user: stranger, outside: false }),
  'the other releases a lead': () => act(two, { type: 'ReleaseLead', user: sanne }),
  'the other starts': () => act(two, start),
  'the other erases': () => erase(two),
  'the other writes a snapshot': () => two.store.keepSnapshot(workspace, 'c-k1', { always: true }),
  'a backup is kept': keepBackup,
  'a backup is put back': putBack,
  'Redis is emptied': () => stage.redis.flushall(),
} satisfies Record<string, Meanwhile>;
const names = Object.keys(happenings) as (keyof typeof happenings)[];

const step = record({
  before: constantFrom(...names),
  meanwhile: constantFrom(...names),
  command: constantFrom(...wishes),
});

/** What a process must come to that holds nothing. */
function expected(state: Coalition | null, command: CoalitionCommand) {
  const decision = decide(state, command, { by: noor, at: now });
  return decision.ok
    ? { status: 'done', writes: decision.events.length > 0, state: fold(decision.events, state) }
    : { status: 'refused', writes: false, problems: decision.problems };
}

describe('two processes that hold what they folded', () => {
  it('decide as one would that holds nothing, whatever happened before they load and after', async () => {
    await assert(
      asyncProperty(array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await stage.redis.flushall();
        backup = [];
        one = startProcess(stage.redis);
        two = startProcess(other.redis);
        await act(one, start);
        for (const { before, meanwhile, command } of steps) {
          await happenings[before]();
          let wanted = expected(await fresh(), command);
          one.asleep(async () => {
            await happenings[meanwhile]();
            // What writes nothing, a refusal too, is as fresh as its load.
            if (wanted.writes) wanted = expected(await fresh(), command);
          });
          const result = await act(one, command);
          expect(result.status).toBe(wanted.status);
          if (result.status === 'refused') expect(result.problems).toEqual(wanted.problems);
          if (result.status === 'done') expect(result.coalitions.k1 ?? null).toEqual(wanted.state);
          const truth = await fresh();
          expect(await stateSeenBy(one)).toEqual(truth);
          expect(await stateSeenBy(two)).toEqual(truth);
          const log = await one.store.events<CoalitionEvent>(workspace, 'c-k1', 1, 1_000);
          expect(JSON.parse(JSON.stringify(fold(log.map(({ event }) => event))))).toEqual(
            JSON.parse(JSON.stringify(truth)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('both know at once what only one of them was told', async () => {
    await act(one, start, { type: 'NameLead', user: sanne, outside: false });
    await act(two, { type: 'ReleaseLead', user: sanne });
    expect(await act(one, { type: 'ReleaseLead', user: noor })).toMatchObject({
      status: 'refused',
      problems: [{ key: 'last-lead' }],
    });
  });
});

describe('a process that slept for an hour with a state in hand', () => {
  it('decides on what stands there when it wakes', async () => {
    await act(one, start, { type: 'NameLead', user: sanne, outside: false });
    const time = { now };
    const sleeper = startProcess(stage.redis, { now: () => time.now });
    sleeper.asleep(async () => {
      await act(two, { type: 'ReleaseLead', user: sanne });
      time.now += hour;
    });
    expect(await act(sleeper, { type: 'ReleaseLead', user: noor })).toMatchObject({
      status: 'refused',
      problems: [{ key: 'last-lead' }],
    });
  });

  it('writes nothing onto a log that was rewritten meanwhile, before it has read that', async () => {
    await act(one, start, {
      type: 'AddPartner',
      partner: 'shops',
      name: 'Winkels van Jan',
      kind: 'entrepreneurs',
      contacts: [contact('c-ahmed', ahmed)],
    });
    await stateSeenBy(two);
    two.asleep(() => erase(one));
    const result = await act(two, { type: 'NameLead', user: sanne, outside: false });
    expect(result.status === 'done' && JSON.stringify(result.coalitions.k1)).not.toContain('Winkels van Jan');
    expect(JSON.stringify(await stateSeenBy(two))).not.toContain('Winkels van Jan');
  });

  it('writes nothing onto another log of the same length', async () => {
    await act(one, start);
    await keepBackup();
    await act(one, { type: 'NameLead', user: sanne, outside: false });
    one.asleep(async () => {
      await putBack();
      await act(two, { type: 'NameLead', user: ahmed, outside: false });
    });
    const result = await act(one, { type: 'NameLead', user: stranger, outside: false });
    expect(result.status === 'done' && result.coalitions.k1?.leads).toEqual([noor, ahmed, stranger]);
  });
});

describe('a process that died', () => {
  it('after its append and before a snapshot: the next folds what came after the last one', async () => {
    await act(one, start);
    for (let times = 0; times < 30; times += 1)
      await act(one, { type: 'NameLead', user: sanne, outside: false }, { type: 'ReleaseLead', user: sanne });
    expect(await stage.redis.hexists(keys.state('c-k1'), 's')).toBe(0);
    const reborn = startProcess(stage.redis);
    expect(await stateSeenBy(reborn)).toEqual(await stateSeenBy(one));
    await reborn.store.keepSnapshot(workspace, 'c-k1');
    expect(await stage.redis.hexists(keys.state('c-k1'), 's')).toBe(1);
    await act(reborn, { type: 'NameLead', user: ahmed, outside: false });
    expect((await fresh())?.leads).toEqual([noor, ahmed]);
  });
});

describe('an older process beside a newer schema', () => {
  it('stores nothing and refuses nothing: it fails, so that the request comes to the newer one', async () => {
    await act(one, start);
    const newer = openAppStore({ redis: other.redis, keys: held, schema: 1_000 });
    await newer.addWorkspace(workspace);
    await newer.raiseSchemas();
    await expect(act(one, { type: 'ReleaseLead', user: noor })).rejects.toMatchObject({ code: 'outdated' });
    const slept = startProcess(stage.redis);
    await stage.redis.del(keys.schema);
    slept.asleep(() => newer.raiseSchemas());
    await expect(act(slept, { type: 'NameLead', user: sanne, outside: false })).rejects.toMatchObject({
      code: 'outdated',
    });
    const { coalition } = await newer.load(workspace, { coalition: 'k1' });
    expect(coalition?.version).toBe(3);
  });
});

it('asks for a snapshot also where nothing else follows from what was appended', async () => {
  const told: string[] = [];
  const store = openAppStore({ redis: stage.redis, keys: held, freeze: true });
  const commands = createCommandHandler({
    store,
    clock: { now: () => now },
    onAppended: (_, stream) => void told.push(stream),
  });
  const person = { type: 'NoteNudged' as const };
  for (let times = 0; times < 51; times += 1)
    await commands.handle({ workspace, by: null, query: { person: noor } }, () => ({ person: [person] }));
  expect(told).toEqual([`p-${noor}`]);
});
