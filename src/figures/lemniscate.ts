import { type Curve, createCurve, type Side, sideOrder, turnOf } from './curve.ts';
import { widthOf } from './font.ts';
import { buildHeading, type Heading } from './heading.ts';
import { buildLegend } from './legend.ts';
import { litRadius, type Mark, marks, smallMark, stepMark } from './marks.ts';
import { card, colours, inside, margin, n, pictureWidth } from './svg.ts';
import { balance, letters, lineHeight, words } from './words.ts';

/** Where a coalition stands on the four sides of the method. All words come in, in the language of who will see it. */
export interface LemniscatePicture extends Heading {
  /** A side's name ("zij-kant") and what this round does there ("Partners delen hun belangen en behoeften"). */
  sides: Record<Side, { name: string; label: string; state: Exclude<Mark, 'not-here'> }>;
  /** The steps of this round, in order along the curve; `number` as it is said ("6"). Step 10 is none of them: see `cycle`. */
  steps: { number: string; side: Side; state: Mark }[];
  /** Every round so far, and the next ones: "Ronde 1: klaar". */
  rounds: string[];
  /** Execution (step 10): all four sides are lit, as one cycle. */
  cycle: boolean;
  /** What each mark means. */
  legend: Record<Mark, string>;
}

const columnWidth = (inside - 36) / 2;
const columns = { left: margin + columnWidth / 2, right: pictureWidth - margin - columnWidth / 2 };
const places: Record<Side, { column: number; isTop: boolean }> = {
  zij: { column: columns.left, isTop: true },
  wij: { column: columns.right, isTop: true },
  het: { column: columns.left, isTop: false },
  ik: { column: columns.right, isTop: false },
};
const ribbon = 44;
const loops = { width: 830, height: 328 };

/** The lemniscate as SVG: the same picture gives the same bytes. */
export function drawLemniscate(picture: LemniscatePicture): string {
  const heading = buildHeading(picture);
  const top = heading.end + 22;
  const upper = Math.max(...(['zij', 'wij'] as const).map((side) => labelHeight(picture, side)));
  const lower = Math.max(...(['ik', 'het'] as const).map((side) => labelHeight(picture, side)));
  const middle = top + upper + litRadius + 22 + loops.height / 2;
  const below = middle + loops.height / 2 + litRadius + 22;
  const foot = drawFoot(picture, below + lower + 34);
  const curve = createCurve({ x: pictureWidth / 2, y: middle }, loops);
  return card(foot.end + margin - 8, {
    title: picture.title,
    elements: [
      ...heading.elements,
      ...(['zij', 'wij'] as const).map((side) => drawLabel(picture, side, top)),
      ...(['ik', 'het'] as const).map((side) => drawLabel(picture, side, below)),
      drawRibbon(picture, curve),
      ...drawSteps(picture, curve),
      ...foot.elements,
    ],
  });
}

/** How a side stands; in execution all four are lit. */
export function stateOf({ sides, cycle }: LemniscatePicture, side: Side): Mark {
  return cycle ? 'now' : sides[side].state;
}

function labelLines({ sides }: LemniscatePicture, side: Side): string[] {
  return balance(sides[side].label, columnWidth, letters.text);
}

function nameLines({ sides }: LemniscatePicture, side: Side): string[] {
  return balance(sides[side].name, columnWidth - 2 * pillEnd, letters.name);
}

const pillEnd = 26;
const underName = 14;

function labelHeight(picture: LemniscatePicture, side: Side): number {
  const name = nameLines(picture, side).length * lineHeight(letters.name);
  return name + underName + labelLines(picture, side).length * lineHeight(letters.text);
}

/** A side's name, on a dark pill where it is lit, and under it what this round does there. */
function drawLabel(picture: LemniscatePicture, side: Side, top: number): string {
  const { column: x } = places[side];
  const isLit = stateOf(picture, side) === 'now';
  const name = nameLines(picture, side);
  const height = name.length * lineHeight(letters.name);
  const width = Math.max(...name.map((line) => widthOf(line, letters.name))) + 2 * pillEnd;
  const pill = `<rect x="${n(x - width / 2)}" y="${n(top - 2)}" width="${n(width)}" height="${n(height + 6)}" rx="30" fill="${colours.lit}"/>`;
  const [nameFill, labelFill] = isLit ? [colours.onLit, colours.ink] : [colours.ink, colours.soft];
  return [
    isLit ? pill : '',
    words(name, { x, y: top + 43, letters: letters.name, fill: nameFill, anchor: 'middle' }),
    words(labelLines(picture, side), {
      x,
      y: top + height + underName + 38,
      letters: letters.text,
      fill: labelFill,
      anchor: 'middle',
    }),
  ].join('\n');
}

/** The whole way around; where it crosses itself, the way from wij to het runs over the other. */
function drawRibbon(picture: LemniscatePicture, curve: Curve): string {
  const travelled = travelledTurns(picture);
  const stroke = (from: number, to: number, colour: string, width = ribbon) =>
    from < to
      ? `<path d="${curve.path(from, to)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`
      : '';
  const paint = (from: number, to: number) => {
    const start = Math.min(Math.max(from, travelled.from), to);
    const end = Math.max(Math.min(to, travelled.to), start);
    return [
      stroke(from, start, colours.track),
      stroke(end, to, colours.track),
      stroke(start, end, colours.travelled),
    ];
  };
  return [
    ...paint(0, 1),
    stroke(0.7, 0.8, colours.card, ribbon + 16),
    ...paint(0.69, 0.81),
    ...[0, 0.29, 0.5, 0.79].map((turn) => arrowHead(curve, turn)),
  ].join('\n');
}

function arrowHead(curve: Curve, turn: number): string {
  const { x, y } = curve.at(turn);
  const place = `translate(${n(x)} ${n(y)}) rotate(${n(curve.heading(turn))})`;
  return `<path d="M-13,-11 L14,0 L-13,11 L-8,0 Z" transform="${place}" fill="${colours.lit}" stroke="${colours.lit}" stroke-width="4" stroke-linejoin="round"/>`;
}

function travelledTurns(picture: LemniscatePicture): { from: number; to: number } {
  if (picture.cycle) return { from: 0, to: 1 };
  const turns = turnsOf(picture);
  const isOnTheWay = ({ state }: { state: Mark }) => state === 'now' || state === 'done';
  const [first, last] = [picture.steps.findIndex(isOnTheWay), picture.steps.findLastIndex(isOnTheWay)];
  return { from: turns[first] ?? 0, to: turns[last] ?? 0 };
}

/** Steps on the same side stand beside each other. */
function turnsOf({ steps }: LemniscatePicture): number[] {
  return steps.map(({ side }, at) => {
    const same = steps.filter((step) => step.side === side).length;
    const before = steps.slice(0, at).filter((step) => step.side === side).length;
    return turnOf[side] + (before - (same - 1) / 2) * 0.07;
  });
}

/** A side where this round has no step has its mark without a number. */
function drawSteps(picture: LemniscatePicture, curve: Curve): string[] {
  const turns = turnsOf(picture);
  const lit = picture.steps.find(({ state }) => state === 'now');
  return [
    ...bareSides(picture).map((side) => smallMark(stateOf(picture, side), curve.at(turnOf[side]), 38)),
    ...picture.steps.map(({ number, state }, at) => stepMark(state, curve.at(turns[at] ?? 0), number)),
    lit !== undefined && fitsInLoop(picture) ? drawHere(picture, lit.side, curve) : '',
  ];
}

function bareSides(picture: LemniscatePicture): Side[] {
  return sideOrder.filter((side) => picture.steps.every((step) => step.side !== side));
}

function hereLines({ legend }: LemniscatePicture): string[] {
  return balance(legend.now, 260, letters.strong);
}

function fitsInLoop(picture: LemniscatePicture): boolean {
  return hereLines(picture).length <= 2;
}

/** What the lit step means, in words inside its loop. */
function drawHere(picture: LemniscatePicture, side: Side, curve: Curve): string {
  const lines = hereLines(picture);
  const loop = turnOf[side] > 1 / 4 && turnOf[side] < 3 / 4 ? 0.3 : -0.3;
  const away = places[side].isTop ? 24 : -24;
  const first = curve.at(0).y + away + 14 - ((lines.length - 1) / 2) * lineHeight(letters.strong);
  const x = pictureWidth / 2 + loop * loops.width;
  return words(lines, { x, y: first, letters: letters.strong, fill: colours.lit, anchor: 'middle' });
}

/** Rounds in words, then what those marks mean that were not explained where they stand. */
function drawFoot(picture: LemniscatePicture, top: number): { elements: string[]; end: number } {
  const line = `<path d="M${margin},${n(top)} H${pictureWidth - margin}" stroke="${colours.hairline}" stroke-width="3"/>`;
  const rounds = buildLegend(
    picture.rounds.map((text) => ({ text, mark: null })),
    { top: top + 26, fill: colours.ink },
  );
  const steps = picture.steps
    .map(({ state }) => state)
    .filter((state) => state !== 'now' || !fitsInLoop(picture));
  const used = new Set([...steps, ...bareSides(picture).map((side) => stateOf(picture, side))]);
  const legend = buildLegend(
    marks.filter((mark) => used.has(mark)).map((mark) => ({ text: picture.legend[mark], mark })),
    { top: rounds.end + 14, fill: colours.soft },
  );
  return { elements: [line, ...rounds.elements, ...legend.elements], end: legend.end };
}
