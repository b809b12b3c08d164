import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const areas = [
  'coalitions',
  'partners',
  'interviews',
  'steps',
  'meetings',
  'programme',
  'dates',
  'substitutes',
  'commitments',
  'domain',
  'sketch',
  'rhythm',
  'keeping',
  'person',
  'home',
] as const;
type Area = (typeof areas)[number];

/** Which folders of other areas the files of `jobs/<area>` import from, by hand: nothing else may creep in. */
const crossings: Record<Area, string[]> = {
  coalitions: ['jobs/steps', 'src/slack/interviews'],
  partners: ['jobs/commitments', 'src/slack/coalitions', 'src/slack/steps'],
  interviews: ['jobs/person', 'jobs/rhythm', 'src/slack/coalitions'],
  steps: ['jobs/coalitions', 'jobs/domain', 'src/coalition/coalitions', 'src/slack/commitments'],
  programme: ['src/coalition/meetings', 'src/slack/meetings'],
  meetings: [
    ...['jobs/person', 'jobs/rhythm', 'src/coalition/substitutes', 'src/slack/coalitions'],
    ...['src/slack/interviews', 'src/slack/substitutes'],
  ],
  dates: ['jobs/person', 'jobs/rhythm', 'src/slack/coalitions'],
  // The invitation of who goes instead is the meeting's.
  substitutes: [
    ...['jobs/meetings', 'jobs/person', 'src/coalition/meetings', 'src/slack/coalitions'],
    'src/slack/meetings',
  ],
  commitments: ['jobs/person', 'jobs/rhythm', 'jobs/steps', 'src/slack/coalitions', 'src/slack/rhythm'],
  // What a person sees of all areas in one place: the day's message, the pinned message, Home.
  rhythm: [
    ...['jobs/commitments', 'jobs/interviews', 'jobs/person', 'src/coalition/interviews'],
    'src/slack/coalitions',
  ],
  domain: [
    ...['jobs/coalitions', 'jobs/person', 'jobs/rhythm', 'jobs/steps'],
    ...['src/slack/coalitions', 'src/slack/interviews'],
  ],
  sketch: ['jobs/person', 'jobs/rhythm', 'src/slack/coalitions', 'src/slack/interviews'],
  keeping: ['jobs/home'],
  person: [
    ...['jobs/interviews', 'jobs/rhythm', 'src/coalition/interviews', 'src/slack/coalitions'],
    ...['src/slack/commitments', 'src/slack/interviews', 'src/slack/meetings', 'src/slack/rhythm'],
  ],
  home: ['src/slack/coalitions', 'src/slack/commitments', 'src/slack/steps'],
};

const lists = ['jobs/effects.ts', 'jobs/reminders.ts', 'jobs/work.ts'];

function importsIn(folder: string): { file: string; target: string }[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const file = join(folder, name);
      const found = [...readFileSync(join(root, file), 'utf8').matchAll(/from\s*'(\.[^']+)'/g)];
      return found.map(([, to = '']) => ({ file, target: relative(root, join(root, dirname(file), to)) }));
    });
}

/** The folder of an area that a file stands in; `null` for the ground. */
function areaFolder(file: string): string | null {
  const [, folder, area] = /^(jobs|src\/slack|src\/coalition)\/([a-z]+)\//.exec(file) ?? [];
  return areas.some((each) => each === area) ? `${folder}/${area}` : null;
}

const isAreaOrList = (target: string) => areaFolder(target) !== null || lists.includes(target);

describe('jobs/engine', () => {
  it('imports no area and no list of areas: they are handed in', () => {
    expect(importsIn('jobs/engine').filter(({ target }) => isAreaOrList(target))).toEqual([]);
    expect(importsIn('jobs/engine').length).toBeGreaterThan(20);
  });
});

describe('the folder of an area in jobs', () => {
  it.each(areas)('%s imports the engine, the ground, itself in each layer, and what stands here', (area) => {
    const own = [`jobs/${area}`, `src/slack/${area}`, `src/coalition/${area}`, ...crossings[area]];
    const strays = importsIn(`jobs/${area}`).filter(({ target }) => {
      const folder = areaFolder(target);
      return folder !== null && !own.includes(folder);
    });
    expect(strays).toEqual([]);
  });

  it('knows no list of areas, but for the rhythm that says all reminders', () => {
    const users = areas
      .flatMap((area) => importsIn(`jobs/${area}`))
      .filter(({ target }) => lists.includes(target));
    expect(users.filter(({ file }) => !file.startsWith('jobs/rhythm/'))).toEqual([]);
  });
});

describe('the lists of jobs', () => {
  it.each(['effects', 'reminders'])('%s names the file of that name in each area, and no other', (list) => {
    const targets = [
      ...readFileSync(join(root, 'jobs', `${list}.ts`), 'utf8').matchAll(/from '\.\/([^']+)'/g),
    ].map(([, to = '']) => to);
    const there = areas.map((area) => `${area}/${list}.ts`).filter((file) => isFile(`jobs/${file}`));
    expect(targets.filter((to) => !to.startsWith('engine/')).sort()).toEqual(there.sort());
  });
});

function isFile(path: string): boolean {
  return readdirSync(join(root, dirname(path))).includes(path.slice(dirname(path).length + 1));
}
