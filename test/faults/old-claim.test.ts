import { afterAll, beforeAll, expect, it } from 'vitest';
import { Later } from '../../jobs/engine/errors.ts';
import { postOnce } from '../../jobs/engine/post-once.ts';
import { messageOf } from '../../src/slack/kit/message.ts';
import { type Stage, startStage } from '../e2e/stage.ts';
import { calls, text, underway } from '../e2e/underway.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

it('an old claim of which nothing came is posted once, by one of those that looked at the same moment', async () => {
  await underway(stage);
  await stage.quiet();
  const { context } = stage;
  const posting = {
    id: 'lost',
    channel: 'D0AHMED',
    message: messageOf(text, { title: 'Vraag', blocks: [] }),
  };
  await context.store.claim(posting.id, context.clock.now() - 61_000);
  const before = calls(stage, 'chat.postMessage').length;
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => postOnce(context, posting)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Later);
  expect(calls(stage, 'chat.postMessage')).toHaveLength(before + 1);
});
