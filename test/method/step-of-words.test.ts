import { expect, it } from 'vitest';
import { stepOfWords } from '../../src/method/step-of-words.ts';

it.each([
  ['De zaal voor de verkenningsbijeenkomst vastleggen', '4'],
  ['Book a room for the exploration meeting', '4'],
  ['Stap 6: doelen opschrijven', '6'],
  ['see step 10', '10'],
  ['Het plan van aanpak nalezen', '8'],
  ['De intentieverklaring ondertekenen', '9'],
  ['Stap 99 maken', null],
  ['Ahmed belt de markt', null],
  ['', null],
  ['Van verkenningsbijeenkomst naar startbijeenkomst', null],
])('%s is of step %s', (words, step) => {
  expect(stepOfWords(words)).toBe(step);
});
