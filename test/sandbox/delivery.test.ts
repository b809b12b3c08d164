import { createHmac } from 'node:crypto';
import { SocketModeClient } from '@slack/socket-mode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RawApp } from './raw-app.ts';
import { startRawApp } from './raw-app.ts';
import type { Mode, Setup } from './tiny-app.ts';
import { secrets, silent, startApp, startSandbox } from './tiny-app.ts';

let setup: Setup;
let app: RawApp;

async function start(resendDelays: number[] = []): Promise<void> {
  setup = await startSandbox({ resendDelays });
  setup.sandbox.setApp({ url: app.url });
}

beforeEach(async () => {
  app = await startRawApp();
});
afterEach(async () => {
  await setup.stop();
  await app.stop();
});

describe('a request over HTTP', () => {
  it('is signed, and has a content type without charset (3.2)', async () => {
    await start();
    await setup.sandbox.control.command({ user: 'U0NOOR', text: 'start een & ander' });
    const [received] = await app.came(1);
    expect(received?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(received?.body).toMatchObject({
      command: '/coalitie',
      text: 'start een & ander',
      user_id: 'U0NOOR',
      team_id: 'T0WATER',
      is_enterprise_install: 'false',
    });
    const timestamp = String(received?.headers['x-slack-request-timestamp']);
    const text = new URLSearchParams(
      Object.entries(received?.body ?? {}).map(([k, v]): [string, string] => [k, String(v)]),
    );
    const expected = createHmac('sha256', secrets.signingSecret)
      .update(`v0:${timestamp}:${text}`)
      .digest('hex');
    expect(received?.headers['x-slack-signature']).toBe(`v0=${expected}`);
  });

  it('of an event is JSON with an envelope of the workspace (2 Event envelope)', async () => {
    await start();
    const sent = await setup.sandbox.control.message({ user: 'U0NOOR', text: 'hallo' });
    const [received] = await app.came(1);
    expect(received?.headers['content-type']).toBe('application/json');
    expect(received?.body).toMatchObject({
      type: 'event_callback',
      team_id: 'T0WATER',
      api_app_id: 'A0COALITIE',
      is_ext_shared_channel: false,
      authorizations: [{ team_id: 'T0WATER', user_id: 'U0APP', is_bot: true }],
      event: { type: 'message', channel_type: 'im', user: 'U0NOOR', text: 'hallo', ts: sent.ts },
    });
  });
});

describe('an event that is not acknowledged (1.5 Event retries)', () => {
  const failures = [
    { reason: 'http_error', fail: (end: (status: number) => void) => end(500) },
    { reason: 'connection_failed', fail: (_end: (status: number) => void, cut: () => void) => cut() },
  ];

  it.each(failures)('is sent again with $reason, and not after 2xx', async ({ reason, fail }) => {
    await start([0, 0, 0]);
    app.answer = (response, n) => {
      if (n >= 2) response.end();
      else
        fail(
          (status) => response.writeHead(status).end(),
          () => response.destroy(),
        );
    };
    const sent = await setup.sandbox.control.message({ user: 'U0NOOR', text: 'hallo' });
    expect(sent.ack).toEqual({ error: reason });
    const received = await app.came(3);
    expect(received.map((one) => one.headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    expect(received[1]?.headers['x-slack-retry-reason']).toBe(reason);
    expect(new Set(received.map((one) => one.body.event_id)).size).toBe(1);
  });

  it('is sent at most three times again', async () => {
    await start([0, 0, 0]);
    app.answer = (response) => response.writeHead(503).end();
    await setup.sandbox.control.message({ user: 'U0NOOR', text: 'een' });
    await app.came(4);
    app.answer = (response) => response.end();
    const next = await setup.sandbox.control.message({ user: 'U0NOOR', text: 'twee' });
    expect(next.ack).toMatchObject({ status: 200 });
    expect(app.received).toHaveLength(5);
  });

  it.each([
    {
      name: 'X-Slack-No-Retry',
      headers: { 'x-slack-no-retry': '1' },
      resend: undefined,
    },
    { name: 'resend: false', headers: {}, resend: false },
  ])('is not sent again with $name', async ({ headers, resend }) => {
    await start([0]);
    app.answer = (response) => response.writeHead(500, headers).end();
    await setup.sandbox.control.message({
      user: 'U0NOOR',
      text: 'een',
      ...(resend === undefined ? {} : { resend }),
    });
    app.answer = (response) => response.end();
    await setup.sandbox.control.message({ user: 'U0NOOR', text: 'twee' });
    expect(app.received).toHaveLength(2);
  });

  it('can be held back, and comes after all', async () => {
    await start();
    await setup.sandbox.control.hold({ on: true });
    const sending = setup.sandbox.control.message({ user: 'U0NOOR', text: 'later' });
    await setup.sandbox.control.command({ user: 'U0NOOR', text: 'eerst' });
    expect(app.received.map((one) => one.body.text)).toEqual(['eerst']);
    await setup.sandbox.control.hold({ on: false });
    expect((await sending).ack).toMatchObject({ status: 200 });
  });
});

describe('a request that is not answered within 3 seconds (1.5 Ack deadline)', () => {
  it('fails: the person is told, and an event counts as timed out', async () => {
    await start();
    app.answer = () => {};
    const { control } = setup.sandbox;
    const [command, message] = await Promise.all([
      control.command({ user: 'U0NOOR', text: 'start' }),
      control.message({ user: 'U0NOOR', text: 'hallo' }),
    ]);
    expect(command.error).toBe('operation_timeout');
    expect(message.ack).toEqual({ error: 'http_timeout' });
    const screen = await control.view({ user: 'U0NOOR' });
    expect(screen.notices.at(-1)).toMatchObject({ kind: 'command-failed', error: 'operation_timeout' });
    expect(setup.sandbox.log.flatMap((one) => one.broken).map((one) => one.fact)).toContain(
      '1.5 Ack deadline',
    );
  });
});

describe('a forged request (3.2 bad signature, timestamp 301 s old)', () => {
  it.each([
    { mutate: 'signature' as const, status: 401 },
    { mutate: 'stale' as const, status: 401 },
    { mutate: 'newTrigger' as const, status: 200 },
  ])('with $mutate is answered $status by Bolt (3.2)', async ({ mutate, status }) => {
    setup = await startApp('http', (bolt) => bolt.command('/coalitie', async ({ ack }) => ack()));
    await setup.sandbox.control.command({ user: 'U0NOOR', text: '' });
    const outcome = await setup.sandbox.control.deliver({ lastOf: 'command', mutate });
    expect(outcome.status).toBe(status);
  });
});

describe.each<Mode>(['http', 'socket'])('an acknowledgement over %s (3.2 Valid command)', (mode) => {
  it.each([
    { name: 'a text', ack: 'hi', open: false },
    { name: 'an object for all', ack: { response_type: 'in_channel' as const, text: 'hi' }, open: true },
  ])('of a command with $name is shown', async ({ ack, open }) => {
    setup = await startApp(mode, (bolt) => bolt.command('/coalitie', async (one) => one.ack(ack)));
    const { control } = setup.sandbox;
    await control.command({ user: 'U0NOOR', channel: 'C0BINNENSTAD', text: '' });
    const seen = async (user: string) =>
      (await control.view({ user })).conversations
        .find((one) => one.id === 'C0BINNENSTAD')
        ?.messages.map((one) => ({ text: one.text, ephemeral: one.ephemeral }));
    expect(await seen('U0NOOR')).toEqual([{ text: 'hi', ephemeral: !open }]);
    expect(await seen('U0AHMED')).toEqual(open ? [{ text: 'hi', ephemeral: false }] : []);
  });
});

describe('Socket Mode (3.4)', () => {
  async function connect(): Promise<SocketModeClient> {
    const client = new SocketModeClient({
      appToken: secrets.appToken,
      clientOptions: { slackApiUrl: setup.sandbox.apiUrl, retryConfig: { retries: 0 } },
      autoReconnectEnabled: false,
      logger: silent,
    });
    await client.start();
    return client;
  }

  it('sends an event to one of several connections, and again when it is not acknowledged', async () => {
    setup = await startSandbox({ resendDelays: [0, 0] });
    setup.sandbox.setApp({ socket: true });
    const clients = [await connect(), await connect()];
    const attempts: unknown[] = [];
    const done = new Promise<void>((resolve) => {
      for (const client of clients) {
        client.on('slack_event', async ({ ack, body, retry_num, retry_reason }) => {
          attempts.push([body.event.text, retry_num, retry_reason]);
          if (attempts.length > 1) {
            await ack();
            resolve();
          }
        });
      }
    });
    const sent = await setup.sandbox.control.message({ user: 'U0NOOR', text: 'hallo' });
    expect(sent.ack).toEqual({ error: 'http_timeout' });
    await done;
    expect(attempts).toEqual([
      ['hallo', 0, ''],
      ['hallo', 1, 'http_timeout'],
    ]);
    for (const client of clients) await client.disconnect();
  });

  it('disconnects on demand, and without a connection nothing arrives', async () => {
    setup = await startSandbox();
    setup.sandbox.setApp({ socket: true });
    const client = await connect();
    const gone = new Promise((resolve) => client.once('disconnected', resolve));
    await setup.sandbox.control.disconnect({ refuse: true });
    await gone;
    const sent = await setup.sandbox.control.message({ user: 'U0NOOR', text: 'hallo' });
    expect(sent.ack).toEqual({ error: 'connection_failed' });
    await expect(connect()).rejects.toThrow();
  });
});
