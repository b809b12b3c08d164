import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Setup } from '../tiny-app.ts';
import { startApp } from '../tiny-app.ts';
import { type Opened, openPage, startBrowser, withoutChromium } from './browser.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

const form = {
  type: 'modal' as const,
  callback_id: 'form',
  title: plain('Coalitie starten'),
  submit: plain('Begin'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'name',
      label: plain('Naam'),
      element: { type: 'plain_text_input' as const, action_id: 'name' },
    },
    {
      type: 'input' as const,
      block_id: 'place',
      optional: true,
      label: plain('Kanaal'),
      element: { type: 'channels_select' as const, action_id: 'place' },
    },
    {
      type: 'actions' as const,
      block_id: 'more',
      elements: [{ type: 'button' as const, action_id: 'push', text: plain('Nog een laag') }],
    },
  ],
};

const question = [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'Doe je *mee*, <@U0NOOR>? &lt;b&gt;' } },
  {
    type: 'actions' as const,
    elements: [
      { type: 'button' as const, action_id: 'yes', style: 'primary' as const, text: plain('Ik doe mee') },
      {
        type: 'button' as const,
        action_id: 'stop',
        text: plain('Stop'),
        confirm: { title: plain('Zeker?'), text: plain('Echt?'), confirm: plain('Ja'), deny: plain('Nee') },
      },
    ],
  },
];

describe.skipIf(withoutChromium)('the page (needs a Chromium)', () => {
  let setup: Setup;
  let browser: Browser;
  const clicks: string[] = [];

  beforeAll(async () => {
    setup = await startApp('http', (app) => {
      app.command('/coalitie', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: form });
      });
      app.view('form', async ({ ack, view }) => {
        const name = view.state.values.name?.name?.value ?? '';
        await (name.length < 4 ? ack({ response_action: 'errors', errors: { name: 'Te kort.' } }) : ack());
      });
      app.action('push', async ({ ack, body, client }) => {
        await client.views.push({ trigger_id: 'trigger_id' in body ? body.trigger_id : '', view: form });
        await ack();
      });
      app.action(/^(yes|stop)$/, async ({ ack, action, respond }) => {
        clicks.push('action_id' in action ? action.action_id : '');
        await ack();
        await respond({ text: 'Genoteerd.', replace_original: true });
      });
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await setup.stop();
  });

  const open = (at: string, width?: number): Promise<Opened> =>
    openPage(browser, setup.sandbox.url, { at, ...(width === undefined ? {} : { width }) });

  it('opens a modal for a command, shows what is wrong in it, stacks and closes it', async () => {
    const { page, errors } = await open('#U0NOOR/C0BINNENSTAD');
    const modal = page.locator('#modal');
    await page.getByLabel('Bericht', { exact: true }).fill('/coalitie start');
    await page.keyboard.press('Enter');
    await modal.getByRole('button', { name: 'Begin' }).click();
    await modal.getByText('Vul dit in.').waitFor();
    const channels = await modal.getByLabel('Kanaal').locator('option').allTextContents();
    expect(channels).toContain('# markt');
    expect(channels).not.toContain('# oud-project');
    await modal.getByLabel('Naam').fill('abc');
    await modal.getByRole('button', { name: 'Begin' }).click();
    await modal.getByText('Te kort.').waitFor();
    await modal.getByRole('button', { name: 'Begin' }).click();
    await modal.getByText('Te kort.').waitFor();
    expect(await modal.getByLabel('Naam').inputValue()).toBe('abc');
    await modal.getByRole('button', { name: 'Nog een laag' }).click();
    const back = modal.getByRole('button', { name: 'Terug naar “Coalitie starten”' });
    await back.waitFor();
    await page.keyboard.press('Escape');
    await back.waitFor({ state: 'detached' });
    expect(await modal.getByLabel('Naam').inputValue()).toBe('abc');
    await modal.getByLabel('Naam').fill('Binnenstad');
    await modal.getByRole('button', { name: 'Begin' }).click();
    await modal.waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('draws a message, and changes it in place when a button in it is clicked', async () => {
    await setup.client.chat.postMessage({ channel: 'U0AHMED', text: 'Doe je mee?', blocks: question });
    const { page, errors } = await open('#U0AHMED/D0AHMED');
    const message = page.locator('.message').last();
    await message.getByText('<b>').waitFor();
    expect(await message.locator('strong', { hasText: 'mee' }).count()).toBe(1);
    expect(await message.locator('.mention').textContent()).toBe('@Noor van Dijk');
    await message.getByRole('button', { name: 'Stop' }).click();
    await page.locator('#confirm').getByRole('button', { name: 'Nee' }).click();
    await message.getByRole('button', { name: 'Ik doe mee' }).click();
    await page.locator('.message').getByText('Genoteerd.').waitFor();
    expect(clicks).toEqual(['yes']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('fits a small phone, and shows somebody of another workspace no Home', async () => {
    await setup.client.chat.postMessage({ channel: 'C0BINNENSTAD', text: 'Dag allemaal' });
    const { page } = await open('#U0TOM/welcome', 360);
    expect(await page.getByRole('button', { name: 'Home' }).count()).toBe(0);
    await page.locator('#back').click();
    await page.locator('.entry', { hasText: 'binnenstad' }).click();
    await page
      .getByLabel('Bestand')
      .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Verstuur' }).click();
    const path = await page.getByRole('link', { name: 'Download plan.pdf' }).getAttribute('href');
    expect(await (await fetch(new URL(path ?? '', setup.sandbox.url))).text()).toBe('x');
    await page.getByText('Dag allemaal').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.close();
  });

  it('acts as somebody else, with what is unread, and puts text in nobody’s markup', async () => {
    const { page } = await open('#U0SANNE/welcome');
    await page.locator('#who summary').click();
    await page
      .locator('#people')
      .getByRole('button', { name: /Kees Bakker/ })
      .click();
    await page.locator('.entry', { hasText: 'algemeen' }).click();
    await page.getByLabel('Bericht', { exact: true }).fill('<img src=x onerror=alert(1)> & groet @noor');
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await page.locator('.message', { hasText: '<img src=x' }).waitFor();
    expect(await page.locator('.message img').count()).toBe(0);
    expect(await page.locator('.message .mention').textContent()).toBe('@Noor van Dijk');
    await setup.sandbox.control.message({ user: 'U0NOOR', channel: 'C0ALGEMEEN', text: 'nieuws' });
    await page
      .getByLabel(/ongelezen/)
      .first()
      .waitFor();
    await page.close();
  });
});
