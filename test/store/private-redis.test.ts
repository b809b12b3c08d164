import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../src/free-port.ts';
import { createLog } from '../../src/log.ts';
import { startPrivateRedis } from '../../src/store/private-redis.ts';
import { RedisInUse } from '../../src/store/private-redis-leftover.ts';
import { findRedisProgram } from '../../src/store/private-redis-program.ts';

let folder: string;
let lines: string[];
let undo: (() => Promise<unknown> | unknown)[];
const log = createLog('info', { destination: { write: (line) => lines.push(line) } });

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'private redis ')));
  lines = [];
  undo = [];
});

afterEach(async () => {
  for (const step of undo.reverse()) await step();
  await rm(folder, { recursive: true, force: true });
});

async function start(dir = join(folder, 'data')) {
  const server = await startPrivateRedis({ dir, log });
  undo.push(() => server.stop());
  return server;
}

function client(url: string): Redis {
  const redis = new Redis(url, { retryStrategy: () => 20 });
  redis.on('error', () => {});
  undo.push(() => redis.disconnect());
  return redis;
}

/** A server as an app that was killed leaves it behind: running, noted in its folder, without an owner. */
async function leaveBehind(dir: string): Promise<{ child: ChildProcess; port: number }> {
  await mkdir(dir, { recursive: true });
  const port = await freePort();
  const child = spawn(
    await findRedisProgram(),
    ['--bind', '127.0.0.1', '--port', String(port), '--dir', dir, '--appendonly', 'yes', '--save', ''],
    { stdio: 'ignore' },
  );
  undo.push(() => child.kill('SIGKILL'));
  await writeFile(join(dir, 'server.json'), JSON.stringify({ port, pid: child.pid }));
  const redis = client(`redis://127.0.0.1:${port}`);
  await redis.set('kept', 'yes');
  redis.disconnect();
  return { child, port };
}

describe('startPrivateRedis', () => {
  it('makes its folder and runs a server that keeps every write', async () => {
    const { url } = await start(join(folder, 'new', 'data'));
    const redis = client(url);
    expect(url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
    expect(await redis.config('GET', 'append*')).toEqual(
      expect.arrayContaining(['appendonly', 'yes', 'appendfsync', 'always']),
    );
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    expect(await redis.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
    expect(await redis.config('GET', 'dir')).toEqual(['dir', join(folder, 'new', 'data')]);
  });

  it('keeps its data from one run to the next, and is gone after stop', async () => {
    const first = await start();
    const before = client(first.url);
    await before.set('a', '1');
    before.disconnect();
    await first.stop();
    const gone = new Redis(first.url, { lazyConnect: true, retryStrategy: () => null });
    gone.on('error', () => {});
    await expect(gone.connect()).rejects.toThrow();
    const second = await start();
    expect(await client(second.url).get('a')).toBe('1');
  });

  it('comes back on its port with its data after it was killed', async () => {
    const server = await start();
    const redis = client(server.url);
    await redis.set('a', '1');
    const { pid } = server;
    expect(pid).toBeTypeOf('number');
    // events.once would reject at each refused attempt in between.
    const back = new Promise((done) => redis.once('close', () => redis.once('ready', done)));
    process.kill(pid ?? Number.NaN, 'SIGKILL');
    await back;
    expect(await redis.get('a')).toBe('1');
    await expect.poll(() => server.pid).toBeTypeOf('number');
    expect(server.pid).not.toBe(pid);
    expect(lines.join('')).toContain('has died');
  });

  it('stops what a killed process left behind, and keeps its data', async () => {
    const left = await leaveBehind(join(folder, 'data'));
    const ended = once(left.child, 'exit');
    const server = await start();
    await ended;
    expect(await client(server.url).get('kept')).toBe('yes');
  });

  it('kills what a killed process left behind and that no longer answers', async () => {
    const left = await leaveBehind(join(folder, 'data'));
    left.child.kill('SIGSTOP');
    const server = await start();
    expect(left.child.signalCode ?? (await once(left.child, 'exit'))[1]).toBe('SIGKILL');
    expect(await client(server.url).get('kept')).toBe('yes');
  });

  it('refuses a folder whose owner is alive, and leaves its server running', async () => {
    const server = await start();
    await expect(start()).rejects.toThrow(RedisInUse);
    expect(await client(server.url).ping()).toBe('PONG');
  });

  it('leaves a Redis of somebody else alone on the port that it had', async () => {
    const other = await leaveBehind(join(folder, 'other'));
    await mkdir(join(folder, 'data'));
    await writeFile(
      join(folder, 'data', 'server.json'),
      JSON.stringify({ port: other.port, pid: other.child.pid }),
    );
    await start();
    expect(await client(`redis://127.0.0.1:${other.port}`).get('kept')).toBe('yes');
  });

  it('leaves a silent program that is no Redis alone', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    undo.push(() => silent.close());
    await once(silent, 'listening');
    await mkdir(join(folder, 'data'));
    const { port } = silent.address() as AddressInfo;
    await writeFile(join(folder, 'data', 'server.json'), JSON.stringify({ port, pid: process.pid }));
    const server = await start();
    expect(await client(server.url).ping()).toBe('PONG');
  });

  it('starts over a note that was half written', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'server.json'), '{"port":');
    expect(await client((await start()).url).ping()).toBe('PONG');
  });

  it('says why a server does not start', async () => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await writeFile(join(bin, 'redis-server'), '#!/bin/sh\nexit 3\n');
    await chmod(join(bin, 'redis-server'), 0o755);
    const path = process.env.PATH;
    process.env.PATH = `${bin}:${path}`;
    undo.push(() => {
      process.env.PATH = path;
    });
    await expect(start()).rejects.toThrow(/does not start: it ended with 3/);
  });
});
