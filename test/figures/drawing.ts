import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect } from 'vitest';
import { fontFiles, widthOf } from '../../src/figures/font.ts';
import { pictureWidth } from '../../src/figures/svg.ts';

/** The lines of words in a picture, as they are read. */
export function linesOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line = '']) => plain(line));
}

/** All of its words, lines joined. */
export function wordsOf(svg: string): string {
  return linesOf(svg).join(' ');
}

function plain(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** What a renderer makes of it, its background left out; throws for what is no well-formed XML. */
export function extentOf(svg: string) {
  const font = { fontFiles: Object.values(fontFiles), loadSystemFonts: false };
  const resvg = new Resvg(svg.replace(/<rect width="1080"[^>]*\/>/, ''), { font });
  const box = resvg.getBBox() ?? { x: 0, y: 0, width: 0, height: 0 };
  return { box, width: resvg.width, height: resvg.height };
}

export function expectInside(svg: string): void {
  const { box, width, height } = extentOf(svg);
  expect(width).toBe(pictureWidth);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
}

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
  fill: string;
}

interface Line extends Area {
  text: string;
  size: number;
  /** The colours of what was painted under its middle, the last one on top. */
  under: string;
}

export function placedLines(svg: string): Line[] {
  return placed(svg).lines;
}

/** Every line of words with the room that it takes and what it stands on, and every `rect`, `circle` and diamond that is painted. */
function placed(svg: string): { lines: Line[]; painted: Area[] } {
  const painted: Area[] = [];
  const lines: Line[] = [];
  for (const [element, name = '', attributes = '', text = ''] of svg.matchAll(
    /<(rect|circle|path|text)\b([^>]*?)(?:\/>|>([^<]*)<\/text>)/g,
  )) {
    const values = new Map(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    const value = (key: string) => values.get(key) ?? '';
    const number = (key: string) => Number(value(key));
    const fill = value('fill');
    if (name === 'text') {
      const [size, said] = [number('font-size'), plain(text)];
      const weight = number('font-weight') === 600 ? 600 : 400;
      const width = widthOf(said, { size, weight });
      const left = number('x') - (value('text-anchor') === 'middle' ? width / 2 : 0);
      const [top, bottom] = [number('y') - size * 0.74, number('y') + size * 0.22];
      const middle = { x: left + width / 2, y: number('y') - size * 0.3 };
      const under = painted.findLast(
        (area) =>
          middle.x >= area.left && middle.x <= area.right && middle.y >= area.top && middle.y <= area.bottom,
      );
      lines.push({
        text: said,
        size,
        left,
        right: left + width,
        top,
        bottom,
        fill,
        under: under?.fill ?? '',
      });
      continue;
    }
    if (fill === '' || fill === 'none') continue;
    const [x, y] = [number('x'), number('y')];
    if (name === 'rect') {
      painted.push({ left: x, right: x + number('width'), top: y, bottom: y + number('height'), fill });
    } else if (name === 'circle') {
      const [cx, cy, r] = [number('cx'), number('cy'), number('r')];
      painted.push({ left: cx - r, right: cx + r, top: cy - r, bottom: cy + r, fill });
    } else {
      const diamond = /M([\d.]+),([\d.]+) l([\d.]+),/.exec(element);
      const [cx, top, r] = [1, 2, 3].map((at) => Number(diamond?.[at])) as [number, number, number];
      if (diamond !== null) painted.push({ left: cx - r, right: cx + r, top, bottom: top + 2 * r, fill });
    }
  }
  return { lines, painted };
}

/** No words and no marks on each other, none smaller than 14 px on a phone, all at 4.5 to 1 on what they stand on. */
export function expectLegible(svg: string): void {
  const { lines: all, painted } = placed(svg);
  const lines = all.filter(({ text }) => text.trim() !== '');
  const marks = painted.filter(({ left, right, top, bottom }) => right - left < 150 && bottom - top < 100);
  expect(marks.filter((mark, at) => marks.slice(at + 1).some((other) => overlaps(mark, other)))).toEqual([]);
  const wrong = lines.flatMap((line, at) => {
    const over = lines.slice(at + 1).filter((other) => overlaps(line, other));
    return [
      ...over.map((other) => `“${line.text}” on “${other.text}”`),
      ...((line.size * 360) / pictureWidth < 14 ? [`“${line.text}” is too small`] : []),
      ...(contrast(line.fill, line.under) < 4.5 ? [`“${line.text}”: ${line.fill} on ${line.under}`] : []),
    ];
  });
  expect(wrong).toEqual([]);
}

function overlaps(one: Area, other: Area): boolean {
  // What the renderer's own rounding may move.
  const near = 1;
  return (
    one.left < other.right - near &&
    other.left < one.right - near &&
    one.top < other.bottom - near &&
    other.top < one.bottom - near
  );
}

/** Contrast as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`no plain colour: “${colour}”`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What people may write as a name: usual, long, without a space, emoji, right to left, markup. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Gemeente',
    'ROC',
    'Winkeliersvereniging Oude Haven',
    '<b>&amp;"\u0000\ud800',
    'جمعية سكان',
    '🌳🏡',
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.stringMatching(/^[A-Za-z]{60,80}$/),
);
