import type { CoveragePicture } from './coverage.ts';
import type { DomainPicture } from './domain.ts';
import type { LemniscatePicture } from './lemniscate.ts';
import type { PlanningPicture } from './planning.ts';
import type { ProgressPicture } from './progress.ts';
import type { RoundPicture } from './round-result.ts';
import type { StakeholderPicture } from './stakeholders.ts';

/** What a picture is made of: data and words, before anything is drawn. */
export type Figure =
  | { kind: 'lemniscate'; shows: LemniscatePicture }
  | { kind: 'progress'; shows: ProgressPicture }
  | { kind: 'domain'; shows: DomainPicture }
  | { kind: 'stakeholders'; shows: StakeholderPicture }
  | { kind: 'coverage'; shows: CoveragePicture }
  | { kind: 'round-result'; shows: RoundPicture }
  | { kind: 'planning'; shows: PlanningPicture };
