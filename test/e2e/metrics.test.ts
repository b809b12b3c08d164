import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createActor, startCoalition } from './actors.ts';
import { countOf, parseMetrics } from './scraped.ts';
import { type Stage, startStage } from './stage.ts';
import { invited, seesQuestion, underway } from './underway.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(() => stage.stop());

const count = async (name: string, labels: Record<string, string> = {}) =>
  countOf(parseMetrics(await stage.metrics()), `coalitie_${name}`, labels);

describe('/metrics counts', () => {
  it('requests by kind, and how long their acknowledgement took', async () => {
    const { ahmed } = await underway(stage);
    await ahmed.types('Klanten in de straat.');
    await seesQuestion(ahmed, 2);
    for (const kind of ['command', 'click', 'submission', 'event']) {
      const done = await count('requests_total', { kind, outcome: 'done' });
      expect(done).toBeGreaterThan(0);
      expect(await count('acknowledgement_seconds_count', { kind })).toBe(done);
    }
    expect(await count('requests_total', { outcome: 'failed' })).toBe(0);
  });

  it('what Slack answers, jobs, and round trips to Redis', async () => {
    await invited(stage);
    await stage.quiet();
    expect(await count('slack_calls_total', { method: 'chat.postMessage', outcome: 'ok' })).toBeGreaterThan(
      0,
    );
    expect(await count('slack_calls_total', { method: 'chat.postMessage', outcome: 'refused' })).toBe(0);
    expect(await count('jobs_total', { kind: 'send', outcome: 'done' })).toBeGreaterThan(0);
    expect(await count('redis_seconds_count', { outcome: 'ok' })).toBeGreaterThan(10);
    expect(await count('queue_oldest_waiting_seconds')).toBe(0);
  });

  it.each([
    ['refused', { error: 'internal_error' }],
    ['failed', { status: 503 }],
    ['unreachable', { drop: 'before' }],
    ['limited', { retryAfter: 1 }],
  ] as const)('calls to Slack that end so: %s', async (outcome, fault) => {
    await stage.quiet();
    await stage.control.fault({ method: 'conversations.info', ...fault });
    await stage.app.context.slack.conversations.info({ channel: 'C0NONE' }).catch(() => undefined);
    expect(await count('slack_calls_total', { method: 'conversations.info' })).toBe(1);
    expect(await count('slack_calls_total', { method: 'conversations.info', outcome })).toBe(1);
  });

  it('jobs that Slack’s rate limit puts off', async () => {
    await stage.control.fault({ method: 'chat.postMessage', retryAfter: 1 });
    await startCoalition(createActor(stage.control, 'U0NOOR'));
    expect(await count('rate_limit_holds_total', { of: 'messages' })).toBeGreaterThan(0);
  });

  it('how late what is due begins', async () => {
    await invited(stage);
    await stage.quiet();
    const before = await count('due_late_seconds_count');
    await stage.control.clock({ to: '2026-12-14T12:00:00+01:00' });
    expect(await count('due_late_seconds_count')).toBeGreaterThan(before);
    expect(await count('due_overdue_seconds')).toBe(0);
    expect(await count('last_tick_timestamp_seconds')).toBeGreaterThanOrEqual(
      Date.parse('2026-12-14T12:00:00+01:00') / 1000,
    );
  });

  it('requests that fail where Redis is away, and still answers', async () => {
    await underway(stage);
    await stage.quiet();
    await stage.redis.kill('SIGKILL');
    await createActor(stage.control, 'U0NOOR').command('');
    expect(await count('requests_total', { kind: 'command', outcome: 'failed' })).toBe(1);
    expect(await count('redis_seconds_count', { outcome: 'failed' })).toBeGreaterThan(0);
    expect(await count('queue_oldest_waiting_seconds')).toBeNaN();
  });
});
