import { drawPlanning, type PlannedAction, standings } from '../../src/figures/planning.ts';
import { describePlanning, type PlanningData, planningPicture } from '../../src/figures/planning-words.ts';
import type { Language } from '../../src/method/languages.ts';
import { stepCount } from '../../src/method/steps.ts';
import { textIn } from '../../src/text/text.ts';
import { coalitionName, type Figure, type Sample } from './figure.ts';
import { partnersFor, strangeNames } from './partners.ts';

const months: Record<Language, string[]> = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

function sample(
  given: Pick<Sample, 'id' | 'extent' | 'name'> &
    Pick<PlanningData, 'partners' | 'now' | 'actions'> & { periods: (language: Language) => string[] },
): Sample {
  const { partners, now, actions, periods, ...rest } = given;
  return {
    ...rest,
    draw: (language) => {
      const { figures, steps } = textIn(language);
      const heading = { coalition: coalitionName, step: steps.walk.place('8', stepCount) };
      const data = { heading, partners, periods: periods(language), now, actions };
      const picture = planningPicture(data, figures.planning);
      return { svg: drawPlanning(picture), alt: describePlanning(picture) };
    },
  };
}

/** Spread over so many periods, every ninth without a date: the same each time. */
function actionsFor(
  count: number,
  { partners, periods }: { partners: number; periods: number },
): PlannedAction[] {
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * periods) / count);
    const standing = standings[from < 2 ? 0 : from < 4 ? 1 : at % 3 === 0 ? 3 : 2] ?? 'open';
    return {
      number: at + 1,
      standing,
      partner: standing === 'open' ? null : `p${(at * 5) % partners}`,
      when: at % 9 === 8 ? null : { from, to: Math.min(periods - 1, from + (at % 4)) },
    };
  });
}

export const planning: Figure = {
  id: 'planning',
  draws: 'drawPlanning',
  name: { nl: 'De planning', en: 'The planning' },
  samples: [
    sample({
      id: 'none',
      extent: 'small',
      name: { nl: 'Nog geen acties', en: 'No actions yet' },
      partners: [],
      now: null,
      periods: () => [],
      actions: [],
    }),
    sample({
      id: 'few',
      extent: 'small',
      name: { nl: '4 acties, 4 kwartalen', en: '4 actions, 4 quarters' },
      partners: partnersFor(3),
      now: 1,
      periods: (language) => [1, 2, 3, 4].map((quarter) => `${language === 'nl' ? 'K' : 'Q'}${quarter} 2027`),
      actions: actionsFor(4, { partners: 3, periods: 4 }),
    }),
    sample({
      id: 'usual',
      extent: 'typical',
      name: { nl: '12 acties, 12 maanden', en: '12 actions, 12 months' },
      partners: partnersFor(6),
      now: 3,
      periods: (language) => months[language],
      actions: actionsFor(12, { partners: 6, periods: 12 }),
    }),
    sample({
      id: 'many',
      extent: 'typical',
      name: { nl: '40 acties', en: '40 actions' },
      partners: partnersFor(12),
      now: 4,
      periods: (language) => months[language],
      actions: actionsFor(40, { partners: 12, periods: 12 }),
    }),
    sample({
      id: 'most',
      extent: 'extreme',
      name: { nl: '200 acties, 36 maanden, vreemde namen', en: '200 actions, 36 months, strange names' },
      partners: strangeNames.map((name, at) => ({ id: `p${at}`, name })),
      now: 30,
      periods: (language) =>
        [2027, 2028, 2029].flatMap((year) => months[language].map((month) => `${month} ${year}`)),
      actions: actionsFor(200, { partners: 4, periods: 36 }),
    }),
  ],
};
