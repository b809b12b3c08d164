import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoveredAction, coverings, drawCoverage } from '../../src/figures/coverage.ts';
import {
  type CoverageData,
  coveragePicture,
  describeCoverage,
  mostActions,
} from '../../src/figures/coverage-words.ts';
import { languages } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';
import { anyName, expectInside, expectLegible, linesOf, wordsOf } from './drawing.ts';

const words = textIn('nl').figures.coverage;
const heading = { coalition: 'Binnenstad', step: 'Stap 9 van 10' };
const partners = [
  { id: 'a', name: 'Gemeente' },
  { id: 'b', name: 'Winkeliers' },
  { id: 'c', name: 'Bewoners' },
];
const five: CoveredAction[] = [
  { number: 3, partner: 'a', covering: 'covered' },
  { number: 1, partner: 'a', covering: 'covered' },
  { number: 2, partner: 'b', covering: 'unpaid' },
  { number: 4, partner: null, covering: 'open' },
  { number: 5, partner: 'gone', covering: 'covered' },
];
const pictureOf = (given: Partial<CoverageData>) =>
  coveragePicture({ heading, partners, actions: five, ...given }, words);
const draw = (given: Partial<CoverageData>) => drawCoverage(pictureOf(given));

describe('drawCoverage', () => {
  it('shows the whole challenge: what each partner covers, what is not paid for yet, and what is open', () => {
    const lines = linesOf(draw({}));
    expect(lines.slice(lines.indexOf(words.whole(5)))).toEqual([
      words.whole(5),
      '3',
      '1',
      '1',
      `${words.coverings.covered}: 3`,
      'A',
      '1',
      '3',
      '5',
      `${words.coverings.unpaid}: 1`,
      'B',
      '2',
      `${words.coverings.open}: 1`,
      '4',
      words.partners,
      'A',
      'Gemeente',
      'B',
      'Winkeliers',
    ]);
    expect(draw({ actions: structuredClone(five) })).toBe(draw({}));
  });

  it('draws the three ways in which an action stands differently, without colour too', () => {
    const drawn = coverings.map((covering) =>
      draw({ actions: [{ number: 1, partner: null, covering }] })
        .replace(/<text[^>]*>[^<]*<\/text>/g, '')
        .replace(/fill="(#[0-9a-f]{6})" stroke="\1"/g, 'solid')
        .replace(/#[0-9a-f]{6}/g, ''),
    );
    expect(new Set(drawn).size).toBe(coverings.length);
  });

  it('says so where there are no actions, and which are not drawn where there are very many', () => {
    expect(wordsOf(draw({ actions: [] }))).toContain(words.none);
    const many = Array.from(
      { length: 200 },
      (_, at): CoveredAction => ({ number: at + 1, partner: 'a', covering: 'covered' }),
    );
    const svg = draw({ actions: many });
    expect(wordsOf(svg)).toContain(words.notDrawn(mostActions + 1, 200));
    expect(wordsOf(svg)).toContain(`${words.coverings.covered}: 200`);
  });

  it('is legible and stays on the card, whatever the data, in each language', () => {
    const action = fc.record({
      number: fc.integer({ min: 1, max: 999 }),
      partner: fc.constantFrom(null, 'gone', ...Array.from({ length: 12 }, (_, at) => `${at}`)),
      covering: fc.constantFrom(...coverings),
    });
    const data = fc.record({
      heading: fc.record({ coalition: anyName, step: fc.constant('') }),
      partners: fc
        .array(anyName, { maxLength: 12, size: 'max' })
        .map((names) => names.map((name, at) => ({ id: `${at}`, name }))),
      actions: fc.array(action, { maxLength: 120, size: 'max' }),
    });
    fc.assert(
      fc.property(data, fc.constantFrom(...languages), (given, language) => {
        const svg = drawCoverage(coveragePicture(given, textIn(language).figures.coverage));
        expectInside(svg);
        expectLegible(svg);
      }),
      { numRuns: 12 },
    );
  });
});

describe('describeCoverage', () => {
  it('says the same in words', () => {
    expect(describeCoverage(pictureOf({}))).toBe(
      'Binnenstad · Stap 9 van 10. Wat is er al geregeld? Elk rondje is een actie. Het nummer staat ook in de lijst. ' +
        'De hele opgave: 5 acties. Opgepakt en betaald: 3 (Gemeente 1, 3; 5). Opgepakt, geld nog niet rond: 1 (Winkeliers 2). ' +
        'Nog vrij op te pakken: 1 (4).',
    );
    expect(describeCoverage(pictureOf({ actions: [] }))).toBe(
      'Binnenstad · Stap 9 van 10. Wat is er al geregeld? De hele opgave. Er zijn nog geen acties.',
    );
  });
});
