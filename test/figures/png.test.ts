import { describe, expect, it } from 'vitest';
import { figures } from '../../sandbox/gallery/figures.ts';
import { renderPng } from '../../src/figures/png.ts';
import { pictureWidth } from '../../src/figures/svg.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [sample] = figures[0]?.samples ?? [];
const svg = sample?.draw('nl').svg ?? '';

describe('renderPng', () => {
  it('makes a PNG of the picture’s own size, the same each time', async () => {
    const png = await renderPng(svg);
    expect(png.subarray(0, 8)).toEqual(signature);
    // PNG, third edition, 11.2.1: the header holds width and height.
    expect(png.readUInt32BE(16)).toBe(pictureWidth);
    expect(png.readUInt32BE(20)).toBe(Math.round(Number(/ height="([\d.]+)"/.exec(svg)?.[1])));
    expect(await renderPng(svg)).toEqual(png);
  });

  it('draws the words: without its font the picture would be another', async () => {
    const silent = await renderPng(svg.replace(/<text.*<\/text>/g, ''));
    expect((await renderPng(svg)).length).toBeGreaterThan(silent.length * 1.5);
  });

  it('refuses what is no SVG', async () => {
    await expect(renderPng('<svg><text>&</svg>')).rejects.toThrow();
  });
});
