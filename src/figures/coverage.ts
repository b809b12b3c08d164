import { buildBar } from './bars.ts';
import { type Chain, numberBox, type Paint, tagBox } from './flow.ts';
import { buildGroups } from './groups.ts';
import { buildHeading, type Heading } from './heading.ts';
import { card, colours, inside, margin, n, pictureWidth } from './svg.ts';
import { buildWho, codesOf } from './who.ts';
import { letters, lineHeight, words, wrap } from './words.ts';

/** How an action is covered: taken on and paid for, taken on but not paid for yet, or nobody's. */
export const coverings = ['covered', 'unpaid', 'open'] as const;
export type Covering = (typeof coverings)[number];

export interface CoveredAction {
  /** As in the list beside the picture. */
  number: number;
  /** Who takes it on; `null` where it is open. */
  partner: string | null;
  covering: Covering;
}

/** Figure 4: how much of the challenge is covered, and by whom. All words come in, in the language of who will see it. */
export interface CoveragePicture extends Heading {
  partners: { id: string; name: string }[];
  /** Of all actions, also where not all are drawn. */
  counts: Record<Covering, number>;
  /** Those that are drawn. */
  actions: CoveredAction[];
  /** Which numbers stand in the list only; empty where all are drawn. */
  notDrawn: string;
  words: {
    /** Over everything: "De hele opgave: 40 acties". */
    whole: string;
    coverings: Record<Covering, string>;
    none: string;
    partners: string;
    unnamed: string;
  };
}

const inset = 36;
const paints: Record<Covering, Paint> = {
  covered: { fill: colours.done, stroke: colours.done, text: colours.onLit },
  unpaid: { fill: colours.glow, stroke: colours.ink, text: colours.ink },
  open: { fill: colours.card, stroke: colours.ink, text: colours.ink, dashed: true },
};
const barHeight = 64;

/** Coverage as SVG: the same picture gives the same bytes. */
export function drawCoverage(picture: CoveragePicture): string {
  const heading = buildHeading(picture);
  const top = heading.end + 22;
  const [left, right] = [margin + inset, pictureWidth - margin - inset];
  const whole = coverings.reduce((sum, covering) => sum + picture.counts[covering], 0);
  const bar = (y: number) => {
    if (whole === 0) return { elements: [], end: y };
    const parts = coverings.map((covering) => ({ count: picture.counts[covering], paint: paints[covering] }));
    const drawn = buildBar(parts, { x: left, y: y + 10, width: right - left, height: barHeight, whole });
    return { elements: drawn.elements, end: y + barHeight + 26 };
  };
  const groups = coverings.map((covering) => ({
    label: picture.words.coverings[covering],
    count: picture.counts[covering],
    chains: chainsOf(picture, covering),
  }));
  const { whole: title, none } = picture.words;
  const all = buildGroups(groups, { title, none, left, right, top: top + 20, bar });
  const place = `x="${margin}" y="${n(top)}" width="${inside}" height="${n(all.end + 20 - top)}"`;
  const foot = drawFoot(picture, all.end + 50);
  return card(foot.end + margin - 16, {
    title: picture.title,
    elements: [
      ...heading.elements,
      `<rect ${place} rx="44" fill="${colours.domain}" stroke="${colours.lit}" stroke-width="8"/>`,
      ...all.elements,
      ...foot.elements,
    ],
  });
}

/** What the same partner takes on stands together, tied to its code; open actions stand alone. */
function chainsOf({ partners, actions }: CoveragePicture, covering: Covering): Chain[] {
  const own = actions.filter((action) => action.covering === covering);
  const marks = (list: CoveredAction[]) =>
    list
      .toSorted((one, other) => one.number - other.number)
      .map(({ number }) => numberBox(String(number), paints[covering]));
  const codes = codesOf(partners);
  const isKnown = (id: string | null) => id !== null && codes.has(id);
  const chains = [...codes].flatMap(([id, code]) => {
    const taken = marks(own.filter(({ partner }) => partner === id));
    return taken.length === 0 ? [] : [[tagBox(code), ...taken]];
  });
  return [...chains, ...marks(own.filter(({ partner }) => !isKnown(partner))).map((mark) => [mark])];
}

function drawFoot(picture: CoveragePicture, top: number): { elements: string[]; end: number } {
  const lines = wrap(picture.notDrawn, inside, letters.text);
  const said = words(lines, { x: margin, y: top + 38, letters: letters.text, fill: colours.ink });
  const below = top + (lines.length === 0 ? 0 : lines.length * lineHeight(letters.text) + 24);
  const taking = new Set(picture.actions.map(({ partner }) => partner));
  const codes = codesOf(picture.partners);
  const names = new Map(picture.partners.toReversed().map(({ id, name }) => [id, name]));
  const who = buildWho(
    [...codes]
      .filter(([id]) => taking.has(id))
      .map(([id, code]) => ({ mark: tagBox(code), name: names.get(id) ?? '' })),
    { top: below, title: picture.words.partners, unnamed: picture.words.unnamed },
  );
  return { elements: [said, ...who.elements], end: who.end };
}
