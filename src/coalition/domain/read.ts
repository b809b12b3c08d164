import { activePartners } from '../find.ts';
import type { Partner } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import type { Contradiction, Interest, InterestPlace } from './state.ts';

// Reading a coalition's interests; `keys.ts` says which of them partners may see.

export { hasAllKeys } from './keys.ts';

/** The interests that stand, in the order in which they were made. Their words are for leads, until all keys are there. */
export function interestsOf({ interests }: Coalition): Interest[] {
  return interests.filter(({ status }) => status === 'here');
}

/** Those in the domain. */
export function interestsInDomain(coalition: Coalition): Interest[] {
  return interestsOf(coalition).filter(({ place }) => place === 'in');
}

/** Those whose words went with what an author erased: leads word them anew, or let them go. */
export function interestsToWord({ interests }: Coalition): Interest[] {
  return interests.filter(({ status }) => status === 'to-word');
}

/** Also one that is merged, split or removed. */
export function interestOf(coalition: Coalition, id: string): Interest | undefined {
  return coalition.interests.find((interest) => interest.id === id);
}

/** One that stands. */
export function standingInterest(coalition: Coalition, id: string): Interest | undefined {
  const interest = interestOf(coalition, id);
  return interest?.status === 'here' ? interest : undefined;
}

/** The partners whose interest it is, in the coalition's order. Only for leads: see `namedPartners`. */
export function partnersOfInterest(
  coalition: Coalition,
  { partners }: Pick<Interest, 'partners'>,
): Partner[] {
  return activePartners(coalition).filter(({ id }) => partners.includes(id));
}

/** The partners that others may see with it: what is of a person is shared without a name (M2.5). */
export function namedPartners(
  coalition: Coalition,
  interest: Pick<Interest, 'partners' | 'kind'>,
): Partner[] {
  return interest.kind === 'own' ? [] : partnersOfInterest(coalition, interest);
}

/** The interests of one partner, those that are shared with others too. */
export function interestsOfPartner(coalition: Coalition, partner: string): Interest[] {
  return interestsOf(coalition).filter(({ partners }) => partners.includes(partner));
}

/** An interest with the number by which lists and pictures name it. */
export interface Numbered {
  number: number;
  interest: Interest;
  /** Where it is shown: for partners where it stood when it was shared. */
  place: InterestPlace;
}

const placeOrder: readonly InterestPlace[] = ['in', 'undecided', 'outside'];

/** In the order in which they are read: in, not decided, outside; in each what most partners bring in first. */
export function numbered(
  coalition: Coalition,
  shown: readonly { interest: Interest; place: InterestPlace }[] = interestsOf(coalition).map((interest) => ({
    interest,
    place: interest.place,
  })),
): Numbered[] {
  const weight = ({ interest, place }: { interest: Interest; place: InterestPlace }) =>
    placeOrder.indexOf(place) * 1_000 - interest.partners.length;
  return shown
    .toSorted((one, other) => weight(one) - weight(other))
    .map(({ interest, place }, at) => ({ number: at + 1, interest, place }));
}

/** Contradictions between interests of which two at least still stand; of merged ones what they became counts. */
export function contradictionsOf(coalition: Coalition): (Contradiction & { standing: Interest[] })[] {
  return coalition.contradictions.flatMap((contradiction) => {
    const ids = new Set(contradiction.interests.map((id) => becameOf(coalition, id)));
    const standing = interestsOf(coalition).filter(({ id }) => ids.has(id));
    return standing.length > 1 ? [{ ...contradiction, standing }] : [];
  });
}

/** What an interest became by merging, again and again; itself where it was not merged. */
export function becameOf(coalition: Coalition, id: string): string {
  const interest = interestOf(coalition, id);
  const into = interest?.status === 'merged' ? interest.history.at(-1)?.with?.[0] : undefined;
  return into === undefined || into === id ? id : becameOf(coalition, into);
}

/** Those of which nobody said yet how they ended. */
export function openContradictions(coalition: Coalition): (Contradiction & { standing: Interest[] })[] {
  return contradictionsOf(coalition).filter(({ settled }) => settled === null);
}

/** Every vault entry that an interest holds. */
export function entriesOf({ words, why, keys, history }: Interest): string[] {
  const all = [
    words,
    why,
    ...keys.map(({ rather }) => rather?.words ?? null),
    ...history.flatMap(({ before }) => [before?.words ?? null, before?.why ?? null]),
  ];
  return [...new Set(all.flatMap((entry) => (entry === null || entry === '' ? [] : entry)))];
}
