import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, startStage } from '../../e2e/stage.ts';
import { axeProblems, keepPicture } from './axe.ts';
import { type Opened, openPage, startBrowser, withoutChromium } from './browser.ts';

/** Fills the modal on top by its fields' block ids, and submits it. */
async function submit(page: Page, title: RegExp, values: Record<string, string>): Promise<void> {
  const modal = page.locator('#modal');
  await modal.getByRole('heading', { name: title }).waitFor();
  for (const [block, value] of Object.entries(values)) {
    const box = modal.locator(`[data-block="${block}"]`);
    const choices = box.locator(`input[value="${value}"]`);
    if ((await choices.count()) > 0) await choices.check();
    else if ((await box.locator('select').count()) > 0) await box.locator('select').selectOption(value);
    else await box.locator('input, textarea').fill(value);
  }
  await modal.locator('[type=submit]').click();
}

/** How much of a small phone's height the page keeps for itself, around what is said: of 1. */
async function frameShare(page: Page): Promise<number> {
  const heights = ['.top', '.main > .head', '.guide', '#composer'].map(
    async (part) => (await page.locator(part).boundingBox())?.height ?? 0,
  );
  return (await Promise.all(heights)).reduce((sum, one) => sum + one, 0) / 740;
}

describe.skipIf(withoutChromium)('the page with the whole app (needs a Chromium)', () => {
  let stage: Stage;
  let browser: Browser;
  const windows: Opened[] = [];

  beforeAll(async () => {
    [stage, browser] = await Promise.all([startStage(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
  });

  const open = async (at: string, width = 1280): Promise<Page> => {
    const opened = await openPage(browser, stage.sandbox.url, { at, width });
    windows.push(opened);
    return opened.page;
  };

  it('leads a newcomer from the welcome to a coalition, a partner and an answered question', async () => {
    const noor = await open('');
    await noor.getByText('Trekker: zij begint de coalitie').first().waitFor();
    expect(await noor.locator('.cards li').count()).toBe(6);
    expect(await axeProblems(noor)).toEqual([]);
    await keepPicture(noor, 'welcome');
    await noor.getByRole('button', { name: 'Begin als Noor' }).click();
    const field = noor.getByLabel('Bericht', { exact: true });
    await expect.poll(() => field.inputValue()).toBe('/coalitie start');
    const guide = noor.getByLabel('Wat je nu kunt doen');
    await guide.getByText('Stap 1 van 6').waitFor();
    await noor.keyboard.press('Enter');
    await submit(noor, /./, { name: 'Aantrekkelijke binnenstad', need: 'Winkels staan leeg.' });
    await noor.locator('#modal [data-block="kind"]').waitFor();
    await submit(noor, /./, {
      organisation: 'Gemeente Waterstad',
      kind: 'municipality',
      intention: 'Leven.',
    });
    await noor.locator('#modal [data-block="existing"]').waitFor();
    expect(await axeProblems(noor)).toEqual([]);
    await keepPicture(noor, 'modal');
    await submit(noor, /./, { together: 'no', channel: 'existing', existing: 'C0BINNENSTAD', country: 'NL' });
    await noor.locator('#modal').waitFor({ state: 'detached' });

    await guide.getByText('Stap 2 van 6').waitFor();
    await guide.getByRole('button', { name: 'Ga erheen' }).click();
    await noor.locator('.message').first().waitFor();
    await field.fill('/coalitie partner');
    await field.press('Enter');
    await noor.locator('#modal button', { hasText: 'Voeg er één toe' }).first().click();
    await noor.locator('#modal [data-block="contacts"]').waitFor();
    await submit(noor, /./, { organisation: 'Ondernemers', kind: 'entrepreneurs', contacts: 'U0AHMED' });
    await noor.locator('#modal [data-block="contacts"]').waitFor({ state: 'detached' });
    await noor.keyboard.press('Escape');
    await noor.locator('#modal').waitFor({ state: 'detached' });
    await field.fill('/coalitie gesprek');
    await field.press('Enter');
    await noor.locator('#modal [data-block="everyone"]').waitFor();
    await submit(noor, /./, { everyone: 'everyone' });
    await guide.getByText('Stap 3 van 6').waitFor();
    await noor.keyboard.press('Escape');
    await noor.locator('#modal').waitFor({ state: 'detached' });
    await noor.locator('#who summary').click();
    await noor
      .locator('#people')
      .getByRole('button', { name: /Ahmed/ })
      .getByLabel(/ongelezen/)
      .waitFor();
    const people = await stage.control.people();
    const told = await noor.locator('#people .person-choice').allTextContents();
    expect(told).toHaveLength(6);
    for (const { name, organisation, workspace, timezone } of people) {
      const lines = told.find((one) => one.startsWith(name)) ?? '';
      for (const part of [organisation, workspace, timezone]) expect(lines).toContain(part);
      expect(lines).toMatch(/Trekker:|Partner/);
    }
  });

  it('lets a partner answer in a second window, and the first one keeps up', async () => {
    const ahmed = await open('#U0AHMED/D0AHMED', 360);
    await ahmed.setViewportSize({ width: 360, height: 740 });
    const guide = ahmed.getByLabel('Wat je nu kunt doen');
    // Something that is no answer: the guide stays where it was.
    await stage.control.message({ user: 'U0AHMED', text: 'Hoi' });
    await ahmed.locator('.message', { hasText: 'Hoi' }).first().waitFor();
    await guide.getByText('Stap 3 van 6').waitFor();
    expect(await frameShare(ahmed)).toBeLessThanOrEqual(1 / 4);
    await ahmed.locator('.message button.primary').first().click();
    await ahmed.getByText('1 van 7').waitFor();
    const field = ahmed.getByLabel('Bericht', { exact: true });
    await field.fill('Wij zijn de *binnenstad*.');
    await field.press('Enter');
    await ahmed.getByText('2 van 7').waitFor();
    await ahmed.locator('.message', { hasText: 'Wij zijn de' }).first().waitFor();
    expect(await axeProblems(ahmed)).toEqual([]);
    await keepPicture(ahmed, 'question');
    await guide.getByText('Stap 4 van 6').waitFor();
    expect(await ahmed.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const noor = windows[0]?.page;
    await noor?.keyboard.press('Escape');
    await stage.control.message({ user: 'U0AHMED', channel: 'C0BINNENSTAD', text: 'Dag Noor!' });
    await noor?.locator('.entry.unread', { hasText: 'binnenstad' }).waitFor();
  });

  it('says what is due, goes there, and says what was sent to whom', async () => {
    const page = await open('#U0NOOR/D0NOOR');
    await page.locator('.due', { hasText: 'Ahmed El Idrissi' }).waitFor();
    const before = await page.locator('#clock time').getAttribute('datetime');
    await page.locator('#next').click();
    const arrival = page.locator('.arrival');
    const way = arrival.getByRole('link', { name: 'Ahmed El Idrissi' }).first();
    expect(await way.getAttribute('href')).toBe('#U0AHMED/D0AHMED');
    expect(await page.locator('#clock time').getAttribute('datetime')).not.toBe(before);
    expect(await axeProblems(page)).toEqual([]);
    await keepPicture(page, 'time');
  });

  it('shows in the inspector what the app did by itself, and what it has planned for whom', async () => {
    const page = await open('#U0NOOR/D0NOOR');
    await page.locator('#inspect').click();
    const work = page.locator('.work');
    await work.getByText(/herinnering aan het gesprek voor Ahmed El Idrissi/).waitFor();
    await page.getByLabel('Richting').selectOption('in app');
    await page.locator('#entries').getByText('job due p-U0AHMED').first().waitFor();
    expect(await page.locator('#entries').getByText('chat.postMessage').count()).toBe(0);
  });

  it('lets a week go by through the days in it: what is due on one of them is sent on that day', async () => {
    const page = await open('#U0NOOR/D0NOOR');
    const { due } = await stage.control.clock();
    const at = due?.at ?? 0;
    const inZone = { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'short' } as const;
    const day = new Date(at).toLocaleDateString('nl-NL', inZone);
    await page.getByRole('button', { name: 'Een week verder' }).click();
    await page.locator('.arrival').getByText(day).first().waitFor();
    expect((await stage.control.clock()).ms).toBeGreaterThan(at + 3_600_000);
  });

  it('goes on after a year: what was due came, and the app answers as before', async () => {
    const page = await open('#U0NOOR/D0NOOR');
    const { ms } = await stage.control.clock({ add: 365 * 86_400_000 });
    const year = String(new Date(ms).getUTCFullYear());
    expect(year).toBe('2027');
    await page.locator('#clock', { hasText: year }).waitFor();
    await page.locator('.day', { hasText: year }).first().waitFor();
    await page.getByLabel('Bericht', { exact: true }).fill('/coalitie status');
    await page.keyboard.press('Enter');
    await page.locator('#modal, .message.ephemeral').first().waitFor();
    await stage.control.message({ user: 'U0AHMED', text: 'Een jaar later nog iets.' });
    const late = stage.sandbox.log.findLast(({ what }) => what === 'event message.im');
    expect(late?.status).toBe('200');
    expect(await axeProblems(page)).toEqual([]);
  });

  it('runs without a mistake in the page, and breaks no rule of Slack', () => {
    expect(windows.flatMap(({ errors }) => errors)).toEqual([]);
    expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
