import { explain, Later, RateLimited } from './errors.ts';
import type { JobData } from './queue.ts';

/** How many ms lie between two jobs that waited for the same limit. Slack takes 20 pins a minute, and far more messages (platform-facts 1.6). */
const apart = { messages: 100, pins: 3_000 };

/** After Slack limits one message, holds back everything else of the workspace: else Slack would refuse each of them for itself. */
export interface Holds {
  /** Throws a `Later` while this job has to wait. */
  check(job: JobData): void;
  /** What the queue makes of an error, as `explain` does. A rate limit makes the other jobs of the workspace wait too. */
  explain(job: JobData, error: unknown): unknown;
}

/** `onHeld` hears of each job that has to wait. */
export function createHolds(onHeld: (of: RateLimited['of']) => void, now: () => number = Date.now): Holds {
  const limited = new Map<string, number>();
  const lastTurn = new Map<string, number>();
  const turnAfter = (
    over: number,
    { workspace, of }: { workspace: string; of: RateLimited['of'] },
  ): Later => {
    onHeld(of);
    const key = `${workspace} ${of}`;
    const turn = Math.max(over, (lastTurn.get(key) ?? 0) + apart[of]);
    lastTurn.set(key, turn);
    return new Later(turn);
  };
  return {
    check: ({ kind, workspace }) => {
      const over = limited.get(workspace) ?? 0;
      // A reaction only adds jobs: it asks nothing of Slack.
      if (kind !== 'react' && now() < over) throw turnAfter(over, { workspace, of: 'messages' });
    },
    explain: ({ workspace }, error) => {
      const explained = explain(error);
      if (!(explained instanceof RateLimited)) return explained;
      const { of } = explained;
      if (of === 'messages') limited.set(workspace, Math.max(explained.until, limited.get(workspace) ?? 0));
      return turnAfter(explained.until, { workspace, of });
    },
  };
}
