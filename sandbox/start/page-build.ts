import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** Where the built page stands; `index.html` is in it. */
export function builtPage(): string {
  return join(packageRoot(), 'dist', 'page');
}

const markName = 'fingerprint.txt';
/** What the page is built with: another version builds another page. */
const tools = ['vite', 'react', 'react-dom'];

/**
 * Builds the sandbox's page where its sources changed since it was built; says whether it did. Two at once do no harm: each
 * builds beside the page and puts it in place in one step.
 */
export async function buildPage(): Promise<boolean> {
  const target = builtPage();
  const fingerprint = await fingerprintOf(join(packageRoot(), 'sandbox', 'page'));
  if ((await markOf(target)) === fingerprint) return false;
  const fresh = `${target}-${process.pid}`;
  const { build } = await import('vite');
  const configFile = join(packageRoot(), 'sandbox', 'page', 'vite.config.ts');
  await build({ configFile, build: { outDir: fresh } });
  await writeFile(join(fresh, markName), fingerprint);
  await replace(target, fresh);
  return true;
}

async function replace(target: string, fresh: string): Promise<void> {
  const old = `${fresh}-old`;
  if (existsSync(target)) await rename(target, old);
  else await mkdir(join(target, '..'), { recursive: true });
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
}

async function markOf(target: string): Promise<string | null> {
  try {
    return await readFile(join(target, markName), 'utf8');
  } catch {
    return null;
  }
}

async function fingerprintOf(sources: string): Promise<string> {
  const hash = createHash('sha256');
  for (const tool of tools) {
    hash.update(await readFile(join(packageRoot(), 'node_modules', tool, 'package.json')));
  }
  const found = await readdir(sources, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  for (const file of files.toSorted()) hash.update(file.slice(sources.length)).update(await readFile(file));
  return hash.digest('hex');
}
