import { expect } from 'vitest';
import { queueName, queuePrefix } from '../../jobs/engine/queue.ts';
import { fold } from '../../src/coalition/coalition.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { questionIds } from '../../src/method/interview.ts';
import { foldPerson, type PersonEvent } from '../../src/person/person.ts';
import type { StreamName } from '../../src/store/keys.ts';
import { partsOf } from './plans.ts';
import type { Respondent } from './respondent.ts';
import { type Stage, workspace } from './stage.ts';

/** All that must be so after the storm, whatever died when. */
export async function expectAllThere(stage: Stage, respondents: Respondent[]): Promise<void> {
  const coalition = await onlyCoalition(stage);
  for (const person of respondents) await expectAnswers(stage, coalition, person);
  expectPostedOnce(stage, coalition, respondents);
  await expectFolded(stage);
  await expectNothingLeft(stage);
  const ignored = '1.5 Ack deadline';
  expect(stage.sandbox.log.flatMap((each) => each.broken).filter(({ fact }) => fact !== ignored)).toEqual([]);
}

async function onlyCoalition({ store }: Stage): Promise<Coalition> {
  const { mine } = await store.load(workspace, { person: 'U0NOOR', mine: true });
  const found = await store.load(workspace, { coalition: mine[0]?.id ?? '' });
  if (found.coalition?.state == null) throw new Error('there is no coalition');
  return found.coalition.state;
}

function interviewOfUser(coalition: Coalition, user: string) {
  const contact = coalition.contacts.find((each) => each.user === user);
  const theirs = coalition.interviews.filter((each) => each.contact === contact?.id);
  expect(theirs, `interviews of ${user}`).toHaveLength(1);
  const [interview] = theirs;
  if (interview === undefined) throw new Error('no interview');
  return interview;
}

/** What was acknowledged or typed is there once, word for word, and nothing beside it. */
async function expectAnswers(stage: Stage, coalition: Coalition, person: Respondent): Promise<void> {
  const interview = interviewOfUser(coalition, person.actor.user);
  expect(interview.status).toBe('done');
  for (const question of questionIds) {
    const entries = interview.answers[question]?.parts.map(({ entry }) => entry) ?? [];
    const texts = await stage.store.readVault(workspace, coalition.id, entries);
    const kept = entries.map((entry) => JSON.parse(texts.get(entry) ?? 'null'));
    const planned = person.plan[question];
    if (planned === undefined) throw new Error(`${question} was not planned`);
    const [ts = ''] = person.typed.get(question) ?? [];
    const fitting = partsOf(planned, wasEditTaken(stage, ts));
    const what = `${person.actor.user} on ${question}, ${JSON.stringify(planned)}`;
    expect(fitting, what).toContainEqual(kept);
  }
}

/** Whether the app acknowledged the edit of this message, at once or when Slack sent it again. */
function wasEditTaken({ sandbox }: Stage, ts: string): boolean {
  return sandbox.log.some(({ direction, status, request }) => {
    const { event } = (request ?? {}) as { event?: { subtype?: string; message?: { ts?: string } } };
    const isEdit = event?.subtype === 'message_changed' && event.message?.ts === ts;
    return direction === 'to app' && status === '200' && isEdit;
  });
}

/** Messages that were typed and of which no sending was ever acknowledged: only catch-up can have found them. */
export function caughtUp({ sandbox }: Stage, respondents: Respondent[]): string[] {
  const acknowledged = new Set(
    sandbox.log.flatMap(({ direction, status, request }) => {
      const { event } = (request ?? {}) as { event?: { ts?: string; subtype?: string } };
      return direction === 'to app' && status === '200' && event?.subtype === undefined ? [event?.ts] : [];
    }),
  );
  return respondents.flatMap(({ typed }) => [...typed.values()].flat()).filter((ts) => !acknowledged.has(ts));
}

interface Post {
  channel: string;
  id: string;
}

function postsOf({ sandbox }: Stage): Post[] {
  return sandbox.log.flatMap(({ direction, what, status, request }) => {
    if (direction !== 'from app' || what !== 'chat.postMessage' || status !== 'ok') return [];
    const { channel, metadata } = request as { channel: string; metadata?: unknown };
    const parsed: unknown = typeof metadata === 'string' ? JSON.parse(metadata) : metadata;
    const { event_payload: payload } = (parsed ?? {}) as { event_payload?: { id?: string } };
    return [{ channel, id: payload?.id ?? 'none' }];
  });
}

/** Slack was never made to show the same message twice; what must arrive arrived. */
function expectPostedOnce(stage: Stage, coalition: Coalition, respondents: Respondent[]): void {
  const posts = postsOf(stage);
  const keys = posts.map(({ channel, id }) => `${channel} ${id}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  const count = (channel: string, kind: string) =>
    posts.filter(
      (post) => post.channel === channel && post.id.startsWith(coalition.id) && post.id.endsWith(kind),
    ).length;
  for (const { actor } of respondents) {
    const channel = `D${actor.user.slice(1)}`;
    expect([actor.user, count(channel, '-invitation'), count(channel, '-receipt')]).toEqual([
      actor.user,
      1,
      1,
    ]);
    expect(posts.filter((post) => post.id === `hub-${actor.user}`)).toHaveLength(1);
  }
  expect(count('D0NOOR', '-lead-note-U0NOOR')).toBe(respondents.length);
}

/** Every log folds to the state beside it, and its reaction has seen all of it. */
async function expectFolded({ look, store }: Stage): Promise<void> {
  const keys = await look.keys(`coalitie:{${workspace}}:log:*`);
  expect(keys.length).toBeGreaterThan(5);
  for (const key of keys) {
    const name = key.slice(key.lastIndexOf(':') + 1) as StreamName;
    const stored = await store.events<CoalitionEvent & PersonEvent>(workspace, name, 1, 10_000);
    const events = stored.map(({ event }) => event);
    const { also } = await store.load(workspace, { also: [name] });
    const folded = name.startsWith('c-') ? fold(events) : foldPerson(events);
    expect(also[name]?.state, name).toEqual(JSON.parse(JSON.stringify(folded)));
    expect(stored.map(({ version }) => version)).toEqual(stored.map((_, at) => at + 1));
    expect([name, also[name]?.version, await store.cursor(workspace, name)]).toEqual([
      ...[name, stored.length, stored.length],
    ]);
  }
}

/** No job, no lock, and nothing that keeps a later reaction from being queued. */
async function expectNothingLeft({ look, store, queue }: Stage): Promise<void> {
  expect(await store.lagging(workspace, Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
  const counts = await queue.getJobCounts();
  expect(Object.values(counts).filter((count) => count > 0)).toEqual([]);
  const left = await look.keys(`${queuePrefix}:${queueName}:*`);
  const harmless = ['meta', 'id', 'events', 'marker', 'stalled', 'stalled-check', 'pc'];
  const names = left.map((key) => key.slice(`${queuePrefix}:${queueName}:`.length));
  expect(names.filter((name) => !harmless.includes(name))).toEqual([]);
}
