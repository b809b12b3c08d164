import { expect, it } from 'vitest';
import { copyOfApp } from '../recipe.ts';

// The README's recipe "Add a question to a step", followed in a copy.

const method = 'src/method/steps.ts';
const words = ['src/text/en/step-questions.ts', 'src/text/nl/step-questions.ts'];
const { edit, wrongFiles, built } = copyOfApp();

it('a question added to a step asks for its words in two files, and for nothing else', async () => {
  edit(method, /\{ id: 'boundary' \},/, "{ id: 'boundary' },\n      { id: 'neighbours' },");
  expect(await wrongFiles()).toEqual(words);

  for (const file of words) {
    edit(
      file,
      / {2}boundary: \{/,
      "  neighbours: { short: 'Waterstad', ask: 'Waterstad?', hint: 'Waterstad.' },\n  boundary: {",
    );
  }
  expect(await wrongFiles()).toEqual([]);

  const { questionsOf, stepOfQuestion } = await built('src/method/steps.js');
  expect(questionsOf('2', null).at(-1)).toBe('neighbours');
  expect(stepOfQuestion('neighbours')).toBe('2');
  const { textIn } = await built('src/text/text.js');
  for (const language of ['nl', 'en'])
    expect(textIn(language).steps.questions.neighbours.ask).toBe('Waterstad?');
}, 120_000);
