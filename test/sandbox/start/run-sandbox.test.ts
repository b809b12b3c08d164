import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClockState } from '../../../sandbox/control/time.ts';
import { type Running, runSandbox } from '../../../sandbox/start/run-sandbox.ts';
import { loadConfig } from '../../../src/config.ts';
import { dayOfThisProcess } from '../../clock.ts';

/** An app that tells its environment and its clock. */
const stand = `
import { createServer } from 'node:http';
let offset = 0;
createServer((request, response) => {
  if (request.url === '/metrics') response.end(JSON.stringify({ env: process.env, offset, pid: process.pid }));
  else response.end('fine ' + request.url);
}).listen(process.env.PORT, '127.0.0.1');
process.on('message', (message) => {
  if ('due' in message) return process.send({ due: null });
  if ('watch' in message) return process.send({ job: { data: { kind: 'due', member: 'p-U0KEES' }, ms: 2, outcome: 'later' } });
  offset = message.clock;
  process.send({ clock: offset, done: true });
});
`;

let folder: string;
let running: Running[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-'));
  running = [];
  await writeFile(join(folder, 'main.mjs'), stand);
});

afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  await rm(folder, { recursive: true, force: true });
});

function run(env: NodeJS.ProcessEnv = {}): Running {
  const one = runSandbox({
    env: { ...dayOfThisProcess(), PATH: process.env.PATH, PORT: '0', ...env },
    main: join(folder, 'main.mjs'),
    dir: join(folder, 'data'),
    say: () => {},
  });
  one.ready.catch(() => {});
  running.push(one);
  return one;
}

interface Told {
  env: Record<string, string>;
  offset: number;
  pid: number;
}

const tell = async (port: number): Promise<Told> =>
  (await fetch(`http://localhost:${port}/metrics`)).json() as Promise<Told>;
const control = async (port: number, name: string, body: object) =>
  fetch(`http://localhost:${port}/sandbox/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('runSandbox', () => {
  it('gives the app settings that it takes, and serves its paths beside the page', async () => {
    const port = await run().ready;
    for (const path of ['/healthz', '/readyz']) {
      expect(await (await fetch(`http://localhost:${port}${path}`)).text()).toBe(`fine ${path}`);
    }
    expect((await fetch(`http://localhost:${port}/nothing`)).status).toBe(404);
    const { env } = await tell(port);
    const config = loadConfig(env);
    expect(config).toMatchObject({ role: 'all', slack: { mode: { kind: 'http' } }, redis: { kind: 'url' } });
    expect(config.slack.apiUrl).toBe(`http://127.0.0.1:${port}/api/`);
    const auth = await fetch(`${config.slack.apiUrl}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.slack.botToken}` },
    });
    expect(await auth.json()).toMatchObject({ ok: true });
  });

  it('shows the jobs of the app in the inspector, by ids only', async () => {
    const port = await run().ready;
    const seen = async () => (await control(port, 'inspector', {})).json();
    await expect.poll(seen).toContainEqual(
      expect.objectContaining({
        direction: 'in app',
        what: 'job due p-U0KEES',
        status: 'later',
        ms: 2,
        user: 'U0KEES',
        request: { kind: 'due', member: 'p-U0KEES' },
      }),
    );
  });

  it('moves the clock of the app', async () => {
    const port = await run().ready;
    expect((await control(port, 'clock', { add: 3_600_000 })).status).toBe(200);
    expect((await tell(port)).offset).toBe(3_600_000);
  });

  it('starts at the instant of SANDBOX_CLOCK, Slack and the app alike', async () => {
    const instant = '2026-12-24T23:30:00+01:00';
    const port = await run({ SANDBOX_CLOCK: instant }).ready;
    const { ms, offset } = (await (await control(port, 'clock', {})).json()) as ClockState;
    expect(new Date(ms).toISOString()).toContain('2026-12-24T22:3');
    expect((await tell(port)).offset).toBe(offset);
  });

  it('refuses a SANDBOX_CLOCK that is no instant', async () => {
    await expect(run({ SANDBOX_CLOCK: 'kerstavond' }).ready).rejects.toThrow(
      /^SANDBOX_CLOCK is not an instant/,
    );
  });

  it('empties its Redis and starts the app again at a reset', async () => {
    const port = await run().ready;
    const before = await tell(port);
    const redis = new Redis(before.env.REDIS_URL ?? '');
    await redis.set('a', '1');
    await control(port, 'clock', { add: 3_600_000 });
    expect((await control(port, 'reset', {})).status).toBe(200);
    const after = await tell(port);
    expect(after.pid).not.toBe(before.pid);
    // Went wrong: the app went back to its first time, and the sandbox's clock stayed where it was.
    expect(after.offset).toBe(0);
    expect(await (await control(port, 'clock', {})).json()).toMatchObject({ offset: 0 });
    expect(await redis.dbsize()).toBe(0);
    redis.disconnect();
  });

  it('keeps its data and keys from one run to the next', async () => {
    const first = run();
    const before = await tell(await first.ready);
    const redis = new Redis(before.env.REDIS_URL ?? '');
    await redis.set('a', '1');
    redis.disconnect();
    await first.stop();
    const after = await tell(await run().ready);
    expect(after.env.COALITIE_ENCRYPTION_KEYS).toBe(before.env.COALITIE_ENCRYPTION_KEYS);
    const again = new Redis(after.env.REDIS_URL ?? '');
    expect(await again.get('a')).toBe('1');
    again.disconnect();
  });

  it('says 503 for an app that died, and starts it again', async () => {
    const port = await run().ready;
    const { pid } = await tell(port);
    const health = async () => (await fetch(`http://localhost:${port}/healthz`)).status;
    await writeFile(join(folder, 'main.mjs'), 'process.exit(3)');
    process.kill(pid, 'SIGKILL');
    await expect.poll(health, { timeout: 20_000 }).toBe(503);
    await writeFile(join(folder, 'main.mjs'), stand);
    await expect.poll(health, { timeout: 20_000 }).toBe(200);
  });

  it('says what to do about a port in use, and leaves nothing behind', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(run({ PORT: String(port) }).ready).rejects.toThrow(
      `Port ${port} is in use. Stop what uses it, or choose another one: PORT=${port + 1} npm start`,
    );
    taken.close();
  });

  it.each(['65536', 'http', '-1'])('refuses %s for a port', async (port) => {
    await expect(run({ PORT: port }).ready).rejects.toThrow('PORT is not a port');
  });

  it('fails when the app does not start, and stops the rest', async () => {
    await writeFile(join(folder, 'main.mjs'), 'process.exit(3)');
    const failed = run();
    await expect(failed.ready).rejects.toThrow('The app ended with 3 before it was ready.');
    await writeFile(join(folder, 'main.mjs'), stand);
    expect(await run().ready).toBeGreaterThan(0);
  });

  it('stops at once while it is still starting', async () => {
    await writeFile(join(folder, 'main.mjs'), 'setInterval(() => {}, 1000)');
    const starting = run();
    await starting.stop();
    await expect(starting.ready).rejects.toThrow();
  });
});
