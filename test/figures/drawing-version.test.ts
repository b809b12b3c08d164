import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawingVersion, versionOf } from '../../src/figures/drawing-version.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'figures-'));
  cpSync(new URL('../../src/figures', import.meta.url), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is another one once anything that draws has changed, and the same until then', () => {
  const here = pathToFileURL(`${folder}/`);
  expect(versionOf(here)).toBe(drawingVersion());
  for (const file of ['lemniscate.ts', 'progress.ts', 'svg.ts', 'words.ts']) {
    const before = versionOf(here);
    appendFileSync(join(folder, file), '\n');
    expect(versionOf(here)).not.toBe(before);
  }
});
