import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addPartner, createActor, inviteEveryone, startCoalition } from './actors.ts';
import { type Stage, startStage } from './stage.ts';
import { calls, coalitionOf, interviewsOf, invited } from './underway.ts';

// A token that may have been taken away: while it works somebody is still reminded, and while it does not their reminders wait.

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
  await stage.control.clock({ to: '2026-12-07T10:00:00+01:00' });
});
afterEach(() => stage.stop());

const reminded = async () => interviewsOf(await coalitionOf(stage), 'U0AHMED')[0]?.reminders;
const refuse = () => stage.control.fault({ method: '*', error: 'token_revoked', times: 0 });
const aWeekLater = () => stage.control.clock({ to: '2026-12-14T12:00:00+01:00' });
const posted = () => calls(stage, 'chat.postMessage').length;
const isSaid = {
  status: 200,
  body: { ready: true, slack: 'ok', warnings: ['token-refused: token_revoked'] },
};

describe('reminders go on', () => {
  it.each([
    ['a person took back theirs', () => stage.control.revokeToken({ user: 'U0NOOR' })],
    ['the word of an earlier uninstall comes late', () => stage.control.uninstall({ late: true })],
  ])(
    'where %s',
    async (_, happens) => {
      await invited(stage);
      await stage.quiet();
      await happens();
      await aWeekLater();
      expect(await reminded()).toBe(1);
      expect(await stage.readiness()).toMatchObject({ status: 200, body: { ready: true, warnings: [] } });
    },
    30_000,
  );
});

describe('a token that Slack refuses', () => {
  it.each([
    ['after Slack said so', () => stage.control.uninstall({ late: true })],
    ['without a word before', async () => {}],
  ])(
    'is said by /readyz, and what is due waits for it: %s',
    async (_, says) => {
      await invited(stage);
      await stage.quiet();
      const before = posted();
      await refuse();
      await says();
      await aWeekLater();
      expect(await reminded()).toBe(0);
      expect(posted()).toBe(before);
      await vi.waitFor(async () => expect(await stage.readiness()).toMatchObject(isSaid));
      expect(stage.logged.filter((line) => line.includes('Slack refuses the token'))).toHaveLength(1);
      await stage.control.fault({ clear: true });
      await stage.quiet();
      expect(await reminded()).toBe(1);
      expect(await stage.readiness()).toMatchObject({ status: 200, body: { ready: true, warnings: [] } });
    },
    30_000,
  );

  it('costs an invitation no attempt: it waits, however long', async () => {
    const { noor } = await invited(stage);
    await stage.quiet();
    await addPartner(noor, { name: 'Eigenaren', contacts: ['U0KEES'] });
    await stage.quiet();
    for (const method of ['auth.test', 'users.info', 'chat.postMessage'])
      await stage.control.fault({ method, error: 'account_inactive', times: 0 });
    await stage.control.uninstall({ late: true });
    await vi.waitFor(() => expect(stage.app.context.token.isRefused).toBe(true));
    await inviteEveryone(noor);
    await vi.waitFor(async () => {
      const pending = await stage.app.queue.pending();
      const invitation = pending.find(({ data }) => data.kind === 'send' && data.effect === 'invitation');
      expect(invitation).toMatchObject({ state: 'delayed', attempts: 0 });
    });
  }, 30_000);
});

describe('what Slack refuses for the token alone', () => {
  it('is no matter of the channel that was to be made: nobody is told that it failed', async () => {
    const noor = createActor(stage.control, 'U0NOOR');
    await stage.control.fault({ method: 'conversations.create', error: 'invalid_auth' });
    await startCoalition(noor, { channel: 'private' });
    await vi.waitFor(async () => {
      const { channel } = await coalitionOf(stage);
      expect(channel).toMatchObject({ problem: null, welcomed: true });
    }, 10_000);
  }, 30_000);
});
