import { Resvg } from '@resvg/resvg-js';
import { figures } from '../../sandbox/gallery/figures.ts';
import { fontFamily, fontFiles } from '../../src/figures/font.ts';
import { renderPng } from '../../src/figures/png.ts';
import { languages } from '../../src/method/languages.ts';
import { percentile } from '../statistics.ts';

export interface PictureOptions {
  rounds: number;
  /** How many pictures each side makes in a round. */
  pictures: number;
}

/** Milliseconds of the 95th percentile, a number for each round. */
export interface PictureTimes {
  /** From data to PNG, as the app does it. */
  app: number[];
  /** The library alone, for the same SVG with the same font. */
  resvg: number[];
}

const font = { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: fontFamily };
const samples = figures.flatMap((figure) =>
  figure.samples.flatMap((sample) => languages.map((language) => () => sample.draw(language).svg)),
);

/** The gallery's samples in turn, one with each by turns: whatever else the machine does hits both. */
export async function measurePictures({ rounds, pictures }: PictureOptions): Promise<PictureTimes> {
  const found: PictureTimes = { app: [], resvg: [] };
  for (let round = -1; round < rounds; round += 1) {
    const times: PictureTimes = { app: [], resvg: [] };
    for (let at = 0; at < pictures; at += 1) {
      const draw = samples[at % samples.length] ?? (() => '');
      const svg = draw();
      const byApp = async () => times.app.push(await timed(() => renderPng(draw())));
      const alone = async () =>
        times.resvg.push(await timed(() => new Resvg(svg, { font }).render().asPng()));
      for (const turn of at % 2 === 0 ? [byApp, alone] : [alone, byApp]) await turn();
    }
    // The first round only warms up.
    if (round < 0) continue;
    found.app.push(percentile(times.app, 0.95));
    found.resvg.push(percentile(times.resvg, 0.95));
  }
  return found;
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
