import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StepId, StepQuestionId } from '../../../src/method/steps.ts';
import { act, views } from '../../../src/slack/ids.ts';
import { listOf, type Text, textIn } from '../../../src/text/text.ts';
import { answerTo, wordsOf } from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { coalitionOf } from '../underway.ts';
import { channel, interviewPartly, startWaterstad, type Waterstad } from '../waterstad.ts';
import { type Answering, createWalker, type Finishing, type Walker } from './walker.ts';

/** A step that the channel heard of: which, in which round, what its lead settled, and what comes next. */
type Told = [step: StepId, round: number, settled: string | null, next: StepId | 'over'];

/** By hand, from the method page: a proposal, with a step skipped, a detour and a repeated round. */
const proposal: Told[] = [
  ['1', 1, 'Iedereen wil meer leven op straat.', '2'],
  ['2', 1, 'De binnenstad hoort erbij, de huren niet.', '3'],
  ['2', 1, 'De kade hoort er nu ook bij.', '4'],
  ['4', 1, null, '5'],
  ['5', 2, 'We maken een voorstel.', '6'],
  ['6', 2, 'Twee richtingen.', '7'],
  ['8', 2, 'Het voorstel is af.', '9'],
  ['9', 2, 'Opgericht!', '6'],
  ['6', 3, null, '7'],
  ['7', 3, null, '8'],
  ['8', 3, null, '9'],
  ['9', 3, 'Nog niet eens.', '6'],
  ['6', 4, null, '7'],
  ['7', 4, null, '8'],
  ['8', 4, null, '9'],
  ['9', 4, 'Het plan staat.', '10'],
  ['10', 4, 'De koopavond is verzet.', '10'],
  ['10', 4, null, 'closing'],
  ['closing', 4, 'Dank aan iedereen.', 'over'],
];

/** A plan at once; then a new challenge, and the closing from the middle of a round. */
const plan: Told[] = [
  ['1', 1, 'Everybody wants life in the streets.', '2'],
  ['2', 1, null, '3'],
  ['3', 1, 'A small team of three.', '4'],
  ['4', 1, 'Thursday at De Pomp.', '5'],
  ['5', 2, 'We make a plan.', '6'],
  ['6', 2, null, '7'],
  ['7', 2, null, '8'],
  ['8', 2, 'Who does what is clear.', '9'],
  ['9', 2, 'All signed.', '10'],
  ['10', 2, 'A new challenge: the quay.', '5'],
  ['closing', 3, null, 'over'],
];

// Each finished step waits for its picture.
vi.setConfig({ testTimeout: 120_000 });

const name = 'Aantrekkelijke binnenstad';
let stage: Stage;
let people: Waterstad;
let turn = 0;

/** The whole message, so that nothing else of what leads wrote can stand in it. */
function toldAs(text: Text, [step, round, settled, next]: Told): string {
  const { told, title } = text.steps.walk;
  const leads = listOf(text, ['<@U0NOOR>', '<@U0SANNE>']);
  return [
    next === 'over'
      ? told.closed(name)
      : told.title(title(step === 'closing' ? '' : step), text.steps.each[step].name),
    text.steps.each[step].settled,
    ...(next === 'over' ? [] : [text.steps.each[next].ahead]),
    `${text.steps.walk.round(round)}. ${told.by(leads, 2)}`,
    ...(settled === null ? [] : [told.settled, settled]),
  ].join('\n');
}

/** Everything that partners read in the channel after the welcome. */
async function channelSaid(): Promise<string[]> {
  const messages = (await people.tom.channelMessages(channel)).filter(({ ephemeral }) => !ephemeral);
  return messages.slice(1).map(({ blocks }) => wordsOf(blocks));
}

const where = async () => {
  const { walk } = await coalitionOf(stage);
  return `${walk.at.step}/${walk.at.round}`;
};

/** One lead opens the step, does what is asked, and leaves the next one to the other. */
async function inTurn(doing: (walker: Walker) => Promise<unknown>): Promise<void> {
  const walker = turn % 2 === 0 ? people.first : people.second;
  turn += 1;
  await walker.open('', channel);
  await doing(walker);
  await walker.closeAll();
  await stage.quiet();
}

const secret = (question: StepQuestionId) => `Alleen voor trekkers: ${question}`;

/** Answers every question of the step, and finishes it. */
const answered = (given: Finishing = {}, answering: Answering = {}) =>
  inTurn(async (walker) => {
    await walker.answerAll(secret, answering);
    await walker.finish(given);
  });

/** In a next round everything stands there already. */
const again = (given: Finishing = {}) => inTurn((walker) => walker.finish(given));

const settled = (told: Told[], at: number) => ({ settled: told[at]?.[2] ?? '' });

/** `/coalitie status`: the words, without what changes with the interviews. */
async function status(): Promise<string> {
  return wordsOf((await answerTo(people.noor, 'status', channel)).blocks);
}

async function begin(language: 'nl' | 'en'): Promise<void> {
  turn = 0;
  stage = await startStage();
  people = await startWaterstad(stage, { language });
  await interviewPartly(people, language);
}

describe('a proposal, in Dutch', () => {
  const text = textIn('nl');
  const { hereShort, place } = text.steps.walk;
  const at = (step: StepId, round: number) =>
    hereShort(place(step === 'closing' ? '' : step, 10), text.steps.each[step].name, round);
  beforeAll(() => begin('nl'));
  afterAll(() => stage.stop());

  it('prepares: one question left open, a step skipped, another gone back to', async () => {
    expect(await status()).toContain(at('1', 1));
    await answered(settled(proposal, 0), { unknown: ['recorded-how'] });
    const open = text.steps.questions['recorded-how'].short;
    expect(await status()).toContain(`*${text.steps.walk.openPoints(1)}*: ${open}`);
    await answered(settled(proposal, 1));
    await inTurn(async (walker) => {
      const shown = wordsOf((await walker.turned(() => true)).blocks);
      expect(shown).toContain(text.steps.walk.earlier(open));
      await walker.skip('Er was al een schets.');
    });
    expect(await where()).toBe('4/1');
    await inTurn(async (walker) => {
      await walker.goTo('2', 'back');
      await walker.answer('boundary', 'De kade ook.');
      await walker.turned(({ blocks }) => wordsOf(blocks).includes('De kade ook.'));
      await walker.finish({ ...settled(proposal, 2), next: 'resume' });
    });
    expect(await where()).toBe('4/1');
    await answered();
    expect(await where()).toBe('5/2');
  });

  it('founds on a proposal, plans, repeats the round, and executes', async () => {
    await inTurn(async (walker) => {
      await walker.answerAll(secret, { choices: { commitment: 'young' } });
      const form = await walker.press(act.openFinish, { opens: views.stepFinish });
      // By hand, as a lead reads it.
      expect(wordsOf(form.blocks)).toContain(
        'Mijn advies: een initiatiefvoorstel, want jullie noteerden: "pril',
      );
      expect(form.values.document).toBe('proposal');
      await walker.lead.close();
      await walker.finish(settled(proposal, 4));
    });
    await answered(settled(proposal, 5));
    await answered({ tell: 'no', settled: 'Dit blijft onder ons.' });
    await answered(settled(proposal, 6));
    await answered({ ...settled(proposal, 7), next: 'founded' });
    expect(await where()).toBe('6/3');
    expect(await status()).toContain(at('6', 3));
    for (let step = 6; step <= 8; step += 1) await again();
    await again({ ...settled(proposal, 11), next: 'again' });
    expect(await where()).toBe('6/4');
    for (let step = 6; step <= 8; step += 1) await again();
    await again({ ...settled(proposal, 15), next: 'adopted' });
    expect(await where()).toBe('10/4');
  });

  it('goes round in execution, knows at last what was open, and closes', async () => {
    await answered({ ...settled(proposal, 16), next: 'cycle' });
    expect(await where()).toBe('10/4');
    await inTurn(async (walker) => {
      await walker.press(act.openPoints, { opens: views.openPoints });
      await walker.press(act.fillQuestion, { value: '.recorded-how', opens: views.stepAnswer });
      await walker.submit({ 'recorded-how.answer': 'Met een handtekening.' });
    });
    expect((await coalitionOf(stage)).walk.answers['recorded-how']?.open).toBe(false);
    expect(await status()).not.toContain(text.steps.walk.openPoints(1));
    await again({ next: 'closing' });
    expect(await status()).toContain(at('closing', 4));
    await inTurn(async (walker) => {
      await walker.answerAll(secret);
      await walker.finish(settled(proposal, 18));
    });
    expect((await coalitionOf(stage)).over).toBe('closed');
    expect(await status()).toContain(text.steps.walk.closedShort);
  });

  it('and partners read in the channel what was settled and what is next, nothing else', async () => {
    expect(await channelSaid()).toEqual(proposal.map((told) => toldAs(text, told)));
    expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it('and a lead still reads why a step was skipped, what was settled untold, and each earlier version', async () => {
    const walker = people.first;
    expect(wordsOf((await walker.open('3', channel)).blocks)).toContain('Er was al een schets.');
    expect(wordsOf((await walker.open('7', channel)).blocks)).toContain('Dit blijft onder ons.');
    await walker.open('2', channel);
    await walker.press(act.fillQuestion, { value: '.boundary', opens: views.stepAnswer });
    const { blocks } = await walker.press(act.openHistory, { opens: views.stepHistory });
    const versions = wordsOf(blocks);
    expect(versions).toContain('De kade ook.');
    expect(versions).toContain(secret('boundary'));
    await walker.closeAll();
  });
});

describe('a plan, in English', () => {
  const text = textIn('en');
  beforeAll(() => begin('en'));
  afterAll(() => stage.stop());

  it('is adopted in round 2, meets a new challenge, and is closed from the middle of round 3', async () => {
    for (let step = 0; step < 4; step += 1) await answered(settled(plan, step));
    await inTurn(async (walker) => {
      await walker.answerAll(secret, { choices: { commitment: 'strong' } });
      await walker.finish(settled(plan, 4));
    });
    expect((await coalitionOf(stage)).walk.document).toBe('plan');
    let asked: StepQuestionId[] = [];
    await inTurn(async (walker) => {
      asked = await walker.answerAll(secret);
      await walker.finish();
    });
    expect(asked).not.toContain('content-options');
    await answered();
    // Two questions stay empty, and are put on the list.
    await inTurn(async (walker) => {
      await walker.answerAll(secret, { empty: ['actions', 'extra-money'] });
      await walker.finish({ ...settled(plan, 7), leaveOpen: true });
    });
    await answered({ ...settled(plan, 8), next: 'adopted' });
    expect(await where()).toBe('10/2');
    await answered({ ...settled(plan, 9), next: 'anew' });
    expect(await where()).toBe('5/3');
    await inTurn((walker) => walker.goTo('closing', 'closing'));
    expect(await where()).toBe('closing/3');
    await answered();
    expect((await coalitionOf(stage)).over).toBe('closed');
    expect(await status()).toContain(text.steps.walk.openPoints(2));
  });

  it('and partners read in the channel what was settled and what is next, nothing else', async () => {
    expect(await channelSaid()).toEqual(plan.map((told) => toldAs(text, told)));
    expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
  });
});

describe('partners who work together already', () => {
  beforeAll(async () => {
    stage = await startStage();
    people = await startWaterstad(stage, { together: 'yes' });
  });
  afterAll(() => stage.stop());

  it('begin at round 2; what was not done here can still be done', async () => {
    const text = textIn('nl');
    expect(await where()).toBe('5/2');
    const walker = createWalker(stage.control, people.noor);
    await walker.open('2', channel);
    const shown = wordsOf((await walker.turned(() => true)).blocks);
    expect(shown).toContain(text.steps.walk.inRound(1, text.steps.walk.states['not-here'], ''));
    await walker.goTo('2', 'back');
    expect(await where()).toBe('2/1');
    await walker.answerAll(secret);
    await walker.finish({ next: 'resume' });
    expect(await where()).toBe('5/2');
    await walker.closeAll();
    await stage.quiet();
    expect(await channelSaid()).toEqual([toldAs(text, ['2', 1, null, '5'])]);
  });
});
