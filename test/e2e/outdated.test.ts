import { Redis } from 'ioredis';
import { afterEach, expect, it, vi } from 'vitest';
import { tick } from '../../jobs/engine/tick.ts';
import { startApp } from '../../src/app.ts';
import { openAppStore } from '../../src/app-store.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { workspaceKeys } from '../../src/store/keys.ts';
import { createConnections } from '../../src/store/redis.ts';
import { type Stage, startStage, workspace } from './stage.ts';
import { answersOf, seesQuestion, text, underway } from './underway.ts';

// A rolling update: a newer version of the app, which writes what this one can't read, has started beside the same Redis.

let stage: Stage;
afterEach(() => stage.stop());

const failedEvents = () =>
  stage.sandbox.log.filter(
    ({ direction, what, status }) =>
      direction === 'to app' && what.includes('message') && !status.startsWith('2'),
  ).length;

it('leaves requests, jobs and ticks of an older process to the newer one, and says 503', async () => {
  stage = await startStage({ resendDelays: [20] });
  const { ahmed } = await underway(stage);
  await stage.quiet();
  const silent = { info: () => undefined, warn: () => undefined };
  const connections = createConnections({ url: stage.redis.url, log: silent });
  await connections.connected(20_000);
  const newer = openAppStore({ redis: connections.request, keys: stage.config.keys, schema: 1_000 });
  await newer.raiseSchemas();

  expect(await stage.readiness()).toMatchObject({ status: 503, body: { redis: ['outdated'] } });
  await stage.control.message({ user: 'U0AHMED', text: 'Wat ik typte', wait: false });
  await vi.waitFor(() => expect(failedEvents()).toBe(2), { timeout: 20_000 });
  const { ack } = await ahmed.command('');
  expect(ack.body).toMatchObject({ response_type: 'ephemeral', text: text.app.command.failed });
  expect(await tick(stage.app.context, stage.app.queue, { lagging: 0 })).toBe(0);
  await stage.app.queue.react(workspace, 'p-U0AHMED');
  const isPaused = () => stage.logged.some((line) => line.includes('works no more jobs off'));
  await vi.waitFor(() => expect(isPaused()).toBe(true), { timeout: 20_000 });
  expect(await stage.app.queue.isBusy()).toBe(true);

  // The newer one takes its place; here that is the same version, as if it had been the newer.
  await stage.whileDown(async () => {
    const redis = new Redis(stage.redis.url);
    await redis.del(workspaceKeys(workspace).schema);
    redis.disconnect();
  });
  await seesQuestion(ahmed, 2);
  await stage.quiet();
  expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: 'Wat ik typte' });
  connections.close();
});

it('is refused at the start of an older process, with the reason and the way back', async () => {
  stage = await startStage();
  await stage.quiet();
  await stage.whileDown(async () => {
    const redis = new Redis(stage.redis.url);
    await redis.set(workspaceKeys(workspace).schema, 1_000);
    const log = createLog('silent');
    const starting = startApp({ config: stage.config, redisUrl: stage.redis.url, clock: systemClock, log });
    await expect(starting).rejects.toThrow(/newer version .*\(schema 1000; .*put it back/);
    await redis.del(workspaceKeys(workspace).schema);
    redis.disconnect();
  });
});
