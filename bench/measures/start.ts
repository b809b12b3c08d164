import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { freePort } from '../../src/free-port.ts';
import { environmentOf, mainFile } from '../contenders.ts';
import { openGround } from '../ground.ts';
import { stopChild, whenReady } from '../processes.ts';
import { median } from '../statistics.ts';

/** Milliseconds, medians: until `/readyz` says 200, and until the same dependencies were imported in a fresh process. */
export interface Start {
  ready: number;
  imported: number;
  dependencies: number;
}

const importer = new URL('../apps/importer.js', import.meta.url);

export async function measureStart(slackUrl: string, rounds: number): Promise<Start> {
  const { redisUrl, stop } = await openGround();
  const dependencies = await dependenciesOf(mainFile);
  const ready: number[] = [];
  const imported: number[] = [];
  // The first round only fills the machine's file cache.
  for (let round = -1; round < rounds; round += 1) {
    const [one, other] = [await untilReady({ redisUrl, slackUrl }), await untilImported(dependencies)];
    if (round < 0) continue;
    ready.push(one);
    imported.push(other);
  }
  await stop();
  return { ready: median(ready), imported: median(imported), dependencies: dependencies.length };
}

async function untilReady(places: { redisUrl: string; slackUrl: string }): Promise<number> {
  const port = await freePort();
  const env = { PATH: process.env.PATH, ...environmentOf('coalitie, with its worker', places) };
  const began = performance.now();
  const child = fork(mainFile, {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await whenReady(child, port);
  const took = performance.now() - began;
  await stopChild(child);
  return took;
}

async function untilImported(dependencies: string[]): Promise<number> {
  const began = performance.now();
  const child = fork(importer, dependencies, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  const took = performance.now() - began;
  await stopChild(child);
  return took;
}

/** Every package that a compiled file imports, itself or by what it imports of ours. */
async function dependenciesOf(entry: URL): Promise<string[]> {
  const found = new Set<string>();
  const seen = new Set([entry.href]);
  for (const file of seen) {
    const source = await readFile(new URL(file), 'utf8');
    for (const [, from = ''] of source.matchAll(
      /^(?:import|export|\}).*? from '([^']+)';$|^import '([^']+)';$/gm,
    )) {
      if (from.startsWith('.')) seen.add(new URL(from, file).href);
      else if (!from.startsWith('node:')) found.add(from);
    }
  }
  return [...found].sort();
}
