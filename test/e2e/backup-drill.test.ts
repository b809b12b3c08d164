import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startApp } from '../../src/app.ts';
import { openAppStore } from '../../src/app-store.ts';
import { checkBackup } from '../../src/cli/backup-check.ts';
import { createMovableClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { createConnections } from '../../src/store/redis.ts';
import { startRedis, type TestRedis } from '../redis.ts';
import { type Stage, startStage, workspace } from './stage.ts';
import { answersOf, answerUpTo, coalitionOf, seesQuestion, underway } from './underway.ts';

// The drill of docs/operations.md, carried out: dump, copy, another Redis, check, the app on it. How long it takes is printed.

const others = 200;
const eventsEach = 25;

let dir: string;
let stage: Stage;
let restored: TestRedis | null = null;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'coalitie-drill-'));
  stage = await startStage();
});
afterEach(async () => {
  await stage.stop();
  await restored?.stop();
  await rm(dir, { recursive: true, force: true });
});

/** As much as a municipality has after years. */
async function fill(): Promise<void> {
  const { store } = stage.app.context;
  const { id } = await coalitionOf(stage);
  const [started] = (await store.events(workspace, `c-${id}`, 1, 1)).map(({ event }) => event as object);
  const lead = { type: 'LeadNudged', user: 'U0NOOR', by: null, at: 1 };
  const one = async (nth: number) => {
    const name = `c-other${nth}` as const;
    const events = [{ ...started, id: `other${nth}` }, ...Array.from({ length: eventsEach - 1 }, () => lead)];
    const text = `text ${nth} ${'x'.repeat(2_000)}`;
    const vault = { put: [{ coalition: `other${nth}`, entry: 'intention', text }] };
    await store.append(workspace, { streams: [{ name, expected: 0, events }], vault }, { now: 1 });
    await store.moveCursor(workspace, name, eventsEach);
  };
  for (let at = 0; at < others; at += 40)
    await Promise.all(Array.from({ length: 40 }, (_, nth) => one(at + nth)));
}

async function dump(redis: Redis): Promise<string> {
  const before = await redis.lastsave();
  // Its clock has seconds.
  while (Math.floor(Date.now() / 1_000) <= before) await new Promise((done) => setTimeout(done, 20));
  await redis.bgsave();
  while ((await redis.lastsave()) === before) await new Promise((done) => setTimeout(done, 20));
  const [, folder] = (await redis.config('GET', 'dir')) as [string, string];
  return join(folder, 'dump.rdb');
}

/** Every stream and every text, as a store reads them. */
async function everything(url: string) {
  const connections = createConnections({ url, log: { info: () => undefined, warn: () => undefined } });
  await connections.connected(20_000);
  const store = openAppStore({ redis: connections.request, keys: stage.config.keys });
  const found: Record<string, unknown> = {};
  for await (const { workspace: where, name } of store.everyStream()) {
    const { also } = await store.load(where, { also: [name] });
    found[name] = also[name];
    if (!name.startsWith('c-')) continue;
    const id = name.slice(2);
    const entries = (await store.vaultEntries(where, id)).sort();
    found[`texts of ${name}`] = [...(await store.readVault(where, id, entries))];
  }
  const findings = await checkBackup({ store, connections, config: stage.config, log: createLog('silent') });
  connections.close();
  return { found, findings };
}

it('puts a dump back on another Redis: everything is there, and people go on where they were', async () => {
  const { ahmed } = await underway(stage);
  await answerUpTo(ahmed, 3, (place) => `Antwoord ${place}`);
  await seesQuestion(ahmed, 4);
  await fill();
  await stage.quiet();
  const redis = new Redis(stage.redis.url);
  const file = await dump(redis);
  const before = await everything(stage.redis.url);
  const keys = (await redis.keys('coalitie:*')).sort();
  redis.disconnect();
  await stage.whileDown(async () => {
    const began = performance.now();
    await copyFile(file, join(dir, 'dump.rdb'));
    restored = await startRedis({ dir, settings: ['--appendonly', 'no'] });
    const again = new Redis(restored.url);
    const weak = await everything(restored.url);
    // A Redis that was started from a dump keeps no append-only file until it is told to: the check says so.
    expect(weak.findings.flatMap(({ remedy, says }) => (remedy === undefined ? [] : [says]))).toEqual([
      'no-aof',
    ]);
    await again.config('SET', 'appendonly', 'yes');
    const app = await startApp({
      config: stage.config,
      redisUrl: restored.url,
      clock: createMovableClock(),
      log: createLog('silent'),
    });
    const ms = performance.now() - began;
    process.stdout.write(`restored ${keys.length} keys, checked and running in ${Math.round(ms)} ms\n`);
    const { found, findings } = await everything(restored.url);
    expect(found).toEqual(before.found);
    expect(Object.keys(found).length).toBeGreaterThan(2 * others);
    expect(findings.filter(({ remedy }) => remedy !== undefined)).toEqual([]);
    expect((await again.keys('coalitie:*')).sort()).toEqual(expect.arrayContaining(keys));
    await ahmed.types('Antwoord 4');
    await seesQuestion(ahmed, 5);
    const context = app.context.in(workspace);
    expect(await answersOf({ context }, 'U0AHMED')).toMatchObject({
      motive: 'Antwoord 1',
      yield: 'Antwoord 3',
      adapting: 'Antwoord 4',
    });
    await app.stop();
    again.disconnect();
  });
}, 120_000);
