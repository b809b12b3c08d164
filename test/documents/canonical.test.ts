import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, digestOfText, inGroups } from '../../src/documents/canonical.ts';
import type { DocumentData } from '../../src/documents/document.ts';
import { plainText } from '../../src/documents/plain.ts';
import { anyDocument, anyText, plan } from './samples.ts';

describe('plainText', () => {
  it('leaves out what no document has a place for, and keeps all else', () => {
    expect(plainText('a\u0000b\u001bc\u009fd\ud800e\ufefff\uffffg')).toBe('abcdefg');
    expect(plainText('een\r\ntwee\rdrie\u2028vier\u0085vijf\tzes')).toBe('een\ntwee\ndrie\nvier\nvijf zes');
    expect(plainText('e\u0301 👩‍👩‍👧 &quot; <w:t> جمعية')).toBe('é 👩‍👩‍👧 &quot; <w:t> جمعية');
  });

  it('is the same when applied twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});

describe('canonicalText', () => {
  it('holds title and sections with heading marks, and not what lies outside', () => {
    expect(canonicalText(plan)).toBe(
      `${[
        '# Plan van aanpak: Binnenstad',
        '## Wat we willen',
        'Eerste regel\nTweede regel\n\nTweede alinea',
        '> Geld staat nog open.',
        '- Groen\n- Veilig',
        '### Doelen',
        '1. Eerst dit\n2. Dan dat',
        '1. Opnieuw geteld',
        '| Doel | Zo weten we het |\n| Groen | Bomen\\nhonderd |\n| Kort |  |',
      ].join('\n\n')}\n`,
    );
  });

  it('changes nothing when partners join, a picture is drawn anew, a version gets its date or a draft is none any more', () => {
    const joined: DocumentData = {
      ...plan,
      version: 'Versie 4',
      date: '2 december 2026',
      madeOn: '2026-12-02',
      draft: null,
      about: [],
      sections: plan.sections.map((section) => ({
        ...section,
        blocks: section.blocks.flatMap((block) =>
          section.outside === true || block.kind === 'picture' ? [] : [block],
        ),
      })),
    };
    expect(canonicalText(joined)).toBe(canonicalText(plan));
  });

  it('takes nobody’s words for marks', () => {
    const of = (text: string) =>
      canonicalText({ ...plan, sections: [{ title: 'Deel', blocks: [{ kind: 'text', text }] }] });
    expect(of('# Kop\n- punt\n1. een\n| a\n\\ b')).toBe(
      '# Plan van aanpak: Binnenstad\n\n## Deel\n\n\\# Kop\n\\- punt\n\\1. een\n\\| a\n\\\\ b\n',
    );
    const forged = canonicalText({ ...plan, sections: [{ title: 'Deel\n## Ander deel', blocks: [] }] });
    expect(forged).toBe('# Plan van aanpak: Binnenstad\n\n## Deel ## Ander deel\n');
  });

  it('is one text with line feeds, in NFC and without control characters, and the same for the same data', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = canonicalText(document);
        expect(text).toBe(plainText(text));
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(text).not.toMatch(/[^\n\P{Cc}]/u);
        expect(digestOfText(canonicalText(structuredClone(document)))).toBe(digestOfText(text));
      }),
    );
  });

  it('tells documents apart by what they say', () => {
    const words = fc.array(anyText, { minLength: 1, maxLength: 3 });
    const asText = (paragraphs: string[]) =>
      canonicalText({
        ...plan,
        sections: [{ title: 'D', blocks: paragraphs.map((text) => ({ kind: 'text', text })) }],
      });
    const lines = (paragraphs: string[]) =>
      paragraphs
        .map((text) =>
          plainText(text)
            .trim()
            .split('\n')
            .map((line) => line.trimEnd())
            .join('\n'),
        )
        .filter((text) => text !== '')
        .join('\n\n');
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(asText(one) === asText(other)).toBe(lines(one) === lines(other));
      }),
    );
  });
});

describe('a digest', () => {
  it('is SHA-256 of the text’s bytes, and is read in groups of four', () => {
    // FIPS 180-2, appendix B.1.
    const digest = digestOfText('abc');
    expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(inGroups(digest).split(' ')).toHaveLength(16);
    expect(inGroups(digest).replaceAll(' ', '')).toBe(digest);
  });
});
