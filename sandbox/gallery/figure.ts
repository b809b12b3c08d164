import type { Language } from '../../src/method/languages.ts';

/** Whose pictures the samples are. */
export const coalitionName = 'Aantrekkelijke binnenstad';

/** How much a sample asks of its figure. Every figure is shown with each of the three. */
export const extents = ['small', 'typical', 'extreme'] as const;
export type Extent = (typeof extents)[number];

export interface Drawn {
  svg: string;
  /** What it shows, in words. */
  alt: string;
}

/** A figure of the app with data to look at it by. */
export interface Figure {
  id: string;
  /** The function of `src/figures` that draws it. */
  draws: string;
  name: Record<Language, string>;
  samples: Sample[];
}

export interface Sample {
  id: string;
  extent: Extent;
  name: Record<Language, string>;
  draw: (language: Language) => Drawn;
}
