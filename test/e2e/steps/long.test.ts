import { afterEach, beforeEach, expect, it } from 'vitest';
import { questionsOf, type StepQuestionId, stepIds } from '../../../src/method/steps.ts';
import { act, views } from '../../../src/slack/ids.ts';
import { createActor, elementsIn, startCoalition, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { calls, coalitionOf, text } from '../underway.ts';
import { nameLead } from '../waterstad.ts';
import { createWalker, type Walker } from './walker.ts';

// As much as people can write, and as often as they can go round.

const limit = { blocks: 100, bytes: 250_000 };
let stage: Stage;
let walker: Walker;
beforeEach(async () => {
  stage = await startStage();
  const noor = createActor(stage.control, 'U0NOOR');
  await startCoalition(noor);
  walker = createWalker(stage.control, noor);
});
afterEach(() => stopUnbroken(stage));

/** The largest view that Slack was given, as it was sent. */
function largest(): { blocks: number; bytes: number } {
  const acks = stage.sandbox.log.flatMap(
    ({ response }) => (response as { view?: object } | null)?.view ?? [],
  );
  const sent = ['views.open', 'views.push', 'views.update'].flatMap((method) =>
    calls(stage, method).flatMap(({ request }) => (request as { view?: object | string }).view ?? []),
  );
  const all = [...acks, ...sent].map((view) => (typeof view === 'string' ? JSON.parse(view) : view));
  expect(all.length).toBeGreaterThan(20);
  return {
    blocks: Math.max(...all.map(({ blocks }) => blocks.length)),
    bytes: Math.max(...all.map((view) => Buffer.byteLength(JSON.stringify(view)))),
  };
}

it.each([
  ['letters', 'Zó lang. '],
  ['emoji', '🏙️👩‍👧'],
  ['signs', '<&>"\\\n'],
])('answers of 3,000 code points in every field come back whole: %s', async (_kind, unit) => {
  const long = (question: string) => [...`${question} ${unit.repeat(3_000)}`].slice(0, 3_000).join('').trim();
  await walker.open('1');
  const asked: StepQuestionId[] = [];
  for (const step of stepIds.slice(0, 5)) {
    const questions = await walker.answerAll(long, step === '5' ? { choices: { commitment: 'young' } } : {});
    expect(questions).toEqual(questionsOf(step, null));
    asked.push(...questions);
    await walker.finish({ settled: long('settled'), tell: step === '1' ? 'yes' : 'no' });
  }
  // Opened again each form holds every word, and leaving it as it is makes no new version.
  for (const step of stepIds.slice(0, 5)) {
    await walker.open(step);
    for (const question of questionsOf(step, null)) {
      const view = await walker.press(act.fillQuestion, { value: `.${question}`, opens: views.stepAnswer });
      expect(view.values[`${question}.answer`]).toBe(long(question));
      await walker.submit({});
    }
  }
  const { walk } = await coalitionOf(stage);
  expect(asked.map((question) => walk.answers[question]?.versions.length)).toEqual(
    // What was said at the start is the first version of the goal.
    asked.map((question) => (question === 'goal' ? 2 : 1)),
  );
  await stage.quiet();
  const told = (await walker.lead.channelMessages('C0BINNENSTAD')).at(-1);
  const quoted = (told?.blocks ?? []).flatMap((block) => {
    const { text: words } = block as { text?: { type: string; text: string } };
    return words?.type === 'plain_text' ? words.text : [];
  });
  expect(quoted.join('')).toBe(long('settled'));
  const { blocks, bytes } = largest();
  expect(blocks).toBeLessThanOrEqual(limit.blocks);
  expect(bytes).toBeLessThan(limit.bytes);
});

it('two leads who both write 3,000 signs in three fields read all of each other’s', async () => {
  await nameLead(walker.lead, 'U0SANNE');
  const other = createWalker(stage.control, createActor(stage.control, 'U0SANNE'));
  const asked = questionsOf('1', null).slice(0, 3);
  const long = (sign: string) => Object.fromEntries(asked.map((id) => [`${id}.answer`, sign.repeat(3_000)]));
  for (const one of [walker, other]) {
    await one.open('1', 'C0BINNENSTAD');
    await one.press(act.fillStep, { opens: views.stepAnswer });
  }
  await walker.submit(long('👪'));
  const { view } = await other.submit(long('🏙'));
  expect(view?.title).toBe(text.steps.walk.conflict.title);
  const [words, own] = [wordsOf(view?.blocks ?? []), JSON.stringify(view?.values)];
  expect([words.match(/👪/gu)?.length, own.match(/🏙/gu)?.length]).toEqual([9_000, 9_000]);
  expect(Buffer.byteLength(JSON.stringify(view?.blocks))).toBeLessThan(limit.bytes);
});

it('forty open points are one list, from which each can be answered, and a line in the status', async () => {
  await walker.open('1');
  for (const step of stepIds.slice(0, 8)) {
    await walker.finish({
      leaveOpen: true,
      tell: 'no',
      ...(step === '5' ? { document: 'proposal' } : {}),
    });
  }
  const asked = stepIds.slice(0, 8).flatMap((step) => questionsOf(step, 'proposal'));
  const many = asked.filter((question) => question !== 'goal');
  expect(many.length).toBeGreaterThanOrEqual(40);
  const list = await walker.press(act.openPoints, { opens: views.openPoints });
  const offered = elementsIn(list.blocks).filter(({ element }) => element.action_id === act.fillQuestion);
  expect(offered).toHaveLength(many.length);
  for (const question of many.slice(0, 3)) {
    await walker.press(act.fillQuestion, { value: `.${question}`, opens: views.stepAnswer });
    await walker.submit({ [`${question}.answer`]: 'Nu bekend' });
    // Back in the list, which has one less.
    await stage.control.until('U0NOOR', ({ modals }) => {
      const top = modals.at(-1);
      const left = elementsIn(top?.blocks ?? []).map(({ element }) => element.value ?? '');
      return top?.callback_id === views.openPoints && !left.some((value) => value.endsWith(`.${question}`));
    });
  }
  await walker.closeAll();
  const { ack } = await walker.lead.command('status');
  expect(JSON.stringify(ack.body)).toContain(text.steps.walk.openPoints(many.length - 3));
});

it('a step that is gone through five times keeps each time, each settled text and each version', async () => {
  await walker.open('1');
  for (let times = 1; times <= 5; times += 1) {
    await walker.answer('goal', `Keer ${times}`);
    await walker.turned(({ blocks }) => wordsOf(blocks).includes(`Keer ${times}`));
    await walker.finish({
      settled: `Besluit ${times}`,
      tell: 'no',
      ...(times > 1 ? { next: 'resume' } : {}),
    });
    if (times < 5) await walker.goTo('1', 'back');
  }
  const view = await walker.open('1');
  const words = wordsOf(view.blocks);
  expect(words).toContain(text.steps.walk.times(5));
  expect(words).toContain(text.steps.walk.question.versions(5));
  for (const times of [3, 4, 5]) expect(words).toContain(`Besluit ${times}`);
  await walker.press(act.fillQuestion, { value: '.goal', opens: views.stepAnswer });
  const history = wordsOf((await walker.press(act.openHistory, { opens: views.stepHistory })).blocks);
  for (let times = 1; times <= 5; times += 1) expect(history).toContain(`Keer ${times}`);
  const { walk } = await coalitionOf(stage);
  expect(walk.passes[0]).toMatchObject({ times: 5, status: 'done' });
  expect(walk.passes[0]?.notes).toHaveLength(5);
});

it('a coalition with no partner at all is walked to its end', async () => {
  await walker.open('1');
  for (let finished = 0; finished < 4; finished += 1) await walker.finish();
  await walker.finish({ document: 'plan' });
  for (let finished = 0; finished < 3; finished += 1) await walker.finish();
  await walker.finish({ next: 'adopted' });
  await walker.finish({ next: 'closing' });
  await walker.finish();
  await walker.closeAll();
  await stage.quiet();
  expect((await coalitionOf(stage)).over).toBe('closed');
  const { ack } = await walker.lead.command('status');
  expect(JSON.stringify(ack.body)).toContain(text.steps.walk.closedShort);
});
