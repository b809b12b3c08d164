import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { packageRoot } from '../../../sandbox/package-root.ts';

/** What breaks WCAG 2.2 AA on this page now, each with where; empty where nothing does. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  return page.evaluate(async (wanted) => {
    const run = Reflect.get(globalThis, 'axe').run;
    const { violations } = await run({ runOnly: wanted });
    return violations.flatMap(
      ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  }, tags);
}

/** Keeps how a surface looks, for people to look at: `artefacts/page-<name>-<width>.png`, not in git. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(packageRoot(), 'artefacts');
  await mkdir(folder, { recursive: true });
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path: join(folder, `page-${name}-${width}.png`) });
}
