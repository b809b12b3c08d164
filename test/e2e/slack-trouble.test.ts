import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { act, views } from '../../src/slack/ids.ts';
import { addPartner, createActor, inviteEveryone, isTitled, startCoalition } from './actors.ts';
import { type Stage, startStage } from './stage.ts';
import { calls, coalitionOf, interviewsOf, seesButton, seesQuestion, text, timesPosted } from './underway.ts';

// What each failure of Slack's leads to: each contact meets one of them, at the invitation.

type Trouble = Parameters<Stage['control']['fault']>[0];

/** Written by hand: what becomes of the invitation, and what the lead is told. */
const troubles: { user: string; trouble: Trouble; reason: string | null }[] = [
  { user: 'U0A429', trouble: { method: 'chat.postMessage', retryAfter: 2 }, reason: null },
  { user: 'U0A500', trouble: { method: 'chat.postMessage', status: 500 }, reason: null },
  { user: 'U0A503', trouble: { method: 'chat.postMessage', status: 503 }, reason: null },
  { user: 'U0AFATAL', trouble: { method: 'chat.postMessage', error: 'fatal_error' }, reason: null },
  { user: 'U0ABEFORE', trouble: { method: 'chat.postMessage', drop: 'before' }, reason: null },
  { user: 'U0AAFTER', trouble: { method: 'chat.postMessage', drop: 'after' }, reason: null },
  { user: 'U0AOPEN429', trouble: { method: 'conversations.open', retryAfter: 1 }, reason: null },
  { user: 'U0AOPEN500', trouble: { method: 'conversations.open', status: 500 }, reason: null },
  { user: 'U0AREVOKED', trouble: { method: 'chat.postMessage', error: 'token_revoked' }, reason: null },
  { user: 'U0AINACTIVE', trouble: { method: 'chat.postMessage', error: 'account_inactive' }, reason: null },
  { user: 'U0AINFO', trouble: { method: 'users.info', status: 500 }, reason: null },
  { user: 'U0APIN', trouble: { method: 'pins.add', error: 'too_many_pins', times: 0 }, reason: null },
  { user: 'U0APINGONE', trouble: { method: 'pins.add', error: 'channel_not_found', times: 0 }, reason: null },
  {
    user: 'U0ANOCHANNEL',
    trouble: { method: 'conversations.open', error: 'channel_not_found', times: 0 },
    reason: 'no-dm',
  },
  {
    user: 'U0ANOUSER',
    trouble: { method: 'conversations.open', error: 'user_not_found', times: 0 },
    reason: 'not-found',
  },
  {
    user: 'U0ATAB',
    trouble: { method: 'chat.postMessage', error: 'messages_tab_disabled', times: 0 },
    reason: 'no-dm',
  },
  {
    user: 'U0ABLOCKS',
    trouble: { method: 'chat.postMessage', error: 'invalid_blocks', times: 0 },
    reason: 'failed',
  },
];

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
  const { control } = stage;
  const noor = createActor(control, 'U0NOOR');
  await startCoalition(noor);
  for (const { user } of troubles) await control.addUser({ id: user, realName: user });
  await addPartner(noor, { name: 'Iedereen', contacts: troubles.map(({ user }) => user) });
  for (const { user, trouble } of troubles) await control.fault({ ...trouble, match: { user } });
  await inviteEveryone(noor);
  // Where nobody knows what came of it, a minute passes before the DM is looked into.
  const known = troubles.filter(({ user }) => !['U0ABEFORE', 'U0AAFTER'].includes(user));
  await vi.waitFor(
    async () => {
      const coalition = await coalitionOf(stage);
      for (const { user, reason } of known) {
        const { undelivered } = interviewsOf(coalition, user)[0] ?? {};
        expect([user, undelivered]).toEqual([user, reason]);
        if (reason === null) expect([user, (await starts(user)).length]).toEqual([user, 1]);
      }
    },
    { timeout: 15_000, interval: 100 },
  );
  await control.clock({ add: 61_000 });
});
afterAll(() => stage.stop());

const hubs = async (user: string) =>
  (await dm(user)).filter((message) => isTitled(message, text.person.hub.notification));
const dm = (user: string) => createActor(stage.control, user).dm();
const starts = async (user: string) =>
  (await dm(user)).filter(
    (message) => !message.pinned && isTitled(message, text.interviews.invitation.notification('<@U0NOOR>')),
  );

describe('an invitation that Slack fails at', () => {
  it.each(troubles.filter(({ reason }) => reason === null))('arrives once: $user', async ({ user }) => {
    expect(await starts(user)).toHaveLength(1);
    expect(await hubs(user)).toHaveLength(0);
    const interview = interviewsOf(await coalitionOf(stage), user)[0];
    expect(interview).toMatchObject({ status: 'asked', undelivered: null });
  });

  it.each(troubles.filter(({ reason }) => reason !== null))(
    'or is told as not delivered: $user',
    async (one) => {
      const interview = interviewsOf(await coalitionOf(stage), one.user)[0];
      expect(interview).toMatchObject({ undelivered: one.reason });
    },
  );

  it('and the lead hears of each of those once, of nobody else', async () => {
    const lost = troubles.filter(({ reason }) => reason !== null);
    expect(timesPosted(stage, text.interviews.notes.undelivered.notification)).toBe(lost.length);
    const said = (await dm('U0NOOR')).filter((each) =>
      isTitled(each, text.interviews.notes.undelivered.notification),
    );
    for (const { user } of lost)
      expect(said.filter((each) => JSON.stringify(each.blocks).includes(`<@${user}>`))).toHaveLength(1);
  });

  it('waited as long as Slack asked', () => {
    const posts = calls(stage, 'chat.postMessage').filter(({ request }) =>
      isTitled(request as { text?: string }, text.interviews.invitation.notification('<@U0NOOR>')),
    );
    const limited = posts.find(({ status }) => status.includes('429') || status.includes('retryAfter'));
    const channel = limited?.channel;
    const again = posts.find((post) => post.channel === channel && post.n > (limited?.n ?? 0));
    const waited = Date.parse(again?.at ?? '') - Date.parse(limited?.at ?? '');
    expect(waited).toBeGreaterThanOrEqual(1_900);
  });

  it('is not tried for ever: nothing is left in the queue', async () => {
    expect(await stage.app.queue.isBusy()).toBe(false);
  });
});

describe('Slack failing at something else', () => {
  it('a window that can’t be opened is said, and the button works again', async () => {
    const person = createActor(stage.control, 'U0AINFO');
    const invitation = await seesButton(person, act.openDecline);
    for (const trouble of [{ error: 'internal_error' }, { status: 500 }, { drop: 'before' as const }]) {
      const before = (await dm('U0AINFO')).filter(({ ephemeral }) => ephemeral).length;
      await stage.control.fault({ method: 'views.open', ...trouble });
      await person.press(invitation, act.openDecline);
      await vi.waitFor(async () => {
        const said = (await dm('U0AINFO')).filter(({ ephemeral }) => ephemeral);
        expect(said.slice(before).map((each) => each.text)).toEqual([text.app.command.broken]);
      });
    }
    await person.press(invitation, act.openDecline);
    await person.modal(views.decline);
    await person.close();
  });

  it.each(['U0APIN', 'U0APINGONE'])(
    'an overview that can’t be pinned stands there, once: %s',
    async (user) => {
      const person = createActor(stage.control, user);
      await person.press(await seesButton(person, act.start), act.start);
      await seesQuestion(person, 1);
      await stage.quiet();
      expect(await hubs(user)).toHaveLength(1);
    },
  );

  it('an overview that can’t be posted keeps no question back', async () => {
    const person = createActor(stage.control, 'U0ABEFORE');
    await stage.control.fault({
      method: 'chat.postMessage',
      drop: 'before',
      match: { user: 'U0ABEFORE' },
    });
    await person.press(await seesButton(person, act.start), act.start);
    await seesQuestion(person, 1);
    expect(await hubs('U0ABEFORE')).toHaveLength(0);
    // Where nobody knows what came of it, a minute passes before the DM is looked into.
    await stage.control.clock({ add: 61_000 });
    await stage.quiet();
    expect(await hubs('U0ABEFORE')).toHaveLength(1);
  });

  it('a message that can’t be changed holds nothing up', async () => {
    const person = createActor(stage.control, 'U0A429');
    await stage.control.fault({ method: 'chat.update', error: 'message_not_found', times: 3 });
    await person.press(await seesButton(person, act.start), act.start);
    await seesQuestion(person, 1);
    await stage.quiet();
    await stage.control.fault({ method: 'chat.update', error: 'invalid_blocks', times: 3 });
    await person.types('Toch een antwoord');
    await seesQuestion(person, 2);
    await stage.quiet();
  });

  it('reminders end where the DM is gone, and go on for the others', async () => {
    const person = createActor(stage.control, 'U0A500');
    await person.press(await seesButton(person, act.start), act.start);
    await seesQuestion(person, 1);
    await stage.control.fault({
      method: 'conversations.history',
      error: 'channel_not_found',
      times: 0,
      match: { user: 'U0A500' },
    });
    // A lead who stands still is nudged for ever: only what is due of interviews ends.
    while (/interview-/.test((await stage.control.clock()).due?.what ?? ''))
      await stage.control.clock({ next: true });
    const interview = interviewsOf(await coalitionOf(stage), 'U0A500')[0];
    expect(interview?.reminders).toBe(2);
    expect(interview?.toldSilent).toEqual(['U0NOOR']);
    const silent = interviewsOf(await coalitionOf(stage), 'U0A429')[0];
    expect(silent?.reminders).toBe(2);
    expect(await stage.app.queue.isBusy()).toBe(false);
  });

  it('a hint that can’t be posted is given up at once', async () => {
    const kees = createActor(stage.control, 'U0KEES');
    const hint = {
      method: 'chat.postMessage',
      error: 'channel_not_found',
      times: 0,
      match: { user: 'U0KEES' },
    };
    await stage.control.fault(hint);
    await kees.types('Hallo?');
    await vi.waitFor(async () =>
      expect(calls(stage, 'chat.postMessage').at(-1)?.status).toContain('channel_not'),
    );
    await stage.quiet();
  });

  it('a token that was taken back is named by /readyz until it works again', async () => {
    await stage.control.fault({ method: 'auth.test', error: 'token_revoked', times: 0 });
    // What Slack answered well is remembered for a while.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    try {
      const warnings = ['token-refused: token_revoked'];
      expect(await stage.readiness()).toMatchObject({
        status: 200,
        body: { ready: true, redis: 'ok', slack: 'ok', warnings },
      });
    } finally {
      vi.useRealTimers();
    }
    await stage.control.fault({ clear: true });
    expect(await stage.readiness()).toMatchObject({ status: 200, body: { warnings: [] } });
  });
});
