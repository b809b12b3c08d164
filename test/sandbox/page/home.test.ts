import type { HomeView } from '@slack/types';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ManifestFile } from '../manifests.ts';
import { writeManifest } from '../manifests.ts';
import { picture } from '../pictures.ts';
import type { Setup } from '../tiny-app.ts';
import { startApp } from '../tiny-app.ts';
import { axeProblems } from './axe.ts';
import { type Opened, openPage, startBrowser, withoutChromium } from './browser.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const words = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });

describe.skipIf(withoutChromium)('the app’s Home and shortcuts on the page (needs a Chromium)', () => {
  let setup: Setup;
  let manifest: ManifestFile;
  let browser: Browser;
  let file: string;
  const opened: string[] = [];
  const used: string[] = [];

  const homeAt = (page: number): HomeView => ({
    type: 'home',
    blocks: [
      { type: 'header', text: plain(`Bladzijde ${page}`) },
      words('Je doet mee in *een* coalitie.'),
      {
        type: 'image',
        slack_file: { id: file },
        alt_text: 'Waar jullie staan',
        title: plain('De lemniscaat'),
      },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'page', value: String(page + 1), text: plain('Volgende') }],
      },
    ],
  });

  beforeAll(async () => {
    manifest = await writeManifest();
    setup = await startApp(
      'http',
      (app) => {
        app.event('app_home_opened', async ({ event, client }) => {
          opened.push(`${event.user} ${event.tab}`);
          if (event.tab === 'home' && event.user !== 'U0KEES')
            await client.views.publish({ user_id: event.user, view: homeAt(1) });
        });
        app.action('page', async ({ ack, action, body, client }) => {
          await ack();
          const page = 'value' in action ? Number(action.value) : 0;
          await client.views.publish({ user_id: body.user.id, view: homeAt(page) });
        });
        app.shortcut(/keep|next/, async ({ ack, shortcut, client }) => {
          await ack();
          used.push(
            `${shortcut.type} ${shortcut.callback_id} ${'message' in shortcut ? shortcut.message.text : ''}`,
          );
          await client.views.open({
            trigger_id: shortcut.trigger_id,
            view: { type: 'modal', title: plain(`Om ${shortcut.callback_id}`), blocks: [words('Dag')] },
          });
        });
      },
      { manifestPath: manifest.path },
    );
    file = await upload('figuur.png');
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await setup?.stop();
    await manifest?.remove();
  });

  async function upload(filename: string): Promise<string> {
    const { client } = setup;
    // The client's type has `alt_text`, Slack's documented argument is `alt_txt` (platform-facts 8).
    const asked = { filename, length: picture.length, alt_txt: 'Waar jullie staan' };
    const { upload_url = '', file_id = '' } = await client.files.getUploadURLExternal(asked);
    await fetch(upload_url, { method: 'POST', body: new Uint8Array(picture) });
    await client.files.completeUploadExternal({ files: [{ id: file_id }] });
    return file_id;
  }

  const open = (at: string, width?: number): Promise<Opened> =>
    openPage(browser, setup.sandbox.url, { at, ...(width === undefined ? {} : { width }) });

  it('tells the app that Home is opened, shows it with its picture, and turns its pages', async () => {
    const { page, errors } = await open('#U0NOOR/welcome');
    await page.locator('.entry', { hasText: 'Home' }).click();
    const home = page.locator('.home');
    await home.getByText('Bladzijde 1').waitFor();
    expect(opened).toEqual(['U0NOOR home']);
    const shown = home.getByRole('img', { name: 'Waar jullie staan' });
    await expect.poll(() => shown.evaluate((one) => Reflect.get(one, 'naturalWidth'))).toBe(1);
    await home.getByRole('button', { name: 'Volgende' }).click();
    await home.getByText('Bladzijde 2').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('keeps up in every window of the same person, and in nobody else’s', async () => {
    const [here, there, other] = [
      await open('#U0NOOR/home'),
      await open('#U0NOOR/home', 360),
      await open('#U0AHMED/home'),
    ];
    await other.page.locator('.home').getByText('Bladzijde 1').waitFor();
    await setup.client.views.publish({ user_id: 'U0NOOR', view: homeAt(7) });
    for (const { page } of [here, there]) await page.locator('.home').getByText('Bladzijde 7').waitFor();
    expect(await other.page.locator('.home').getByText('Bladzijde 1').count()).toBe(1);
    expect(await there.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    for (const { page } of [here, there, other]) await page.context().close();
  });

  it('shows its picture only to whom it was shown to', async () => {
    const status = async (user: string) =>
      (await fetch(`${setup.sandbox.url}/files-pri/${file}/x?user=${user}`)).status;
    expect([await status('U0NOOR'), await status('U0SANNE'), await status('')]).toEqual([200, 404, 404]);
  });

  it('says that nothing was shown yet, and is not there for somebody of another workspace (8)', async () => {
    const kees = await open('#U0KEES/home');
    await kees.page.getByText('De app heeft hier nog niets getoond.').waitFor();
    await setup.client.views.publish({ user_id: 'U0TOM', view: homeAt(1) });
    const tom = await open('#U0TOM/home');
    await tom.page.getByRole('heading', { name: 'Welkom', exact: true }).waitFor();
    expect(await tom.page.locator('.entry', { hasText: 'Home' }).count()).toBe(0);
    expect(await tom.page.getByText('Bladzijde 1').count()).toBe(0);
    expect(opened.filter((one) => one.startsWith('U0TOM'))).toEqual([]);
    for (const { page } of [kees, tom]) await page.context().close();
  });

  it('offers a message shortcut in the message’s menu (1.7 features.shortcuts)', async () => {
    await setup.sandbox.control.message({
      user: 'U0KEES',
      channel: 'C0BINNENSTAD',
      text: 'Ik regel de zaal',
    });
    const { page, errors } = await open('#U0NOOR/C0BINNENSTAD');
    const message = page.locator('.message', { hasText: 'Ik regel de zaal' });
    await message.locator('.menu summary').click();
    expect(await axeProblems(page)).toEqual([]);
    await message.getByRole('button', { name: 'Leg vast' }).click();
    await page.locator('#modal').getByText('Om keep').waitFor();
    expect(used.at(-1)).toBe('message_action keep Ik regel de zaal');
    expect(errors).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#modal').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('offers a global shortcut beside the composer, and where one types a slash', async () => {
    const { page, errors } = await open('#U0SANNE/C0BINNENSTAD', 360);
    await page.locator('.shortcuts summary').click();
    expect(await axeProblems(page)).toEqual([]);
    await page
      .locator('.shortcuts')
      .getByRole('button', { name: /Wat nu/ })
      .click();
    await page.locator('#modal').getByText('Om next').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#modal').waitFor({ state: 'detached' });
    await page.getByLabel('Bericht', { exact: true }).fill('/wat');
    await page.getByRole('option', { name: /Wat nu/ }).click();
    await page.locator('#modal').getByText('Om next').waitFor();
    expect(used.slice(-2)).toEqual(['shortcut next ', 'shortcut next ']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('offers somebody of another workspace no command and no shortcut (design point 9)', async () => {
    const { page } = await open('#U0TOM/C0BINNENSTAD');
    const message = page.locator('.message', { hasText: 'Ik regel de zaal' });
    await message.waitFor();
    expect(await message.locator('.menu').count()).toBe(0);
    expect(await page.locator('.shortcuts').count()).toBe(0);
    const field = page.getByLabel('Bericht', { exact: true });
    await field.fill('/');
    await page.getByText('Opdrachten werken niet voor mensen van een andere werkruimte.').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
    await field.fill('dag @no');
    await page.getByRole('option', { name: /@noor/ }).waitFor();
    await page.context().close();
  });

  it('suggests a command and its verbs from the manifest', async () => {
    const { page } = await open('#U0NOOR/C0BINNENSTAD');
    await page.getByLabel('Bericht', { exact: true }).fill('/');
    const options = page.getByRole('option');
    await expect
      .poll(() => options.allTextContents())
      .toEqual([
        '/coalitie Begin of ga verder · [start | partner]',
        '/coalitie start ',
        '/coalitie partner ',
        'Wat nu? Wat er te doen is',
      ]);
    await page.getByLabel('Bericht', { exact: true }).fill('/coalitie pa');
    await expect.poll(() => options.allTextContents()).toEqual(['/coalitie partner ']);
    await page.context().close();
  });
});
