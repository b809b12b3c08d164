import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';

// A recipe of the README, followed in a copy of the app.

const root = fileURLToPath(new URL('..', import.meta.url));

/** A copy for the tests of one file; paths are from its root. */
export interface Copy {
  /** What stands in a file exactly once becomes something else. */
  edit(file: string, before: RegExp, after: string): void;
  append(file: string, text: string): void;
  write(file: string, text: string): void;
  /** Compiles what changed; the files in which the compiler finds something wrong, in order. */
  wrongFiles(): Promise<string[]>;
  /** A module that was compiled. */
  // biome-ignore lint/suspicious/noExplicitAny: the compiler never saw what is imported.
  built(path: string): Promise<any>;
}

/** Makes the copy before all tests of the file, and throws it away after them. */
export function copyOfApp(): Copy {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'coalitie-recipe-'));
    // `src` wires the jobs together, so that it does not compile without them.
    for (const part of ['src', 'jobs', 'tsconfig.json', 'package.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  const read = (file: string) => readFileSync(join(copy, file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  };

  return {
    write,
    append: (file, text) => write(file, read(file) + text),
    edit(file, before, after) {
      const found = read(file).match(new RegExp(before, `${before.flags}g`)) ?? [];
      expect(found, `${file} has ${before} once`).toHaveLength(1);
      write(file, read(file).replace(before, after));
    },
    async wrongFiles() {
      const said = await new Promise<string>((resolve) => {
        const tsc = join(root, 'node_modules/.bin/tsc');
        execFile(tsc, ['--incremental', '--pretty', 'false'], { cwd: copy }, (_error, stdout, stderr) =>
          resolve(stdout + stderr),
        );
      });
      const files = said
        .split('\n')
        .filter((line) => line.includes('error'))
        .map((line) => line.split('(')[0] ?? '');
      return [...new Set(files)].sort();
    },
    built: (path) => import(pathToFileURL(join(copy, 'dist', path)).href),
  };
}
