import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StepId } from '../../src/method/steps.ts';
import { type Actor, addPartner, createActor, startCoalition, wordsOf } from './actors.ts';
import { type Stage, startStage } from './stage.ts';
import { coalitionOf } from './underway.ts';
import { createWalker } from './walker.ts';

let stage: Stage;
let noor: Actor;

beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  await startCoalition(noor);
  await addPartner(noor, { name: 'Ondernemersvereniging Binnenstad', contacts: ['U0AHMED'] });
});
afterAll(() => stage.stop());

const where = async () => {
  const { walk } = await coalitionOf(stage);
  return `${walk.at.step}/${walk.at.round}`;
};

it('walks a proposal: founded in round 2, planned in round 3, executed and closed', async () => {
  const walker = createWalker(stage.control, noor);
  await walker.open();
  const answered: string[] = [];
  const through = async (step: StepId, more: Parameters<typeof walker.finish>[0] = {}) => {
    answered.push(...(await walker.answerAll((question) => `Antwoord op ${question}`)));
    await walker.finish({ settled: `Besloten in ${step}`, ...more });
  };
  for (const step of ['1', '2', '3', '4'] as const) await through(step);
  expect(await where()).toBe('5/2');
  await through('5', { document: 'proposal' });
  for (const step of ['6', '7', '8'] as const) await through(step);
  expect(await where()).toBe('9/2');
  await through('9', { next: 'founded' });
  expect(await where()).toBe('6/3');
  for (const step of ['6', '7', '8'] as const) {
    expect(wordsOf((await noor.modal('step.show')).blocks)).toContain('ronde 3'.replace('r', 'R'));
    await walker.finish({ settled: `Opnieuw ${step}` });
  }
  await walker.finish({ next: 'adopted' });
  expect(await where()).toBe('10/3');
  await through('10', { next: 'closing' });
  expect(await where()).toBe('closing/3');
  await through('closing');
  await stage.quiet();
  expect((await coalitionOf(stage)).over).toBe('closed');
  const told = (await noor.channelMessages('C0BINNENSTAD')).map(({ text }) => text);
  expect(told.filter((line) => / is klaar$/.test(line))).toHaveLength(15);
  expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
});
