import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

// The README's recipe "Add a question to a step", followed in a copy.

const root = fileURLToPath(new URL('../..', import.meta.url));
const method = 'src/method/steps.ts';
const words = ['src/text/en/step-questions.ts', 'src/text/nl/step-questions.ts'];
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'coalitie-question-'));
  // `src` wires the jobs together, so that it does not compile without them.
  for (const part of ['src', 'jobs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function edit(file: string, before: string, after: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(before), `${file} has ${before} once`).toHaveLength(2);
  writeFileSync(path, text.replace(before, after));
}

/** The files in which the compiler finds something wrong. */
async function wrongFiles(): Promise<string[]> {
  const said = await new Promise<string>((resolve) => {
    const tsc = join(root, 'node_modules/.bin/tsc');
    execFile(tsc, ['--pretty', 'false'], { cwd: copy }, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
  const files = said
    .split('\n')
    .filter((line) => line.includes('error'))
    .map((line) => line.split('(')[0] ?? '');
  return [...new Set(files)].sort();
}

it('a question added to a step asks for its words in two files, and for nothing else', async () => {
  edit(method, "{ id: 'boundary' },", "{ id: 'boundary' },\n      { id: 'neighbours' },");
  expect(await wrongFiles()).toEqual(words);

  for (const file of words) {
    edit(
      file,
      '  boundary: {',
      "  neighbours: { short: 'Waterstad', ask: 'Waterstad?', hint: 'Waterstad.' },\n  boundary: {",
    );
  }
  expect(await wrongFiles()).toEqual([]);

  const built = (path: string) => import(pathToFileURL(join(copy, 'dist', path)).href);
  const { questionsOf, stepOfQuestion } = await built('src/method/steps.js');
  expect(questionsOf('2', null).at(-1)).toBe('neighbours');
  expect(stepOfQuestion('neighbours')).toBe('2');
  const { textIn } = await built('src/text/text.js');
  for (const language of ['nl', 'en'])
    expect(textIn(language).stepQuestions.neighbours.ask).toBe('Waterstad?');
}, 120_000);
