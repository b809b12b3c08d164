import fc from 'fast-check';
import type { DocumentData, Section } from '../../src/documents/document.ts';

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const plan: DocumentData = {
  language: 'nl',
  title: 'Plan van aanpak: Binnenstad',
  about: ['Hoe komt de binnenstad weer tot leven?'],
  version: 'Versie 3',
  date: '1 december 2026',
  madeOn: '2026-12-01',
  draft: 'Concept',
  hasTitlePage: true,
  sections: [
    { title: 'Inhoud', outside: true, blocks: [{ kind: 'contents' }] },
    {
      title: 'Partijen',
      outside: true,
      blocks: [{ kind: 'table', columns: ['Partij', 'Wie'], rows: [['Gemeente', 'Noor']] }],
    },
    {
      title: 'Wat we willen',
      blocks: [
        { kind: 'text', text: 'Eerste regel\nTweede regel\n\nTweede alinea' },
        { kind: 'note', text: 'Geld staat nog open.' },
        { kind: 'list', items: ['Groen', 'Veilig'] },
        { kind: 'picture', png: pixel, width: 1080, height: 4000, alt: 'In het domein: 1 & 2' },
      ],
      sections: [
        {
          title: 'Doelen',
          blocks: [
            { kind: 'list', items: ['Eerst dit', 'Dan dat'], isNumbered: true },
            { kind: 'list', items: ['Opnieuw geteld'], isNumbered: true },
            {
              kind: 'table',
              columns: ['Doel', 'Zo weten we het'],
              rows: [['Groen', { name: 'Bomen', text: 'honderd' }], ['Kort']],
              widths: [1, 2],
            },
          ],
        },
      ],
    },
    {
      title: 'Ondertekening',
      outside: true,
      newPage: true,
      blocks: [{ kind: 'signatures', columns: ['Partij', 'Naam', 'Datum'], rows: [['Gemeente', '', '']] }],
    },
  ],
};

/** Whatever people type, and what programs put between it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '# kop',
        '- punt',
        '1. een',
        '| a | b |',
        '\\',
        '> ',
        '&quot;',
        '<w:t>',
        '\ud800',
        '\u0000',
        '\u0085',
        '\r\n',
        '\n',
        '\n\n',
        'é',
        'e\u0301',
        '👩‍👩‍👧',
        'جمعية سكان 2030',
        ' ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const blocks: fc.Arbitrary<Section['blocks']> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: anyText }),
    fc.record({ kind: fc.constant('note' as const), text: anyText }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(anyText, { maxLength: 4 }),
      isNumbered: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(anyText, { minLength: 1, maxLength: 3 }),
      rows: fc.array(fc.array(anyText, { maxLength: 4 }), { maxLength: 3 }),
    }),
    fc.constant({ kind: 'contents' as const }),
  ),
  { maxLength: 4 },
);

export const anyDocument: fc.Arbitrary<DocumentData> = fc.record({
  language: fc.constantFrom('nl' as const, 'en' as const),
  title: anyText,
  about: fc.array(anyText, { maxLength: 2 }),
  version: anyText,
  date: anyText,
  madeOn: fc.constant('2026-12-01'),
  draft: fc.option(anyText),
  hasTitlePage: fc.boolean(),
  sections: fc.array(
    fc.record({
      title: anyText,
      outside: fc.boolean(),
      blocks,
      sections: fc.array(fc.record({ title: anyText, blocks }), { maxLength: 2 }),
    }),
    { maxLength: 4 },
  ),
});
