import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppStore } from '../src/app-store.ts';
import { fold } from '../src/coalition/coalition.ts';
import type { CoalitionEvent, CoalitionEventType } from '../src/coalition/events.ts';
import type { Coalition } from '../src/coalition/state.ts';
import { foldPerson, type Person, type PersonEvent, type PersonEventType } from '../src/person/person.ts';
import { rebuildAll } from '../src/refold.ts';
import type { StreamName } from '../src/store/keys.ts';
import { createConnections } from '../src/store/redis.ts';
import { factsOf, factsOfPerson, readersOf } from './fixtures/facts.ts';
import { drafts, kept, logs, restore, vaultKeys, workspace } from './fixtures/recorded.ts';
import facts from './fixtures/v1/facts.json' with { type: 'json' };
import { startRedis, type TestRedis } from './redis.ts';

// What version 1 wrote is understood for ever: fixtures/README.md.

const coalitions = Object.keys(logs).filter((name) => name.startsWith('c-'));
const persons = Object.keys(logs).filter((name) => name.startsWith('p-'));
const eventsOf = <E>(name: string): E[] => (logs[name] ?? []).map(({ e }) => e as E);
const people = ['NOOR', 'KEES', 'SANNE', 'AHMED', 'MARIEKE', 'TOM', 'EVA', 'BEN', 'FLOOR', 'STIL', 'PIM'].map(
  (name) => `U0${name}`,
);

/** Every type that version 1 knew, by hand. */
const coalitionTypes = [
  'CoalitionStarted',
  'ChannelChosen',
  'ChannelReady',
  'ChannelFailed',
  'ChannelMoved',
  'ChannelWelcomed',
  'LeadNamed',
  'LeadReleased',
  'LeadGone',
  'PartnerAdded',
  'PartnerChanged',
  'PartnerRemoved',
  'ContactAdded',
  'ContactChanged',
  'ContactRemoved',
  'ContactErased',
  'InterviewInvited',
  'InterviewDelivered',
  'InterviewUndelivered',
  'InterviewStarted',
  'InterviewResumed',
  'InterviewPaused',
  'InterviewPostponed',
  'InterviewDeclined',
  'TalkProposed',
  'InterviewHandedOver',
  'QuestionRevisited',
  'AnswerGiven',
  'AnswerSkipped',
  'AnswerEdited',
  'AnswerDeletionAsked',
  'AnswerDeletionSettled',
  'InterviewSent',
  'InterviewWithdrawn',
  'InterviewErased',
  'TalkRecorded',
  'ConsentAsked',
  'ConsentGiven',
  'ConsentRefused',
  'ContactReminded',
  'LeadToldSilent',
  'StepAnswered',
  'QuestionLeftOpen',
  'QuestionNoLongerOpen',
  'StepFinished',
  'StepSkipped',
  'StepOpened',
  'StepTold',
  'CoalitionClosed',
  'PracticeThrownAway',
  'LeadNudged',
  'MeetingPlanned',
  'MeetingChanged',
  'MeetingCancelled',
  'MeetingAnswered',
  'InviteeTold',
  'InviteeUnreached',
  'InviteeReminded',
  'LeadAskedAfter',
  'MeetingOutcomeRecorded',
  'MeetingRhythmSet',
  'LeadAskedNext',
  'CommitmentMade',
  'CommitmentChanged',
  'CommitmentAgreed',
  'CommitmentDeclined',
  'CommitmentPostponed',
  'CommitmentDone',
  'CommitmentOnTrack',
  'CommitmentStuck',
  'CommitmentMoved',
  'CommitmentReleased',
  'CommitmentTaken',
  'CommitmentWithdrawn',
  'SharingSettled',
  'OwnerAsked',
  'AskAnswered',
  'CommitmentPosted',
  'OwnerNudged',
  'LeadToldOfCommitment',
  'LeadToldOfAsk',
  'SummaryTold',
  'SummarySwitched',
  'DueCancelled',
  'DueMoved',
  'PersonUnreachable',
] as const satisfies CoalitionEventType[];

const personTypes = [
  'LanguageChosen',
  'CountryChosen',
  'ZoneSeen',
  'ConversationOpened',
  'HubPosted',
  'InterviewOpened',
  'InterviewQueued',
  'InterviewClosed',
  'QuestionPosted',
  'Hinted',
  'Nudged',
  'NudgesSwitched',
  'HoursChosen',
  'HoursAsked',
  'ZoneChosen',
  'PauseChosen',
  'WeeklyChosen',
  'MessagesSwitched',
  'QuotesSwitched',
  'Snoozed',
  'Bundled',
  'BundleExtended',
  'QuotesForgotten',
] as const satisfies PersonEventType[];

/** What was kept is folded again, as the shapes of coalitions and of people were raised since; the facts below stay. */
const stateOf = (name: string): unknown =>
  JSON.parse(
    JSON.stringify(
      name.startsWith('p-') ? foldPerson(eventsOf<PersonEvent>(name)) : fold(eventsOf<CoalitionEvent>(name)),
    ),
  );

const typesIn = (names: string[]) =>
  [...new Set(names.flatMap((name) => eventsOf<{ type: string }>(name).map(({ type }) => type)))].sort();

describe('the recorded logs', () => {
  it('hold each type of event of version 1', () => {
    expect(typesIn(coalitions)).toEqual([...coalitionTypes].sort());
    expect(typesIn(persons)).toEqual([...personTypes].sort());
  });

  it('miss no version', () => {
    for (const log of Object.values(logs))
      expect(log.map(({ id }) => id)).toEqual(log.map((_, at) => `${at + 1}-0`));
  });
});

describe('folding a recorded log', () => {
  // While the shape is that of version 1: whoever raises it takes this out, as a person's was, and the facts below stay.
  it.each(coalitions)('gives the state that was kept with it: %s', (name) => {
    const state = (kept('state')[name] as { state: Coalition }).state;
    expect(JSON.parse(JSON.stringify(fold(eventsOf<CoalitionEvent>(name))))).toEqual(state);
  });

  const stated: Record<string, unknown> = facts;
  it.each(coalitions)('says what happened, and who may read it: %s', (name) => {
    const coalition = fold(eventsOf<CoalitionEvent>(name)) as Coalition;
    expect({ ...factsOf(coalition), readers: readersOf(coalition, people) }).toEqual(stated[name]);
  });

  it.each(persons)('says what a person chose, and what is open: %s', (name) => {
    expect(factsOfPerson(foldPerson(eventsOf<PersonEvent>(name)) as Person)).toEqual(stated[name]);
  });
});

/** What was kept of a coalition; a person's shape was raised since, so that what was kept is folded again. */
function stateNow(name: string): unknown {
  return name.startsWith('p-')
    ? JSON.parse(JSON.stringify(foldPerson(eventsOf<PersonEvent>(name))))
    : (kept('state')[name] as { state: unknown }).state;
}

describe('the recorded Redis', () => {
  let server: TestRedis;
  let redis: Redis;
  let connections: ReturnType<typeof createConnections>;
  const open = () => openAppStore({ redis: connections.request, keys: vaultKeys });
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis({ port: server.port, host: '127.0.0.1' });
    await restore(redis);
    connections = createConnections({
      url: server.url,
      log: { info: () => undefined, warn: () => undefined },
    });
    await connections.connected(20_000);
  });
  afterAll(async () => {
    connections?.close();
    redis?.disconnect();
    await server?.stop();
  });

  it('is read with its key', async () => {
    const store = open();
    expect(await store.checkKeys()).toEqual([]);
    expect(await store.workspaces()).toEqual([workspace]);
  });

  it('gives each state, log and cursor', async () => {
    const store = open();
    const cursors = kept('cursors')[''] as Record<string, string>;
    for (const name of [...coalitions, ...persons] as StreamName[]) {
      const log = logs[name] ?? [];
      const events = await store.events(workspace, name, 1, 1_000);
      expect(events).toEqual(log.map(({ e }, at) => ({ version: at + 1, event: e })));
      const { also } = await store.load(workspace, { also: [name] });
      expect(also[name]).toMatchObject({ version: log.length, state: stateNow(name) });
      expect(also[name]).toMatchObject({ version: log.length, state: stateOf(name) });
      expect(await store.cursor(workspace, name)).toBe(Number(cursors[name]));
    }
  });

  it('finds a coalition by its channel, by its people and by an open question', async () => {
    const store = open();
    for (const [channel, id] of Object.entries(kept('channels')[''] as Record<string, string>))
      expect((await store.load(workspace, { channel })).coalition?.id).toBe(id);
    for (const [user, mine] of Object.entries(kept('mine') as Record<string, Record<string, string>>)) {
      const found = await store.load(workspace, { person: user, mine: true });
      expect(Object.fromEntries(found.mine.map(({ id, name }) => [id, name]))).toEqual(mine);
    }
    const focused = await store.focused(workspace);
    expect(focused.sort()).toEqual(['U0KEES', 'U0STIL']);
    for (const person of focused) {
      const found = await store.load(workspace, { person, focus: true });
      expect(found.coalition?.id).toBe(found.person.state?.open?.coalition);
    }
  });

  it('opens every entry of the vault and every draft', async () => {
    const store = open();
    const vaults = Object.entries(kept('vault') as Record<string, Record<string, string>>);
    expect(vaults.length).toBeGreaterThan(3);
    for (const [coalition, entries] of vaults) {
      const texts = await store.readVault(workspace, coalition, Object.keys(entries));
      expect([...texts.keys()].sort()).toEqual(Object.keys(entries).sort());
      for (const text of texts.values()) expect(text.length).toBeGreaterThan(0);
    }
    const standing = Object.keys(kept('draft'));
    expect(standing.length).toBeGreaterThan(10);
    for (const place of standing) {
      const [person = '', draft = ''] = place.split(':');
      const was = drafts.find(({ user, form }) => user === person && form === draft);
      const { draft: text } = await store.load(workspace, { person, draft });
      expect(JSON.parse(text ?? 'null')).toEqual(was?.text);
    }
  });

  it('keeps nothing of whom was erased, nor of a practice that was thrown away', () => {
    const thrown = Object.entries(facts).find(([, fact]) =>
      JSON.stringify(fact).includes('thrown-away'),
    )?.[0];
    expect(Object.keys(kept('vault'))).not.toContain(thrown?.slice(2));
    // Somebody without Slack: nothing but the id is left of them in the log.
    const written = logs['c-zeldzaam']?.filter(({ e }) => e.contact === 'c-jan') ?? [];
    expect(written.map(({ e: { type, name, reach } }) => [type, name, reach])).toEqual([
      ['ContactAdded', '', null],
      ['ContactRemoved', undefined, undefined],
      ['ContactErased', undefined, undefined],
    ]);
  });

  it('knows what was sent, what is due and what was answered', async () => {
    const store = open();
    for (const [id, sent] of Object.entries(kept('sending') as Record<string, object | string>))
      expect(await store.sending(workspace, id)).toEqual(
        typeof sent === 'string' ? { state: 'unknown', since: Number(sent) } : { state: 'sent', ...sent },
      );
    const flat = kept('due')[''] as string[];
    const dues = await store.dueMembers(workspace, Number.MAX_SAFE_INTEGER, 100);
    expect(dues.flatMap(({ member, score }) => [member, String(score)])).toEqual(flat);
    for (const [request, outcome] of Object.entries(kept('outcome')))
      expect((await store.load(workspace, { request })).outcome).toEqual(outcome);
    for (const [user, home] of Object.entries(kept('homes')[''] as Record<string, object>))
      expect(await store.home(workspace, user)).toEqual(home);
  });

  // The last one: what it leaves is not what was recorded.
  it('is written anew by a rebuild, and says the same in fewer bytes', async () => {
    const store = open();
    const names = [...coalitions, ...persons] as StreamName[];
    const bytes = async () => {
      const sizes = (await redis.keys('*:log:*')).map((key) => redis.memory('USAGE', key, 'SAMPLES', 0));
      return (await Promise.all(sizes)).reduce((sum: number, size) => sum + Number(size), 0);
    };
    const before = await bytes();
    const texts = Object.values(kept('vault') as Record<string, object>).flatMap(Object.keys).length;
    expect(await rebuildAll({ store: store, log: { warn: () => {} } })).toEqual({
      streams: names.length,
      texts: texts + Object.keys(kept('draft')).length,
    });
    expect(await bytes()).toBeLessThan(before * 0.85);
    for (const name of names) {
      const log = logs[name] ?? [];
      const fresh = open();
      const { also } = await fresh.load(workspace, { also: [name] });
      expect(also[name]).toMatchObject({ version: log.length, state: stateNow(name) });
      expect(also[name]).toMatchObject({ version: log.length, state: stateOf(name) });
      expect(await fresh.events(workspace, name, 1, 1_000)).toEqual(
        log.map(({ e }, at) => ({ version: at + 1, event: e })),
      );
    }
    for (const [coalition, entries] of Object.entries(kept('vault') as Record<string, object>)) {
      const all = Object.keys(entries);
      expect([...(await store.readVault(workspace, coalition, all)).keys()]).toEqual(all);
    }
    expect(await rebuildAll({ store: store, log: { warn: () => {} } })).toEqual({
      streams: names.length,
      texts: 0,
    });
    expect((await store.focused(workspace)).sort()).toEqual(['U0KEES', 'U0STIL']);
  });
});
