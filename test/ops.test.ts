import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics } from '../src/metrics.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const rule = z.strictObject({
  alert: z.string().regex(/^Coalitie[A-Z]\w+$/),
  expr: z.string(),
  for: z.string().regex(/^\d+m$/),
  labels: z.strictObject({ severity: z.enum(['warning', 'critical']) }),
  annotations: z.strictObject({ summary: z.string(), runbook: z.string() }),
});
const alerts = z
  .strictObject({ groups: z.array(z.strictObject({ name: z.string(), rules: z.array(rule) })) })
  .parse(parse(read('ops/alerts.yml')))
  .groups.flatMap(({ rules }) => rules);

const board = z
  .object({
    panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
  })
  .parse(JSON.parse(read('ops/dashboard.json')));

const expressions = [
  ...alerts.map(({ alert, expr }) => ({ where: alert, expr })),
  ...board.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ where: title, expr }))),
];

/** `coalitie_x_seconds_bucket` is told by the histogram `coalitie_x_seconds`. */
const named = (expr: string) =>
  [...expr.matchAll(/\b(coalitie|process|nodejs)_\w+/g)].map(([name]) =>
    name.replace(/_(bucket|count|sum)$/, ''),
  );

describe('ops/alerts.yml and ops/dashboard.json', () => {
  it('name only metrics that /metrics tells', async () => {
    const { body } = await createMetrics().text();
    const told = new Set([...body.matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name));
    const unknown = expressions.flatMap(({ where, expr }) =>
      named(expr)
        .filter((name) => !told.has(name))
        .map((name) => `${where}: ${name}`),
    );
    expect(unknown).toEqual([]);
    expect(expressions.filter(({ expr }) => named(expr).length === 0)).toEqual([]);
  });

  it('show each metric of the app’s own', async () => {
    const { body } = await createMetrics().text();
    const own = [...body.matchAll(/^# TYPE (coalitie_\w+) /gm)].map(([, name]) => name);
    const shown = new Set(board.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => named(expr))));
    expect(own.filter((name) => name !== undefined && !shown.has(name))).toEqual([]);
  });
});

describe('docs/runbook', () => {
  it('has one page for each alert, which says what it means, what to look at and what to do', () => {
    const pages = readdirSync(new URL('../docs/runbook', import.meta.url)).map(
      (file) => `docs/runbook/${file}`,
    );
    expect(alerts.map(({ annotations }) => annotations.runbook).toSorted()).toEqual(pages.toSorted());
    for (const { alert, annotations } of alerts) {
      const page = read(annotations.runbook);
      expect(page).toContain(`\`${alert}\``);
      for (const part of ['What it means', 'What to look at', 'What to do']) expect(page).toContain(part);
    }
  });
});

describe('what is written for people', () => {
  it('links only to files that are there', () => {
    const folder = fileURLToPath(new URL('..', import.meta.url));
    const pages = [
      ...['README.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE.md', 'CONTEXT.md'],
      ...readdirSync(join(folder, 'docs'), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => join('docs', file)),
    ];
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, link = '']) => join(dirname(page), link))
        .filter((path) => !existsSync(join(folder, path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('gives one version in package.json and publiccode.yml', () => {
    expect(parse(read('publiccode.yml')).softwareVersion).toBe(JSON.parse(read('package.json')).version);
  });
});
