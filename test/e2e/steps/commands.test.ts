import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { views as sketchViews } from '../../../src/slack/sketch/ids.ts';
import { type Actor, createActor, elementsIn, startCoalition } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { text } from '../underway.ts';
import { createWalker, type Walker } from './walker.ts';

// What `/coalitie` opens about the steps, in both languages.

const elsewhere = 'C0ALGEMEEN';
let stage: Stage;
let noor: Actor;
let walker: Walker;
beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  walker = createWalker(stage.control, noor);
  await startCoalition(noor);
});
afterAll(() => stopUnbroken(stage));

async function opens(command: string, channel = elsewhere): Promise<string> {
  await walker.closeAll();
  await noor.command(command, channel);
  return (await noor.modal(views.step)).title;
}

it.each([
  ['stap', '1'],
  ['step', '1'],
  ['STAP 3', '3'],
  ['step 10', '10'],
  ['stap “2”', '2'],
  ['stap #2', '2'],
  ['/stap 2.', '2'],
  ['"STAP" (02)', '2'],
  ['stap closing', ''],
  ['voorstel', '8'],
  ['proposal', '8'],
  ['afronden', ''],
  ['close', ''],
])('/coalitie %s opens step %s', async (command, step) => {
  expect(await opens(command)).toBe(text.steps.walk.title(step));
});

it.each(['stap 12', 'stap 99', 'step 0', 'stap 2x', 'stap 1.2', 'stap -2', 'stap 2 3', 'stap drie'])(
  '/coalitie %s opens no step, and offers them all',
  async (command) => {
    await walker.closeAll();
    await noor.command(command, elsewhere);
    const said = await noor.ephemeral(elsewhere);
    expect(said.text).toContain(text.steps.walk.noSuchStep);
    await noor.press(said, act.listSteps, { channel: elsewhere });
    await noor.modal(views.stepList);
  },
);

it('/coalitie plan opens the own plan at first, and the plan of approach in later rounds', async () => {
  await walker.closeAll();
  await noor.command('plan', elsewhere);
  expect((await noor.modal(sketchViews.plan)).title).toBe(text.sketch.plan.title);
  await opens('stap');
  for (let step = 1; step < 6; step += 1) {
    if (step === 5) await walker.finish({ document: 'plan', tell: 'no' });
    else await walker.skip('Verder');
  }
  expect(await opens('plan')).toBe(text.steps.walk.title('8'));
});

it('of several coalitions a lead chooses, and the step that was asked for opens', async () => {
  await startCoalition(noor, { name: 'De tweede', channel: 'private' });
  for (const [command, step] of [
    ['stap 4', '4'],
    ['afronden', ''],
    ['stap', '6'],
  ] as const) {
    await walker.closeAll();
    await noor.command(command, elsewhere);
    const choice = await noor.ephemeral(elsewhere);
    const [first] = elementsIn(choice.blocks);
    expect(first?.element.text?.text).toBe('Aantrekkelijke binnenstad');
    expect(first?.element.action_id).toContain(act.choose);
    await noor.press(choice, first?.element.action_id ?? '');
    expect((await noor.modal(views.step)).title).toBe(text.steps.walk.title(step));
  }
});
