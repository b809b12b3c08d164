import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { type Actor, wordsOf } from '../actors.ts';
import { createAviary } from '../canary-story.ts';
import { type Overheard, overhear } from '../overheard.ts';
import { dumped, heardIn, outOfPlace } from '../searching.ts';
import { type Stage, startStage } from '../stage.ts';
import { seesButton } from '../underway.ts';
import { agree, type City, cardOf, closeAll, commit, hubOf, startCity, theOne } from './city.ts';

// Whatever somebody wrote about a commitment holds a random word: after the story each is searched wherever it must not be.

const everybody = ['U0NOOR', 'U0AHMED', 'U0MARIEKE', 'U0TOM', 'U0KEES'];
const coalition = ['U0NOOR', 'U0AHMED', 'U0MARIEKE', 'U0TOM'];
const between = ['U0AHMED', 'U0MARIEKE'];
const aviary = createAviary();
const what = aviary.draw('what is committed', coalition);
const why = aviary.draw('why it is stuck', ['U0NOOR', 'U0AHMED']);
const draft = aviary.draw('a draft of why', ['U0AHMED']);
const question = aviary.draw('a question', between);
const declined = aviary.draw('a proposal that was declined', ['U0NOOR', 'U0MARIEKE']);
/** Of whom it was recorded by a lead. */
const recorded = aviary.draw('why, as a lead wrote it down', ['U0NOOR', 'U0AHMED']);
let stage: Stage;
let overheard: Overheard;

beforeAll(async () => {
  stage = await startStage();
  overheard = await overhear(stage);
  await tellStory(await startCity(stage));
}, 60_000);
afterAll(async () => {
  overheard.stop();
  await stage.stop();
});

async function tellStory({ noor, ahmed, marieke, tom }: City): Promise<void> {
  await agree(stage, noor, tom, { what: 'Leegstand in kaart', partner: 'Eigenaren' });
  await agree(stage, noor, ahmed, { what, partner: 'Ondernemers', date: '2027-03-17' });
  await commit(stage, noor, { what: declined, partner: 'Cultuurhuis', date: '2027-03-17' });
  await marieke.press(await cardOf(marieke, declined), `${act.answerProposal}.no`);
  await sayWhy(ahmed);
  await show(ahmed);
  await closeAll(stage, ahmed);
  await ask(marieke);
  await ahmed.press(await seesButton(ahmed, act.answerAsk), act.answerAsk);
  await stage.quiet();
  await record(noor);
  for (const actor of [noor, ahmed, marieke]) await lookAround(actor);
  await failAtEverything(ahmed);
  for (let times = 0; times < 8; times += 1)
    if ((await stage.control.clock({})).due) await stage.control.clock({ next: true });
  await lookFromOutside(tom);
  await stage.quiet();
}

/** Slack fails while what it is given holds words: that is when things get logged. */
async function failAtEverything(ahmed: Actor): Promise<void> {
  const card = await cardOf(ahmed, what);
  for (const [report, trouble] of [
    ['stuck', { error: 'internal_error' }],
    ['date', { status: 500 }],
  ] as const) {
    await stage.control.fault({ method: 'views.update', ...trouble });
    await ahmed.press(card, `${act.report}.${report}`);
    await closeAll(stage, ahmed);
  }
  await stage.control.fault({ method: 'chat.update', error: 'invalid_blocks' });
  await stage.control.fault({ method: 'chat.update', drop: 'before' });
  await ahmed.press(card, `${act.report}.on-track`);
  await stage.quiet();
}

async function sayWhy(ahmed: Actor): Promise<void> {
  const card = await cardOf(ahmed, what);
  await ahmed.press(card, `${act.report}.stuck`);
  await ahmed.modal(views.commitmentStuck);
  await ahmed.fill({ why: draft });
  await ahmed.clickModal(`${act.commitmentDraft}.stuck`);
  await ahmed.submit({ why, who: 'leads' });
  await stage.quiet();
}

async function show(actor: Actor): Promise<void> {
  await actor.command('toezegging');
  await actor.modal(views.commitments);
  await actor.clickModal(`${act.showCommitment}.${(await theOne(stage, what)).id}`);
  await actor.modal(views.commitment);
}

async function ask(marieke: Actor): Promise<void> {
  await show(marieke);
  await marieke.clickModal(act.askOwner);
  await marieke.modal(views.commitmentAsk);
  await marieke.submit({ question });
  await stage.quiet();
  expect(wordsOf((await marieke.modal(views.commitment)).blocks)).toContain(question);
  await closeAll(stage, marieke);
}

async function record(noor: Actor): Promise<void> {
  await show(noor);
  await noor.clickModal(act.recordCommitment);
  await noor.modal(views.commitmentRecord);
  await noor.submit({ outcome: 'stuck', why: recorded });
  await stage.quiet();
  await closeAll(stage, noor);
}

async function lookAround(actor: Actor): Promise<void> {
  await show(actor);
  await closeAll(stage, actor);
  await actor.command('toezegging');
  await actor.modal(views.commitments);
  for (const selected of ['all', 'stuck']) {
    await actor.clickModal(act.filterCommitments, { selected });
    await stage.quiet();
  }
  await closeAll(stage, actor);
  for (const command of ['status', 'mijn', '']) await actor.command(command);
  await closeAll(stage, actor);
}

/** Of another workspace there are no commands: the pinned message has the list. */
async function lookFromOutside(tom: Actor): Promise<void> {
  await tom.press(await hubOf(tom), `${act.openCommitments}.all`);
  await tom.modal(views.commitments);
  await tom.clickModal(`${act.showCommitment}.${(await theOne(stage, what)).id}`);
  await tom.modal(views.commitment);
  await closeAll(stage, tom);
}

describe('what is written about a commitment', () => {
  it('was shown to whom it is for', async () => {
    for (const user of everybody) {
      const shown = heardIn([JSON.stringify(await stage.control.shown({ user }))], aviary.canaries);
      const meant = aviary.canaries.filter(({ readers }) => readers.includes(user)).map((each) => each.what);
      expect([user, ...shown.sort()]).toEqual([user, ...meant.sort()]);
    }
  });

  it('stands in no notification, id, value or metadata', () => {
    const strange: string[] = [];
    for (const { what: where, request, direction } of stage.sandbox.log)
      if (direction === 'from app') strange.push(...inSecret(request, where));
    expect(strange).toEqual([]);
  });

  it('is posted into no channel', () => {
    const calls = stage.sandbox.log.filter(
      ({ direction, channel }) => direction === 'from app' && channel?.startsWith('C'),
    );
    expect(calls.length).toBeGreaterThan(0);
    expect(
      heardIn(
        calls.map(({ request }) => JSON.stringify(request)),
        aviary.canaries,
      ),
    ).toEqual([]);
  });

  it('is in no log line, job, event, state, index or script', async () => {
    expect(stage.logged.join('')).toContain('http request failed');
    expect(heardIn(stage.logged, aviary.canaries)).toEqual([]);
    expect(overheard.said()).toMatch(/CommitmentStuck/);
    expect(heardIn([overheard.said()], aviary.canaries)).toEqual([]);
    const dump = await dumped(overheard.redis);
    expect(dump.length).toBeGreaterThan(20);
    expect(heardIn(dump, aviary.canaries)).toEqual([]);
  });
});

/** The words of a commitment may stand in the mrkdwn of a block; what is confidential only in plain text. */
function inSecret(request: unknown, where: string): string[] {
  const secret = aviary.canaries.filter(({ what: each }) => !/committed|declined/.test(each));
  const notified = (request as { text?: string }).text ?? '';
  return [...outOfPlace(request, where, secret), ...heardIn([notified], aviary.canaries)];
}
