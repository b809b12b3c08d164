import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isQuestionId, questionIds } from '../../src/method/interview.ts';
import {
  allQuestionsOf,
  isStepQuestionId,
  replacedQuestionsOf,
  stepIds,
  stepOptionsOf,
} from '../../src/method/steps.ts';
import { routes } from '../../src/slack/routes.ts';

interface Bullet {
  id: string;
  /** A step, or the part before the steps: `approach`, `rounds`, `figure-2`. */
  step: string;
  /** Its first words, as they stand in the source with lines joined and spaces collapsed. */
  starts: string;
}

/** How many questions of the steps come from the step plan. */
const fromThePlan = 63;

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const bullets = JSON.parse(read('bullets.json')) as Bullet[];
const rows = [...read('../../docs/method.md').matchAll(/^\| ([A-Z\d]+\.\d+) \| (.+?) \| (.+) \|$/gm)].map(
  ([, id = '', words = '', carried = '']) => ({
    id,
    words,
    carriers: [...carried.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  }),
);

/** Beside the project, or beside the folder that holds its worktrees; the project does not hold it. */
const source = ['../../../shared', '../../../../shared']
  .map((folder) => new URL(`${folder}/method/stappenplan.txt`, import.meta.url))
  .find((url) => existsSync(url));
const missing = 'not beside this folder: ../shared/method/stappenplan.txt, so its bullets are not compared';

function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands behind each bullet's sign, up to the end of the source: `starts` tells where one ends. */
function marked(text: string): string[] {
  return [...text.matchAll(/^\s*(?:•|o )\s*/gm)].map(({ index, 0: sign }) =>
    joined(text.slice(index + sign.length)),
  );
}

/** The sentences of each step, its heading before the first one. */
function sentencesOf(text: string): Map<string, string[]> {
  const parts = joined(text).split(/(?=Stap \d+:|Tenslotte )/);
  return new Map(
    parts
      .slice(1)
      .map((part) => [
        /^Stap (\d+):/.exec(part)?.[1] ?? 'closing',
        part.split(/(?<=[.?]) (?=[A-Z])/).filter((sentence) => !/^Figuur \d+:/.test(sentence)),
      ]),
  );
}

/** Every button and window, of all areas. */
const slack = new URL('../../src/slack/', import.meta.url);
const ids = readdirSync(slack, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|\/)ids\.ts$/.test(path),
);
const found = await Promise.all(
  ids.map(
    (path): Promise<Record<'act' | 'views', Record<string, string>>> => import(new URL(path, slack).href),
  ),
);
const screens = new Set(found.flatMap(({ act, views }) => [...Object.values(act), ...Object.values(views)]));
type Kind = 'question' | 'interview' | 'screen' | 'command';

/** What a name in the table stands for, `undefined` when the product has no such thing. */
function kindOf(name: string): Kind | undefined {
  const verb = /^\/coalitie (\S+)$/.exec(name)?.[1];
  if (verb !== undefined) return verb in routes.commands ? 'command' : undefined;
  // A question that a tool has replaced carries nothing by itself any more: its answers of before do.
  const [, old] = /^(\S+) \(before\)$/.exec(name) ?? [];
  if (old !== undefined) return isReplaced(old) ? 'question' : undefined;
  if (isReplaced(name)) return undefined;
  const [question = '', part] = name.split(': ');
  if (question === 'interview') return isQuestionId(part ?? '') ? 'interview' : undefined;
  if (isStepQuestionId(question))
    return part === undefined || stepOptionsOf(question).includes(part) ? 'question' : undefined;
  return screens.has(name) ? 'screen' : undefined;
}

function isReplaced(name: string): boolean {
  return stepIds.flatMap(replacedQuestionsOf).some((question) => question === name);
}

describe('the list of bullets', () => {
  it('is what stands in the step plan', ({ skip }) => {
    if (source === undefined) console.warn(missing);
    skip(source === undefined, missing);
    const text = joined(readFileSync(source as URL, 'utf8'));
    expect(bullets.filter(({ starts }) => !text.includes(starts))).toEqual([]);
  });

  it('leaves no bullet of it out, and no sentence of the steps that have no bullets', ({ skip }) => {
    skip(source === undefined, missing);
    const text = readFileSync(source as URL, 'utf8');
    const signs = marked(text);
    expect(signs.length).toBeGreaterThan(40);
    const listed = signs.map((words) => bullets.filter(({ starts }) => words.startsWith(starts)));
    expect(signs.filter((_, at) => listed[at]?.length !== 1).map((words) => words.slice(0, 60))).toEqual([]);
    expect(new Set(listed.flat()).size).toBe(signs.length);

    const sentences = sentencesOf(text);
    expect([...sentences.keys()]).toEqual(stepIds);
    for (const step of ['2', '3', '6', '7', '10', 'closing']) {
      const ofStep = bullets.filter((bullet) => bullet.step === step);
      const found = sentences.get(step) ?? [];
      expect(found.length).toBeGreaterThan(4);
      expect(found.filter((each) => !ofStep.some(({ starts }) => each.includes(starts)))).toEqual([]);
    }
  });

  it('has an id for each, of the step that it belongs to', () => {
    expect(new Set(bullets.map(({ id }) => id)).size).toBe(bullets.length);
    const letters = { A: 'approach', R: 'rounds', F: 'figure-2', C: 'closing' };
    const stepOf = new Map(Object.entries(letters));
    for (const { id, step } of bullets) {
      const [part = ''] = id.split('.');
      expect(stepOf.get(part) ?? part).toBe(step);
    }
    expect(stepIds.filter((id) => !bullets.some(({ step }) => step === id))).toEqual([]);
  });
});

describe('docs/method.md', () => {
  it('has one row for each bullet', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(bullets.map(({ id }) => id).sort());
  });

  it('names only what exists', () => {
    const unknown = rows.flatMap(({ id, carriers }) =>
      carriers.filter((name) => kindOf(name) === undefined).map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('says for each bullet which question or screen carries it', () => {
    const bare = rows.filter(({ carriers }) =>
      carriers.every((name) => kindOf(name) === 'command' || kindOf(name) === undefined),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('names every question of the step plan; one that somebody adds needs no row', () => {
    const named = new Set(
      rows.flatMap(({ carriers }) => carriers.map((name) => name.split(/: | \(/)[0] ?? '')),
    );
    const asked = stepIds.flatMap(allQuestionsOf).map(({ id }) => id);
    const added = asked.filter((id) => !named.has(id));
    if (added.length > 0) console.warn(`no bullet in docs/method.md asks for: ${added.join(', ')}`);
    expect(asked.length - added.length).toBeGreaterThanOrEqual(fromThePlan);
    const inInterview = rows.flatMap(({ carriers }) => carriers);
    expect(questionIds.filter((id) => !inInterview.includes(`interview: ${id}`))).toEqual([]);
  });

  it('has nobody answer again what a partner fears of another', () => {
    const [concerns] = rows.filter(({ carriers }) => carriers.includes('interview: concerns'));
    expect(concerns?.carriers).toEqual(['interview: concerns']);
  });
});
