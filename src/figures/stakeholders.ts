import type { Box } from './flow.ts';
import { widthOf } from './font.ts';
import { buildHeading, type Heading } from './heading.ts';
import { card, colours, inside, margin, n, pictureWidth } from './svg.ts';
import { buildWho, codesOf } from './who.ts';
import { balance, letters, lineHeight, words, wrap } from './words.ts';

/** Whether a partner can carry out actions; a shape each. */
export const capacities = ['own', 'funded', 'none', 'unknown'] as const;
export type Capacity = (typeof capacities)[number];

/** The four parts of the map, by influence and stake. Half or more is much. */
export const quadrants = ['both', 'influence', 'stake', 'neither'] as const;
export type Quadrant = (typeof quadrants)[number];

export interface Stakeholder {
  id: string;
  name: string;
  /** From 0 to 1; `null` where it was not said yet: then the partner stands beside the map. */
  stake: number | null;
  influence: number | null;
  capacity: Capacity;
}

/** The partners by stake (to the right) and influence (upward). All words come in, in the language of who will see it. */
export interface StakeholderPicture extends Heading {
  partners: Stakeholder[];
  words: {
    stake: string;
    influence: string;
    little: string;
    much: string;
    /** What each part suggests, in one to four words: "nauw betrekken". */
    quadrants: Record<Quadrant, string>;
    capacities: Record<Capacity, string>;
    /** Over the partners that are not on the map. */
    notPlaced: string;
    /** Over the names. */
    partners: string;
    /** In place of a name that the font can't draw. */
    unnamed: string;
  };
}

/** Marks stand in cells: none covers another. */
const cell = 92;
const columns = 5;
/** A part has at least so many rows, and more where more partners are in it. */
const fewestRows = 3;
const gap = 12;
const part = { width: (inside - gap) / 2, edge: 10 };

/** The map as SVG: the same picture gives the same bytes. */
export function drawStakeholders(picture: StakeholderPicture): string {
  const heading = buildHeading(picture);
  const top = drawLine(picture.words.much, picture.words.influence, heading.end + 14);
  const upper = buildParts(picture, { row: ['influence', 'both'], top: top.end });
  const lower = buildParts(picture, { row: ['neither', 'stake'], top: upper.end + gap });
  const axis = drawStakeAxis(picture, lower.end + 10);
  const legend = drawShapes(picture, axis.end + 24);
  const codes = codesOf(picture.partners);
  const who = (on: boolean, title: string, from: number) =>
    buildWho(
      distinct(picture.partners)
        .filter((partner) => (quadrantOf(partner) !== null) === on)
        .map((partner) => ({
          mark: shapeBox(partner.capacity, codes.get(partner.id) ?? ''),
          name: partner.name,
        })),
      { top: from, title, unnamed: picture.words.unnamed },
    );
  const placed = who(true, picture.words.partners, legend.end + 20);
  const waiting = who(false, picture.words.notPlaced, placed.end + 20);
  return card(waiting.end + margin - 16, {
    title: picture.title,
    elements: [
      ...heading.elements,
      top.drawn,
      ...upper.elements,
      ...lower.elements,
      axis.drawn,
      ...legend.elements,
      ...placed.elements,
      ...waiting.elements,
    ],
  });
}

/** Where a partner stands; `null` as long as its stake or its influence was not said. */
export function quadrantOf({ stake, influence }: Stakeholder): Quadrant | null {
  if (stake === null || influence === null) return null;
  if (influence >= 0.5) return stake >= 0.5 ? 'both' : 'influence';
  return stake >= 0.5 ? 'stake' : 'neither';
}

/** Each partner once, the first where an id stands twice. */
export function distinct(partners: readonly Stakeholder[]): Stakeholder[] {
  return partners.filter(({ id }, at) => partners.findIndex((one) => one.id === id) === at);
}

function drawLine(amount: string, of: string, top: number): { drawn: string; end: number } {
  const lines = wrap(`↑ ${amount} ${of}`, inside, letters.text);
  const drawn = words(lines, { x: margin, y: top + 38, letters: letters.text, fill: colours.soft });
  return { drawn, end: top + lines.length * lineHeight(letters.text) + 12 };
}

function drawStakeAxis({ words: said }: StakeholderPicture, top: number): { drawn: string; end: number } {
  const [left, right] = [`← ${said.little} ${said.stake}`, `${said.much} ${said.stake} →`];
  const style = { letters: letters.text, fill: colours.soft };
  const lines = [left, right].map((text) => wrap(text, part.width - 10, letters.text));
  const [one = [], other = []] = lines;
  const widest = Math.max(0, ...other.map((line) => widthOf(line, letters.text)));
  return {
    drawn: [
      words(one, { x: margin, y: top + 38, ...style }),
      words(other, { x: pictureWidth - margin - widest, y: top + 38, ...style }),
    ].join('\n'),
    end: top + Math.max(one.length, other.length) * lineHeight(letters.text),
  };
}

/** Two parts of the map beside each other, as high as the fuller one needs. */
function buildParts(
  picture: StakeholderPicture,
  { row, top }: { row: readonly [Quadrant, Quadrant]; top: number },
): { elements: string[]; end: number } {
  const own = (quadrant: Quadrant) =>
    distinct(picture.partners).filter((partner) => quadrantOf(partner) === quadrant);
  const rows = Math.max(fewestRows, ...row.map((quadrant) => Math.ceil(own(quadrant).length / columns)));
  const labels = row.map((quadrant) =>
    balance(picture.words.quadrants[quadrant], part.width - 40, letters.text),
  );
  const labelHeight = Math.max(...labels.map(({ length }) => length)) * lineHeight(letters.text) + 24;
  const height = labelHeight + rows * cell + part.edge;
  const codes = codesOf(picture.partners);
  const elements = row.flatMap((quadrant, side) => {
    const x = margin + side * (part.width + gap);
    const fill = quadrant === 'both' ? colours.domain : colours.track;
    const spots = cellsFor(own(quadrant), rows);
    const corner = { x: x + (part.width - columns * cell) / 2, y: top + labelHeight };
    return [
      `<rect x="${n(x)}" y="${n(top)}" width="${n(part.width)}" height="${n(height)}" rx="20" fill="${fill}"/>`,
      words(labels[side] ?? [], { x: x + 20, y: top + 52, letters: letters.text, fill: colours.ink }),
      ...own(quadrant).map(({ id, capacity }, at) => {
        const spot = spots[at] ?? { column: 0, row: 0 };
        const middle = corner.y + (spot.row + 0.5) * cell;
        const box = shapeBox(capacity, codes.get(id) ?? '');
        return box.draw(corner.x + (spot.column + 0.5) * cell - box.width / 2, middle);
      }),
    ];
  });
  return { elements, end: top + height };
}

interface Cell {
  column: number;
  row: number;
}

/** A cell for each partner of one part: the free one that is nearest to where it belongs, so that nobody changes part. */
function cellsFor(partners: readonly Stakeholder[], rows: number): Cell[] {
  const free: Cell[] = Array.from({ length: columns * rows }, (_, at) => ({
    column: at % columns,
    row: Math.floor(at / columns),
  }));
  return partners.map(({ stake, influence }) => {
    const column = within(stake ?? 0) * columns - 0.5;
    const row = (1 - within(influence ?? 0)) * rows - 0.5;
    const far = (one: Cell) => (one.column - column) ** 2 + (one.row - row) ** 2;
    const best = free.reduce((near, one, at) => (far(one) < far(free[near] ?? one) ? at : near), 0);
    return free.splice(best, 1)[0] ?? { column: 0, row: 0 };
  });
}

/** How far from the low end of its own half, from 0 to 1. */
function within(value: number): number {
  const half = Math.min(Math.max(value, 0), 1) * 2;
  return half >= 1 ? half - 1 : half;
}

/** What the shapes mean that are there. */
function drawShapes(picture: StakeholderPicture, top: number): { elements: string[]; end: number } {
  const used = capacities.filter((capacity) => picture.partners.some((one) => one.capacity === capacity));
  const named = used.map((capacity) => ({
    mark: shapeBox(capacity, ''),
    name: picture.words.capacities[capacity],
  }));
  return buildWho(named, { top, title: '', unnamed: '' });
}

function shapeBox(capacity: Capacity, code: string): Box {
  const width = cell - 2;
  return {
    width,
    height: width,
    draw: (x, y) => {
      const fill = capacity === 'own' ? colours.onLit : colours.ink;
      const style = { letters: letters.strong, fill, anchor: 'middle' as const };
      const written = code === '' ? [] : [code];
      return (
        shape(capacity, { x: x + width / 2, y }) + words(written, { x: x + width / 2, y: y + 14, ...style })
      );
    },
  };
}

function shape(capacity: Capacity, { x, y }: { x: number; y: number }): string {
  switch (capacity) {
    case 'own':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="38" fill="${colours.lit}"/>`;
    case 'funded':
      return `<rect x="${n(x - 36)}" y="${n(y - 34)}" width="72" height="68" rx="6" fill="${colours.glow}" stroke="${colours.ink}" stroke-width="4"/>`;
    case 'none':
      return `<path d="M${n(x)},${n(y - 43)} l43,43 l-43,43 l-43,-43 Z" fill="${colours.card}" stroke="${colours.ink}" stroke-width="4" stroke-linejoin="round"/>`;
    case 'unknown':
      return `<circle cx="${n(x)}" cy="${n(y)}" r="36" fill="${colours.card}" stroke="${colours.ink}" stroke-width="5" stroke-dasharray="9 7"/>`;
    default:
      return capacity satisfies never;
  }
}
