import { widthOf } from './font.ts';
import { buildHeading, type Heading } from './heading.ts';
import { card, colours, inside, margin, n, pictureWidth } from './svg.ts';
import { letters, lineHeight, words, wrap } from './words.ts';

/** In the order in which they stand on each other, from the ground. */
export const progressStates = ['done', 'underway', 'stuck', 'open'] as const;
export type ProgressState = (typeof progressStates)[number];

/** How commitments stood, week by week. All words come in, in the language of who will see it. */
export interface ProgressPicture extends Heading {
  /** At most six; a label is short ("5 mrt"). */
  weeks: { label: string; counts: Record<ProgressState, number> }[];
  /** What each kind of bar means. */
  legend: Record<ProgressState, string>;
}

const chart = { height: 380, bar: 96 };
/** One commitment is so high at most: few of them make a low picture. */
const highest = 54;
/** What is there is seen, however little it is of the whole. */
const slimmest = 9;
/** A part that is lower than this has its number in words only. */
const lowest = 46;

/** Bars of what was done, is under way, is stuck and is open, as SVG: the same picture gives the same bytes. */
export function drawProgress(picture: ProgressPicture): string {
  const heading = buildHeading(picture);
  const top = heading.end + 26;
  const ground = top + Math.max(...picture.weeks.map((week) => heightOf(picture, week)), highest);
  const legend = drawLegend(picture, ground + lineHeight(letters.text) + 44);
  return card(legend.end + margin, {
    title: picture.title,
    elements: [
      hatch,
      ...heading.elements,
      ...picture.weeks.map((_, at) => drawWeek(picture, at, ground)),
      `<path d="M${margin},${n(ground)} H${pictureWidth - margin}" stroke="${colours.line}" stroke-width="4"/>`,
      ...legend.elements,
    ],
  });
}

/** Slanting lines: what is stuck is seen without colour too. */
const hatch = [
  '<defs><pattern id="stuck" width="18" height="18" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
  `<rect width="18" height="18" fill="${colours.glow}"/><rect width="5" height="18" fill="${colours.ink}"/>`,
  '</pattern></defs>',
].join('');

const paints: Record<ProgressState, { fill: string; stroke: string; number: string }> = {
  done: { fill: colours.done, stroke: colours.done, number: colours.onLit },
  underway: { fill: colours.travelled, stroke: colours.lit, number: colours.ink },
  stuck: { fill: 'url(#stuck)', stroke: colours.ink, number: colours.ink },
  open: { fill: colours.card, stroke: colours.line, number: colours.ink },
};

function totalOf(counts: Record<ProgressState, number>): number {
  return progressStates.reduce((sum, state) => sum + counts[state], 0);
}

function partHeight({ weeks }: ProgressPicture, count: number): number {
  const most = Math.max(1, ...weeks.map(({ counts }) => totalOf(counts)));
  const unit = Math.min(highest, chart.height / most);
  return count === 0 ? 0 : Math.max(count * unit, slimmest);
}

function heightOf(picture: ProgressPicture, { counts }: ProgressPicture['weeks'][number]): number {
  return progressStates.reduce((sum, state) => sum + partHeight(picture, counts[state]), 0);
}

function drawWeek(picture: ProgressPicture, at: number, ground: number): string {
  const week = picture.weeks[at];
  if (week === undefined) return '';
  const slot = inside / picture.weeks.length;
  const x = margin + slot * (at + 0.5);
  let y = ground;
  const parts = progressStates.map((state) => {
    const height = partHeight(picture, week.counts[state]);
    y -= height;
    return height === 0 ? '' : drawPart(state, { x, y, height, count: week.counts[state] });
  });
  const label = { x, y: ground + 50, letters: letters.text, fill: colours.soft, anchor: 'middle' } as const;
  return [...parts, words([week.label], label)].join('\n');
}

function drawPart(
  state: ProgressState,
  { x, y, height, count }: { x: number; y: number; height: number; count: number },
): string {
  const { fill, stroke, number } = paints[state];
  const line = height < lowest / 2 ? 2 : 4;
  const place = `x="${n(x - chart.bar / 2)}" y="${n(y + line / 2)}" width="${chart.bar}" height="${n(height - line)}"`;
  const bar = `<rect ${place} rx="${line + 2}" fill="${fill}" stroke="${stroke}" stroke-width="${line}"/>`;
  if (height < lowest) return bar;
  const text = String(count);
  const middle = y + height / 2;
  const wide = widthOf(text, letters.strong) + 20;
  // Words on slanting lines are hard to read: they get a plate.
  const plate =
    state === 'stuck'
      ? `<rect x="${n(x - wide / 2)}" y="${n(middle - 21)}" width="${n(wide)}" height="42" rx="8" fill="${colours.glow}"/>`
      : '';
  return [
    bar,
    plate,
    words([text], { x, y: middle + 14, letters: letters.strong, fill: number, anchor: 'middle' }),
  ].join('\n');
}

const swatch = 40;
const afterSwatch = 56;

/** What each kind of bar means, as many beside each other as fit; only those that are there. */
function drawLegend({ weeks, legend }: ProgressPicture, top: number): { elements: string[]; end: number } {
  const used = progressStates.filter((state) => weeks.some(({ counts }) => counts[state] > 0));
  let [x, y, height] = [margin, top, 0];
  const elements = used.map((state) => {
    const lines = wrap(legend[state], inside - afterSwatch, letters.text);
    const width = afterSwatch + Math.max(0, ...lines.map((line) => widthOf(line, letters.text)));
    if (x > margin && x + width > pictureWidth - margin) [x, y, height] = [margin, y + height, 0];
    const { fill, stroke } = paints[state];
    const box = `<rect x="${n(x + 2)}" y="${n(y + 2)}" width="${swatch}" height="${swatch}" rx="6" fill="${fill}" stroke="${stroke}" stroke-width="4"/>`;
    const said = words(lines, { x: x + afterSwatch, y: y + 37, letters: letters.text, fill: colours.ink });
    [x, height] = [x + width + 40, Math.max(height, 10 + lines.length * lineHeight(letters.text))];
    return `${box}\n${said}`;
  });
  return { elements, end: y + height };
}
