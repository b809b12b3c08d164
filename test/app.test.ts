import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../sandbox/server.ts';
import { type RunningApp, StartError, startApp } from '../src/app.ts';
import { zoneDataInUse } from '../src/calendar/zone-data.ts';
import { createMovableClock } from '../src/clock.ts';
import { loadConfig } from '../src/config.ts';
import { freePort } from '../src/free-port.ts';
import { createLog } from '../src/log.ts';
import { aheadTo, monday } from './clock.ts';
import { addPartner, createActor, inviteEveryone, startCoalition } from './e2e/actors.ts';
import { environment, type Mode, secrets } from './e2e/stage.ts';
import { startRedis, type TestRedis } from './redis.ts';

const ahead = aheadTo(monday);
let sandbox: Sandbox;
let redis: TestRedis;
let apps: RunningApp[];

beforeEach(async () => {
  apps = [];
  redis = await startRedis();
  sandbox = await createSandbox({ ...secrets, resendDelays: [], ahead });
});
afterEach(async () => {
  await Promise.all(apps.map((app) => app.stop()));
  await sandbox.close();
  await redis.stop();
});

const silent = createLog('silent');
const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const keys = key('test');

async function start(env: Record<string, string> = {}, mode: Mode = 'http') {
  const port = await freePort();
  const given = { REDIS_URL: redis.url, COALITIE_ENCRYPTION_KEYS: keys, ...env };
  const config = loadConfig(environment({ mode, port, apiUrl: sandbox.apiUrl }, given));
  const app = await startApp({
    config,
    redisUrl: given.REDIS_URL,
    clock: createMovableClock(ahead),
    log: silent,
  });
  apps.push(app);
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, body: (await response.json().catch(() => null)) as unknown };
  };
  return { app, port, get };
}

describe('an app that runs', () => {
  it.each([
    ['all', 'http'],
    ['web', 'http'],
    ['worker', 'http'],
    ['all', 'socket'],
  ] as const)('says that it lives and is ready: %s over %s', async (role, mode) => {
    const { get } = await start({ COALITIE_ROLE: role }, mode);
    expect(await get('/healthz')).toEqual({ status: 200, body: { alive: true } });
    expect(await get('/readyz')).toEqual({
      status: 200,
      body: {
        ready: true,
        redis: 'ok',
        slack: 'ok',
        warnings: zoneDataInUse() < '2026c' ? ['zones-outdated'] : [],
        zones: process.versions.tz,
      },
    });
    expect((await get('/nothing')).status).toBe(404);
  });

  it('is not ready while Slack can’t be reached, and is once it can', async () => {
    await sandbox.control.fault({ method: 'auth.test', drop: 'before', times: 0 });
    const { get } = await start();
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      body: { ready: false, redis: 'ok', slack: 'unreachable' },
    });
    await sandbox.control.fault({ clear: true });
    expect(await get('/readyz')).toMatchObject({ status: 200, body: { slack: 'ok' } });
  });

  it('does the work of its role: what a web takes waits for a worker', async () => {
    const web = await start({ COALITIE_ROLE: 'web' });
    sandbox.setApp({ url: `http://127.0.0.1:${web.port}/slack/events` });
    const noor = createActor(sandbox.control, 'U0NOOR');
    const ready = startCoalition(noor);
    await vi.waitFor(async () => expect(await web.app.queue.isBusy()).toBe(true));
    expect(await noor.dm()).toEqual([]);
    const worker = await start({ COALITIE_ROLE: 'worker' });
    await ready;
    await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED'] });
    await inviteEveryone(noor);
    await createActor(sandbox.control, 'U0AHMED').seesMessage(({ pinned }) => pinned);
    const slackEvents = await fetch(`http://127.0.0.1:${worker.port}/slack/events`, { method: 'POST' });
    expect(slackEvents.status).toBe(404);
  });

  it('stops: lets go of its port and of every connection to Redis', async () => {
    const { app, get } = await start();
    const admin = new Redis({ port: redis.port, host: '127.0.0.1' });
    const connections = async () =>
      String(await admin.call('CLIENT', 'LIST'))
        .trim()
        .split('\n').length;
    expect(await connections()).toBeGreaterThan(1);
    await app.stop();
    apps.pop();
    await expect(get('/healthz')).rejects.toThrow();
    await vi.waitFor(async () => expect(await connections()).toBe(1));
    admin.disconnect();
  });
});

describe('a start beside a Redis that refuses', () => {
  it.each([
    ['the password', ['CONFIG', 'SET', 'requirepass', 'right'], ':hunter2@', /password.*REDIS_URL/],
    ['whoever gives none', ['CONFIG', 'SET', 'requirepass', 'right'], '', /password.*REDIS_URL/],
    [
      'what the app needs to do',
      ['ACL', 'SETUSER', 'app', 'on', '>hunter2', '+@read', '+@connection', '~*'],
      'app:hunter2@',
      /does not allow/,
    ],
  ])('%s is stopped at once, and told what to do', async (_, [order = '', ...rest], access, told) => {
    const admin = new Redis({ port: redis.port, host: '127.0.0.1' });
    await admin.call(order, ...rest);
    const refused = start({ REDIS_URL: `redis://${access}127.0.0.1:${redis.port}` });
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow(told);
    await expect(refused).rejects.not.toThrow(/hunter2/);
    admin.disconnect();
  });
});

describe('a start beside a vault', () => {
  const encryptSomething = (app: RunningApp) =>
    app.context.in('T0WATER').commands.handle({ by: 'U0NOOR', query: { person: 'U0NOOR' } }, () => ({
      draft: { form: 'start', text: '{}' },
    }));

  it.each([
    ['without its key', () => key('new'), /"test" is missing/],
    ['with another key of that name', () => key('test'), /"test" is another one/],
  ])('%s is refused, and the key is named', async (_, other, named) => {
    await encryptSomething((await start()).app);
    const refused = start({ COALITIE_ENCRYPTION_KEYS: other() });
    await expect(refused).rejects.toThrow(StartError);
    await expect(refused).rejects.toThrow(named);
    const [first] = apps;
    await first?.stop();
    apps = [];
    const admin = new Redis({ port: redis.port, host: '127.0.0.1' });
    await vi.waitFor(async () =>
      expect(
        String(await admin.call('CLIENT', 'LIST'))
          .trim()
          .split('\n'),
      ).toHaveLength(1),
    );
    admin.disconnect();
  });

  it('with a newer key before it goes on', async () => {
    await encryptSomething((await start()).app);
    const { get } = await start({ COALITIE_ENCRYPTION_KEYS: `${key('new')},${keys}` });
    expect((await get('/readyz')).status).toBe(200);
  });
});
