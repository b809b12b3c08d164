import type { Desk } from '../src/slack/visit.ts';
import { freshen } from './due/freshen.ts';
import { hasNews, lookAt, nextOf } from './due/look.ts';
import { say } from './due/say.ts';
import type { DueJob } from './queue.ts';

/** What is due for one person: computed now, sent as one message, and the next instant stored. */
export async function runDue(desk: Desk, job: DueJob): Promise<void> {
  const { workspace, member } = job;
  const before = await lookAt(desk, workspace, member.slice(2));
  const now = await freshen(desk, workspace, before);
  const isSettled = hasNews(now.bundle) && (await say(desk, job, now));
  if (!isSettled) await settle(desk, job);
}

const settleAttempts = 3;

/** The next instant, written only if nothing that it was computed from has changed; a newer score has its own job. */
async function settle(desk: Desk, { workspace, member, score }: DueJob): Promise<void> {
  const user = member.slice(2);
  for (let attempt = 1; attempt <= settleAttempts; attempt += 1) {
    const look = await lookAt(desk, workspace, user);
    const now = desk.clock.now();
    const held = look.mine.map(({ id }) => ({
      ...{ name: `c-${id}` as const, expected: look.found.also[`c-${id}`]?.version ?? 0 },
      ...{ events: [], state: null },
    }));
    const person = {
      ...{ name: member, expected: look.found.person.version, events: [], state: null },
    };
    const write = { streams: [person, ...held], settle: { member, score, next: nextOf(look.bundle, now) } };
    if ((await desk.store.append(workspace, write, { now })).ok) return;
  }
}
