import { coverage } from './coverage.ts';
import { domain } from './domain.ts';
import type { Figure } from './figure.ts';
import { lemniscate } from './lemniscate.ts';
import { planning } from './planning.ts';
import { progress } from './progress.ts';
import { roundResult } from './round-result.ts';
import { stakeholders } from './stakeholders.ts';

/** Every figure that the app draws: whoever adds one adds it here. */
export const figures: readonly Figure[] = [
  lemniscate,
  progress,
  domain,
  stakeholders,
  coverage,
  roundResult,
  planning,
];
