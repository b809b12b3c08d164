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

/** Lines no wider than `width`, broken between words; a word that is wider by itself is broken with a hyphen. */
export function wrap(text: string, width: number, style: Letters): string[] {
  const fits = (line: string) => widthOf(line, style) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = hyphenated(word, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** As few lines as `wrap` makes, about equally long: no single word is left over. */
export function balance(text: string, width: number, style: Letters): string[] {
  let best = wrap(text, width, style);
  for (let narrower = width; narrower > width / 3; narrower *= 0.96) {
    const lines = wrap(text, narrower, style);
    const breaksWords = lines.join(' ') !== best.join(' ');
    if (lines.length > best.length || breaksWords) break;
    best = lines;
  }
  return best;
}

function hyphenated(word: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(`${part}${character}-`)) {
      parts.push(`${part}-`);
      part = '';
    }
    part += character;
  }
  // The last letters need no hyphen after them.
  const last = parts.at(-1);
  if (last !== undefined && fits(last.slice(0, -1) + part))
    return [...parts.slice(0, -1), last.slice(0, -1) + part];
  return [...parts, part];
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
