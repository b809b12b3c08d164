import { headingOf } from './domain-words.ts';
import type { PlannedAction, PlanningPicture } from './planning.ts';
import { sentence } from './sentence.ts';

/** What the app knows of a plan over time. The words of actions stand in the list beside the picture, under their numbers. */
export interface PlanningData {
  /** `step` in words, as in "Stap 8 van 10". */
  heading: { coalition: string; step: string };
  partners: { id: string; name: string }[];
  /** Months or quarters, in words: at most twelve are legible. */
  periods: string[];
  now: number | null;
  actions: PlannedAction[];
}

/** The catalogue's words for it. */
export interface PlanningWords extends Words {
  title: string;
  about: string;
  notDrawn: (first: number, last: number) => string;
}

type Words = PlanningPicture['words'];

/** So many rows stay legible; what comes after them stands in the list. */
export const mostRows = 60;

export function planningPicture(data: PlanningData, words: PlanningWords): PlanningPicture {
  const { title, about, notDrawn, ...rest } = words;
  const actions = data.actions.toSorted((one, other) => one.number - other.number);
  const left = actions.slice(mostRows);
  const [first, last] = [left[0], left.at(-1)];
  return {
    coalition: headingOf(data.heading),
    title,
    about: data.actions.length === 0 ? '' : about,
    partners: data.partners,
    periods: data.periods,
    now: data.now,
    actions: actions.slice(0, mostRows),
    notDrawn: first === undefined || last === undefined ? '' : notDrawn(first.number, last.number),
    words: rest,
  };
}

/** What the picture shows, in words: "1: jan – mrt, klaar, Gemeente. 2: geen datum, nog vrij." */
export function describePlanning(picture: PlanningPicture): string {
  const { coalition, title, about, periods, now, actions, partners, notDrawn, words } = picture;
  const names = new Map(partners.toReversed().map(({ id, name }) => [id, name]));
  const place = (at: number) => periods[Math.min(Math.max(at, 0), periods.length - 1)] ?? '';
  const span = (when: PlannedAction['when']) => {
    if (when === null || periods.length === 0) return words.noDate.toLowerCase();
    const [from, to] = [Math.min(when.from, when.to), Math.max(when.from, when.to)];
    return place(from) === place(to) ? place(from) : `${place(from)} – ${place(to)}`;
  };
  const said = actions.map(({ number, partner, standing, when }) => {
    const owner = names.get(partner ?? '');
    const parts = [span(when), words.standings[standing], ...(owner === undefined ? [] : [owner])];
    return `${number}: ${parts.join(', ')}`;
  });
  const current = now === null ? undefined : periods[now];
  const all = [
    coalition,
    title,
    about,
    ...(current === undefined ? [] : [`${words.now}: ${current}`]),
    ...(said.length === 0 ? [words.none] : said),
    notDrawn,
  ];
  return all
    .map(sentence)
    .filter((each) => each !== '')
    .join(' ');
}
