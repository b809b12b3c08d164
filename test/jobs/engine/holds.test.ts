import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { Later, RateLimited } from '../../../jobs/engine/errors.ts';
import { createHolds } from '../../../jobs/engine/holds.ts';
import type { JobData } from '../../../jobs/engine/queue.ts';

const due = (workspace: string): JobData => ({ kind: 'due', workspace, member: 'p-U1', score: 1 });
const send = (workspace: string): JobData => ({
  kind: 'send',
  workspace,
  stream: 'c-k1',
  version: 1,
  effect: 'question',
  to: null,
});
const home = (workspace: string): JobData => ({ kind: 'home', workspace, user: 'U1' });
const react = (workspace: string): JobData => ({ kind: 'react', workspace, stream: 'c-k1' });

function holdsAt(now: number) {
  const time = { now };
  const holds = createHolds(
    () => undefined,
    () => time.now,
  );
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
  it('has all that is sent wait, and no other workspace', () => {
    const { time, holds, isHeld } = holdsAt(Date.now());
    const later = holds.explain(due('T1'), new WebAPIRateLimitedError(30));
    expect(later).toBeInstanceOf(Later);
    // Went wrong: each send job asked Slack again for itself.
    const jobs = [due('T1'), send('T1'), home('T1'), react('T1'), due('T2'), send('T2')];
    expect(jobs.map(isHeld)).toEqual([true, true, true, false, false, false]);
    time.now += 31_000;
    expect(jobs.some(isHeld)).toBe(false);
  });

  it('has what waited come one after the other, not before Slack said', () => {
    const now = Date.now();
    const { holds } = holdsAt(now);
    const first = holds.explain(send('T1'), new WebAPIRateLimitedError(30)) as Later;
    const turns = [first.until];
    for (let job = 0; job < 50; job += 1) {
      try {
        holds.check(send('T1'));
      } catch (error) {
        turns.push((error as Later).until);
      }
    }
    expect(turns[0]).toBeGreaterThanOrEqual(now + 30_000);
    expect(turns).toEqual(Array.from({ length: 51 }, (_, at) => first.until + at * 100));
  });

  it('has pins wait without messages, as Slack takes far fewer of them', () => {
    const { holds, isHeld } = holdsAt(Date.now());
    const limited = new RateLimited(Date.now() + 30_000, 'pins');
    const [one, other] = [holds.explain(send('T1'), limited), holds.explain(send('T1'), limited)] as Later[];
    expect((other?.until ?? 0) - (one?.until ?? 0)).toBe(3_000);
    expect(isHeld(send('T1'))).toBe(false);
  });
});

describe('one person who can’t be reached', () => {
  it('holds up nobody else', () => {
    const { holds, isHeld } = holdsAt(1_000);
    holds.explain(due('T1'), new WebAPIPlatformError({ ok: false, error: 'channel_not_found' }));
    expect(isHeld(due('T1'))).toBe(false);
  });
});
