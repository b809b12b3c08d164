import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontFiles, widthOf } from '../../src/figures/font.ts';
import { balance, letters, words, wrap } from '../../src/figures/words.ts';

const { text } = letters;

/** How wide a renderer draws it: from the first ink to the last. */
function drawnWidth(line: string, style: { size: number; weight: 400 | 600 }): number {
  const element = words([line], { x: 100, y: 200, letters: style });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="300" font-family="Source Sans 3">${element}</svg>`;
  const font = { fontFiles: Object.values(fontFiles), loadSystemFonts: false };
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}

describe('widthOf', () => {
  it.each([
    'Verkenningsbijeenkomst',
    'Partners delen hun belangen',
    'één ‘visie’ & meer – €5',
    'WAVE Łódź Ørsted',
  ])('knows how wide %s is drawn, in both weights', (line) => {
    for (const style of [letters.text, letters.name]) {
      const drawn = drawnWidth(line, style);
      expect(widthOf(line, style)).toBeGreaterThan(drawn * 0.97);
      expect(widthOf(line, style)).toBeLessThan(drawn * 1.06);
    }
  });

  it('counts a character that the font lacks as a square', () => {
    expect(widthOf('漢', text)).toBe(text.size);
  });
});

describe('wrap', () => {
  it('keeps every word, in order, within the width', () => {
    const phrase = fc
      .array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 20 })
      .map((each) => each.join(' '));
    // Twelve of the widest letters fit into the narrowest of these.
    const narrowest = Math.ceil(widthOf('m'.repeat(12), text));
    fc.assert(
      fc.property(phrase, fc.integer({ min: narrowest, max: 1000 }), (given, width) => {
        const lines = wrap(given, width, text);
        expect(lines.join(' ')).toBe(given);
        for (const line of lines) expect(widthOf(line, text)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('breaks at a soft hyphen where it must, and shows none where it need not', () => {
    const word = 'verkennings\u00adbijeenkomst';
    expect(wrap(word, 1000, text)).toEqual(['verkenningsbijeenkomst']);
    expect(wrap(`De ${word}`, 320, text)).toEqual(['De verkennings-', 'bijeenkomst']);
  });

  it('breaks a word that is wider than the line, and goes on with one letter where not even two fit', () => {
    const lines = wrap('verantwoordelijkheidsgevoel', 300, text);
    expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe('verantwoordelijkheidsgevoel');
    for (const line of lines) expect(widthOf(line, text)).toBeLessThanOrEqual(300);
    expect(wrap('ab', 1, text)).toEqual(['a-', 'b']);
    expect(wrap('', 300, text)).toEqual([]);
  });
});

describe('balance', () => {
  it('leaves no single word behind, and takes no line more', () => {
    expect(balance('Wat vraagt de omgeving nu?', 460, text)).toEqual(['Wat vraagt de', 'omgeving nu?']);
    expect(balance('I', 460, text)).toEqual(['I']);
    expect(balance('', 460, text)).toEqual([]);
  });
});
