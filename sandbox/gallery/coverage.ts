import { type CoveredAction, drawCoverage } from '../../src/figures/coverage.ts';
import { type CoverageData, coveragePicture, describeCoverage } from '../../src/figures/coverage-words.ts';
import { stepCount } from '../../src/method/steps.ts';
import { textIn } from '../../src/text/text.ts';
import { coalitionName, type Figure, type Sample } from './figure.ts';
import { partnersFor, strangeNames } from './partners.ts';

function sample(given: Pick<Sample, 'id' | 'extent' | 'name'> & Omit<CoverageData, 'heading'>): Sample {
  const { partners, actions, ...rest } = given;
  return {
    ...rest,
    draw: (language) => {
      const { figures, steps } = textIn(language);
      const heading = { coalition: coalitionName, step: steps.walk.place('9', stepCount) };
      const picture = coveragePicture({ heading, partners, actions }, figures.coverage);
      return { svg: drawCoverage(picture), alt: describeCoverage(picture) };
    },
  };
}

/** Half of them covered, a quarter not paid for yet, the rest open: the same each time. */
function actionsFor(count: number, partners: number): CoveredAction[] {
  return Array.from({ length: count }, (_, at) => {
    const covering = (['covered', 'open', 'covered', 'unpaid'] as const)[at % 4] ?? 'open';
    return { number: at + 1, covering, partner: covering === 'open' ? null : `p${(at * 5) % partners}` };
  });
}

export const coverage: Figure = {
  id: 'coverage',
  draws: 'drawCoverage',
  name: { nl: 'Wat er al geregeld is', en: 'What is taken care of' },
  samples: [
    sample({
      id: 'none',
      extent: 'small',
      name: { nl: 'Nog geen acties', en: 'No actions yet' },
      partners: partnersFor(3),
      actions: [],
    }),
    sample({
      id: 'few',
      extent: 'small',
      name: { nl: '3 partners, 6 acties', en: '3 partners, 6 actions' },
      partners: partnersFor(3),
      actions: actionsFor(6, 3),
    }),
    sample({
      id: 'usual',
      extent: 'typical',
      name: { nl: '8 partners, 40 acties', en: '8 partners, 40 actions' },
      partners: partnersFor(8),
      actions: actionsFor(40, 8),
    }),
    sample({
      id: 'most',
      extent: 'extreme',
      name: { nl: '30 partners, 200 acties', en: '30 partners, 200 actions' },
      partners: partnersFor(30),
      actions: actionsFor(200, 30),
    }),
    sample({
      id: 'strange',
      extent: 'extreme',
      name: { nl: 'Vreemde namen, bijna alles open', en: 'Strange names, nearly all open' },
      partners: strangeNames.map((name, at) => ({ id: `p${at}`, name })),
      actions: actionsFor(60, 4).map((action, at) =>
        at < 6 ? action : { ...action, partner: null, covering: 'open' },
      ),
    }),
  ],
};
