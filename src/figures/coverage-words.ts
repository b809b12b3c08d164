import { type CoveragePicture, type CoveredAction, type Covering, coverings } from './coverage.ts';
import { headingOf } from './domain-words.ts';
import { sentence } from './sentence.ts';

/** What the app knows of a plan's actions. Their words stand in the list beside the picture, under their numbers. */
export interface CoverageData {
  /** `step` in words, as in "Stap 9 van 10". */
  heading: { coalition: string; step: string };
  partners: { id: string; name: string }[];
  actions: CoveredAction[];
}

/** The catalogue's words for it. */
export interface CoverageWords extends Omit<CoveragePicture['words'], 'whole'> {
  title: string;
  about: string;
  whole: (actions: number) => string;
  notDrawn: (first: number, last: number) => string;
}

/** So many marks stay legible; what comes after them stands in the list. */
export const mostActions = 100;

export function coveragePicture(data: CoverageData, words: CoverageWords): CoveragePicture {
  const { title, about, whole, notDrawn, ...rest } = words;
  const actions = data.actions.toSorted((one, other) => one.number - other.number);
  const left = actions.slice(mostActions);
  const [first, last] = [left[0], left.at(-1)];
  const count = (covering: Covering) => actions.filter((action) => action.covering === covering).length;
  return {
    coalition: headingOf(data.heading),
    title,
    about: actions.length === 0 ? '' : about,
    partners: data.partners,
    counts: { covered: count('covered'), unpaid: count('unpaid'), open: count('open') },
    actions: actions.slice(0, mostActions),
    notDrawn: first === undefined || last === undefined ? '' : notDrawn(first.number, last.number),
    words: { ...rest, whole: whole(actions.length) },
  };
}

/** What the picture shows, in words: "De hele opgave: 3 acties. Geregeld: 2 (Gemeente 1, 3). Nog vrij: 1 (2)." */
export function describeCoverage(picture: CoveragePicture): string {
  const { coalition, title, about, words, counts, actions, notDrawn } = picture;
  const said = coverings.flatMap((covering) => {
    if (counts[covering] === 0) return [];
    const own = actions.filter((action) => action.covering === covering);
    const numbers = (list: CoveredAction[]) => list.map(({ number }) => number).join(', ');
    const known = new Set(picture.partners.map(({ id }) => id));
    const parts = picture.partners.flatMap(({ id, name }) => {
      const taken = own.filter(({ partner }) => partner === id);
      return taken.length === 0 ? [] : [`${name} ${numbers(taken)}`];
    });
    const rest = own.filter(({ partner }) => partner === null || !known.has(partner));
    const all = [...parts, ...(rest.length === 0 ? [] : [numbers(rest)])];
    const numbered = all.length === 0 ? '' : ` (${all.join('; ')})`;
    return [`${words.coverings[covering]}: ${counts[covering]}${numbered}`];
  });
  const whole = [words.whole, ...(said.length === 0 ? [words.none] : said)];
  return [coalition, title, about, ...whole, notDrawn]
    .map(sentence)
    .filter((each) => each !== '')
    .join(' ');
}
