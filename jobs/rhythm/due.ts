import type { Context } from '../../src/context.ts';
import type { DueJob } from '../engine/queue.ts';
import { freshen } from './freshen.ts';
import { hasNews, lookAt, lookIn, nextOf } from './look.ts';
import { say } from './say.ts';

/** What is due for one person: computed now, sent as one message, and the next instant stored. */
export async function runDue(context: Context, job: DueJob): Promise<void> {
  const { member } = job;
  const before = await lookAt(context, member.slice(2));
  const now = await freshen(context, before);
  const isSettled = hasNews(now.bundle) && (await say(context, job, now));
  if (!isSettled) await settle(context, job);
}

const settleAttempts = 3;

/**
 * Stores the next instant if nothing that it is computed from changes meanwhile: else it is computed again. Gives up where the person is
 * due at another instant by now, as that one has a job of its own.
 */
async function settle(context: Context, { member, score }: DueJob): Promise<void> {
  const user = member.slice(2);
  let attempt = 0;
  await context.commands.handle({ by: null, query: { person: user, mine: 'states' } }, (found) => {
    attempt += 1;
    const { bundle } = lookIn(context, { user, found });
    const next = nextOf(bundle, context.clock.now());
    return {
      // Nothing is changed, but a write of somebody else is noticed.
      coalitions: found.mine.map(({ id }) => ({ id, commands: [] })),
      person: [],
      settle: () => (attempt > settleAttempts ? undefined : { member, score, next }),
    };
  });
}
