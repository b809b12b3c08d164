import { drawDomain, type Interest, places } from '../../src/figures/domain.ts';
import { type DomainData, describeDomain, domainPicture } from '../../src/figures/domain-words.ts';
import { stepCount } from '../../src/method/steps.ts';
import { textIn } from '../../src/text/text.ts';
import { coalitionName, type Figure, type Sample } from './figure.ts';
import { partnersFor, strangeNames } from './partners.ts';

function sample(
  given: Pick<Sample, 'id' | 'extent' | 'name'> & Omit<DomainData, 'heading'> & { coalition?: string },
): Sample {
  const { partners, interests, coalition = coalitionName, ...rest } = given;
  return {
    ...rest,
    draw: (language) => {
      const { figures, steps } = textIn(language);
      const heading = { coalition, step: steps.walk.place('2', stepCount) };
      const picture = domainPicture({ heading, partners, interests }, figures.domain);
      return { svg: drawDomain(picture), alt: describeDomain(picture) };
    },
  };
}

/** Interests of all, some and one of so many partners, most of them in the domain: the same each time. */
function interestsFor(count: number, partners: number): Interest[] {
  return Array.from({ length: count }, (_, at) => {
    const owners = at % 6 === 0 ? partners : at % 3 === 0 ? 1 : 2 + (at % 4);
    return {
      number: at + 1,
      place: places[at % 7 === 5 ? 1 : at % 5 === 4 ? 2 : 0] ?? 'in',
      partners: Array.from(
        { length: owners },
        (_, next) => `p${(at * 3 + next * (owners === partners ? 1 : 7)) % partners}`,
      ),
    };
  });
}

export const domain: Figure = {
  id: 'domain',
  draws: 'drawDomain',
  name: { nl: 'Het domein', en: 'The domain' },
  samples: [
    sample({
      id: 'none',
      extent: 'small',
      name: { nl: 'Nog geen belangen', en: 'No interests yet' },
      partners: partnersFor(2),
      interests: [],
    }),
    sample({
      id: 'few',
      extent: 'small',
      name: { nl: '3 partners, 5 belangen', en: '3 partners, 5 interests' },
      partners: partnersFor(3),
      interests: [
        { number: 1, place: 'in', partners: ['p0', 'p1', 'p2'] },
        { number: 2, place: 'in', partners: ['p0', 'p1'] },
        { number: 3, place: 'in', partners: ['p2'] },
        { number: 4, place: 'undecided', partners: ['p1'] },
        { number: 5, place: 'outside', partners: ['p0', 'p2'] },
      ],
    }),
    sample({
      id: 'usual',
      extent: 'typical',
      name: { nl: '8 partners, 20 belangen', en: '8 partners, 20 interests' },
      partners: partnersFor(8),
      interests: interestsFor(20, 8),
    }),
    sample({
      id: 'many',
      extent: 'extreme',
      name: { nl: '20 partners, 60 belangen', en: '20 partners, 60 interests' },
      partners: partnersFor(20),
      interests: interestsFor(60, 20),
    }),
    sample({
      id: 'most',
      extent: 'extreme',
      name: { nl: '40 partners, 300 belangen', en: '40 partners, 300 interests' },
      partners: partnersFor(40),
      interests: interestsFor(300, 40),
    }),
    sample({
      id: 'strange',
      extent: 'extreme',
      name: { nl: 'Vreemde namen', en: 'Strange names' },
      coalition: 'Aantrekkelijke binnenstad & verantwoordelijkheidsgevoel voor de hele <b>regio</b> 🌳',
      partners: strangeNames.map((name, at) => ({ id: `p${at}`, name })),
      interests: interestsFor(12, 4),
    }),
  ],
};
