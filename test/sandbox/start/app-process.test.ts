import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobRun } from '../../../sandbox/app-work.ts';
import { type AppProcess, createAppProcess } from '../../../sandbox/start/app-process.ts';
import { freePort } from '../../../src/free-port.ts';
import { createLog } from '../../../src/log.ts';

/** An app that answers as `src/main` does, and writes down what was asked of it. */
const stand = `
import { appendFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
const say = (word) => appendFileSync(process.env.TRACE, word + ' ');
let offset = 0;
if (existsSync(process.env.TRACE + '.broken')) process.exit(7);
say('start');
createServer((request, response) => response.end('ready')).listen(process.env.PORT, '127.0.0.1');
process.on('message', (message) => {
  if ('due' in message) process.send({ due: { at: offset + 5, what: 'digest' } });
  else if ('watch' in message) process.send({ job: { data: { kind: 'send', to: null }, ms: 3, outcome: 'done' } });
  else if ('jobs' in message) process.send({ jobs: [], upcoming: [{ at: 5, user: 'U0AHMED', kinds: ['digest'] }] });
  else {
    offset = message.clock;
    say('clock=' + offset);
    process.send({ clock: offset, done: true });
  }
});
process.on('SIGTERM', () => { say('stop'); process.exit(0); });
`;

let folder: string;
let app: AppProcess;
let trace: string;
let lines: string[];
let runs: JobRun[];
const log = createLog('info', { destination: { write: (line) => lines.push(line) } });

beforeEach(async () => {
  lines = [];
  runs = [];
  folder = await mkdtemp(join(tmpdir(), 'app-'));
  trace = join(folder, 'trace');
  const main = join(folder, 'main.mjs');
  await writeFile(main, stand);
  const port = await freePort();
  app = createAppProcess({
    main,
    env: { ...process.env, PORT: String(port), TRACE: trace },
    url: `http://127.0.0.1:${port}`,
    log,
    ahead: 500,
    onJob: (run) => runs.push(run),
  });
});

afterEach(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

const traced = async () => (await readFile(trace, 'utf8')).trim();

describe('createAppProcess', () => {
  it('starts the app, moves its clock, asks what is due, and stops it', async () => {
    await app.start();
    await app.moveClock(3_600_000);
    expect(await app.nextDue()).toEqual({ at: 3_600_005, what: 'digest' });
    expect((await app.work()).upcoming).toEqual([{ at: 5, user: 'U0AHMED', kinds: ['digest'] }]);
    await expect.poll(() => runs).toEqual([{ data: { kind: 'send', to: null }, ms: 3, outcome: 'done' }]);
    await app.stop();
    expect(app.pid).toBeUndefined();
    expect(await traced()).toBe('start clock=500 clock=3600000 stop');
  });

  it('starts an app again that was killed, with its clock where it was', async () => {
    await app.start();
    await app.moveClock(1000);
    const { pid } = app;
    process.kill(pid ?? Number.NaN, 'SIGKILL');
    await expect.poll(traced, { timeout: 20_000 }).toBe('start clock=500 clock=1000 start clock=1000');
    expect(await app.nextDue()).toEqual({ at: 1005, what: 'digest' });
    expect(app.pid).not.toBe(pid);
  });

  it('restarts at the instant that it started at after what is done meanwhile', async () => {
    await app.start();
    await app.moveClock(1000);
    await app.restart(() => writeFile(trace, 'cleared '));
    expect(await traced()).toBe('cleared start clock=500');
    expect(await app.nextDue()).toEqual({ at: 505, what: 'digest' });
  });

  it('runs again although what is done meanwhile fails', async () => {
    await app.start();
    await expect(app.restart(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await app.nextDue()).not.toBeNull();
  });

  it('says so when the app ends before it is ready, and leaves it', async () => {
    await writeFile(`${trace}.broken`, '');
    await expect(app.start()).rejects.toThrow('ended with 7');
    expect(app.pid).toBeUndefined();
  });

  it('keeps trying to start an app that ran before', async () => {
    await app.start();
    await writeFile(`${trace}.broken`, '');
    process.kill(app.pid ?? Number.NaN, 'SIGKILL');
    await expect.poll(() => app.pid, { timeout: 20_000 }).toBeUndefined();
    await rm(`${trace}.broken`);
    await expect.poll(traced, { timeout: 20_000 }).toBe('start clock=500 start clock=500');
    expect(await app.nextDue()).not.toBeNull();
  });

  it('does not start an app again that it is stopping', async () => {
    await app.start();
    await Promise.all([app.stop(), app.stop()]);
    expect(await traced()).toBe('start clock=500 stop');
    expect(lines).toEqual([]);
  });
});
