import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createHolds } from '../../jobs/holds.ts';
import { Later } from '../../jobs/post-once.ts';
import type { JobData } from '../../jobs/queue.ts';

const due = (workspace: string): JobData => ({ kind: 'due', workspace, member: 'p-U1', score: 1 });
const send = (workspace: string): JobData => ({
  ...{ kind: 'send', workspace, stream: 'c-k1', version: 1, effect: 'question', to: null },
});

function holdsAt(now: number) {
  const time = { now };
  const holds = createHolds(() => time.now);
  const isHeld = (job: JobData) => {
    try {
      holds.check(job);
      return false;
    } catch (error) {
      expect(error).toBeInstanceOf(Later);
      return true;
    }
  };
  return { time, holds, isHeld };
}

describe('a workspace that Slack asks for patience with', () => {
  it('has its reminders wait, not its conversations, and no other workspace', () => {
    const { time, holds, isHeld } = holdsAt(Date.now());
    const later = holds.explain(due('T1'), new WebAPIRateLimitedError(30));
    expect(later).toBeInstanceOf(Later);
    expect([isHeld(due('T1')), isHeld(send('T1')), isHeld(due('T2'))]).toEqual([true, false, false]);
    time.now += 31_000;
    expect(isHeld(due('T1'))).toBe(false);
  });
});

describe('a workspace that shut the app out', () => {
  it('is asked again in ten minutes, not for each person', () => {
    const { time, holds, isHeld } = holdsAt(1_000);
    const shut = new WebAPIPlatformError({ ok: false, error: 'token_revoked' });
    const later = holds.explain(due('T1'), shut);
    expect((later as Later).until).toBe(1_000 + 600_000);
    expect(isHeld(due('T1'))).toBe(true);
    time.now += 600_000;
    expect(isHeld(due('T1'))).toBe(false);
    // A conversation is tried on as ever.
    expect(holds.explain(send('T1'), shut)).toBe(shut);
  });

  it('is no matter of one person who can’t be reached', () => {
    const { holds, isHeld } = holdsAt(1_000);
    holds.explain(due('T1'), new WebAPIPlatformError({ ok: false, error: 'channel_not_found' }));
    expect(isHeld(due('T1'))).toBe(false);
  });
});
