import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawProgress, type ProgressPicture, progressStates } from '../../src/figures/progress.ts';
import { describeProgress } from '../../src/figures/progress-words.ts';
import { expectInside, extentOf, linesOf } from './drawing.ts';

const legend = { done: 'af', underway: 'bezig', stuck: 'vast', open: 'vrij' };
const two: ProgressPicture = {
  coalition: 'Binnenstad',
  title: 'Door de tijd',
  about: 'Elke balk is een vrijdag.',
  weeks: [
    { label: '5 mrt', counts: { done: 0, underway: 3, stuck: 1, open: 0 } },
    { label: '12 mrt', counts: { done: 2, underway: 1, stuck: 0, open: 1 } },
  ],
  legend,
};

describe('drawProgress', () => {
  it('holds every word and number that it was given, and is the same each time', () => {
    const svg = drawProgress(two);
    expect(linesOf(svg)).toEqual([
      'Binnenstad',
      'Door de tijd',
      'Elke balk is een vrijdag.',
      '3',
      '1',
      '5 mrt',
      '2',
      '1',
      '1',
      '12 mrt',
      'af',
      'bezig',
      'vast',
      'vrij',
    ]);
    expect(drawProgress(structuredClone(two))).toBe(svg);
  });

  it('draws each kind of part in a way of its own, and explains only what is there', () => {
    const drawn = progressStates.map((state) => {
      const counts = { done: 0, underway: 0, stuck: 0, open: 0, [state]: 2 };
      const svg = drawProgress({ ...two, weeks: [{ label: '5 mrt', counts }] });
      expect(linesOf(svg).filter((line) => Object.values(legend).includes(line))).toEqual([legend[state]]);
      return svg.replace(/<text[^>]*>[^<]*<\/text>/g, '');
    });
    expect(new Set(drawn).size).toBe(progressStates.length);
  });

  it('is higher the more there is, up to a limit', () => {
    const heightOf = (underway: number) =>
      extentOf(
        drawProgress({ ...two, weeks: [{ label: 'x', counts: { done: 0, underway, stuck: 0, open: 0 } }] }),
      ).height;
    expect(heightOf(2)).toBeGreaterThan(heightOf(1));
    expect(heightOf(7)).toBeGreaterThan(heightOf(2));
    expect(heightOf(1_000)).toBe(heightOf(50));
  });

  it('keeps everything on the card, whatever the numbers and words', () => {
    const count = fc.oneof(fc.constant(0), fc.nat(3), fc.nat(1_000));
    const week = fc.record({
      label: fc.constantFrom('1 jan', '29 mrt', ''),
      counts: fc.record({ done: count, underway: count, stuck: count, open: count }),
    });
    const word = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constant('<&>"\u0000'));
    const pictures = fc.record({
      coalition: word,
      title: word,
      about: word,
      weeks: fc.array(week, { minLength: 1, maxLength: 6 }),
      legend: fc.record({ done: word, underway: word, stuck: word, open: word }),
    });
    fc.assert(
      fc.property(pictures, (picture) => expectInside(drawProgress(picture))),
      { numRuns: 40 },
    );
  });
});

describe('describeProgress', () => {
  it('says every number with its word, week by week', () => {
    expect(describeProgress(two)).toBe(
      'Binnenstad. Door de tijd. 5 mrt: 3 bezig, 1 vast. 12 mrt: 2 af, 1 bezig, 1 vrij.',
    );
  });
});
