import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { postOnce } from '../../jobs/engine/post-once.ts';
import { act } from '../../src/slack/ids.ts';
import { messageOf } from '../../src/slack/kit/message.ts';
import { type Stage, startStage } from '../e2e/stage.ts';
import { calls, invited, seesButton, seesQuestion, text } from '../e2e/underway.ts';

// Slack says that it failed, which does not say whether it posted: the DM is looked into soon, not after a minute.

const failures = [{ status: 500 }, { status: 503 }, { error: 'internal_error' }, { error: 'fatal_error' }];

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.stop());

describe('a question that Slack failed at', () => {
  it('is asked within seconds', async () => {
    const { ahmed } = await invited(stage);
    await stage.quiet();
    // The overview, and the question.
    await stage.control.fault({
      method: 'chat.postMessage',
      match: { user: 'U0AHMED' },
      status: 503,
      times: 2,
    });
    await ahmed.press(await seesButton(ahmed, act.start), act.start);
    await seesQuestion(ahmed, 1);
    await ahmed.seesMessage(({ pinned }) => pinned);
    await stage.quiet();
  }, 20_000);

  it.each(failures)(
    'is not asked again where it was posted all the same: $status $error',
    async (failure) => {
      const { context } = stage;
      const id = `failed-${failure.status ?? failure.error}`;
      const message = messageOf(text, { title: 'Vraag', blocks: [] });
      const posting = { id, channel: 'D0AHMED', message };
      await stage.control.fault({ method: 'chat.postMessage', ...failure });
      await expect(postOnce(context, posting)).rejects.toThrow();
      const metadata = { event_type: 'coalitie_message', event_payload: { id } };
      const { ts } = await context.slack.chat.postMessage({ channel: 'D0AHMED', ...message, metadata });
      const before = calls(stage, 'chat.postMessage').length;
      const found = await vi.waitFor(() => postOnce(context, posting), { timeout: 10_000, interval: 100 });
      expect(found).toMatchObject({ ts, found: true });
      expect(calls(stage, 'chat.postMessage')).toHaveLength(before);
    },
  );

  it('waits where a proxy says so: what it passed on may be posted yet', async () => {
    const { context } = stage;
    const posting = {
      id: 'passed-on',
      channel: 'D0AHMED',
      message: messageOf(text, { title: 'Vraag', blocks: [] }),
    };
    const before = context.clock.now();
    await stage.control.fault({ method: 'chat.postMessage', status: 504 });
    await expect(postOnce(context, posting)).rejects.toThrow();
    const claim = await context.store.sending(posting.id);
    expect(claim?.state === 'unknown' ? claim.since : 0).toBeGreaterThanOrEqual(before);
  });
});
