import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A real redis-server of a test's own, on 127.0.0.1. */
export interface TestRedis {
  url: string;
  port: number;
  /** SIGKILL: dead when this resolves. SIGSTOP and SIGCONT: sent. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again after a kill, on the same port and data; resolves when it answers. */
  restart(): Promise<void>;
  /** Ends it and, unless `dir` was given, throws its data away. */
  stop(): Promise<void>;
}

/**
 * Starts `redis-server` from PATH: append-only, synced at each write, so that whatever it acknowledged outlives a SIGKILL. `cluster`
 * makes it a Cluster of one node that holds all slots. `settings` are more of redis-server's own (`['--maxmemory', '2mb']`).
 */
export async function startRedis(
  options: { dir?: string; cluster?: boolean; settings?: readonly string[] } = {},
): Promise<TestRedis> {
  const dir = options.dir ?? (await mkdtemp(join(await quickFolder(), 'coalitie-redis-')));
  const port = await freePort();
  const cluster = options.cluster ? await clusterSettings() : [];
  const settings = [...durable(dir, port), ...cluster, ...(options.settings ?? [])];
  let server = await launch(settings, port);
  if (options.cluster) await assignAllSlots(port);
  const kill = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    restart: async () => {
      server = await launch(settings, port);
    },
    stop: async () => {
      await kill('SIGKILL');
      if (options.dir === undefined) await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';
const enoughBytes = 2 ** 28;

/**
 * Syncing to a disk at each write takes most of a test's time. Files in memory are synced at once, and outlive a process that is
 * killed as well. Containers have little of it by default: then it is the disk.
 */
async function quickFolder(): Promise<string> {
  const { bavail, bsize } = await statfs(inMemory).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize < enoughBytes ? tmpdir() : inMemory;
}

function durable(dir: string, port: number): string[] {
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir];
  return [...place, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always', '--loglevel', 'warning'];
}

/** A node that never met another does not know its own address, and would tell clients an empty one. */
async function clusterSettings(): Promise<string[]> {
  const port = await freePort();
  return ['--cluster-enabled', 'yes', '--cluster-port', String(port), '--cluster-announce-ip', '127.0.0.1'];
}

async function launch(settings: string[], port: number): Promise<ChildProcess> {
  const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'pipe'] });
  const guard = guardAgainstOrphan(server);
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const failed = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', () => {
      guard.kill('SIGKILL');
      reject(new Error(`redis-server ended: ${output.slice(-500)}`));
    });
  });
  failed.catch(() => undefined);
  await Promise.race([answers(port), failed]);
  return server;
}

/**
 * A test's process that is ended by a signal (vitest does that after `--bail`) runs no `exit` listener: a shell waits for the end of
 * its pipe instead, which comes however this process dies, and kills the server.
 */
function guardAgainstOrphan(server: ChildProcess): ChildProcess {
  const stdio: StdioOptions = ['pipe', 'ignore', 'ignore'];
  const guard = spawn('sh', ['-c', 'read -r _; kill -9 "$0"', String(server.pid)], { stdio });
  guard.unref();
  return guard;
}

/** Resolves when it answers and has read its data. */
async function answers(port: number): Promise<void> {
  const probe = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 20, maxRetriesPerRequest: null });
  probe.on('error', () => undefined);
  await probe.ping();
  probe.disconnect();
}

async function assignAllSlots(port: number): Promise<void> {
  const probe = new Redis({ port, host: '127.0.0.1' });
  await probe.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
  while (!String(await probe.call('CLUSTER', 'INFO')).includes('cluster_state:ok'));
  probe.disconnect();
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
