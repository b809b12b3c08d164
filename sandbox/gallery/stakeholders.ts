import { describeStakeholders, stakeholderPicture } from '../../src/figures/stakeholder-words.ts';
import { capacities, drawStakeholders, type Stakeholder } from '../../src/figures/stakeholders.ts';
import { stepCount } from '../../src/method/steps.ts';
import { textIn } from '../../src/text/text.ts';
import { coalitionName, type Figure, type Sample } from './figure.ts';
import { partnersFor, strangeNames } from './partners.ts';

function sample(given: Pick<Sample, 'id' | 'extent' | 'name'> & { partners: Stakeholder[] }): Sample {
  const { partners, ...rest } = given;
  return {
    ...rest,
    draw: (language) => {
      const { figures, steps } = textIn(language);
      const heading = { coalition: coalitionName, step: steps.walk.place('3', stepCount) };
      const picture = stakeholderPicture({ heading, partners }, figures.stakeholders);
      return { svg: drawStakeholders(picture), alt: describeStakeholders(picture) };
    },
  };
}

/** Spread over the whole map, the same each time. */
function spread(count: number): Stakeholder[] {
  return partnersFor(count).map((partner, at) => ({
    ...partner,
    stake: ((at * 37 + 80) % 100) / 100,
    influence: ((at * 61 + 90) % 100) / 100,
    capacity: capacities[at % capacities.length] ?? 'unknown',
  }));
}

export const stakeholders: Figure = {
  id: 'stakeholders',
  draws: 'drawStakeholders',
  name: { nl: 'Wie staat waar', en: 'Who stands where' },
  samples: [
    sample({
      id: 'none',
      extent: 'small',
      name: { nl: 'Nog niemand op de kaart', en: 'Nobody on the map yet' },
      partners: spread(2).map((partner) => ({ ...partner, stake: null, capacity: 'unknown' })),
    }),
    sample({
      id: 'few',
      extent: 'small',
      name: { nl: '3 partners', en: '3 partners' },
      partners: spread(3),
    }),
    sample({
      id: 'usual',
      extent: 'typical',
      name: { nl: '9 partners', en: '9 partners' },
      partners: spread(9).map((partner, at) => (at === 8 ? { ...partner, influence: null } : partner)),
    }),
    sample({
      id: 'one-spot',
      extent: 'extreme',
      name: { nl: '20 partners op één plek', en: '20 partners on one spot' },
      partners: spread(20).map((partner) => ({ ...partner, stake: 0.9, influence: 0.9 })),
    }),
    sample({
      id: 'many',
      extent: 'extreme',
      name: { nl: '60 partners', en: '60 partners' },
      partners: spread(60),
    }),
    sample({
      id: 'strange',
      extent: 'extreme',
      name: { nl: 'Vreemde namen', en: 'Strange names' },
      partners: strangeNames.map((name, at) => ({
        id: name,
        name,
        stake: at / 3,
        influence: 1 - at / 3,
        capacity: capacities[at] ?? 'unknown',
      })),
    }),
  ],
};
