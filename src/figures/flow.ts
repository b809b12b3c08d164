import { widthOf } from './font.ts';
import { colours, n } from './svg.ts';
import { letters, words } from './words.ts';

/** Something small with a place in a line. `y` is the middle of the line. */
export interface Box {
  width: number;
  height: number;
  draw: (x: number, y: number) => string;
}

/** Boxes that belong together: a line ties them where they stand beside each other. */
export type Chain = readonly Box[];

/** A line of boxes is so high, the space around them included. */
const flowLine = 88;
const tied = 18;

/** Chains in lines, each on the line of the one before where it fits; one that is longer than a line goes on in the next. */
export function buildFlow(
  chains: readonly Chain[],
  { left, right, top, apart }: { left: number; right: number; top: number; apart: number },
): { elements: string[]; end: number } {
  let [x, y] = [left, top + flowLine / 2];
  const elements: string[] = [];
  for (const chain of chains) {
    const width = chain.reduce((sum, box) => sum + box.width + tied, -tied);
    if (x > left && x + width > right) [x, y] = [left, y + flowLine];
    const ties: string[] = [];
    const boxes = chain.map((box, at) => {
      if (at > 0) {
        const breaks = x + tied + box.width > right;
        ties.push(tie(x, y));
        if (breaks) {
          [x, y] = [left, y + flowLine];
          ties.push(tie(x, y));
        }
        x += tied;
      }
      const drawn = box.draw(x, y);
      x += box.width;
      return drawn;
    });
    elements.push(...ties, ...boxes);
    x += apart;
  }
  return { elements, end: chains.length === 0 ? top : y + flowLine / 2 };
}

function tie(x: number, y: number): string {
  return `<path d="M${n(x - 2)},${n(y)} h${tied + 4}" stroke="${colours.lit}" stroke-width="5"/>`;
}

export interface Paint {
  fill: string;
  stroke: string;
  text: string;
  /** The outline is broken: nothing is settled here. */
  dashed?: boolean;
}

/** A number in a round mark, wider where it has many digits. */
export function numberBox(text: string, paint: Paint): Box {
  const width = Math.max(72, widthOf(text, letters.strong) + 34);
  return box(text, { width, height: 68, round: 34, paint });
}

/** A partner's code on a plate with square corners. */
export function tagBox(text: string, paint: Paint = plain): Box {
  const width = Math.max(52, widthOf(text, letters.strong) + 26);
  return box(text, { width, height: 58, round: 8, paint });
}

const plain: Paint = { fill: colours.card, stroke: colours.lit, text: colours.ink };

function box(
  text: string,
  { width, height, round, paint }: { width: number; height: number; round: number; paint: Paint },
): Box {
  const line = 4;
  const size = `width="${n(width - line)}" height="${n(height - line)}" rx="${round - line / 2}"`;
  const dashes = paint.dashed === true ? ' stroke-dasharray="11 7"' : '';
  return {
    width,
    height,
    draw: (x, y) =>
      [
        `<rect x="${n(x + line / 2)}" y="${n(y - height / 2 + line / 2)}" ${size} fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="${line}"${dashes}/>`,
        words(text === '' ? [] : [text], {
          x: x + width / 2,
          y: y + 14,
          letters: letters.strong,
          fill: paint.text,
          anchor: 'middle',
        }),
      ].join(''),
  };
}

/** A piece of a bar, as it stands in a legend. */
export function swatchBox(paint: Paint): Box {
  return box('', { width: 52, height: 52, round: 8, paint });
}
