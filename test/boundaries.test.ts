import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const importing = /(?:import|export)(\s+type)?\s[^'"`;]*?from\s*'([^']+)'|import\s*\(?\s*'([^']+)'/g;

interface Import {
  file: string;
  /** A path from the root, or a package's name. */
  target: string;
  isType: boolean;
}

function importsIn(folder: string): Import[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)node_modules\//.test(name))
    .flatMap((name) => {
      const file = join(folder, name);
      const found = [...readFileSync(join(root, file), 'utf8').matchAll(importing)];
      return found.map(([, type, from, bare]) => {
        const to = from ?? bare ?? '';
        const target = to.startsWith('.') ? relative(root, join(root, dirname(file), to)) : to;
        return { file, target, isType: type !== undefined };
      });
    });
}

function strays(folder: string, isAllowed: (target: string) => boolean): string[] {
  const wrong = importsIn(folder).filter(({ target }) => !isAllowed(target));
  return wrong.map(({ file, target }) => `${file} imports ${target}`);
}

const storeError = 'src/store/store-error.ts';
const redis = 'src/store/redis.ts';
/** What others may name of the store: what it takes and gives, and the connection that the queue is handed. */
const storeTypes = [...['append', 'keys', 'load', 'store'].map((name) => `src/store/${name}.ts`), redis];

describe('the folders of design.md', () => {
  it.each([
    ['src/method', ['src/method/', 'zod']],
    ['src/calendar', ['src/calendar/', 'zod', 'temporal-polyfill', 'date-holidays', 'node:module']],
    ['src/coalition', ['src/coalition/', 'src/method/', 'zod']],
    ['src/figures', ['src/figures/', 'src/method/', '@resvg/resvg-js', 'node:fs', 'node:module']],
    ['src/person', ['src/person/', 'src/coalition/', 'src/calendar/', 'src/method/', 'zod']],
  ])('%s imports only %j', (folder, allowed) => {
    expect(strays(folder, (target) => allowed.some((each) => target === each || isIn(target, each)))).toEqual(
      [],
    );
  });

  it.each(['src/slack', 'jobs'])('%s touches Redis only through the store', (folder) => {
    const wrong = importsIn(folder).filter(({ target, isType }) => {
      if (isIn(target, 'src/store/'))
        return target !== storeError && !(isType && storeTypes.includes(target));
      return target === 'ioredis';
    });
    expect(wrong).toEqual([]);
  });

  it('only the queue and its worker are given a connection, and know BullMQ', () => {
    const users = ['src/slack', 'jobs']
      .flatMap(importsIn)
      .filter(({ target }) => target === redis || target === 'bullmq');
    const files = [...new Set(users.map(({ file }) => file))].sort();
    expect(files.filter((file) => file.startsWith('src/') || !/queue|work/.test(file))).toEqual([]);
  });

  it('are read at all', () => {
    expect(importsIn('src').length).toBeGreaterThan(200);
    expect(importsIn('jobs').some(({ isType }) => isType)).toBe(true);
  });

  it.each(['src', 'jobs'])('%s knows nothing of the sandbox, the tests and the bench', (folder) => {
    expect(strays(folder, (target) => !/^(sandbox|test|bench)\//.test(target))).toEqual([]);
  });
});

function isIn(target: string, folder: string): boolean {
  return folder.endsWith('/') && target.startsWith(folder);
}
