import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { tick } from '../../jobs/engine/tick.ts';
import { nextDue, upcoming } from '../../jobs/rhythm/upcoming.ts';
import { noWork } from '../../sandbox/app-work.ts';
import { createSandbox, type Sandbox } from '../../sandbox/server.ts';
import { type RunningApp, startApp } from '../../src/app.ts';
import { createMovableClock } from '../../src/clock.ts';
import { type Config, loadConfig } from '../../src/config.ts';
import type { Context } from '../../src/context.ts';
import { freePort } from '../../src/free-port.ts';
import { createLog } from '../../src/log.ts';
import { aheadTo, dayOfThisProcess, monday } from '../clock.ts';
import { notificationTroubles, type Shown } from '../notification.ts';
import { startRedis, type TestRedis } from '../redis.ts';
import { heavyIn, liveAtOnce, namesIn } from './weighing.ts';

/** Where the sandbox has the app installed. */
export const workspace = 'T0WATER';

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
  /** What its handlers and jobs work with, in the sandbox's workspace. */
  readonly context: Context;
  /** What the app says of itself at `/readyz`. */
  readiness(): Promise<{ status: number; body: unknown }>;
  /** What the app counts of itself at `/metrics`. */
  metrics(): Promise<string>;
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
  /** When Slack's clock and the app's start; `monday` unless given. */
  startsAt?: string;
}

export function environment(
  { mode, port, apiUrl }: { mode: Mode; port: number; apiUrl: string },
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    ...dayOfThisProcess(),
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
  const { mode = 'http', resendDelays = [50, 200, 800], startsAt = monday } = options;
  const redis = options.redis ?? (await startRedis());
  const ahead = aheadTo(startsAt);
  const clock = createMovableClock(ahead);
  const running: { app: RunningApp | null } = { app: null };
  const quiet = async () => {
    if (running.app !== null) await untilQuiet(running.app);
  };
  const sandbox = await createSandbox({
    ...secrets,
    resendDelays,
    ahead,
    moveClock: async (offset) => {
      clock.moveTo(offset);
      await quiet();
    },
    nextDue: async () => (running.app === null ? null : nextDue(running.app.context)),
    work: async () =>
      running.app === null
        ? noWork
        : { jobs: await running.app.queue.pending(), upcoming: await upcoming(running.app.context) },
  });
  const port = await freePort();
  const config = loadConfig(environment({ mode, port, apiUrl: sandbox.apiUrl }, options.env));
  const logged: string[] = [];
  const log = createLog('debug', { destination: { write: (line: string) => void logged.push(line) } });
  let app = await startApp({ config, redisUrl: redis.url, clock, log, freezesStates: true });
  running.app = app;
  app.worker?.watch(sandbox.addJob);
  sandbox.setApp(mode === 'http' ? { url: `http://127.0.0.1:${port}/slack/events` } : { socket: true });
  return {
    sandbox,
    control: sandbox.control,
    redis,
    logged,
    config,
    quiet,
    get app() {
      return app;
    },
    get context() {
      return app.context.in(workspace);
    },
    readiness: async () => {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`);
      const body = (await response.json()) as { warnings: string[] };
      // The time zone data is the machine's.
      const warnings = body.warnings.filter((warning) => warning !== 'zones-outdated');
      return { status: response.status, body: { ...body, warnings } };
    },
    metrics: async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text(),
    whileDown: async (meanwhile) => {
      running.app = null;
      await app.stop();
      await meanwhile();
      app = await startApp({ config, redisUrl: redis.url, clock, log, freezesStates: true });
      running.app = app;
      app.worker?.watch(sandbox.addJob);
    },
    stop: async () => {
      const names = await namesIn(app).catch(() => null);
      await app.stop();
      await sandbox.close();
      if (options.redis === undefined) await redis.stop();
      expect(shownWrongly(sandbox)).toEqual([]);
      // Where Redis is gone nobody can say which words are names.
      if (names !== null) expect(heavyIn(sandbox, names)).toEqual([]);
      expect(liveAtOnce(sandbox)).toEqual([]);
    },
  };
}

/** What shows before it is opened of each message that the app posted or changed: people's own words do not, all else does. */
function shownWrongly({ log }: Sandbox): string[] {
  const sent = log.filter(({ direction, what, request }) => {
    // Without the id that the app gives each message, a test posted it.
    const isPosted =
      what === 'chat.postMessage' && (request as { metadata?: unknown }).metadata !== undefined;
    return direction === 'from app' && (isPosted || what === 'chat.update');
  });
  const troubles = sent.flatMap(({ request }) => {
    const { text = '', blocks = [] } = request as { text?: string; blocks?: Shown['blocks'] | string };
    const shown: Shown['blocks'] = typeof blocks === 'string' ? JSON.parse(blocks) : blocks;
    return notificationTroubles({ text, blocks: shown });
  });
  return [...new Set(troubles)];
}

async function untilQuiet({ context, queue }: RunningApp): Promise<void> {
  for (;;) {
    const found = await tick(context, queue, { lagging: 0 });
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
