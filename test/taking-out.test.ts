import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppStore } from '../src/app-store.ts';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import type { CoalitionData } from '../src/documents/coalition-json.ts';
import type { Reading } from '../src/reading-notes.ts';
import { storeIn } from '../src/store/workspace-store.ts';
import { personData } from '../src/taking-out.ts';
import { coalitionData } from '../src/taking-out-coalition.ts';
import { by, given, now } from './coalition/given.ts';
import {
  ahmed,
  answered,
  begun,
  invited,
  noor,
  partnered,
  recorded,
  sanne,
  sanneLeads,
  sent,
  started,
} from './coalition/stories.ts';
import { openStage, type Stage, vaultKey } from './store/stage.ts';

// What leaves the app as a file: nothing that its reader may not read, and of a coalition nothing that goes no further.

const workspace = 'T0OUT';
const written = by(
  sanne,
  { type: 'StepAnswered', round: 1, question: 'goal', entry: 'w.goal', choice: null },
  { type: 'LeadReleased', user: sanne },
);
const log: CoalitionEvent[] = [
  started,
  partnered,
  invited,
  begun,
  answered,
  sent,
  sanneLeads,
  written,
].flat();
/** Another coalition, in which Noor wrote down what Ahmed said. */
const talked = [started, partnered, recorded]
  .flat()
  .map((event) => (event.type === 'CoalitionStarted' ? { ...event, id: 'k2' } : event));
const { state: coalition } = given(log);

let stage: Stage;
let context: ReturnType<typeof contextOf>;
const noted: Reading[] = [];

function contextOf(on: Stage) {
  const store = openAppStore({ redis: on.redis, keys: [vaultKey('k1', 1)] });
  return {
    workspace,
    clock: { now: () => now },
    store: storeIn(store, workspace),
    noteReading: (reading: Reading) => void noted.push(reading),
  };
}

beforeAll(async () => {
  stage = await openStage();
  context = contextOf(stage);
  const entries = ['intention', 'w.goal', 'reach.c-jan', ...answeredEntries()];
  const put = entries.map((entry) => ({
    coalition: 'k1',
    entry,
    text: entry.startsWith('e.') ? JSON.stringify({ text: `text of ${entry}` }) : `text of ${entry}`,
  }));
  const talk = ['talk.motive', 'talk.yield'].map((entry) => ({
    coalition: 'k2',
    entry,
    text: '{"text":"zei hij"}',
  }));
  await context.store.append(
    {
      streams: [
        { name: 'c-k1', expected: 0, events: log },
        { name: 'c-k2', expected: 0, events: talked },
      ],
      vault: { put: [...put, ...talk] },
      index: [
        ...[ahmed, noor, sanne].map((user) => ({ user, coalition: 'k1', name: 'Stad' })),
        ...[ahmed, noor].map((user) => ({ user, coalition: 'k2', name: 'Haven' })),
      ],
    },
    { now },
  );
});
afterAll(() => stage.close());

function answeredEntries(): string[] {
  return answered.flatMap((event) => (event.type === 'AnswerGiven' ? event.entry : []));
}

const taken = async (user: string) =>
  (await personData(context, user)).coalitions.flatMap(({ texts }) => texts.map(({ entry }) => entry)).sort();

describe('a person takes out', () => {
  it('all of their own answers, with the words that they wrote and how they came to be', async () => {
    expect(await taken(ahmed)).toEqual([...answeredEntries(), 'talk.motive', 'talk.yield'].sort());
    const { coalitions, ...data } = await personData(context, ahmed);
    expect(coalitions.find(({ id }) => id === 'k1')?.texts[0]).toMatchObject({
      text: 'text of e.motive',
      event: { type: 'AnswerGiven', question: 'motive', by: ahmed },
    });
    expect(data).toMatchObject({
      madeAt: '2026-03-02T09:00:00.000Z',
      workspace,
      user: ahmed,
      log: [],
      drafts: [],
    });
  });

  it('what they wrote as a lead, also once they lead no longer', async () => {
    expect(await taken(sanne)).toEqual(['w.goal']);
  });

  it('nothing that they wrote about another contact', async () => {
    expect(await taken(noor)).toEqual(['intention']);
  });

  it('nothing where nothing is kept', async () => {
    expect(await personData(context, 'U0ZOE')).toMatchObject({ settings: null, coalitions: [] });
  });
});

describe('a coalition, as a lead reads it', () => {
  const data = async (user: string) => (await coalitionData(context, { coalition, user })) as CoalitionData;

  it('holds each text that this lead may read, but for answers about other partners', async () => {
    const { texts, interviews, coalition: found } = await data(noor);
    const wanted = ['intention', 'w.goal', 'reach.c-jan', ...answeredEntries()].filter(
      (entry) => entry !== 'e.concerns',
    );
    expect(Object.keys(texts).sort()).toEqual(wanted.sort());
    expect(texts.intention?.text).toBe('text of intention');
    expect(texts['e.motive']?.text).toBe('text of e.motive');
    expect(found).toMatchObject({ id: 'k1', isClosed: false, leads: [noor], intention: 'intention' });
    expect(JSON.stringify(interviews)).not.toContain('concerns');
    expect(interviews).toMatchObject([{ id: 'i-ahmed', mayRead: true, answers: { motive: ['e.motive'] } }]);
  });

  it('is noted for the authors whose answers it holds', async () => {
    noted.length = 0;
    await data(noor);
    expect(noted.flatMap(({ interviews }) => interviews.map(({ id }) => id))).toEqual(['i-ahmed']);
  });

  it('holds no answer of an interview that this lead may not read', async () => {
    const [again] = by(noor, { type: 'LeadNamed', user: sanne });
    const { state } = given([...log, again as CoalitionEvent]);
    const later = (await coalitionData(context, { coalition: state, user: sanne })) as CoalitionData;
    expect(Object.keys(later.texts).filter((entry) => entry.startsWith('e.'))).toEqual([]);
    expect(later.interviews).toMatchObject([{ mayRead: false, answers: {} }]);
  });

  it('is nothing for who does not lead it', async () => {
    expect(await coalitionData(context, { coalition, user: ahmed })).toBe(null);
    expect(await coalitionData(context, { coalition, user: sanne })).toBe(null);
  });
});
