import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const importing = /(?:import|export)(\s+type)?\s[^'"`;]*?from\s*'([^']+)'|import\s*\(?\s*'([^']+)'/g;

interface Import {
  file: string;
  /** A path from the root, or a package's name. */
  target: string;
  isType: boolean;
}

function importsIn(folder: string): Import[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)node_modules\//.test(name))
    .flatMap((name) => {
      const file = join(folder, name);
      const found = [...readFileSync(join(root, file), 'utf8').matchAll(importing)];
      return found.map(([, type, from, bare]) => {
        const to = from ?? bare ?? '';
        const target = to.startsWith('.') ? relative(root, join(root, dirname(file), to)) : to;
        return { file, target, isType: type !== undefined };
      });
    });
}

function strays(folder: string, isAllowed: (target: string) => boolean): string[] {
  const wrong = importsIn(folder).filter(({ target }) => !isAllowed(target));
  return wrong.map(({ file, target }) => `${file} imports ${target}`);
}

const storeError = 'src/store/store-error.ts';
const redis = 'src/store/redis.ts';
/** What others may name of the store: what it takes and gives, and the connection that the queue is handed. */
const storeTypes = [...['append', 'keys', 'load', 'store'].map((name) => `src/store/${name}.ts`), redis];

describe('the folders of design.md', () => {
  it.each([
    ['src/method', ['src/method/', 'zod']],
    ['src/calendar', ['src/calendar/', 'zod', 'temporal-polyfill', 'date-holidays', 'node:module']],
    ['src/coalition', ['src/coalition/', 'src/calendar/dates.ts', 'src/method/', 'zod']],
    [
      'src/figures',
      ['src/figures/', 'src/method/', '@resvg/resvg-js', 'node:fs', 'node:module', 'node:crypto'],
    ],
    ['src/person', ['src/person/', 'src/coalition/', 'src/calendar/', 'src/method/', 'zod']],
    ['src/documents', ['src/documents/', 'src/calendar/', 'src/method/', 'docx', 'node:crypto']],
    ['src/text', ['src/text/', 'src/method/', 'src/coalition/', 'src/person/']],
  ])('%s imports only %j', (folder, allowed) => {
    expect(strays(folder, (target) => allowed.some((each) => target === each || isIn(target, each)))).toEqual(
      [],
    );
  });

  it.each(['src/slack', 'jobs'])('%s touches Redis only through the store', (folder) => {
    const wrong = importsIn(folder).filter(({ target, isType }) => {
      if (isIn(target, 'src/store/'))
        return target !== storeError && !(isType && storeTypes.includes(target));
      return target === 'ioredis';
    });
    expect(wrong).toEqual([]);
  });

  it('only the queue and its worker are given a connection, and know BullMQ', () => {
    const users = ['src/slack', 'jobs']
      .flatMap(importsIn)
      .filter(({ target }) => target === redis || target === 'bullmq');
    const files = [...new Set(users.map(({ file }) => file))].sort();
    expect(files.filter((file) => file.startsWith('src/') || !/^jobs\/engine\//.test(file))).toEqual([]);
  });

  it('draw pictures in one job only: who answers a request knows what a picture shows, and draws nothing', () => {
    const drawing = ['src', 'jobs'].flatMap(importsIn).filter(({ file, target, isType }) => {
      if (isIn(file, 'src/figures/') || isType || !isIn(target, 'src/figures/')) return false;
      return !/-words\.ts$|\/drawing-version\.ts$/.test(target);
    });
    expect(drawing.map(({ file, target }) => `${file} imports ${target}`)).toEqual([
      'jobs/engine/pictures.ts imports src/figures/draw.ts',
      'jobs/engine/pictures.ts imports src/figures/png.ts',
    ]);
  });

  it('areas of the core know the ground and what another area lets read, and the ground knows areas only in its lists', () => {
    const lists = [
      'agenda',
      'areas',
      'coalition',
      'commands',
      'due-kinds',
      'events',
      'lead-asks',
      'models',
      'privacy',
      'state',
    ];
    const wrong = importsIn('src/coalition').filter(({ file, target, isType }) => {
      const [area, other] = [areaOf(file), areaOf(target)];
      if (!isIn(target, 'src/coalition/') || area === other) return false;
      if (area === null)
        return (
          !lists.some((list) => file === `src/coalition/${list}.ts`) &&
          !(isType && target.endsWith('/state.ts'))
        );
      if (other === null) return /\/(agenda|areas|coalition|privacy)\.ts$/.test(target);
      return !target.endsWith('/read.ts') && !(isType && /\/(state|commands)\.ts$/.test(target));
    });
    expect(wrong).toEqual([]);
  });

  it('are read at all', () => {
    expect(importsIn('src').length).toBeGreaterThan(200);
    expect(importsIn('jobs').some(({ isType }) => isType)).toBe(true);
  });

  it.each(['src', 'jobs'])('%s knows nothing of the sandbox, the tests and the bench', (folder) => {
    expect(strays(folder, (target) => !/^(sandbox|test|bench)\//.test(target))).toEqual([]);
  });
});

/** Areas of `src/slack` are its folders, but for what every area uses. */
const shared = ['kit', 'forms'];
const slackAreas = readdirSync(join(root, 'src/slack'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map(({ name }) => `src/slack/${name}/`);
const isOfArea = (target: string) => slackAreas.some((area) => isIn(target, area));

describe('the areas', () => {
  it.each(['coalitions', 'interviews', 'meetings', 'person', 'home'])(
    'have a folder in src/slack: %s',
    (area) => {
      expect(slackAreas).toContain(`src/slack/${area}/`);
    },
  );

  it('have their routes in a file of their own each', () => {
    expect(slackAreas.filter((area) => !existsSync(join(root, area, 'routes.ts')))).toEqual([]);
  });

  it('are unknown to what every area uses', () => {
    const folders = shared
      .map((name) => `src/slack/${name}`)
      .filter((folder) => existsSync(join(root, folder)));
    expect(folders).toContain('src/slack/kit');
    expect(folders.flatMap((folder) => strays(folder, (target) => !isOfArea(target)))).toEqual([]);
  });

  it('are unknown to the kit, as is how a request comes in', () => {
    const isAllowed = (target: string) => isIn(target, 'src/slack/kit/') || !isIn(target, 'src/slack/');
    expect(strays('src/slack/kit', isAllowed)).toEqual([]);
  });

  it('never import the lists in which they stand, nor what is made of these', () => {
    const lists = ['areas', 'asks', 'routes', 'router', 'app'].map((name) => `src/slack/${name}.ts`);
    const surfaces = ['src/slack/home/entries.ts', 'src/slack/person/mine.ts', 'src/slack/today/today.ts'];
    const wrong = importsIn('src/slack').filter(
      ({ file, target }) => isOfArea(file) && lists.includes(target) && !surfaces.includes(file),
    );
    expect(wrong).toEqual([]);
  });

  it('are not named by the pinned message, Home and `/coalitie mijn`, which show what areas ask', () => {
    const surfaces = ['home/entries.ts', 'home/view.ts', 'person/hub.ts', 'person/mine.ts'].map(
      (name) => `src/slack/${name}`,
    );
    const isSurface = (target: string) => /^src\/slack\/(home|person)\//.test(target);
    const named = importsIn('src/slack').filter(
      ({ file, target }) => surfaces.includes(file) && isOfArea(target) && !isSurface(target),
    );
    // By whom the coalitions of a person are found.
    expect([...new Set(named.map(({ target }) => target))]).toEqual(['src/slack/coalitions/which.ts']);
  });

  it('are started by nobody but the app: no request waits for a job', () => {
    const users = importsIn('src').filter(({ target }) => isIn(target, 'jobs/'));
    const files = [...new Set(users.map(({ file }) => file))].sort();
    expect(files).toEqual(['src/app.ts', 'src/cli/doctor.ts', 'src/cli/person.ts', 'src/time-machine.ts']);
  });
});

describe('the README', () => {
  it('names only files and folders that are there', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/`((?:src|jobs|sandbox|test|bench|docs)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

function isIn(target: string, folder: string): boolean {
  return folder.endsWith('/') && target.startsWith(folder);
}

/** The area that a file of the core belongs to; `null` for the ground. */
function areaOf(file: string): string | null {
  return /^src\/coalition\/([a-z]+)\//.exec(file)?.[1] ?? null;
}
