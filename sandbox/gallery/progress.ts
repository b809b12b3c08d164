import { drawProgress, type ProgressPicture } from '../../src/figures/progress.ts';
import { describeProgress } from '../../src/figures/progress-words.ts';
import type { Language } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';
import { coalitionName, type Figure, type Sample } from './figure.ts';

type Counts = [done: number, underway: number, stuck: number, open: number];

const fridays: Record<Language, string[]> = {
  nl: ['29 jan', '5 feb', '12 feb', '19 feb', '26 feb'],
  en: ['29 Jan', '5 Feb', '12 Feb', '19 Feb', '26 Feb'],
};

function sample(
  given: Pick<Sample, 'id' | 'extent' | 'name'> & { weeks: Counts[]; long?: Partial<ProgressPicture> },
): Sample {
  const { weeks, long = {}, ...rest } = given;
  return {
    ...rest,
    draw: (language) => {
      const words = textIn(language).commitments.picture;
      const days = [...fridays[language], words.now].slice(-weeks.length);
      const picture: ProgressPicture = {
        coalition: coalitionName,
        title: words.title,
        about: words.about,
        legend: words.legend,
        weeks: weeks.map(([done, underway, stuck, open], at) => ({
          label: days[at] ?? '',
          counts: { done, underway, stuck, open },
        })),
        ...long,
      };
      return { svg: drawProgress(picture), alt: describeProgress(picture) };
    },
  };
}

export const progress: Figure = {
  id: 'progress',
  draws: 'drawProgress',
  name: { nl: 'Voortgang', en: 'Progress' },
  samples: [
    sample({
      id: 'first',
      extent: 'small',
      name: { nl: 'De eerste toezegging', en: 'The first commitment' },
      weeks: [[0, 1, 0, 0]],
    }),
    sample({
      id: 'weeks',
      extent: 'typical',
      name: { nl: 'Zes weken', en: 'Six weeks' },
      weeks: [
        [0, 3, 0, 1],
        [1, 5, 0, 1],
        [2, 6, 1, 2],
        [4, 5, 2, 1],
        [6, 5, 1, 1],
        [8, 4, 0, 2],
      ],
    }),
    sample({
      id: 'many',
      extent: 'extreme',
      name: { nl: 'Heel veel', en: 'A great many' },
      weeks: [
        [1, 199, 0, 0],
        [40, 120, 1, 39],
        [90, 60, 30, 20],
        [150, 48, 1, 1],
        [199, 0, 0, 1],
        [999, 1, 0, 0],
      ],
      long: {
        coalition: 'Alle partners samen in een coalitie met een naam die heel lang is, in de hele regio',
      },
    }),
  ],
};
