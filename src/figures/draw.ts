import { drawCoverage } from './coverage.ts';
import { drawDomain } from './domain.ts';
import type { Figure } from './figure.ts';
import { drawLemniscate } from './lemniscate.ts';
import { drawPlanning } from './planning.ts';
import { drawProgress } from './progress.ts';
import { drawRoundResult } from './round-result.ts';
import { drawStakeholders } from './stakeholders.ts';

/** A figure as SVG. This takes milliseconds: jobs do it, and never who has to answer somebody. */
export function svgOf(figure: Figure): string {
  switch (figure.kind) {
    case 'lemniscate':
      return drawLemniscate(figure.shows);
    case 'progress':
      return drawProgress(figure.shows);
    case 'domain':
      return drawDomain(figure.shows);
    case 'stakeholders':
      return drawStakeholders(figure.shows);
    case 'coverage':
      return drawCoverage(figure.shows);
    case 'round-result':
      return drawRoundResult(figure.shows);
    case 'planning':
      return drawPlanning(figure.shows);
    default:
      return figure satisfies never;
  }
}
