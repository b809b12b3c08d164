import { randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from '../../src/free-port.ts';
import { createLog, type Log } from '../../src/log.ts';
import { noWork } from '../app-work.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../server.ts';
import { type AppProcess, createAppProcess } from './app-process.ts';
import { StartRefused, sandboxKeys } from './keys.ts';
import { sandboxRedis } from './redis.ts';

/** A sandbox with the app behind it. */
export interface Running {
  /** The port that all of it is served on, once the app is ready. Rejects if it can't be started. */
  ready: Promise<number>;
  /** Stops all of it, also while it is still starting. */
  stop(): Promise<void>;
}

export interface RunOptions {
  env: NodeJS.ProcessEnv;
  /** The app's file: `dist/src/main.js`. */
  main: string;
  /** Where the sandbox keeps its Redis and keys: `.data/sandbox`. */
  dir: string;
  /** Tells whoever started it something before it is ready. */
  say: (line: string) => void;
}

/** Paths of the app's own, which the sandbox has none for. */
const appPaths = ['/healthz', '/readyz', '/metrics'];

/**
 * Starts the sandbox on `PORT` (3000), its Redis and the app; the app is started again when it dies. `ready` rejects with
 * `StartRefused`, `RedisMissing` or `RedisInUse`, whose messages say what to do.
 */
export function runSandbox(options: RunOptions): Running {
  const log = createLog('warn', { fields: { role: 'sandbox' } });
  const undo: (() => Promise<void>)[] = [];
  let stopping = false;
  const undoAll = async () => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) {
      await step().catch((error: unknown) => log.error({ err: error }, 'the sandbox does not stop cleanly'));
    }
  };
  const onStop = (step: () => Promise<void>) => {
    undo.push(step);
    if (stopping) throw new Error('The sandbox was stopped while it started.');
  };
  const ready = start(options, { log, onStop }).catch(async (error: unknown) => {
    await undoAll();
    throw error;
  });
  return {
    ready,
    stop: async () => {
      stopping = true;
      await undoAll();
      // What was made while we stopped.
      await ready.catch(() => {});
      await undoAll();
    },
  };
}

interface Starting {
  log: Log;
  /** Remembers how to undo what was made, last made first undone. */
  onStop: (step: () => Promise<void>) => void;
}

async function start(options: RunOptions, { log, onStop }: Starting): Promise<number> {
  const { env, dir, say } = options;
  const appPort = await freePort();
  const appUrl = `http://127.0.0.1:${appPort}`;
  const secrets = {
    botToken: `xoxb-sandbox-${randomBytes(12).toString('hex')}`,
    signingSecret: randomBytes(16).toString('hex'),
  };
  const ahead = aheadIn(env);
  // The app comes last, the port first: a second start on it must not get as far as the first one's Redis.
  let app: AppProcess | undefined;
  let clear = async () => {};
  const sandbox = await openSandbox(portOf(env), {
    ...secrets,
    ahead,
    appUrl: `${appUrl}/slack/events`,
    moveClock: async (offset) => app?.moveClock(offset),
    nextDue: async () => (await app?.nextDue()) ?? null,
    work: async () => (await app?.work()) ?? noWork,
    onReset: async () => app?.restart(() => clear()),
    elsewhere: (request, response) => forward(request, response, { port: appPort }),
  });
  onStop(() => sandbox.close());
  const redis = await sandboxRedis(join(dir, 'redis'), { url: env.REDIS_URL?.trim() || undefined, log, say });
  onStop(() => redis.stop());
  clear = () => redis.clear();
  const keys = env.COALITIE_ENCRYPTION_KEYS?.trim() || (await sandboxKeys(dir, redis.client));
  app = createAppProcess({
    main: options.main,
    url: appUrl,
    log,
    ahead,
    onJob: sandbox.addJob,
    env: {
      ...env,
      PORT: String(appPort),
      REDIS_URL: redis.url,
      SLACK_API_URL: sandbox.apiUrl,
      SLACK_BOT_TOKEN: secrets.botToken,
      SLACK_SIGNING_SECRET: secrets.signingSecret,
      COALITIE_ENCRYPTION_KEYS: keys,
      COALITIE_ROLE: 'all',
      LOG_LEVEL: env.LOG_LEVEL?.trim() || 'warn',
    },
  });
  onStop(app.stop);
  await app.start();
  return sandbox.port;
}

function portOf(env: NodeJS.ProcessEnv): number {
  const text = env.PORT?.trim() || '3000';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535))
    throw new StartRefused('PORT is not a port. Use a whole number from 0 to 65535, or remove it.');
  return port;
}

/** How far ahead of the machine's clock `SANDBOX_CLOCK` is, in milliseconds; 0 without it. */
function aheadIn(env: NodeJS.ProcessEnv): number {
  const text = env.SANDBOX_CLOCK?.trim();
  if (!text) return 0;
  const { data: instant } = z.iso.datetime({ offset: true }).safeParse(text);
  if (instant === undefined)
    throw new StartRefused(
      'SANDBOX_CLOCK is not an instant. Write for example 2026-12-24T23:30:00+01:00, or remove it.',
    );
  return Date.parse(instant) - Date.now();
}

async function openSandbox(port: number, options: Omit<SandboxOptions, 'port'>): Promise<Sandbox> {
  try {
    return await createSandbox({ ...options, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartRefused(
        `Port ${port} is in use. Stop what uses it, or choose another one: PORT=${port + 1} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw new StartRefused(
        `Port ${port} is not for everybody to use. Choose one above 1023: PORT=3000 npm start`,
      );
    }
    throw error;
  }
}

/** Passes a request for one of the app's own paths on to it; 503 while it does not listen. */
function forward(request: IncomingMessage, response: ServerResponse, to: { port: number }): boolean {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!appPaths.includes(pathname)) return false;
  const passed = httpRequest(
    { host: '127.0.0.1', port: to.port, path: pathname, method: 'GET' },
    (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    },
  );
  passed.once('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(503, { 'content-type': 'text/plain' }).end('The app is not running.\n');
  });
  passed.end();
  return true;
}
