import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// Source Sans 3, as it comes with its package: the one font that pictures are measured and drawn with.

export type Weight = 400 | 600;

const require = createRequire(import.meta.url);

/** Where the font's files are; read on first use. */
export const fontFiles: Record<Weight, string> = {
  400: require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  600: require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
};

export const fontFamily = 'Source Sans 3';

/** Widths of a font's characters, for a size of 1. A character that it lacks counts as a square. */
type Advances = (codePoint: number) => number;

const read = new Map<Weight, Advances>();
let drawn: ((codePoint: number) => number) | null = null;

/** Whether the font can draw this character. */
export function has(character: string): boolean {
  if (drawn === null) {
    const font = readFileSync(fontFiles[400]);
    drawn = glyphsOf(font, tableOf(font, 'cmap'));
  }
  return drawn(character.codePointAt(0) ?? 0) !== 0;
}

/** How wide a line of text is drawn, in the picture's own unit. Kerning is left out: it is a percent or two. */
export function widthOf(text: string, { size, weight }: { size: number; weight: Weight }): number {
  const advances = read.get(weight) ?? readAdvances(readFileSync(fontFiles[weight]));
  read.set(weight, advances);
  let width = 0;
  for (const character of text) width += advances(character.codePointAt(0) ?? 0);
  return width * size;
}

/** The tables of an OpenType font that say how far each glyph moves the pen (OpenType 1.9: head, hhea, hmtx, cmap). */
function readAdvances(font: Buffer): Advances {
  const unitsPerEm = font.readUInt16BE(tableOf(font, 'head') + 18);
  const lastMetric = font.readUInt16BE(tableOf(font, 'hhea') + 34) - 1;
  const metrics = tableOf(font, 'hmtx');
  const glyphOf = glyphsOf(font, tableOf(font, 'cmap'));
  const known = new Map<number, number>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const glyph = glyphOf(codePoint);
    const units = font.readUInt16BE(metrics + Math.min(glyph, lastMetric) * 4);
    const advance = glyph === 0 ? 1 : units / unitsPerEm;
    known.set(codePoint, advance);
    return advance;
  };
}

function tableOf(font: Buffer, tag: string): number {
  for (let entry = 12, left = font.readUInt16BE(4); left > 0; entry += 16, left -= 1) {
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`no table ${tag} in the font`);
}

/** The glyph of each character, by a subtable of format 12: groups of consecutive code points. */
function glyphsOf(font: Buffer, cmap: number): (codePoint: number) => number {
  const groups = cmap + subtableOf(font, cmap);
  const count = font.readUInt32BE(groups + 12);
  return (codePoint) => {
    for (let at = groups + 16, left = count; left > 0; at += 12, left -= 1) {
      if (codePoint > font.readUInt32BE(at + 4)) continue;
      const first = font.readUInt32BE(at);
      return codePoint < first ? 0 : font.readUInt32BE(at + 8) + codePoint - first;
    }
    return 0;
  };
}

function subtableOf(font: Buffer, cmap: number): number {
  for (let entry = cmap + 4, left = font.readUInt16BE(cmap + 2); left > 0; entry += 8, left -= 1) {
    const offset = font.readUInt32BE(entry + 4);
    if (font.readUInt16BE(cmap + offset) === 12) return offset;
  }
  throw new Error('no characters of format 12 in the font');
}
