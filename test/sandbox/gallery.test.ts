import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extents } from '../../sandbox/gallery/figure.ts';
import { figures } from '../../sandbox/gallery/figures.ts';
import { packageRoot } from '../../sandbox/package-root.ts';

const folder = join(packageRoot(), 'src/figures');

/** What draws a figure: every function in the folder that is exported as `draw…`. */
const drawing = readdirSync(folder).flatMap((name) => {
  const source = readFileSync(join(folder, name), 'utf8');
  return [...source.matchAll(/^export (?:async )?(?:function|const) (draw[A-Z]\w*)/gm)].map(
    ([, found]) => found,
  );
});

describe('the gallery', () => {
  it('shows every figure that the app draws: add yours to sandbox/gallery/figures.ts', () => {
    expect(drawing).toContain('drawLemniscate');
    expect(figures.map(({ draws }) => draws).sort()).toEqual([...drawing].sort());
  });

  it.each(figures)('shows $id with little, usual and very much data', ({ samples }) => {
    expect(new Set(samples.map(({ extent }) => extent))).toEqual(new Set(extents));
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  });
});
