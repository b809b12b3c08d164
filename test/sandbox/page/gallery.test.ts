import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures } from '../../../sandbox/gallery/figures.ts';
import { createSandbox, type Sandbox } from '../../../sandbox/server.ts';
import { pictureWidth } from '../../../src/figures/svg.ts';
import { axeProblems, keepPicture } from './axe.ts';
import { openPage, startBrowser, withoutChromium } from './browser.ts';

const samples = figures.flatMap((figure) => figure.samples);

describe.skipIf(withoutChromium)('the gallery of figures (needs a Chromium)', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  beforeAll(async () => {
    [sandbox, browser] = await Promise.all([
      createSandbox({ signingSecret: 's', botToken: 'xoxb-1' }),
      startBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  async function open(path: string, { width = 1280, dark = false }): Promise<Page> {
    const viewport = { width, height: 800 };
    const context = await browser.newContext({ viewport, colorScheme: dark ? 'dark' : 'light' });
    const page = await context.newPage();
    await page.goto(`${sandbox.url}${path}`);
    return page;
  }

  /** How wide each picture really is; 0 where it did not load. */
  async function loaded(page: Page): Promise<number[]> {
    const pictures = await page.locator('article img').all();
    const widths: number[] = [];
    for (const picture of pictures) {
      await picture.scrollIntoViewIfNeeded();
      widths.push(
        await picture.evaluate(async (image: { decode(): Promise<void>; naturalWidth: number }) => {
          await image.decode();
          return image.naturalWidth;
        }),
      );
    }
    return widths;
  }

  it.each([
    { language: 'nl', width: 1280, dark: false },
    { language: 'en', width: 360, dark: true },
  ])('shows every sample, in $language at $width px, to everybody', async ({ language, ...how }) => {
    const page = await open(`/gallery?language=${language}`, how);
    expect(await loaded(page)).toEqual(samples.map(() => pictureWidth));
    expect(await axeProblems(page)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await page.evaluate('scrollTo(0, 0)');
    await keepPicture(page, `gallery-${language}`);
    await page.context().close();
  });

  it('can be used by keyboard: skipped into, read in words, and in the other language', async () => {
    const page = await open('/gallery', {});
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**#figures');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const said = page.locator('article details[open] p');
    await said.waitFor();
    expect(await said.textContent()).toBe(samples[0]?.draw('nl').alt);
    await page.getByRole('link', { name: 'English' }).press('Enter');
    await page.getByRole('heading', { name: 'Pictures', exact: true }).waitFor();
    await page.context().close();
  });

  it('is reached from the page’s menu, in its language', async () => {
    const { page, errors } = await openPage(browser, sandbox.url, { at: '#U0NOOR/C0MARKT' });
    await page.locator('#menu').click();
    await page.getByRole('link', { name: 'Plaatjes van de app' }).click();
    await page.getByRole('heading', { name: 'Plaatjes', exact: true }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('answers what it does not have with 404', async () => {
    expect((await fetch(`${sandbox.url}/gallery/lemniscate-start-de.png`)).status).toBe(404);
    expect((await fetch(`${sandbox.url}/gallery/lemniscate-start-nl.png`)).headers.get('content-type')).toBe(
      'image/png',
    );
  });
});
