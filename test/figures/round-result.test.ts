import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRoundResult, type RoundPicture } from '../../src/figures/round-result.ts';
import { describeRoundResult, type RoundData, roundPicture } from '../../src/figures/round-result-words.ts';
import { languages } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';
import { anyName, expectInside, expectLegible, linesOf, wordsOf } from './drawing.ts';

const words = textIn('nl').figures.roundResult;
const option = (
  name: string,
  preferred: number,
  livable: number,
  objection: number,
): RoundPicture['options'][number] => ({
  name,
  counts: { preferred, livable, objection },
});
const two: RoundData = {
  heading: { coalition: 'Binnenstad', step: 'Stap 7 van 10' },
  question: 'Hoe organiseren we het?',
  asked: 20,
  answered: 18,
  options: [option('Stuurgroep', 12, 5, 1), option('Team', 6, 9, 3)],
};
const draw = (given: Partial<RoundData>) => drawRoundResult(roundPicture({ ...two, ...given }, words));

/** How wide the parts of the bars are, in order. */
function bars(svg: string): number[] {
  return [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="68"/g)].map(([, width]) =>
    Number(width),
  );
}
const triangles = (svg: string) => (svg.match(/<path d="M[\d.]+,[\d.]+ L/g) ?? []).length;

describe('drawRoundResult', () => {
  it('has a bar an option, as long as those who prefer it or can live with it are many, and a mark an objection', () => {
    const svg = draw({});
    const [first = 0, second = 0, third = 0, fourth = 0] = bars(svg);
    expect(first / third).toBeCloseTo(2, 1);
    expect(fourth / second).toBeCloseTo(9 / 5, 1);
    expect(first + second).toBeGreaterThan(third + fourth);
    // One more in the legend.
    expect(triangles(svg)).toBe(4 + 1);
    const text = wordsOf(svg);
    expect(text).toContain('voorkeur: 12 · kan ermee leven: 5 · bezwaar: 1');
    expect(text).toContain(words.silent(2, 20));
    expect(linesOf(svg).filter((line) => line === 'Stuurgroep' || line === 'Team')).toHaveLength(2);
    expect(drawRoundResult(structuredClone(roundPicture(two, words)))).toBe(svg);
  });

  it('counts objections that are too many to stand one by one', () => {
    expect(triangles(draw({ options: [option('A', 0, 0, 12)] }))).toBe(13);
    const svg = draw({ asked: 300, options: [option('A', 1, 2, 297)] });
    expect(triangles(svg)).toBe(2);
    expect(wordsOf(svg)).toContain('× 297');
  });

  it('shows a single voice of three hundred', () => {
    expect(Math.min(...bars(draw({ asked: 300, options: [option('A', 1, 299, 0)] })))).toBeGreaterThanOrEqual(
      8,
    );
  });

  it('says nothing of silence where everybody answered, and explains only what is there', () => {
    const text = wordsOf(draw({ answered: 20, options: [option('A', 20, 0, 0)] }));
    expect(text).not.toContain('geen stem');
    expect(linesOf(draw({ options: [option('A', 20, 0, 0)] }))).not.toContain(words.voices.objection);
    expect(wordsOf(draw({ options: [] }))).toContain(words.none);
  });

  it('is legible and stays on the card, whatever the data, in each language', () => {
    const count = fc.oneof(fc.constant(0), fc.nat(14), fc.nat(300));
    const data = fc.record({
      heading: fc.record({ coalition: anyName, step: fc.constant('') }),
      question: anyName,
      asked: fc.nat(300),
      answered: fc.nat(300),
      options: fc.array(
        fc.record({
          name: anyName,
          counts: fc.record({ preferred: count, livable: count, objection: count }),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(data, fc.constantFrom(...languages), (given, language) => {
        const svg = drawRoundResult(roundPicture(given, textIn(language).figures.roundResult));
        expectInside(svg);
        expectLegible(svg);
      }),
      { numRuns: 25 },
    );
  });
});

describe('describeRoundResult', () => {
  it('says every number with its word, option by option', () => {
    expect(describeRoundResult(roundPicture(two, words))).toBe(
      'Binnenstad · Stap 7 van 10. Wat partners kozen. Hoe organiseren we het? ' +
        'A, Stuurgroep: voorkeur 12, kan ermee leven 5, bezwaar 1. B, Team: voorkeur 6, kan ermee leven 9, bezwaar 3. ' +
        '2 van de 20 partners gaven geen stem.',
    );
  });
});
