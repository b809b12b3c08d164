import type { DomainPicture } from './domain.ts';
import type { LemniscatePicture } from './lemniscate.ts';
import type { ProgressPicture } from './progress.ts';
import type { StakeholderPicture } from './stakeholders.ts';

/** What a picture is made of: data and words, before anything is drawn. */
export type Figure =
  | { kind: 'lemniscate'; shows: LemniscatePicture }
  | { kind: 'progress'; shows: ProgressPicture }
  | { kind: 'domain'; shows: DomainPicture }
  | { kind: 'stakeholders'; shows: StakeholderPicture };
