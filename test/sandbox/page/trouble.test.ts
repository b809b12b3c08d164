import type { ServerResponse } from 'node:http';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asText } from '../../../sandbox/json.ts';
import { picture } from '../pictures.ts';
import { type RawApp, startRawApp } from '../raw-app.ts';
import { type Setup, startSandbox } from '../tiny-app.ts';
import { axeProblems } from './axe.ts';
import { openPage, startBrowser, withoutChromium } from './browser.ts';
import { upload } from './showcase.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
const field = {
  type: 'input' as const,
  block_id: 'name',
  label: plain('Naam'),
  element: { type: 'plain_text_input' as const, action_id: 'name' },
};
const form = (blocks: KnownBlock[] = []): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Formulier'),
  submit: plain('Bewaar'),
  blocks: [field, ...blocks],
});

const answers = {
  'does not answer': () => {},
  'answers 500': (response: ServerResponse) => response.writeHead(500).end('kapot'),
  dies: (response: ServerResponse) => response.destroy(),
};

describe.skipIf(withoutChromium)('the page in trouble (needs a Chromium)', () => {
  let setup: Setup;
  let app: RawApp;
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    app = await startRawApp();
    setup = await startSandbox({ appUrl: app.url });
  });
  afterEach(async () => {
    await setup.stop();
    await app.stop();
  });

  const open = async (at: string) => {
    const opened = await openPage(browser, setup.sandbox.url, { at });
    return opened;
  };

  /** Opens a modal for the person by a command of theirs. */
  async function openModal(page: Page, view: ModalView): Promise<void> {
    await page.getByLabel('Bericht', { exact: true }).fill('/coalitie');
    const before = app.received.length;
    await page.keyboard.press('Enter');
    const received = await app.came(before + 1);
    const command = received.findLast(({ body }) => body.command === '/coalitie');
    await setup.client.views.open({ trigger_id: asText(command?.body.trigger_id), view });
    await page.locator('#modal').waitFor();
  }

  it.each(Object.entries(answers))('says so when the app %s, and keeps what was typed', async (_, answer) => {
    await setup.client.chat.postMessage({
      channel: 'U0NOOR',
      text: 'Vraag',
      blocks: [
        section('Vraag'),
        { type: 'actions', elements: [{ type: 'button', action_id: 'go', text: plain('Ga door') }] },
      ],
    });
    const { page } = await open('#U0NOOR/D0NOOR');
    await openModal(page, form());
    app.answer = answer;
    const modal = page.locator('#modal');
    await modal.getByLabel('Naam').fill('Wat ik schreef');
    await modal.getByRole('button', { name: 'Bewaar' }).click();
    await modal.getByText('De app gaf geen antwoord. Wat je hebt ingevuld staat er nog').waitFor();
    expect(await modal.getByLabel('Naam').inputValue()).toBe('Wat ik schreef');
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ga door' }).click();
    await page.locator('.toast', { hasText: 'De app gaf geen antwoord.' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    const says = page.getByLabel('Bericht', { exact: true });
    await says.fill('/coalitie status');
    await page.keyboard.press('Enter');
    await page.locator('.toast', { hasText: '/coalitie is niet gelukt' }).waitFor();
    await says.fill('ben je daar?');
    await page.keyboard.press('Enter');
    await page.locator('.message', { hasText: 'ben je daar?' }).waitFor();
    await page.context().close();
  });

  it('waits for a slow app without letting anything be sent twice', async () => {
    const { page } = await open('#U0NOOR/D0NOOR');
    await openModal(page, form());
    let late: (() => void) | undefined;
    app.answer = (response) => {
      late = () => response.end();
    };
    const modal = page.locator('#modal');
    await modal.getByLabel('Naam').fill('Binnenstad');
    await modal.getByRole('button', { name: 'Bewaar' }).click();
    const busy = modal.getByRole('button', { name: 'Bezig…' });
    await busy.waitFor();
    expect(await busy.isDisabled()).toBe(true);
    await expect.poll(() => late).toBeDefined();
    late?.();
    await modal.waitFor({ state: 'detached' });
    expect(app.received.filter(({ body }) => body.type === 'view_submission')).toHaveLength(1);
    await page.context().close();
  });

  it('draws views of 200 KB, which can be filled in, and shows why a larger one is refused', async () => {
    const blocks = Array.from({ length: 95 }, (_, n) => section(`${n} ${'é'.repeat(1_050)}`));
    const view = form(blocks);
    expect(Buffer.byteLength(JSON.stringify(view))).toBeGreaterThan(200_000);
    const { page, errors } = await open('#U0NOOR/D0NOOR');
    await openModal(page, view);
    const modal = page.locator('#modal');
    await modal.getByText(/^94 é/).waitFor();
    await modal.getByLabel('Naam').fill('Binnenstad');
    await modal.getByRole('button', { name: 'Bewaar' }).click();
    await modal.waitFor({ state: 'detached' });
    await setup.client.views.publish({ user_id: 'U0NOOR', view: { type: 'home', blocks } });
    await page.locator('.entry', { hasText: 'Home' }).click();
    await page.locator('.home').getByText(/^94 é/).waitFor();
    const larger = {
      type: 'home' as const,
      blocks: [...blocks, ...blocks.slice(0, 5)].map((one) =>
        section(`${'é'.repeat(1_400)}${JSON.stringify(one).length}`),
      ),
    };
    const refused = setup.client.views.publish({ user_id: 'U0NOOR', view: larger });
    await expect(refused).rejects.toThrow('view_too_large');
    await page.locator('#inspect').click();
    await page.locator('#entries .broken', { hasText: '1.1 View JSON size' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('starts over once when two windows ask for it at the same moment', async () => {
    await setup.client.chat.postMessage({ channel: 'U0NOOR', text: 'weg ermee' });
    const [one, two] = [await open('#U0NOOR/D0NOOR'), await open('#U0NOOR/D0NOOR')];
    for (const { page } of [one, two]) {
      await page.locator('.message', { hasText: 'weg ermee' }).waitFor();
      await page.locator('#menu').click();
      await page.locator('#reset').click();
    }
    await Promise.all(
      [one, two].map(({ page }) =>
        page.locator('#confirm').getByRole('button', { name: 'Wis alles' }).click(),
      ),
    );
    for (const { page, errors } of [one, two]) {
      await page.getByRole('heading', { name: 'Welkom', exact: true }).waitFor();
      await page.locator('.entry', { hasText: 'Berichten' }).click();
      await page.getByText('Hier is nog niets gezegd.').waitFor();
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });

  it('lets whoever may see a file download it as it is, and nobody else', async () => {
    await setup.client.conversations.open({ users: 'U0NOOR' });
    const files = [
      {
        filename: 'bijeenkomst.ics',
        type: 'text/calendar',
        bytes: Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
      },
      {
        filename: 'voorstel.docx',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0]),
      },
    ];
    for (const { filename, bytes } of files)
      await upload(setup.client, { filename, bytes, channel: 'D0NOOR' });
    await upload(setup.client, { filename: 'figuur.png', bytes: picture, channel: 'D0NOOR' });
    const { page, errors } = await open('#U0NOOR/D0NOOR');
    for (const { filename, type, bytes } of files) {
      const link = page.getByRole('link', { name: `Download ${filename}` });
      const href = (await link.getAttribute('href')) ?? '';
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe(filename);
      const got = await fetch(new URL(href, setup.sandbox.url));
      expect([got.headers.get('content-type'), Buffer.from(await got.arrayBuffer())]).toEqual([type, bytes]);
      const other = await fetch(new URL(href.replace('U0NOOR', 'U0AHMED'), setup.sandbox.url));
      expect(other.status).toBe(404);
    }
    await page.getByRole('img', { name: 'Wat er op figuur.png staat' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows a block that it does not know as JSON with a note, and a picture elsewhere by its alt text', async () => {
    await setup.client.chat.postMessage({
      channel: 'U0NOOR',
      text: 'Vreemd',
      blocks: [
        { type: 'card', title: { type: 'mrkdwn', text: 'Een kaart' } },
        { type: 'image', image_url: 'https://example.org/x.png', alt_text: 'Wat erop staat' },
        section('Daarna gaat het verder.'),
      ],
    });
    const { page, errors } = await open('#U0NOOR/D0NOOR');
    await page.getByText('Daarna gaat het verder.').waitFor();
    await page.getByText('De proefomgeving tekent een blok “card” niet; dit is de inhoud:').waitFor();
    expect(await page.locator('.block pre').first().textContent()).toContain('"Een kaart"');
    await page.getByText('Wat erop staat').waitFor();
    expect(await page.getByRole('link', { name: /example\.org/ }).getAttribute('href')).toBe(
      'https://example.org/x.png',
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
