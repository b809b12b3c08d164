import type { Figure } from './figure.ts';
import { drawLemniscate } from './lemniscate.ts';
import { drawProgress } from './progress.ts';

/** A figure as SVG. This takes milliseconds: jobs do it, and never who has to answer somebody. */
export function svgOf(figure: Figure): string {
  switch (figure.kind) {
    case 'lemniscate':
      return drawLemniscate(figure.shows);
    case 'progress':
      return drawProgress(figure.shows);
    default:
      return figure satisfies never;
  }
}
