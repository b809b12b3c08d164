import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { buildPage } from '../../../sandbox/start/page-build.ts';

/** A Chromium of this machine, or undefined. */
function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

const executablePath = findChromium();

/** Without a Chromium the tests of the page are skipped; where CI=1 they fail instead. */
export const withoutChromium = executablePath === undefined && process.env.CI !== '1';

/** A browser, and the page built for it. */
export async function startBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('CI=1 needs a Chromium in PATH.');
  await buildPage();
  return chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

export interface Opened {
  page: Page;
  /** What went wrong in the page itself: exceptions, and what the browser refused or could not load. */
  errors: string[];
}

export interface Opening {
  /** `#U0AHMED/D0AHMED`: who one is and where one looks. */
  at: string;
  width?: number;
  dark?: boolean;
  language?: 'nl' | 'en';
}

/** A window of its own: nothing is kept from another one. */
export async function openPage(
  browser: Browser,
  url: string,
  { at, width = 1280, dark = false, language = 'nl' }: Opening,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'nl-NL',
  });
  await context.addInitScript(`localStorage.setItem('coalitie.language', '${language}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) errors.push(`loaded from elsewhere: ${request.url()}`);
  });
  await page.goto(`${url}/${at}`);
  await page.locator('#conversations .entry').first().waitFor({ state: 'attached' });
  return { page, errors };
}
