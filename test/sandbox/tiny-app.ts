import { App } from '@slack/bolt';
import { LogLevel, WebClient } from '@slack/web-api';
import type { Sandbox, SandboxOptions } from '../../sandbox/server.ts';
import { createSandbox } from '../../sandbox/server.ts';
import { freePort } from '../../src/free-port.ts';
import { aheadTo, monday } from '../clock.ts';

/** What the tests' apps and sandboxes share. */
export const secrets = {
  signingSecret: 'sandbox-signing-secret',
  botToken: 'xoxb-sandbox-bot',
  appToken: 'xapp-sandbox-app',
};

export type Mode = 'http' | 'socket';

export interface Setup {
  sandbox: Sandbox;
  client: WebClient;
  stop(): Promise<void>;
}

/** A sandbox and the official client, without an app. */
export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Setup> {
  const sandbox = await createSandbox({
    ...secrets,
    manifestPath: '/does/not/exist.yml',
    resendDelays: [],
    ahead: aheadTo(monday),
    ...options,
  });
  return { sandbox, client: clientOf(sandbox), stop: () => sandbox.close() };
}

/** The official client, which tries everything once. */
export function clientOf(sandbox: Sandbox, token = secrets.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 5_000,
    logLevel: LogLevel.ERROR,
    logger: silent,
  });
}

const quiet = () => {};
/** A logger that says nothing. */
export const silent = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  getLevel: () => LogLevel.ERROR,
  setName: quiet,
};

/** A sandbox with a tiny Bolt app in this mode; `listen` puts the listeners on it. */
export async function startApp(
  mode: Mode,
  listen: (app: App) => void,
  options: Partial<SandboxOptions> = {},
): Promise<Setup> {
  const setup = await startSandbox(options);
  const { sandbox } = setup;
  const app = new App({
    token: secrets.botToken,
    ...(mode === 'http'
      ? { signingSecret: secrets.signingSecret }
      : { socketMode: true, appToken: secrets.appToken }),
    clientOptions: { slackApiUrl: sandbox.apiUrl, retryConfig: { retries: 0 } },
    deferInitialization: true,
    convoStore: false,
    logger: silent,
  });
  listen(app);
  await app.init();
  const port = await freePort();
  await (mode === 'http' ? app.start({ port, host: '127.0.0.1' }) : app.start());
  sandbox.setApp(mode === 'http' ? { url: `http://127.0.0.1:${port}/slack/events` } : { socket: true });
  return {
    ...setup,
    async stop() {
      await app.stop();
      await sandbox.close();
    },
  };
}
