import type { LemniscatePicture } from './lemniscate.ts';
import type { ProgressPicture } from './progress.ts';

/** What a picture is made of: data and words, before anything is drawn. */
export type Figure =
  | { kind: 'lemniscate'; shows: LemniscatePicture }
  | { kind: 'progress'; shows: ProgressPicture };
