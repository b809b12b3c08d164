import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { globalKeys } from '../../src/store/keys.ts';
import { type Stage, startStage, workspace } from './stage.ts';
import { coalitionOf, interviewsOf, invited } from './underway.ts';

// Redis loses everything while the app runs: it is said, and what comes afterwards is reminded of as ever.

let stage: Stage;
let admin: Redis;
beforeEach(async () => {
  stage = await startStage();
  admin = new Redis({ port: stage.redis.port, host: '127.0.0.1' });
  admin.on('error', () => undefined);
  await stage.control.clock({ to: '2026-12-07T10:00:00+01:00' });
});
afterEach(async () => {
  admin.disconnect();
  await stage.stop();
});

const encryptSomething = () =>
  stage.app.context.commands.handle({ workspace, by: 'U0NOOR', query: { person: 'U0NOOR' } }, () => ({
    draft: { form: 'start', text: '{}' },
  }));

describe('a Redis that was emptied', () => {
  it.each([
    ['by hand', async () => {}],
    [
      'and started again',
      async () => {
        await stage.redis.kill('SIGKILL');
        await stage.redis.restart();
      },
    ],
  ])(
    '%s: said by /readyz and in the log, and used from then on',
    async (_, then) => {
      await invited(stage);
      await stage.quiet();
      await admin.flushall();
      await then();
      await vi.waitFor(
        async () =>
          expect(await stage.readiness()).toMatchObject({
            status: 200,
            body: { ready: true, warnings: ['lost-keys'] },
          }),
        { timeout: 10_000 },
      );
      expect(stage.logged.filter((line) => line.includes('Redis lost what it held'))).toHaveLength(1);
      expect(await admin.smembers(globalKeys.workspaces)).toEqual([workspace]);
      expect(await admin.hkeys(globalKeys.canaries)).toEqual(['test']);
    },
    30_000,
  );

  it('reminds of what came afterwards, also where nobody looks at /readyz', async () => {
    await encryptSomething();
    await vi.waitFor(async () => expect(await admin.smembers(globalKeys.workspaces)).toEqual([workspace]));
    await admin.flushall();
    await invited(stage);
    await stage.quiet();
    await stage.control.clock({ to: '2026-12-14T12:00:00+01:00' });
    expect(interviewsOf(await coalitionOf(stage), 'U0AHMED')[0]?.reminders).toBe(1);
    expect(await admin.hkeys(globalKeys.canaries)).toEqual(['test']);
  }, 30_000);

  it('and filled with texts of another key: not ready, and nothing is encrypted among them', async () => {
    await admin.flushall();
    await admin.hset(globalKeys.canaries, 'test', 'v1.test.AAAA.AAAA');
    const found = await stage.readiness();
    expect(found).toMatchObject({ status: 503, body: { ready: false, redis: ['other-keys'] } });
    const kept = encryptSomething();
    await expect(kept).rejects.toMatchObject({ name: 'VaultError', keyId: 'test' });
    expect(await admin.hkeys(globalKeys.canaries)).toEqual(['test']);
    await admin.del(globalKeys.canaries);
    expect((await stage.readiness()).status).toBe(200);
  });
});

describe('a Redis that refuses', () => {
  it('a password that was changed: /readyz says so, and what to do', async () => {
    await admin.config('SET', 'requirepass', 'another');
    await admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    await vi.waitFor(
      async () =>
        expect(await stage.readiness()).toMatchObject({
          status: 503,
          body: { redis: ['wrong-password'], advice: [expect.stringContaining('REDIS_URL')] },
        }),
      { timeout: 10_000 },
    );
    await admin.config('SET', 'requirepass', '');
    await vi.waitFor(async () => expect((await stage.readiness()).status).toBe(200), { timeout: 10_000 });
  }, 30_000);

  it('writes, for it has too few replicas', async () => {
    await admin.config('SET', 'min-replicas-to-write', '1');
    expect(await stage.readiness()).toMatchObject({ status: 503, body: { redis: ['few-replicas'] } });
    await admin.config('SET', 'min-replicas-to-write', '0');
    expect((await stage.readiness()).status).toBe(200);
  });
});
