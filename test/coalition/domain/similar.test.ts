import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarTo } from '../../../src/coalition/domain/similar.ts';

const others = [
  { id: 'street', words: 'Meer mensen in de winkelstraat' },
  { id: 'rent', words: 'Hogere huur van lege panden' },
  { id: 'play', words: 'Children can play safely in the streets' },
];
const found = (words: string) => similarTo(words, others).map(({ id }) => id);

describe('words that overlap with an interest that stands', () => {
  it.each([
    ['Mensen die weer door de winkelstraten lopen', ['street']],
    ['In de avond ook mensen in de winkelstraat', ['street']],
    ['LEGE PANDEN vullen', ['rent']],
    ['Streets where a child plays', ['play']],
  ])('suggest it: %s', (words, ids) => {
    expect(found(words)).toEqual(ids);
  });

  it.each(['De winkelstraat groener maken', 'Meer van het goede', '', '😀😀', 'the and of'])(
    'are not found in little or nothing: %s',
    (words) => {
      expect(found(words)).toEqual([]);
    },
  );

  it('are there for the same words, whatever they are, and come nearest first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 140 }), (words) => {
        const all = similarTo(words, [...others, { id: 'same', words }]);
        const scores = all.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
      }),
    );
    expect(similarTo('Meer mensen in de winkelstraat', others)[0]).toEqual({ id: 'street', score: 1 });
  });
});
