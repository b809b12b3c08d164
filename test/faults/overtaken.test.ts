import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeChange, takeMessage } from '../../src/slack/interviews/typed.ts';
import { type Stage, startStage } from '../e2e/stage.ts';
import { answersOf, seesQuestion, underway } from '../e2e/underway.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

it('takes an edit that arrives before its message, which Slack sends again with the old words', async () => {
  const { ahmed } = await underway(stage);
  const question = await seesQuestion(ahmed, 1);
  await stage.quiet();
  const { context } = stage;
  const ts = `${question.ts.slice(0, -6)}999999`;
  const typed = { user: 'U0AHMED', channel: 'D0AHMED', ts };
  await takeChange(context, {
    ...typed,
    edited: { ts: `${ts.slice(0, -7)}.999999`, text: 'the second words' },
  });
  await takeMessage(context, { ...typed, text: 'the first words', hasFiles: false });
  expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: 'the second words' });
});
