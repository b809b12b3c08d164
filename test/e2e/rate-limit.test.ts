import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addPartner, createActor, inviteEveryone, isTitled, startCoalition } from './actors.ts';
import { type Stage, startStage, stopUnbroken } from './stage.ts';
import { calls, text } from './underway.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(() => stopUnbroken(stage));

const people = Array.from({ length: 40 }, (_, at) => `U0MANY${String(at).padStart(2, '0')}`);
/** How many jobs may be under way when Slack first asks for patience. */
const underWay = 20;

it('where Slack takes less than there is to send, all of it arrives once, and little is refused', async () => {
  const noor = createActor(stage.control, 'U0NOOR');
  await startCoalition(noor);
  for (const id of people) await stage.control.addUser({ id, realName: id });
  await addPartner(noor, { name: 'Iedereen', contacts: people });
  await stage.quiet();
  const from = stage.sandbox.log.length;
  const since = (method: string) => calls(stage, method).filter(({ n }) => n > from);
  await stage.control.fault({ method: 'chat.postMessage', rate: { calls: 15, seconds: 1 }, times: 0 });
  await inviteEveryone(noor);
  const said = (notification: string) =>
    since('chat.postMessage').filter(
      ({ status, request }) => status === 'ok' && isTitled(request as { text?: string }, notification),
    );
  const asked = () => said(text.interviews.invitation.notification('<@U0NOOR>'));
  await vi.waitFor(() => expect(asked()).toHaveLength(people.length), { timeout: 60_000, interval: 100 });
  await stage.quiet();
  const invitations = asked();
  expect(new Set(invitations.map(({ channel }) => channel)).size).toBe(people.length);
  expect(invitations).toHaveLength(people.length);
  const posts = since('chat.postMessage');
  const refused = posts.filter(({ status }) => status.includes('429'));
  const stretches = Math.ceil((posts.length - refused.length) / 15);
  // Went wrong: each job found out for itself, again and again.
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThanOrEqual(underWay + 2 * stretches);
  expect(since('users.info')).toHaveLength(people.length);
  expect(since('conversations.open')).toHaveLength(people.length);
}, 90_000);
