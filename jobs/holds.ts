import { errorOf } from '../src/slack/errors.ts';
import { explain, Later, RateLimited } from './post-once.ts';
import type { JobData } from './queue.ts';

/** Slack's words for an app that was removed, or whose token is no longer worth anything. */
const shut = new Set([
  'account_inactive',
  'token_revoked',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
]);
const shutFor = 10 * 60_000;

/** What holds up all reminders of a workspace at once: each of a morning's worth would be refused, one by one. */
export interface Holds {
  /** Throws a `Later` while this job has to wait. */
  check(job: JobData): void;
  /** What the queue makes of an error, as `explain` does; from then on others wait too where it is not about this one person. */
  explain(job: JobData, error: unknown): unknown;
}

export function createHolds(now: () => number = Date.now): Holds {
  const until = new Map<string, number>();
  return {
    check: ({ kind, workspace }) => {
      const held = until.get(workspace) ?? 0;
      if (kind === 'due' && now() < held) throw new Later(held);
    },
    explain: ({ kind, workspace }, error) => {
      const explained = explain(error);
      const isShut = kind === 'due' && shut.has(errorOf(error) ?? '');
      if (!isShut && !(explained instanceof RateLimited)) return explained;
      const later = explained instanceof RateLimited ? explained : new Later(now() + shutFor);
      until.set(workspace, Math.max(later.until, until.get(workspace) ?? 0));
      return later;
    },
  };
}
