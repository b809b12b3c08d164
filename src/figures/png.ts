import { renderAsync } from '@resvg/resvg-js';
import { fontFamily, fontFiles } from './font.ts';

const options = {
  font: { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: fontFamily },
};

/**
 * The picture as a PNG. Drawn on a thread of libuv's, so that requests are answered meanwhile; only the compression, some 20 ms,
 * is done on this one. Rejects for what is no SVG.
 */
export async function renderPng(svg: string): Promise<Buffer> {
  return (await renderAsync(svg, options)).asPng();
}
