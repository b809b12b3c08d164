import { Queue, Worker } from 'bullmq';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createConnections } from '../../src/store/redis.ts';
import { startRedis, type TestRedis } from '../redis.ts';

const cleanups: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Everything that was logged, as the app's logger would write it. */
function recorder() {
  const lines: string[] = [];
  return { lines, log: pino({ base: null }, { write: (line: string) => lines.push(line) }) };
}

async function openRedis(settings: string[] = []): Promise<TestRedis> {
  const server = await startRedis({ settings });
  cleanups.push(() => server.stop());
  return server;
}

function open(url: string, log = recorder().log) {
  const connections = createConnections({ url, log });
  cleanups.push(() => connections.close());
  return connections;
}

describe('createConnections', () => {
  it.each([
    'localhost:6379',
    'http://:hunter2@localhost',
    'redis://',
    'redis://:hunter2@localhost/zero',
    'redis://:hunter2@[/',
    '',
    'redis://a:1,',
  ])('refuses %j, without showing it', (url) => {
    const attempt = () => open(url);
    expect(attempt).toThrow(/REDIS_URL/);
    expect(attempt).not.toThrow(/hunter2/);
  });

  it('signs in with the name and password, and uses the database, that the URL names', async () => {
    const server = await openRedis(['--user', 'app', 'on', '>p@ss/w', '+@all', '~*']);
    const { request, connected } = open(`redis://app:p%40ss%2Fw@127.0.0.1:${server.port}/3`);
    await connected(20_000);
    expect(await request.acl('WHOAMI')).toBe('app');
    expect(await request.client('INFO')).toContain('db=3');
  });

  it('says once that a connection has trouble and once that it is back, never with the password', async () => {
    const server = await openRedis();
    const { lines, log } = recorder();
    const { request, connected } = open(`redis://:hunter2@127.0.0.1:${server.port}`, log);
    await connected(20_000);
    const attempts = new Promise<void>((resolve) => {
      let errors = 0;
      request.on('error', () => {
        errors += 1;
        if (errors === 3) resolve();
      });
    });
    await server.kill('SIGKILL');
    await attempts;
    await server.restart();
    await connected(20_000);
    const ofRequest = lines.filter((line) => line.includes('"connection":"request"'));
    expect(ofRequest.filter((line) => line.includes('trouble'))).toHaveLength(1);
    expect(ofRequest.filter((line) => line.includes('back'))).toHaveLength(1);
    expect(lines.join()).toContain('ECONNREFUSED');
    expect(lines.join()).not.toContain('hunter2');
  });

  it('tells that nothing answers', async () => {
    const server = await openRedis();
    await server.kill('SIGKILL');
    await expect(open(server.url).connected(1)).rejects.toThrow(/is it running/);
  });

  it('carries BullMQ: a job added on `jobs` is worked on over `workers`, also after Redis was away', async () => {
    const server = await openRedis();
    const { jobs, workers, connected } = open(server.url);
    await connected(20_000);
    const queue = new Queue('trial', { connection: jobs });
    const seen: string[] = [];
    const worker = new Worker(
      'trial',
      async (job) => {
        seen.push(job.name);
      },
      { connection: workers },
    );
    cleanups.push(
      () => queue.close(),
      () => worker.close(true),
    );
    queue.on('error', () => undefined);
    worker.on('error', () => undefined);
    const done = () => new Promise((resolve) => worker.once('completed', resolve));
    const first = done();
    await queue.add('first', {});
    await first;
    await server.kill('SIGKILL');
    await server.restart();
    await connected(20_000);
    const second = done();
    await queue.add('second', {});
    await second;
    expect(seen).toEqual(['first', 'second']);
  });
});
