import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { nextDue, tick, upcoming } from '../../jobs/tick.ts';
import { noWork } from '../../sandbox/app-work.ts';
import { createSandbox, type Sandbox } from '../../sandbox/server.ts';
import { type RunningApp, startApp } from '../../src/app.ts';
import { createMovableClock } from '../../src/clock.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import { freePort } from '../../src/free-port.ts';
import { createLog } from '../../src/log.ts';
import { startRedis, type TestRedis } from '../redis.ts';

export const secrets = {
  signingSecret: 'sandbox-signing-secret',
  botToken: 'xoxb-sandbox-token',
  appToken: 'xapp-sandbox-token',
};

export type Mode = 'http' | 'socket';

/** The whole app on real Redis, beside a sandbox, in this process. */
export interface Stage {
  sandbox: Sandbox;
  control: Sandbox['control'];
  redis: TestRedis;
  readonly app: RunningApp;
  /** What the app says of itself at `/readyz`. */
  readiness(): Promise<{ status: number; body: unknown }>;
  /** Stops the app, does `meanwhile`, and starts it again beside the same Redis. */
  whileDown(meanwhile: () => Promise<void>): Promise<void>;
  /** Everything that the app logged. */
  logged: string[];
  config: Config;
  /** Resolves when the app has nothing more to do at its present time. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

export interface StageOptions {
  mode?: Mode;
  env?: Record<string, string>;
  redis?: TestRedis;
  resendDelays?: number[];
}

export function environment(
  { mode, port, apiUrl }: { mode: Mode; port: number; apiUrl: string },
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    PORT: String(port),
    SLACK_BOT_TOKEN: secrets.botToken,
    ...(mode === 'http'
      ? { SLACK_SIGNING_SECRET: secrets.signingSecret }
      : { SLACK_APP_TOKEN: secrets.appToken }),
    SLACK_API_URL: apiUrl,
    COALITIE_ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
    COALITIE_TYPING_PAUSE: '0',
    LOG_LEVEL: 'debug',
    ...more,
  };
}

export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const { mode = 'http', resendDelays = [50, 200, 800] } = options;
  const redis = options.redis ?? (await startRedis());
  const clock = createMovableClock();
  const running: { app: RunningApp | null } = { app: null };
  const quiet = async () => {
    if (running.app !== null) await untilQuiet(running.app);
  };
  const sandbox = await createSandbox({
    ...secrets,
    resendDelays,
    moveClock: async (offset) => {
      clock.moveTo(offset);
      await quiet();
    },
    nextDue: async () => (running.app === null ? null : nextDue(running.app.desk)),
    work: async () =>
      running.app === null
        ? noWork
        : { jobs: await running.app.queue.pending(), upcoming: await upcoming(running.app.desk) },
  });
  const port = await freePort();
  const config = loadConfig(environment({ mode, port, apiUrl: sandbox.apiUrl }, options.env));
  const logged: string[] = [];
  const log = createLog('debug', { destination: { write: (line: string) => void logged.push(line) } });
  let app = await startApp({ config, redisUrl: redis.url, clock, log });
  running.app = app;
  app.worker?.watch(sandbox.addJob);
  sandbox.setApp(mode === 'http' ? { url: `http://127.0.0.1:${port}/slack/events` } : { socket: true });
  return {
    ...{ sandbox, control: sandbox.control, redis, logged, config, quiet },
    get app() {
      return app;
    },
    readiness: async () => {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`);
      return { status: response.status, body: await response.json() };
    },
    whileDown: async (meanwhile) => {
      running.app = null;
      await app.stop();
      await meanwhile();
      app = await startApp({ config, redisUrl: redis.url, clock, log });
      running.app = app;
      app.worker?.watch(sandbox.addJob);
    },
    stop: async () => {
      await app.stop();
      await sandbox.close();
      if (options.redis === undefined) await redis.stop();
    },
  };
}

async function untilQuiet({ desk, queue }: RunningApp): Promise<void> {
  for (;;) {
    const found = await tick(desk, queue, { lagging: 0 });
    if (found === 0 && !(await queue.isBusy())) return;
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Stops it; the test fails where a rule of Slack was broken. */
export async function stopUnbroken(stage: Stage): Promise<void> {
  const broken = stage.sandbox.log.flatMap((entry) => entry.broken ?? []);
  await stage.stop();
  expect(broken).toEqual([]);
}
