import fc from 'fast-check';
import mammoth from 'mammoth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DocumentData, Section } from '../../src/documents/document.ts';
import { buildDocx } from '../../src/documents/docx.ts';
import { plainText } from '../../src/documents/plain.ts';
import { partOf, partsOf } from './docx-parts.ts';
import { anyDocument, anyText, plan } from './samples.ts';

async function htmlOf(document: DocumentData): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: await buildDocx(document) })).value;
}

const withText = (text: string): DocumentData => ({
  ...plan,
  sections: [{ title: 'Deel', blocks: [{ kind: 'text', text }] }],
});

afterEach(() => vi.useRealTimers());

describe('buildDocx', () => {
  it('has headings in order, real lists, tables with a header row, pictures with words and contents as links', async () => {
    const html = await htmlOf(plan);
    const headings = [...html.matchAll(/<h(\d)>(?:<a id="[^"]*"><\/a>)?([^<]*)/g)].map(([, level, text]) => [
      level,
      text,
    ]);
    expect(headings).toEqual([
      ['1', 'Inhoud'],
      ['1', 'Partijen'],
      ['1', 'Wat we willen'],
      ['2', 'Doelen'],
      ['1', 'Ondertekening'],
    ]);
    expect(html).toContain('<ul><li>Groen</li><li>Veilig</li></ul>');
    expect(html).toContain('<li>Eerst dit</li><li>Dan dat</li>');
    const heads = [...html.matchAll(/<thead><tr>(.*?)<\/tr><\/thead>/g)].map(([, row = '']) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s{2,}/),
    );
    expect(heads).toEqual([
      ['Partij', 'Wie'],
      ['Doel', 'Zo weten we het'],
      ['Partij', 'Naam', 'Datum'],
    ]);
    expect(html).toMatch(/<img [^>]*alt="In het domein: 1 &amp; 2"/);
    const links = [...html.matchAll(/<a href="#([^"]*)">([^<]*)<\/a>/g)].map(([, to = '', text]) => [
      html.includes(`id="${to}"`),
      text,
    ]);
    expect(links).toEqual([
      [true, 'Partijen'],
      [true, 'Wat we willen'],
      [true, 'Doelen'],
      [true, 'Ondertekening'],
    ]);
  });

  it.each(['nl', 'en'] as const)(
    'says its language (%s), title and maker, and has no field that Word would ask about',
    async (language) => {
      const docx = await buildDocx({ ...plan, language, title: 'Plan & <b>' });
      expect(partOf(docx, 'word/styles.xml')).toContain(
        `<w:lang w:val="${language === 'nl' ? 'nl-NL' : 'en-GB'}"`,
      );
      const core = partOf(docx, 'docProps/core.xml');
      expect(core).toContain('<dc:title>Plan &#38; &#60;b&#62;</dc:title>');
      expect(core).toContain('<cp:lastModifiedBy>Coalitie<');
      expect(core).toContain('2026-12-01T00:00:00Z');
      for (const part of partsOf(docx).values())
        expect(part).not.toMatch(/w:fldChar|w:instrText|w:fldSimple/);
    },
  );

  it('counts each list from one', async () => {
    const document = partOf(await buildDocx(plan), 'word/document.xml');
    const numbers = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(3);
    const numbering = partOf(await buildDocx(plan), 'word/numbering.xml');
    expect(numbering.match(/w:startOverride/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('marks a draft on every page, and nothing else', async () => {
    expect(partOf(await buildDocx(plan), 'word/header1.xml')).toContain('Concept');
    expect(await htmlOf({ ...plan, draft: null })).not.toContain('Concept');
    expect(partOf(await buildDocx({ ...plan, draft: null }), 'word/header1.xml')).not.toContain('Concept');
  });

  it('fits a picture into the page', async () => {
    const document = partOf(await buildDocx(plan), 'word/document.xml');
    const [, width = '', height = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
    // English Metric Units: 914,400 to the inch; an A4 page is 8.27 by 11.69 inches.
    expect(Number(height) / 914_400).toBeLessThan(10);
    expect(Number(width) / Number(height)).toBeCloseTo(1080 / 4000, 1);
  });

  it('keeps the line breaks of people, and begins a paragraph at an empty line', async () => {
    expect(await htmlOf(withText('een\r\ntwee\n \ndrie'))).toContain('<p>een<br />twee</p><p>drie</p>');
  });

  it('marks what is written from right to left, and lets the rest be', async () => {
    const document = partOf(await buildDocx(withText('جمعية سكان: Waterstad')), 'word/document.xml');
    expect(document).toMatch(
      /<w:bidi\/>.*<w:rtl\/><\/w:rPr><w:t xml:space="preserve">جمعية سكان<.*preserve">: Waterstad</,
    );
    expect(partOf(await buildDocx(withText('Waterstad')), 'word/document.xml')).not.toMatch(/w:bidi\/|w:rtl/);
  });

  it('is the same file from the same data, at another time and after other files', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 11, 1) });
    const first = await buildDocx(plan);
    vi.setSystemTime(Date.UTC(2031, 5, 5));
    await buildDocx(withText('iets anders'));
    expect((await buildDocx(structuredClone(plan))).equals(first)).toBe(true);
  });

  it('refuses sections that are deeper than Word has headings', async () => {
    const deep = (level: number): Section => ({
      title: `${level}`,
      blocks: [],
      sections: level === 7 ? [] : [deep(level + 1)],
    });
    await expect(buildDocx({ ...plan, sections: [deep(1)] })).rejects.toThrow('six deep');
  });

  it('keeps every word of people whole: markup, emoji, any direction; without what no file has a place for', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { value } = await mammoth.extractRawText({ buffer: await buildDocx(withText(`[${text}]`)) });
        // Raw text has no line breaks: they have a test of their own.
        const squeezed = (given: string) => given.replace(/\s+/g, '');
        expect(squeezed(value)).toContain(squeezed(plainText(`[${text}]`)));
        expect(value).not.toMatch(/[^\n\P{Cc}]|\p{Cs}/u);
      }),
      { numRuns: 30 },
    );
  });

  it('makes a file that can be read back of any document', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const html = await htmlOf(document);
        const tables = document.sections
          .flatMap((section) => [section, ...(section.sections ?? [])])
          .flatMap(({ blocks }) => blocks)
          .filter(({ kind }) => kind === 'table');
        expect(html.match(/<thead>/g)?.length ?? 0).toBe(tables.length);
      }),
      { numRuns: 20 },
    );
  });
});
