import { afterAll, beforeAll, expect, it } from 'vitest';
import { Later, postOnce } from '../../jobs/post-once.ts';
import { type Stage, startStage } from '../e2e/stage.ts';
import { calls, underway, workspace } from '../e2e/underway.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

it('an old claim of which nothing came is posted once, by one of those that looked at the same moment', async () => {
  await underway(stage);
  await stage.quiet();
  const { desk } = stage.app;
  const posting = { workspace, id: 'lost', channel: 'D0AHMED', message: { text: 'Vraag', blocks: [] } };
  await desk.store.claim(workspace, posting.id, desk.clock.now() - 61_000);
  const before = calls(stage, 'chat.postMessage').length;
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => postOnce(desk, posting)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Later);
  expect(calls(stage, 'chat.postMessage')).toHaveLength(before + 1);
});
