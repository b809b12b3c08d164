import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAviary, everybody, tellStory } from './canary-story.ts';
import { type Overheard, overhear } from './overheard.ts';
import { countOf, parseMetrics, unboundedIn } from './scraped.ts';
import { dumped, heardIn, outOfPlace } from './searching.ts';
import { type Stage, startStage, workspace } from './stage.ts';
import { coalitionOf, interviewsOf } from './underway.ts';

// Every confidential text holds a random word: after the whole story each word is searched wherever it must not be.

const aviary = createAviary();
let stage: Stage;
let overheard: Overheard;

beforeAll(async () => {
  stage = await startStage();
  overheard = await overhear(stage);
  await tellStory(stage, aviary);
});
afterAll(async () => {
  overheard.stop();
  await stage.stop();
});

const heard = (texts: Iterable<string>, words = aviary.canaries) => heardIn(texts, words);

describe('the story', () => {
  it('was told: each word was shown to its author, and what was sent to the leads', async () => {
    const shownTo = async (user: string) => heard([JSON.stringify(await stage.control.shown({ user }))]);
    const noor = await shownTo('U0NOOR');
    for (const user of ['U0AHMED', 'U0MARIEKE', 'U0TOM', 'U0BEN']) {
      for (let place = 1; place <= 7; place += 1) {
        expect(noor).toContain(`answer ${place} of ${user}`);
        expect(await shownTo(user)).toContain(`answer ${place} of ${user}`);
      }
    }
    expect(noor).toEqual(
      expect.arrayContaining(['intention', 'reach', 'talk, motive.talk', 'changed answer']),
    );
    expect(await shownTo('U0KEES')).toEqual(expect.arrayContaining(['answer 1 of U0BEN', 'intention']));
    expect(await shownTo('U0SANNE')).toEqual(
      expect.arrayContaining(['answer 2 of U0AHMED', 'changed answer']),
    );
    const inSteps = ['step answer moves', 'a version by U0KEES', 'reason for skipping', 'settled, not told'];
    for (const lead of ['U0NOOR', 'U0KEES'])
      expect(await shownTo(lead)).toEqual(expect.arrayContaining(inSteps));
    expect(noor).toEqual(expect.arrayContaining(['draft of a step', 'draft of a finish']));
    const told = ['settled and told', 'settled and told late'];
    expect(await shownTo('U0TOM')).toEqual(expect.arrayContaining(told));
    const coalition = await coalitionOf(stage);
    const statuses = everybody.map((user) => [user, interviewsOf(coalition, user).at(-1)?.status]);
    expect(Object.fromEntries(statuses)).toEqual({
      U0NOOR: undefined,
      U0KEES: undefined,
      U0SANNE: undefined,
      U0AHMED: 'done',
      U0MARIEKE: 'withdrawn',
      U0TOM: 'erased',
      U0EVA: 'handed-over',
      U0BEN: 'done',
      U0FLOOR: 'recorded',
      U0STIL: 'asked',
    });
    expect(interviewsOf(coalition, 'U0STIL')[0]?.toldSilent.length).toBeGreaterThan(0);
    expect(stage.sandbox.log.flatMap((entry) => entry.broken ?? [])).toEqual([]);
  });
});

describe('a confidential word', () => {
  it.each(everybody)('is shown to nobody who may not read it: %s', async (user) => {
    const shown = (await stage.control.shown({ user })).map((each) => JSON.stringify(each));
    const others = aviary.canaries.filter(({ readers }) => !readers.includes(user));
    expect(heard(shown, others)).toEqual([]);
  });

  it('stands in no notification, id, value or metadata: only in plain text or an input', () => {
    const strange: string[] = [];
    for (const { what, request, direction } of stage.sandbox.log) {
      if (direction === 'from app') strange.push(...outOfPlace(request, what, aviary.canaries));
    }
    for (const { what, response, direction } of stage.sandbox.log) {
      if (direction === 'to app') strange.push(...outOfPlace(response, what, aviary.canaries));
    }
    expect(strange).toEqual([]);
  });

  it('is posted into no channel, but for what was settled to be told', () => {
    const calls = stage.sandbox.log.filter(
      ({ direction, channel }) => direction === 'from app' && channel?.startsWith('C'),
    );
    expect(calls.length).toBeGreaterThan(0);
    const posted = calls.map(({ request }) => JSON.stringify(request));
    // What was settled in a step is written for the channel, and stands there once its lead says so.
    expect(heard(posted)).toEqual(['settled and told', 'settled and told late']);
  });

  it('is in no line of the log', () => {
    expect(stage.logged.length).toBeGreaterThan(3);
    // The Web API's client logs through ours: its own lines would hold what it was to send.
    expect(stage.logged.join('')).toContain('http request failed');
    expect(heard(stage.logged)).toEqual([]);
  });

  it('is in no metric, nor is an id or a name; each label has a fixed list of values', async () => {
    const scraped = await stage.metrics();
    const samples = parseMetrics(scraped);
    expect(countOf(samples, 'coalitie_requests_total', { outcome: 'done' })).toBeGreaterThan(100);
    expect(heard([scraped])).toEqual([]);
    const coalition = await coalitionOf(stage);
    const { id, name, partners, contacts, interviews } = coalition;
    const ids = [...partners, ...contacts, ...interviews].map((each) => each.id);
    const names = [name, ...partners.map((partner) => partner.name)];
    const personal = [workspace, id, coalition.channel.id ?? id, ...everybody, ...ids, ...names];
    expect(personal.filter((each) => scraped.includes(each))).toEqual([]);
    expect(unboundedIn(samples)).toEqual([]);
  });

  it('never reached Redis readable: no job, event, state, outcome, index or script', async () => {
    expect(overheard.said()).toMatch(/"evalsha"[^\n]*InterviewSent/);
    expect(overheard.said()).toMatch(/"(evalsha|xadd)"[^\n]*invitation/);
    expect(heard([overheard.said()])).toEqual([]);
    const dump = await dumped(overheard.redis);
    expect(dump.length).toBeGreaterThan(20);
    expect(heard(dump)).toEqual([]);
  });
});
