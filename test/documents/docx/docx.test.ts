import { array, assert, asyncProperty, string } from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block, TextDocument } from '../../../src/documents/docx/document.ts';
import { cleanText } from '../../../src/documents/docx/people-text.ts';
import { docxOf } from '../../../src/documents/docx/render.ts';
import { renderPng } from '../../../src/figures/png.ts';
import { partsIn } from './opened.ts';

// What Word is given: read back by another program, and looked at as XML.

function fileOf(blocks: Block[], more: Partial<TextDocument> = {}): Promise<Buffer> {
  return docxOf({
    language: 'nl-NL',
    title: 'Plan van aanpak',
    about: [],
    draft: null,
    contents: null,
    ...more,
    blocks,
  });
}

async function htmlOf(blocks: Block[], more: Partial<TextDocument> = {}): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: await fileOf(blocks, more) })).value;
}

async function xmlOf(blocks: Block[], more: Partial<TextDocument> = {}): Promise<string> {
  return partsIn(await fileOf(blocks, more)).get('word/document.xml') ?? '';
}

describe('a Word document', () => {
  it('has real headings, lists and a table with a header row, in their order', async () => {
    const html = await htmlOf([
      { kind: 'heading', level: 1, text: 'Doelen' },
      { kind: 'heading', level: 2, text: 'In de stad' },
      { kind: 'paragraph', text: 'Wat we willen.' },
      { kind: 'list', items: ['Meer licht', 'Meer groen'] },
      { kind: 'list', items: ['Eerst dit', 'Dan dat'], ordered: true },
      { kind: 'table', header: ['Wat', 'Wie'], widths: [2, 1], rows: [['Lampen', 'Gemeente']] },
    ]);
    const tags = html.replaceAll(/<a id="[^"]*"><\/a>/g, '');
    expect(tags).toContain(
      '<h1>Doelen</h1><h2>In de stad</h2><p>Wat we willen.</p><ul><li>Meer licht</li><li>Meer groen</li></ul><ol><li>Eerst dit</li><li>Dan dat</li></ol>',
    );
    expect(tags).toContain('<thead><tr><th><p><strong>Wat</strong></p></th>');
    expect(tags).toContain('<td><p>Lampen</p></td>');
  });

  it.each(['nl-NL', 'en-GB'])('says its language (%s), its title, and nobody’s name', async (language) => {
    const parts = partsIn(await fileOf([], { language }));
    expect(parts.get('word/styles.xml')).toContain(`<w:lang w:val="${language}"`);
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Plan van aanpak</dc:title>');
    expect(core).toContain('<cp:lastModifiedBy>Coalitie</cp:lastModifiedBy>');
  });

  it('has no fields, so that Word asks nothing, and links from its contents to each chapter', async () => {
    const xml = await xmlOf(
      [
        { kind: 'heading', level: 1, text: 'Doelen' },
        { kind: 'heading', level: 2, text: 'Licht' },
        { kind: 'heading', level: 1, text: 'Geld' },
      ],
      { contents: 'Inhoud', draft: 'Concept' },
    );
    expect(xml).not.toMatch(/w:fldChar|w:fldSimple|w:instrText/);
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const marks = new Set(
      [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name),
    );
    expect(anchors).toHaveLength(2);
    expect(anchors.every((name) => marks.has(name))).toBe(true);
    expect(xml.indexOf('Concept')).toBeLessThan(xml.indexOf('Plan van aanpak'));
  });

  it('keeps a table’s header on each page, and says in words what a picture shows', async () => {
    const png = await renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>');
    const xml = await xmlOf([
      { kind: 'table', header: ['Wat'], widths: [1], rows: [['Lampen']] },
      { kind: 'picture', png, width: 20, height: 10, alt: 'Drie acties, waarvan één open & <nieuw>' },
    ]);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml).toContain('descr="Drie acties, waarvan één open &amp; &lt;nieuw&gt;"');
  });

  it.each([
    ['line breaks', 'een\ntwee\r\ndrie', '<p>een<br />twee<br />drie</p>'],
    ['emoji', 'samen 👩‍👩‍👧‍👦', '<p>samen 👩‍👩‍👧‍👦</p>'],
    ['markup', 'a &quot; <w:t> b', '<p>a &amp;quot; &lt;w:t&gt; b</p>'],
    ['control characters', 'a\u0000\u0007b\u001F', '<p>ab</p>'],
    ['half a pair', 'a\uD83Db', '<p>a\uFFFDb</p>'],
  ])('keeps %s of people', async (_, text, expected) => {
    expect(await htmlOf([{ kind: 'paragraph', text }])).toContain(expected);
  });

  it('reads from right to left what begins so', async () => {
    const xml = await xmlOf([
      { kind: 'paragraph', text: 'שלום לכולם' },
      { kind: 'paragraph', text: 'hallo שלום' },
    ]);
    expect(xml.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:rtl\/>/g)).toHaveLength(1);
  });

  it('brings any words through whole', async () => {
    await assert(
      asyncProperty(
        array(string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 8 }),
        async (texts) => {
          const buffer = await fileOf(texts.map((text) => ({ kind: 'paragraph', text })));
          const { value } = await mammoth.extractRawText({ buffer });
          const seen = value.replaceAll(/\s/gu, '');
          expect(seen).toBe(`Planvanaanpak${texts.map(cleanText).join('').replaceAll(/\s/gu, '')}`);
        },
      ),
      { numRuns: 25 },
    );
  });
});
