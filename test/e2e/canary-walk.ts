import { vi } from 'vitest';
import { questionsOf, stepOptionsOf } from '../../src/method/steps.ts';
import { act, views } from '../../src/slack/ids.ts';
import { createActor } from './actors.ts';
import type { Aviary } from './canary-story.ts';
import { leadsButtons, postButtons } from './old-message.ts';
import type { Stage } from './stage.ts';
import { createWalker, type Walker } from './steps/walker.ts';
import { calls, coalitionOf, seesButton } from './underway.ts';

const channel = 'C0BINNENSTAD';

/** Who may read what in the story of the walk. */
interface Readers {
  leads: string[];
  everybody: string[];
}

/** Leads write a word in every kind of place: answers, versions, drafts, reasons, and what was settled, told or not. */
export async function walkSteps(stage: Stage, aviary: Aviary, { leads, everybody }: Readers): Promise<void> {
  const [first, second] = ['U0NOOR', 'U0KEES'].map((user) =>
    createWalker(stage.control, createActor(stage.control, user)),
  );
  if (first === undefined || second === undefined) throw new Error('nobody leads');
  await first.open('', channel);
  await first.answerAll((question) => aviary.draw(`step answer ${question}`, leads));
  await bothAnswer([first, second], aviary, leads);
  await first.open('', channel);
  await first.press(act.openFinish, { opens: views.stepFinish });
  await first.lead.fill({ settled: aviary.draw('draft of a finish', ['U0NOOR']) });
  await first.lead.clickModal(act.finishDraft);
  await first.submit({ settled: aviary.draw('settled and told', everybody), tell: 'yes' });
  await first.turned(({ title }) => title === 'Stap 2');
  await keepDraft(first, aviary.draw('draft of a step', ['U0NOOR']));
  await first.open('', channel);
  await first.skip(aviary.draw('reason for skipping', leads));
  await first.finish({ settled: aviary.draw('settled, not told', leads), tell: 'no' });
  await chooseAndTell(stage, first, aviary, { leads, everybody });
  await lookEverywhere(stage, first);
  await lookEverywhere(stage, second);
  await partnersTry(stage);
}

/** Partners press what only leads are given, and type what only leads may. */
async function partnersTry(stage: Stage): Promise<void> {
  const buttons = leadsButtons((await coalitionOf(stage)).id);
  const message = await postButtons(stage, channel, buttons);
  for (const user of ['U0AHMED', 'U0TOM'])
    for (let at = 0; at < buttons.length; at += 1) await message.press(user, at);
  for (const command of ['stap', 'stap 1', 'status', 'domein', 'mijn', ''])
    await createActor(stage.control, 'U0AHMED').command(command, channel);
  await stage.quiet();
}

async function bothAnswer(walkers: Walker[], aviary: Aviary, leads: string[]): Promise<void> {
  for (const walker of walkers) {
    await walker.open('1', channel);
    await walker.press(act.fillQuestion, { value: '.goal', opens: views.stepAnswer });
  }
  for (const walker of walkers) {
    const version = aviary.draw(`a version by ${walker.lead.user}`, leads);
    const { view } = await walker.submit({ 'goal.answer': version });
    if (view?.callback_id === views.stepAnswer)
      await walker.submit({ 'goal.answer': aviary.draw('both versions together', leads) });
    await walker.closeAll();
  }
}

async function keepDraft(walker: Walker, word: string): Promise<void> {
  await walker.press(act.fillStep, { opens: views.stepAnswer });
  await walker.lead.fill({ 'boundary.answer': word });
  await walker.lead.clickModal(act.stepDraft);
  await walker.closeAll();
  await walker.open('', channel);
  await walker.press(act.fillStep, { opens: views.stepAnswer });
  await walker.closeAll();
}

/** Step 4, of which nobody knows at first whether the channel was told. */
async function chooseAndTell(
  stage: Stage,
  walker: Walker,
  aviary: Aviary,
  { leads, everybody }: Readers,
): Promise<void> {
  const { control } = stage;
  await walker.answerAll((question) => aviary.draw(`step answer ${question}`, leads));
  const failed = () =>
    calls(stage, 'chat.postMessage').filter((call) => call.channel === channel && call.status !== 'ok');
  const before = failed().length;
  await control.fault({ method: 'chat.postMessage', match: { channel }, status: 500 });
  await walker.finish({ settled: aviary.draw('settled and told late', everybody) });
  await vi.waitFor(() => {
    if (failed().length === before) throw new Error('not tried yet');
  }, 10_000);
  await control.clock({ add: 61_000 });
  await walker.closeAll();
  const question = await seesButton(walker.lead, `${act.settleTold}.no`);
  await walker.lead.press(question, `${act.settleTold}.no`);
  await stage.quiet();
}

/** Wherever a lead can look, with Slack failing now and then while it is given answers. */
async function lookEverywhere(stage: Stage, walker: Walker): Promise<void> {
  const { control } = stage;
  for (const step of ['1', '2', '3', '4'] as const) {
    await walker.open(step, channel);
    // A step whose questions a tool took the place of has none to fill in.
    const [question] = questionsOf(step, null).filter((id) => stepOptionsOf(id).length === 0);
    if (question !== undefined)
      await walker.press(act.fillQuestion, { value: `.${question}`, opens: views.stepAnswer });
    if (step === '1') await walker.press(act.openHistory, { opens: views.stepHistory });
    await walker.closeAll();
  }
  await walker.open('1', channel);
  await control.fault({ method: 'views.push', status: 500 });
  await walker.press(act.fillQuestion, { value: '.goal' });
  await control.fault({ method: 'views.push', error: 'internal_error' });
  await walker.press(act.fillQuestion, { value: '.moves' });
  await control.fault({ method: 'views.update', error: 'internal_error' });
  await walker.press(act.listSteps);
  await stage.quiet();
  await walker.closeAll();
  for (const command of ['status', 'mijn', '']) await walker.lead.command(command, channel);
}
