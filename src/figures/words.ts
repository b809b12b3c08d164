import { type Weight, widthOf } from './font.ts';
import { colours, escapeXml, n } from './svg.ts';

export interface Letters {
  size: number;
  weight: Weight;
}

/** The sizes of words. 42 is 14 px where the picture is shown 360 px wide: nothing is smaller. */
export const letters = {
  title: { size: 60, weight: 600 },
  name: { size: 46, weight: 600 },
  text: { size: 42, weight: 400 },
  strong: { size: 42, weight: 600 },
} as const satisfies Record<string, Letters>;

export function lineHeight({ size }: Letters): number {
  return size * 1.19;
}

/** A place where a long word may be broken; not shown elsewhere. */
export const softHyphen = '\u00ad';

/**
 * Lines no wider than `width`, broken between words and at soft hyphens; what is wider even so is broken where it has to be,
 * with a hyphen.
 */
export function wrap(text: string, width: number, style: Letters): string[] {
  const fits = (line: string) => widthOf(line, style) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const parts = word.split(softHyphen).filter((part) => part !== '');
    for (const [at, part] of parts.entries()) {
      const longer = line + (at === 0 && line !== '' ? ' ' : '') + part;
      if (fits(at < parts.length - 1 ? `${longer}-` : longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(at === 0 ? line : `${line}-`);
      const pieces = hyphenated(part, fits);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** As few lines as `wrap` makes, about equally long: no single word is left over. */
export function balance(text: string, width: number, style: Letters): string[] {
  let best = wrap(text, width, style);
  let [tooNarrow, wideEnough] = [width / 3, width];
  for (let halving = 0; halving < 6; halving += 1) {
    const narrower = (tooNarrow + wideEnough) / 2;
    const lines = wrap(text, narrower, style);
    const breaksWords = lines.join(' ') !== best.join(' ');
    if (lines.length > best.length || breaksWords) tooNarrow = narrower;
    else [best, wideEnough] = [lines, narrower];
  }
  return best;
}

function hyphenated(word: string, fits: (part: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(`${piece}${character}-`)) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

interface Placed {
  x: number;
  /** The baseline of the first line. */
  y: number;
  letters: Letters;
  fill?: string;
  anchor?: 'start' | 'middle';
}

/** Lines of words, one below the other. */
export function words(lines: readonly string[], place: Placed): string {
  const { x, y, fill = colours.ink, anchor = 'start' } = place;
  const { size, weight } = place.letters;
  return lines
    .map((line, at) => {
      const down = y + at * lineHeight(place.letters);
      return `<text x="${n(x)}" y="${n(down)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeXml(line)}</text>`;
    })
    .join('\n');
}
