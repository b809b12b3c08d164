import { Resvg } from '@resvg/resvg-js';

/** A PNG of one pixel. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A PNG of 900 by 400 pixels to look at. */
export function drawing(): Buffer {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 400"><path d="M450 200C300 0 60 60 60 200s240 200 390 0 390-140 390 0-240 200-390 0z" fill="none" stroke="#0f766e" stroke-width="26"/></svg>`;
  return Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: 900 } }).render().asPng());
}
