import { escapeXml } from '../../src/figures/svg.ts';
import { type Language, languages } from '../../src/method/languages.ts';
import type { Extent, Figure, Sample } from './figure.ts';

const words: Record<
  Language,
  Record<'title' | 'about' | 'back' | 'skip' | 'language' | 'inWords' | 'own', string>
> = {
  nl: {
    title: 'Plaatjes',
    about:
      'Elk plaatje van de app, met weinig, gewone en heel veel gegevens, zo breed als op een telefoon. Zo zie je wat een wijziging doet.',
    back: 'Naar de proefomgeving',
    skip: 'Naar de plaatjes',
    language: 'Taal',
    inWords: 'In woorden',
    own: 'Nederlands',
  },
  en: {
    title: 'Pictures',
    about:
      'Every picture of the app with little, usual and very much data, as wide as on a phone: see at a glance what a change does.',
    back: 'To the sandbox',
    skip: 'To the pictures',
    language: 'Language',
    inWords: 'In words',
    own: 'English',
  },
};

const extentNames: Record<Language, Record<Extent, string>> = {
  nl: { small: 'weinig gegevens', typical: 'gewoon', extreme: 'heel veel gegevens' },
  en: { small: 'little data', typical: 'usual', extreme: 'very much data' },
};

/** Where a sample's picture is served. */
export function pictureName(figure: Figure, sample: Sample, language: Language): string {
  return `${figure.id}-${sample.id}-${language}.png`;
}

/** The gallery's page: no script, so that it is as quick as its pictures. */
export function galleryPage(figures: readonly Figure[], language: Language): string {
  const says = words[language];
  const choices = languages.map((one) => {
    const current = one === language ? ' aria-current="page"' : '';
    return `<a href="/gallery?language=${one}" lang="${one}"${current}>${words[one].own}</a>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${says.title} – Coalitie</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/gallery/style.css">
</head>
<body>
<a class="skip" href="#figures">${says.skip}</a>
<header>
<h1>${says.title}</h1>
<nav aria-label="${says.language}">${choices.join(' ')}</nav>
<a href="/">${says.back}</a>
</header>
<main id="figures">
<p>${says.about}</p>
${figures.map((figure) => sectionOf(figure, language)).join('\n')}
</main>
</body>
</html>
`;
}

function sectionOf(figure: Figure, language: Language): string {
  const samples = figure.samples.map((sample) => articleOf(figure, sample, language));
  return `<section aria-labelledby="${figure.id}">
<h2 id="${figure.id}">${escapeXml(figure.name[language])}</h2>
<div class="samples">
${samples.join('\n')}
</div>
</section>`;
}

function articleOf(figure: Figure, sample: Sample, language: Language): string {
  const { svg, alt } = sample.draw(language);
  const [, width = '1', height = '1'] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const size = `width="360" height="${Math.round((360 * Number(height)) / Number(width))}"`;
  return `<article>
<h3>${escapeXml(sample.name[language])} <small>${extentNames[language][sample.extent]}</small></h3>
<img src="/gallery/${pictureName(figure, sample, language)}" ${size} alt="${escapeXml(alt)}" loading="lazy">
<details><summary>${words[language].inWords}<span class="hidden">: ${escapeXml(sample.name[language])}</span></summary><p>${escapeXml(alt)}</p></details>
</article>`;
}

export const galleryStyle = `
:root { color-scheme: light dark; --ground: #f6f5f2; --ink: #1f2328; --soft: #5d646c; --accent: #0f766e; --line: #dedbd4; font: 15px/1.45 system-ui, "Segoe UI", Roboto, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ground: #15181b; --ink: #e8e6e3; --soft: #a2a9b0; --accent: #4fc1b5; --line: #343a40; } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: baseline; padding: 1rem; border-bottom: 1px solid var(--line); }
nav { display: flex; gap: 1rem; margin-left: auto; }
main { padding: 1rem; }
h1, h2, h3, p { margin: 0; }
h1 { font-size: 1.3rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 0.75rem; }
h3 { font-size: 1rem; margin-bottom: 0.5rem; }
small { color: var(--soft); font-weight: 400; font-size: 0.9em; }
main > p { max-width: 44rem; }
a { color: var(--accent); padding: 0.3rem 0; }
a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.samples { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
article { width: 360px; max-width: 100%; }
img { display: block; max-width: 100%; height: auto; border-radius: 8px; }
summary { padding: 0.4rem 0; color: var(--soft); cursor: pointer; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--ground); padding: 0.5rem; }
.skip:focus { top: 0.5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;
