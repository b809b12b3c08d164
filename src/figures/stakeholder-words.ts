import { headingOf } from './domain-words.ts';
import { sentence } from './sentence.ts';
import {
  distinct,
  quadrantOf,
  quadrants,
  type Stakeholder,
  type StakeholderPicture,
} from './stakeholders.ts';

/** What leads know of the partners; for leads only, in no document. */
export interface StakeholderData {
  /** `step` in words, as in "Stap 3 van 10". */
  heading: { coalition: string; step: string };
  partners: Stakeholder[];
}

type Words = StakeholderPicture['words'];

/** The catalogue's words for it. */
export interface StakeholderWords extends Words {
  title: string;
  about: string;
  /** Where nobody was placed yet. */
  none: string;
}

export function stakeholderPicture(data: StakeholderData, words: StakeholderWords): StakeholderPicture {
  const { title, about, none, ...rest } = words;
  const isEmpty = data.partners.every((partner) => quadrantOf(partner) === null);
  return {
    coalition: headingOf(data.heading),
    title,
    about: isEmpty ? none : about,
    partners: data.partners,
    words: rest,
  };
}

/** Who is where and what that suggests: "Trek samen op (veel belang, veel invloed): Gemeente (kan zelf aan de slag)." */
export function describeStakeholders(picture: StakeholderPicture): string {
  const { coalition, title, about, words } = picture;
  const { little, much, stake, influence } = words;
  const where = {
    both: [much, much],
    influence: [little, much],
    stake: [much, little],
    neither: [little, little],
  } as const;
  const named = (partners: Stakeholder[]) =>
    partners.map(({ name, capacity }) => `${name} (${words.capacities[capacity]})`).join(', ');
  const said = quadrants.flatMap((quadrant) => {
    const own = distinct(picture.partners).filter((partner) => quadrantOf(partner) === quadrant);
    const [ofStake, ofInfluence] = where[quadrant];
    const place = `${words.quadrants[quadrant]} (${ofStake} ${stake}, ${ofInfluence} ${influence})`;
    return own.length === 0 ? [] : [`${place}: ${named(own)}`];
  });
  const waiting = distinct(picture.partners).filter((partner) => quadrantOf(partner) === null);
  const rest = waiting.length === 0 ? [] : [`${words.notPlaced}: ${named(waiting)}`];
  return [coalition, title, about, ...said, ...rest]
    .map(sentence)
    .filter((each) => each !== '')
    .join(' ');
}
