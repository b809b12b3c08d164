import { drawRoundResult } from '../../src/figures/round-result.ts';
import { describeRoundResult, type RoundData, roundPicture } from '../../src/figures/round-result-words.ts';
import type { Language } from '../../src/method/languages.ts';
import { stepCount } from '../../src/method/steps.ts';
import { textIn } from '../../src/text/text.ts';
import { coalitionName, type Figure, type Sample } from './figure.ts';
import { strangeNames } from './partners.ts';

const ways: Record<Language, string[]> = {
  nl: [
    'Een bestuurlijke stuurgroep',
    'Opdrachten van één leidende organisatie',
    'Een gezamenlijk team dat uitvoert',
  ],
  en: [
    'An administrative steering group',
    'Assignments from one leading organisation',
    'A joint team that carries out',
  ],
};

type Counts = [preferred: number, livable: number, objection: number];

function sample(
  given: Pick<Sample, 'id' | 'extent' | 'name'> &
    Pick<RoundData, 'asked' | 'answered'> & { counts: Counts[]; names?: string[] },
): Sample {
  const { counts, names, asked, answered, ...rest } = given;
  return {
    ...rest,
    draw: (language) => {
      const { figures, steps } = textIn(language);
      const heading = { coalition: coalitionName, step: steps.walk.place('7', stepCount) };
      const options = counts.map(([preferred, livable, objection], at) => ({
        name: (names ?? ways[language])[at] ?? '',
        counts: { preferred, livable, objection },
      }));
      const data = { heading, question: steps.each['7'].name, asked, answered, options };
      const picture = roundPicture(data, figures.roundResult);
      return { svg: drawRoundResult(picture), alt: describeRoundResult(picture) };
    },
  };
}

export const roundResult: Figure = {
  id: 'round-result',
  draws: 'drawRoundResult',
  name: { nl: 'Uitslag van een voorkeursronde', en: 'Result of a preference round' },
  samples: [
    sample({
      id: 'few',
      extent: 'small',
      name: { nl: '1 voorstel, 3 stemmen', en: '1 option, 3 voices' },
      asked: 4,
      answered: 3,
      counts: [[2, 1, 0]],
    }),
    sample({
      id: 'silent',
      extent: 'small',
      name: { nl: 'Niemand stemde', en: 'Nobody answered' },
      asked: 12,
      answered: 0,
      counts: [
        [0, 0, 0],
        [0, 0, 0],
      ],
    }),
    sample({
      id: 'usual',
      extent: 'typical',
      name: { nl: '3 voorstellen, 18 stemmen', en: '3 options, 18 voices' },
      asked: 20,
      answered: 18,
      counts: [
        [9, 8, 1],
        [3, 12, 3],
        [6, 12, 0],
      ],
    }),
    sample({
      id: 'many',
      extent: 'extreme',
      name: { nl: '300 stemmen, vreemde namen', en: '300 voices, strange names' },
      asked: 300,
      answered: 300,
      names: [strangeNames[1] ?? '', strangeNames[2] ?? '', `${strangeNames[0]} & <b>${strangeNames[3]}</b>`],
      counts: [
        [1, 2, 297],
        [298, 1, 1],
        [1, 287, 12],
      ],
    }),
  ],
};
