import type { KnownBlock, ModalView } from '@slack/types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ManifestFile, writeManifest } from '../manifests.ts';
import { picture } from '../pictures.ts';
import { type Setup, startApp } from '../tiny-app.ts';
import { openPage, startBrowser, withoutChromium } from './browser.ts';

/** Runs, if anything at all is read as markup. */
const script = '<img src=x onerror="document.title=\'stuk\'"><script>document.title="stuk"</script>';
/** Where no more fits. */
const short = '<img src=x><b>x</b>';
const link = 'javascript:document.title="stuk"';

const plain = (text = script) => ({ type: 'plain_text', text }) as const;
const mrkdwn = (text = script) => ({ type: 'mrkdwn', text }) as const;
const option = (value: string) => ({ value, text: plain(short), description: plain(short) });
const confirm = { title: plain(), text: mrkdwn(), confirm: plain(short), deny: plain(short) };

const shown: KnownBlock[] = [
  { type: 'header', text: plain() },
  {
    type: 'section',
    text: mrkdwn(`${script} <${link}|klik> <${script}> *${script}* \`${script}\` \`\`\`${script}\`\`\``),
  },
  { type: 'section', text: mrkdwn(`> ${script}\n• ${script}`), fields: [mrkdwn(), plain()] },
  { type: 'context', elements: [mrkdwn(), plain()] },
  { type: 'table', rows: [[{ type: 'raw_text', text: script }], [{ type: 'raw_text', text: script }]] },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: script },
          { type: 'link', url: link, text: script },
        ],
      },
    ],
  },
  { type: 'image', image_url: link, alt_text: script, title: plain() },
  { type: 'markdown', text: script },
  { type: 'card', title: mrkdwn('<b>'), body: mrkdwn(script) },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'ask', text: plain(short), url: 'https://example.org', confirm },
      { type: 'overflow', action_id: 'more', options: [option('a'), option('b')] },
      { type: 'static_select', action_id: 'one', placeholder: plain(), options: [option('a')] },
      { type: 'checkboxes', action_id: 'many', options: [option('a')] },
      { type: 'button', action_id: 'form', text: plain('Open') },
      { type: 'button', action_id: 'note', text: plain('Noot') },
    ],
  },
];

const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain(short),
  submit: plain(short),
  close: plain(short),
  blocks: [
    { type: 'alert', text: mrkdwn() },
    {
      type: 'input',
      block_id: 'name',
      label: plain(),
      hint: plain(),
      element: { type: 'plain_text_input', action_id: 'name', placeholder: plain(), initial_value: script },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: plain(),
      element: { type: 'radio_buttons', action_id: 'kind', options: [option('a')] },
    },
  ],
};

describe.skipIf(withoutChromium)('script in every text (needs a Chromium)', () => {
  let setup: Setup;
  let manifest: ManifestFile;
  let browser: Browser;

  beforeAll(async () => {
    manifest = await writeManifest({
      slash_commands: [{ command: '/coalitie', description: script, usage_hint: script }],
      shortcuts: [
        { name: short, type: 'message', callback_id: 'keep', description: script },
        { name: short, type: 'global', callback_id: 'next', description: script },
      ],
    });
    setup = await startApp(
      'http',
      (app) => {
        app.action('form', async ({ ack, body, client }) => {
          await ack();
          await client.views.open({ trigger_id: 'trigger_id' in body ? body.trigger_id : '', view: form });
        });
        app.action('note', async ({ ack, respond }) => {
          await ack();
          await respond({ text: script, response_type: 'ephemeral', replace_original: false });
        });
        app.view('form', ({ ack }) => ack({ response_action: 'errors', errors: { name: script } }));
      },
      {
        manifestPath: manifest.path,
        nextDue: async () => ({ at: Date.now() + 1_000, what: `${script}: ${script}` }),
        work: async () => ({
          jobs: [{ data: { kind: script }, state: 'waiting', at: null, attempts: 0 }],
          upcoming: [{ at: 1, user: script, kinds: [script] }],
        }),
        moveClock: async () => {
          await setup.client.chat.postMessage({ channel: 'U0NOOR', text: script });
        },
      },
    );
    const { control } = setup.sandbox;
    await control.addUser({ id: 'U0KWAAD', handle: 'kwaad', realName: script, organisation: script });
    await control.addChannel({ id: 'C0KWAAD', name: script, members: ['U0NOOR', 'U0KWAAD', 'U0APP'] });
    await setup.client
      .apiCall('conversations.setTopic', { channel: 'C0KWAAD', topic: script })
      .catch(() => {});
    const content = picture.toString('base64');
    const files = [
      { name: `${short}.png`, content },
      { name: `${short}.txt`, content },
    ];
    await control.message({ user: 'U0KWAAD', channel: 'C0KWAAD', text: script, files });
    await control.message({ user: 'U0NOOR', channel: 'C0KWAAD', text: script });
    await setup.client.chat.postMessage({ channel: 'U0NOOR', text: script, blocks: shown });
    await setup.client.views.publish({
      user_id: 'U0NOOR',
      view: { type: 'home', blocks: [{ type: 'header', text: plain() }] },
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await setup?.stop();
    await manifest?.remove();
  });

  /** Elements that only markup could have made, and addresses that would run. */
  const made = (page: Page) =>
    page
      .locator('img[src="x"], img[onerror], script:not([src]), [href^="javascript:"], [src^="javascript:"]')
      .count();

  it('is text everywhere, and nothing of it runs', { timeout: 90_000 }, async () => {
    const { page, errors } = await openPage(browser, setup.sandbox.url, { at: '#U0NOOR/D0NOOR' });
    const seen: Record<string, number> = {};
    const look = async (where: string, awaited = page.getByText(short).first()) => {
      await awaited.waitFor();
      seen[where] = await made(page);
    };
    const text = page.getByText(/document.title/);
    await look('message', text.first());
    await page.getByRole('button', { name: short }).first().click();
    await look(
      'confirm',
      page
        .locator('#confirm')
        .getByText(/document.title/)
        .first(),
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Noot' }).click();
    await look('ephemeral', page.locator('.ephemeral', { hasText: 'document.title' }));
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const modal = page.locator('#modal');
    await look('modal', modal.getByText(/document.title/).first());
    await modal.locator('input[type=radio]').check();
    await modal.locator('[type=submit]').click();
    await look('error', modal.locator('.error', { hasText: 'document.title' }));
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    await page.locator('#text').fill('/');
    await look('suggestions', page.locator('#suggestions [role=option]').first());
    await page.locator('#text').fill('/<u>x</u>');
    await page.keyboard.press('Enter');
    await look('toast', page.locator('.toast'));
    await page.locator('#who summary').click();
    await look(
      'people',
      page
        .locator('#people')
        .getByText(/document.title/)
        .first(),
    );
    await page.keyboard.press('Escape');
    await page.locator('#next').click();
    await look('time', page.locator('.arrival', { hasText: 'document.title' }));
    await page.locator('#inspect').click();
    await look('work', page.locator('.work', { hasText: 'document.title' }));
    await page.locator('#entries summary').first().click();
    await look('inspector', page.locator('.bodies').first());
    await page.locator('#inspect').click();
    await page.locator('.entry', { hasText: 'Home' }).click();
    await look('home', page.locator('.home', { hasText: 'document.title' }));
    await page.locator('.entry', { hasText: 'document.title' }).click();
    await look('channel', page.locator('.message', { hasText: 'document.title' }).first());
    const own = page.locator('.message').last();
    await own.locator('.menu summary').click();
    await look('menu', own.getByRole('button', { name: short }));
    await own.getByRole('button', { name: 'Bewerk' }).click();
    await look('edit', own.locator('textarea'));
    expect(await own.locator('textarea').inputValue()).toBe(script);
    expect(Object.entries(seen).filter(([, count]) => count > 0)).toEqual([]);
    expect(await page.title()).toContain('Coalitie – proefomgeving');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
