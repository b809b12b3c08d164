import { type Chain, numberBox, type Paint, tagBox } from './flow.ts';
import { buildGroups } from './groups.ts';
import { buildHeading, type Heading } from './heading.ts';
import { card, colours, inside, margin, n, pictureWidth } from './svg.ts';
import { buildWho, codesOf } from './who.ts';
import { letters, lineHeight, words, wrap } from './words.ts';

/** In the order in which they are drawn: from the middle of the domain outward. */
export const places = ['in', 'undecided', 'outside'] as const;
export type Place = (typeof places)[number];

/** How many partners bring an interest in; `nobody` where all its partners have left. */
export const sharings = ['all', 'some', 'one', 'nobody'] as const;
export type Sharing = (typeof sharings)[number];

export interface Interest {
  /** As in the list beside the picture. */
  number: number;
  place: Place;
  /** Ids; an id that is not among the partners counts for nothing. */
  partners: readonly string[];
}

/** Figure 3: which interests the coalition is about, and whose they are. All words come in, in the language of who will see it. */
export interface DomainPicture extends Heading {
  partners: { id: string; name: string }[];
  /** Those that are drawn, by number. */
  interests: Interest[];
  /** "Nummer 101 tot en met 300 staan alleen in de lijst."; empty where all are drawn. */
  notDrawn: string;
  words: {
    places: Record<Place, string>;
    sharings: Record<Sharing, string>;
    /** What stands in the domain where nothing is in it. */
    none: string;
    /** Over the names. */
    partners: string;
    /** In place of a name that the font can't draw. */
    unnamed: string;
  };
}

const inset = 36;
const onEdgeInset = 28;
const paints: Record<Place, Paint> = {
  in: { fill: colours.lit, stroke: colours.lit, text: colours.onLit },
  undecided: { fill: colours.glow, stroke: colours.ink, text: colours.ink, dashed: true },
  outside: { fill: colours.card, stroke: colours.line, text: colours.ink },
};
/** So many codes are drawn at most on one interest; then how many more there are. */
const mostTags = 24;

/** The domain as SVG: the same picture gives the same bytes. */
export function drawDomain(picture: DomainPicture): string {
  const heading = buildHeading(picture);
  const top = heading.end + 22;
  const inPlace = buildPlace(picture, { place: 'in', top: top + 20 });
  const undecided = drawnIn(picture, 'undecided').length === 0 ? null : 'undecided';
  const onEdge = undecided && buildPlace(picture, { place: undecided, top: inPlace.end + 40 });
  // What is undecided stands on the edge: half inside, half outside.
  const edge = onEdge === null ? inPlace.end + 20 : (inPlace.end + 20 + onEdge.end + 16) / 2;
  const below = (onEdge === null ? edge : onEdge.end + 16) + 34;
  const outside =
    drawnIn(picture, 'outside').length === 0
      ? { elements: [], end: below }
      : buildPlace(picture, { place: 'outside', top: below });
  const foot = drawFoot(picture, outside.end + 30);
  return card(foot.end + margin - 16, {
    title: picture.title,
    elements: [
      ...heading.elements,
      plate({ top, bottom: edge }, `fill="${colours.domain}" stroke="${colours.lit}" stroke-width="8"`),
      ...inPlace.elements,
      onEdge === null
        ? ''
        : plate(
            { top: inPlace.end + 20, bottom: onEdge.end + 16, aside: onEdgeInset },
            `fill="${colours.card}" stroke="${colours.ink}" stroke-width="4" stroke-dasharray="16 10"`,
          ),
      ...(onEdge?.elements ?? []),
      ...outside.elements,
      ...foot.elements,
    ],
  });
}

function plate(
  { top, bottom, aside = 0 }: { top: number; bottom: number; aside?: number },
  paint: string,
): string {
  const place = `x="${margin + aside}" y="${n(top)}" width="${inside - 2 * aside}" height="${n(bottom - top)}"`;
  return `<rect ${place} rx="44" ${paint}/>`;
}

function drawnIn({ interests }: DomainPicture, place: Place): Interest[] {
  return interests
    .filter((interest) => interest.place === place)
    .sort((one, other) => one.number - other.number);
}

/** The partners of an interest that are there, each once, in the order of the list. */
export function partnersOf({ partners }: Pick<DomainPicture, 'partners'>, interest: Interest): string[] {
  const own = new Set(interest.partners);
  return [...new Set(partners.map(({ id }) => id))].filter((id) => own.has(id));
}

export function sharingOf(picture: Pick<DomainPicture, 'partners'>, interest: Interest): Sharing {
  const count = partnersOf(picture, interest).length;
  if (count < 2) return count === 0 ? 'nobody' : 'one';
  return count === new Set(picture.partners.map(({ id }) => id)).size ? 'all' : 'some';
}

/** A place's name, and under it what all, some and one partner bring in. */
function buildPlace(
  picture: DomainPicture,
  { place, top }: { place: Place; top: number },
): { elements: string[]; end: number } {
  const left = margin + inset + (place === 'undecided' ? onEdgeInset : 0);
  const interests = drawnIn(picture, place);
  const groups = sharings.map((sharing) => {
    const shared = interests.filter((interest) => sharingOf(picture, interest) === sharing);
    return {
      label: picture.words.sharings[sharing],
      count: shared.length,
      chains: chainsOf(picture, { shared, sharing, paint: paints[place] }),
    };
  });
  const { places: titles, none } = picture.words;
  return buildGroups(groups, { title: titles[place], none, left, right: pictureWidth - left, top });
}

/** Interests of the same partners stand together, tied to the codes of these; what is of all needs no codes. */
function chainsOf(
  picture: DomainPicture,
  { shared, sharing, paint }: { shared: Interest[]; sharing: Sharing; paint: Paint },
): Chain[] {
  const marks = (interests: Interest[]) => interests.map(({ number }) => numberBox(String(number), paint));
  if (sharing === 'all' || sharing === 'nobody') return marks(shared).map((mark) => [mark]);
  const codes = codesOf(picture.partners);
  const groups = new Map<string, { interests: Interest[]; own: string[] }>();
  // What one partner brings in stands in the order of the partners, all else by number.
  const first = (interest: Interest) => (sharing === 'one' ? partnersOf(picture, interest)[0] : undefined);
  const order = [...codes.keys()];
  const rank = (interest: Interest) => order.indexOf(first(interest) ?? '');
  for (const interest of shared.toSorted((one, other) => rank(one) - rank(other))) {
    const own = partnersOf(picture, interest).map((id) => codes.get(id) ?? '');
    const key = own.join(' ');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { interests: [interest], own });
    else known.interests.push(interest);
  }
  return [...groups.values()].map(({ interests, own }) => [...marks(interests), ...tags(own)]);
}

function tags(codes: string[]) {
  const shown = codes.length > mostTags ? codes.slice(0, mostTags - 1) : codes;
  const more = codes.length - shown.length;
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].map((code) => tagBox(code));
}

/** Whose each code is, and what is not drawn. */
function drawFoot(picture: DomainPicture, top: number): { elements: string[]; end: number } {
  const lines = wrap(picture.notDrawn, inside, letters.text);
  const said = words(lines, { x: margin, y: top + 38, letters: letters.text, fill: colours.ink });
  const below = top + (lines.length === 0 ? 0 : lines.length * lineHeight(letters.text) + 24);
  const codes = codesOf(picture.partners);
  const names = new Map(picture.partners.toReversed().map(({ id, name }) => [id, name]));
  const who = buildWho(
    [...codes].map(([id, code]) => ({ mark: tagBox(code), name: names.get(id) ?? '' })),
    { top: below, title: picture.words.partners, unnamed: picture.words.unnamed },
  );
  return { elements: [said, ...who.elements], end: who.end };
}
