import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../free-port.ts';
import type { Log } from '../log.ts';
import { lookAt, ownerName, recordFile, retireLeftover } from './private-redis-leftover.ts';
import { findRedisProgram } from './private-redis-program.ts';

/** A Redis of the app's own. `pid` is undefined while it is being started again after its death. */
export interface PrivateRedis {
  url: string;
  readonly pid: number | undefined;
  /** Stops it, with all writes on disk. Close the connections to it first. */
  stop(): Promise<void>;
}

const portsToTry = 5;
const stopWithin = 5000;

/**
 * Starts `redis-server` (or `valkey-server`) on a free port of 127.0.0.1 with its data under `dir` (made; relative to the
 * working directory), each write on disk before it is answered. It is started again on the same port when it dies. It runs
 * in a process group of its own, so that Ctrl-C reaches the app first; one that outlived a killed app is stopped at the next
 * start.
 * @throws RedisMissing without the program, RedisInUse while another living process uses `dir`
 */
export async function startPrivateRedis({ dir, log }: { dir: string; log: Log }): Promise<PrivateRedis> {
  const program = await findRedisProgram();
  const folder = resolve(dir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await retireLeftover(folder, log);
  const { child, port } = await startOnFreePort(program, folder);
  const owner = await holdOwnership(port);
  return supervise({ program, folder, port, log, owner }, child);
}

interface Started {
  program: string;
  folder: string;
  port: number;
  log: Log;
  owner: Redis;
}

function supervise(started: Started, first: ChildProcess): PrivateRedis {
  const { program, folder, port, log, owner } = started;
  let child: ChildProcess | undefined;
  let revival: Promise<void> | undefined;
  let stopping = false;
  const watch = (next: ChildProcess) => {
    child = next;
    onExit(next, () => {
      child = undefined;
      if (!stopping) revival = revive();
    });
  };
  const revive = async () => {
    log.error({ port }, 'the private Redis has died; it is started again');
    for (let delay = 100; !stopping && child === undefined; delay = Math.min(delay * 2, 5000)) {
      const next = await startServer(program, folder, port);
      if (next.problem === undefined) watch(next.child);
      else {
        log.error({ port, problem: next.problem }, 'the private Redis does not start');
        await wait(delay);
      }
    }
  };
  watch(first);
  return {
    url: `redis://127.0.0.1:${port}`,
    get pid() {
      return child?.pid;
    },
    stop: async () => {
      stopping = true;
      owner.disconnect();
      await revival;
      if (child !== undefined) await end(child);
      await rm(recordFile(folder), { force: true });
    },
  };
}

async function startOnFreePort(
  program: string,
  folder: string,
): Promise<{ child: ChildProcess; port: number }> {
  let problem = '';
  for (let attempt = 0; attempt < portsToTry; attempt += 1) {
    const port = await freePort();
    const started = await startServer(program, folder, port);
    if (started.problem === undefined) return { child: started.child, port };
    problem = started.problem;
    // Somebody else took the port between our look and the server's.
    if (!/address already in use/i.test(problem)) break;
  }
  throw new Error(`The private Redis in ${folder} does not start: ${problem}`);
}

type Start = { child: ChildProcess; problem?: undefined } | { problem: string };

async function startServer(program: string, folder: string, port: number): Promise<Start> {
  try {
    const child = await spawnServer(program, folder, port);
    const problem = await untilItAnswers(child, port, folder);
    return problem === undefined ? { child } : { problem };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

async function spawnServer(program: string, folder: string, port: number): Promise<ChildProcess> {
  const logFile = join(folder, 'redis.log');
  await rm(logFile, { force: true });
  // Before the server runs: a death in between must not leave a server that nobody finds.
  await writeFile(recordFile(folder), JSON.stringify({ port }));
  const child = spawn(
    program,
    [
      ...['--bind', '127.0.0.1', '--port', String(port), '--protected-mode', 'yes', '--daemonize', 'no'],
      ...[
        '--dir',
        folder,
        '--appendonly',
        'yes',
        '--appendfsync',
        'always',
        '--no-appendfsync-on-rewrite',
        'no',
      ],
      ...['--save', '', '--maxmemory', '0', '--maxmemory-policy', 'noeviction'],
      ...['--loglevel', 'warning', '--logfile', logFile],
    ],
    { stdio: 'ignore', detached: true },
  );
  child.on('error', () => {});
  child.unref();
  if (child.pid !== undefined) await writeFile(recordFile(folder), JSON.stringify({ port, pid: child.pid }));
  return child;
}

/** Undefined once this very server answers PING, however long it loads; else what it said before it died. */
async function untilItAnswers(
  child: ChildProcess,
  port: number,
  folder: string,
): Promise<string | undefined> {
  while (!hasEnded(child)) {
    const redis = lookAt(port);
    try {
      await redis.connect();
      const isOurs = (await redis.info('server')).includes(`process_id:${child.pid}\r`);
      if (isOurs && (await redis.ping()) === 'PONG') return undefined;
    } catch {
      // Not listening yet, or still loading its file.
    } finally {
      redis.disconnect();
    }
    await wait(25);
  }
  const said = await readFile(join(folder, 'redis.log'), 'utf8').catch(() => '');
  return said.trim().split('\n').slice(-3).join(' ') || `it ended with ${child.signalCode ?? child.exitCode}`;
}

async function holdOwnership(port: number): Promise<Redis> {
  const owner = new Redis({ host: '127.0.0.1', port, connectionName: ownerName, lazyConnect: true });
  owner.on('error', () => {});
  await owner.connect();
  return owner;
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  await new Promise<void>((done) => {
    const late = setTimeout(() => child.kill('SIGKILL'), stopWithin);
    onExit(child, () => {
      clearTimeout(late);
      done();
    });
    child.ref();
    child.kill('SIGTERM');
  });
}

function onExit(child: ChildProcess, then: () => void): void {
  if (hasEnded(child)) then();
  else child.once('exit', then);
}

/** A program that could not be run at all has no process. */
function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}
