import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import type { Log } from '../log.ts';

/** Another process that is alive uses this folder's Redis. */
export class RedisInUse extends Error {
  override name = 'RedisInUse';
}

/** The name of the connection that the process holds which started a private Redis: while it is there, its owner lives. */
export const ownerName = 'coalitie-owner';

/** Where a private Redis notes its port and process, so that the next start finds it. */
export function recordFile(folder: string): string {
  return join(folder, 'server.json');
}

const ownerMayStopFor = 3000;
const serverMayStopFor = 10_000;

/** A connection for one look at a private Redis: no retries, an answer within two seconds or an error. */
export function lookAt(port: number): Redis {
  const redis = new Redis({
    host: '127.0.0.1',
    port,
    lazyConnect: true,
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2000,
    commandTimeout: 2000,
    retryStrategy: () => null,
  });
  redis.on('error', () => {});
  return redis;
}

/**
 * Stops the Redis that an earlier process left behind in this folder (it was killed), so that never two servers write one
 * append-only file. Nothing is lost: each write was on disk before it was answered.
 * @throws RedisInUse while the process that started it is alive
 */
export async function retireLeftover(folder: string, log: Log): Promise<void> {
  const record = await readRecord(folder);
  if (record === undefined) return;
  const giveUpAt = Date.now() + ownerMayStopFor;
  for (;;) {
    const found = await inspect(record.port, folder);
    if (found === 'none') return;
    if (found === 'silent') return retireSilent(record, log);
    if (found === 'orphan') break;
    if (Date.now() > giveUpAt) {
      throw new RedisInUse(
        `Another process of the app is using ${folder}. Stop that one first, or start this one in another folder.`,
      );
    }
    await wait(100);
  }
  log.warn(
    { port: record.port },
    'a private Redis was left behind by an earlier process; it is stopped and started again',
  );
  await shutDown(record.port);
}

interface ServerRecord {
  port: number;
  pid: number | undefined;
}

async function readRecord(folder: string): Promise<ServerRecord | undefined> {
  const text = await readFile(recordFile(folder), 'utf8').catch(() => '{}');
  const record: unknown = parseJson(text);
  if (typeof record !== 'object' || record === null) return undefined;
  const port = 'port' in record && typeof record.port === 'number' ? record.port : undefined;
  const pid = 'pid' in record && typeof record.pid === 'number' ? record.pid : undefined;
  return port === undefined ? undefined : { port, pid };
}

/** A half-written record is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks whoever listens on the port: it is ours only if it keeps its data in this folder. */
async function inspect(port: number, folder: string): Promise<'none' | 'silent' | 'orphan' | 'owned'> {
  if (!(await isListening(port))) return 'none';
  const redis = lookAt(port);
  try {
    await redis.connect();
    const [, dir] = strings(await redis.config('GET', 'dir'));
    if (dir === undefined || (await realpath(dir).catch(() => dir)) !== (await realpath(folder)))
      return 'none';
    const clients = String(await redis.client('LIST'));
    return clients.split(/\s+/).includes(`name=${ownerName}`) ? 'owned' : 'orphan';
  } catch {
    return 'silent';
  } finally {
    redis.disconnect();
  }
}

function strings(reply: unknown): string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}

/** Whether anything accepts connections there: ioredis does not tell a refused connection from a broken one. */
function isListening(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

async function shutDown(port: number): Promise<void> {
  const redis = lookAt(port);
  try {
    await redis.connect();
    await redis.shutdown('NOSAVE');
  } catch {
    // The server closes the connection instead of answering.
  } finally {
    redis.disconnect();
  }
  await untilClosed(port);
}

/** Something listens and does not answer: killed only if its process is a Redis with this port in its title. */
async function retireSilent(record: ServerRecord, log: Log): Promise<void> {
  if (record.pid === undefined || !(await isServer(record.pid, record.port))) return;
  log.warn({ port: record.port }, 'a private Redis of an earlier process does not answer; it is killed');
  process.kill(record.pid, 'SIGKILL');
  await untilClosed(record.port);
}

async function isServer(pid: number, port: number): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return /\b(redis|valkey)-server\b/.test(stdout) && stdout.includes(`127.0.0.1:${port}`);
}

/** The port, not the process, tells that it is gone: a dead process without a parent that reaps it still has its number. */
async function untilClosed(port: number): Promise<void> {
  const giveUpAt = Date.now() + serverMayStopFor;
  while (Date.now() < giveUpAt) {
    if (!(await isListening(port))) return;
    await wait(50);
  }
  throw new RedisInUse(
    `The Redis of an earlier process on port ${port} does not stop. Stop it, and start again.`,
  );
}
