import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Setup } from '../tiny-app.ts';
import { axeProblems, keepPicture } from './axe.ts';
import { openPage, startBrowser, withoutChromium } from './browser.ts';
import { startShowcase } from './showcase.ts';

interface Look {
  width: number;
  dark: boolean;
  language: 'nl' | 'en';
  /** Axe looks too: once at each width, in each theme, in each language. */
  axe: boolean;
}

const looks: Look[] = [
  { width: 1280, dark: false, language: 'nl', axe: true },
  { width: 360, dark: true, language: 'en', axe: true },
  { width: 1280, dark: true, language: 'en', axe: false },
  { width: 360, dark: false, language: 'nl', axe: false },
];

/** Each surface in the order of a interaction: how one gets there from the one before, and how one leaves it again. */
interface Surface {
  name: string;
  come(page: Page): Promise<unknown>;
  leave?(page: Page): Promise<unknown>;
}

const go = (hash: string, awaited: string) => async (page: Page) => {
  await page.evaluate(`location.hash = '${hash}'`);
  await page.locator(awaited).first().waitFor();
};
const press = (selector: string, awaited: string) => async (page: Page) => {
  await page.locator(selector).first().click();
  await page.locator(awaited).first().waitFor();
};
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
const putAway = (page: Page) => page.keyboard.press('Escape');
const back = async (page: Page) => {
  await putAway(page);
  await page.locator('#modal').waitFor({ state: 'detached' });
};

const surfaces: Surface[] = [
  { name: 'welcome', come: go('#U0NOOR/welcome', '.cards') },
  { name: 'channel', come: go('#U0NOOR/C0BINNENSTAD', '.message') },
  { name: 'message-menu', come: press('.menu summary', '.menu button'), leave: putAway },
  { name: 'shortcuts', come: press('.shortcuts summary', '.choices'), leave: putAway },
  {
    name: 'suggestions',
    come: async (page) => {
      await page.locator('#text').fill('/');
      await page.getByRole('option').first().waitFor();
    },
    leave: (page) => page.locator('#text').fill(''),
  },
  { name: 'people', come: openPeople, leave: putAway },
  { name: 'menu', come: press('#menu', '#settings'), leave: putAway },
  { name: 'inspector', come: press('#inspect', '#entries .broken') },
  { name: 'inspector-open', come: press('#entries .broken summary', '.bodies'), leave: click('#inspect') },
  { name: 'home', come: go('#U0NOOR/home', '.home img') },
  { name: 'messages', come: go('#U0NOOR/D0NOOR', '.file') },
  { name: 'message', come: (page) => page.locator('.message h2').first().scrollIntoViewIfNeeded() },
  { name: 'only-you', come: press('button:text("Alleen voor mij")', '.ephemeral') },
  { name: 'confirm', come: press('button:text("Stop")', '#confirm'), leave: putAway },
  { name: 'modal', come: press('button:text("Open het formulier")', '#modal') },
  { name: 'modal-missing', come: press('#modal [type=submit]', '#modal .wrong') },
  { name: 'modal-error', come: fillForm },
  {
    name: 'modal-pushed',
    come: press('button:text("Lees meer")', '#modal h2:text("Waarom")'),
    leave: backTwice,
  },
  { name: 'time', come: goOn, leave: click('.arrival > button') },
  { name: 'reset', come: openReset, leave: putAway },
  { name: 'as-outsider', come: go('#U0TOM/C0BINNENSTAD', '.message') },
  { name: 'empty', come: go('#U0KEES/C0ALGEMEEN', '.messages .empty') },
];

async function openPeople(page: Page): Promise<void> {
  const back = page.locator('#back');
  if (await back.isVisible()) await back.click();
  await press('#who summary', '#people')(page);
}

async function goOn(page: Page): Promise<void> {
  const unfold = page.locator('#unfold');
  if ((await unfold.isVisible()) && !(await page.locator('#next').isVisible())) await unfold.click();
  await press('#next', '.arrival')(page);
}

async function openReset(page: Page): Promise<void> {
  await page.locator('#menu').click();
  await press('#reset', '#confirm')(page);
}

async function fillForm(page: Page): Promise<void> {
  const modal = page.locator('#modal');
  await modal.locator('[data-block="name"] input').fill('De Pomp');
  await modal.locator('[data-block="kind"] select').selectOption('culture');
  await modal.locator('[type=submit]').click();
  await modal.getByText('Deze partner is er al.').waitFor();
}

async function backTwice(page: Page): Promise<void> {
  await putAway(page);
  await page.locator('#modal h2:text("Partner")').waitFor();
  await back(page);
}

describe.skipIf(withoutChromium)('every surface of the page (needs a Chromium)', () => {
  let setup: Setup;
  let browser: Browser;
  beforeAll(async () => {
    [setup, browser] = await Promise.all([startShowcase(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await setup?.stop();
  });

  it.each(looks)(
    'at $width px, dark $dark, in $language: fits, can be used by everyone, and makes no mistake',
    async (look) => {
      const { page, errors } = await openPage(browser, setup.sandbox.url, { at: '#U0NOOR/welcome', ...look });
      const found: string[] = [];
      for (const { name, come, leave } of surfaces) {
        await come(page);
        await keepPicture(page, `${name}-${look.dark ? 'dark' : 'light'}-${look.language}`);
        const problems = look.axe ? await axeProblems(page) : [];
        found.push(...problems.map((problem) => `${name}: ${problem}`));
        const wide = await page.evaluate('document.documentElement.scrollWidth');
        const high = await page.evaluate('document.documentElement.scrollHeight');
        if (wide !== look.width || high !== 800) found.push(`${name}: the page scrolls: ${wide} × ${high}`);
        await leave?.(page);
      }
      expect(found).toEqual([]);
      expect(errors).toEqual([]);
      await page.context().close();
    },
    90_000,
  );
});
