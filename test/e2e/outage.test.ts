import { Redis } from 'ioredis';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { act, views } from '../../src/slack/ids.ts';
import { type Mode, type Stage, startStage } from './stage.ts';
import { answersOf, calls, seesQuestion, text, timesPosted, underway } from './underway.ts';

// Redis and the app itself away for a while: nobody's words are lost, and everybody is told.

let stage: Stage;
afterEach(() => stage.stop());

/** Waits for something outside the sandbox. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await new Promise((done) => setTimeout(done, 50));
}

const failedEvents = () =>
  stage.sandbox.log.filter(
    ({ direction, what, status }) =>
      direction === 'to app' && what.includes('message') && !status.startsWith('2'),
  ).length;

async function told(user: string, channel: string): Promise<string[]> {
  const { conversations } = await stage.control.view({ user });
  const messages = conversations.find(({ id }) => id === channel)?.messages ?? [];
  return messages.filter((message) => message.ephemeral).map((message) => message.text);
}

describe.each<Mode>(['http', 'socket'])('Redis gone, over %s', (mode) => {
  it('leaves what was filled in, says so, and takes what was typed once it is back', async () => {
    // In Socket Mode each try that is not acknowledged takes Slack's three seconds.
    const resendDelays = mode === 'socket' ? [20] : [20, 20, 20];
    stage = await startStage({ mode, resendDelays });
    const { ahmed } = await underway(stage);
    await ahmed.types('Het eerste antwoord');
    const question = await seesQuestion(ahmed, 2);
    await ahmed.press(question, act.openAnswer);
    await ahmed.modal(views.answer);
    const channel = (await stage.control.message({ user: 'U0AHMED', text: 'Bij vraag 2.' })).channel;
    await seesQuestion(ahmed, 3);
    await stage.control.open({ user: 'U0NOOR', home: true });
    await stage.control.until('U0NOOR', ({ home }) => home !== null);
    await stage.quiet();
    await stage.redis.kill('SIGKILL');

    await stage.control.clickView({ user: 'U0NOOR', home: true, action_id: act.openHelp });
    const { modals } = await stage.control.until('U0NOOR', (screen) => screen.modals.length > 0);
    expect(JSON.stringify(modals)).toContain(text.app.command.failed);
    const late = await ahmed.submit({ 'answer.developments': 'Uit het venster' });
    expect(late.errors).toEqual({ 'answer.developments': text.app.command.submitFailed });
    expect(late.view?.values['answer.developments']).toBe('Uit het venster');
    const { ack } = await ahmed.command('');
    expect(ack.body).toMatchObject({ response_type: 'ephemeral', text: text.app.command.failed });
    const third = await seesQuestion(ahmed, 3);
    await ahmed.press(third, act.skip);
    await until(async () => (await told('U0AHMED', channel)).includes(text.app.command.failed));
    expect(await stage.readiness()).toMatchObject({ status: 503, body: { redis: ['unreachable'] } });

    for (const words of ['eerst dit,', 'dan dat,', 'en nog iets'])
      await stage.control.message({ user: 'U0AHMED', text: words, wait: false });
    await until(async () => failedEvents() === 3 * (1 + resendDelays.length));
    await stage.redis.restart();
    await until(
      async () => (await answersOf(stage, 'U0AHMED')).yield === 'eerst dit,\ndan dat,\nen nog iets',
    );
    await seesQuestion(ahmed, 4);
    expect((await ahmed.submit({ 'answer.developments': 'Uit het venster' })).closed).toBe(true);
    await until(async () => (await stage.readiness()).status === 200);
    await stage.quiet();
    expect(await answersOf(stage, 'U0AHMED')).toEqual({
      motive: 'Het eerste antwoord',
      developments: 'Uit het venster',
      yield: 'eerst dit,\ndan dat,\nen nog iets',
    });
    expect(timesPosted(stage, text.interviews.question.notification(4, 7))).toBe(1);
  });
});

describe('Redis that hangs', () => {
  it('is answered for within Slack’s three seconds', async () => {
    stage = await startStage();
    const { ahmed } = await underway(stage);
    await ahmed.press(await seesQuestion(ahmed, 1), act.openAnswer);
    await ahmed.modal(views.answer);
    await stage.redis.kill('SIGSTOP');
    const [late, command] = await Promise.all([
      ahmed.submit({ 'answer.motive': 'Blijft staan' }),
      ahmed.command('status'),
    ]);
    await stage.redis.kill('SIGCONT');
    expect(late.errors).toEqual({ 'answer.motive': text.app.command.submitFailed });
    expect(command.ack.body).toMatchObject({ text: text.app.command.failed });
    await until(async () => (await ahmed.submit({ 'answer.motive': 'Blijft staan' })).closed);
    expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: 'Blijft staan' });
    expect(stage.sandbox.log.flatMap((entry) => entry.broken ?? [])).toEqual([]);
  });
});

describe('Redis that takes no writes', () => {
  it.each([
    ['full', ['CONFIG', 'SET', 'maxmemory', '1'], ['CONFIG', 'SET', 'maxmemory', '0']],
    ['read-only', ['REPLICAOF', '127.0.0.1', '1'], ['REPLICAOF', 'NO', 'ONE']],
  ] as const)(
    'because it is %s: /readyz says which, and the person keeps the text',
    async (which, make, mend) => {
      stage = await startStage({ resendDelays: [20, 20, 20] });
      const admin = new Redis({ port: stage.redis.port, host: '127.0.0.1' });
      const order = ([name, ...rest]: readonly string[]) => admin.call(name ?? '', ...rest);
      const { ahmed } = await underway(stage);
      await ahmed.press(await seesQuestion(ahmed, 1), act.openAnswer);
      await ahmed.modal(views.answer);
      await order(make);
      const late = await ahmed.submit({ 'answer.motive': 'Blijft staan' });
      expect(late.errors).toEqual({ 'answer.motive': text.app.command.submitFailed });
      // A replica is left and looked up anew at each refusal: for a moment it is not reached at all.
      const unready = { status: 503, body: { ready: false, redis: [which], slack: 'ok' } };
      await vi.waitFor(async () => expect(await stage.readiness()).toMatchObject(unready), 10_000);
      await order(mend);
      await until(async () => (await ahmed.submit({ 'answer.motive': 'Blijft staan' })).closed);
      await until(async () => (await stage.readiness()).status === 200);
      await seesQuestion(ahmed, 2);
      expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: 'Blijft staan' });
      admin.disconnect();
    },
  );
});

describe('the app away', () => {
  it('takes what was typed meanwhile at its start, in order, once', async () => {
    stage = await startStage({ resendDelays: [10, 10, 10] });
    const { ahmed } = await underway(stage);
    await stage.whileDown(async () => {
      // Went wrong: a catch-up that failed at the start was not tried again.
      await stage.control.fault({ method: 'conversations.history', error: 'internal_error' });
      for (const words of ['Toen er niemand was,', 'typte ik', 'dit.']) await ahmed.types(words);
      await until(async () => failedEvents() >= 12);
    });
    await seesQuestion(ahmed, 2);
    // A late resend may bring the last of them first: the others come with the next catch-up, before it.
    const whole = 'Toen er niemand was,\ntypte ik\ndit.';
    await until(async () => (await answersOf(stage, 'U0AHMED')).motive?.length === whole.length);
    await stage.quiet();
    expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: whole });
    expect(timesPosted(stage, text.interviews.question.notification(2, 7))).toBe(1);
    expect(calls(stage, 'conversations.history').length).toBeGreaterThan(0);
  });
});
