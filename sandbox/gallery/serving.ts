import { renderPng } from '../../src/figures/png.ts';
import { isLanguage, languages } from '../../src/method/languages.ts';
import type { Answer } from '../http.ts';
import { figures } from './figures.ts';
import { galleryPage, galleryStyle, pictureName } from './page.ts';

/** Answers what is under `/gallery`: the page, and each sample as the PNG that people would get. */
export async function galleryAnswer(url: URL): Promise<Answer> {
  const name = url.pathname.split('/').slice(2).join('/');
  if (name === '') {
    const asked = url.searchParams.get('language') ?? '';
    const body = galleryPage(figures, isLanguage(asked) ? asked : languages[0]);
    return { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  }
  if (name === 'style.css')
    return { headers: { 'content-type': 'text/css; charset=utf-8' }, body: galleryStyle };
  for (const figure of figures) {
    for (const sample of figure.samples) {
      const language = languages.find((one) => pictureName(figure, sample, one) === name);
      if (language === undefined) continue;
      return { headers: { 'content-type': 'image/png' }, body: await renderPng(sample.draw(language).svg) };
    }
  }
  return { status: 404, body: 'Not found.' };
}
