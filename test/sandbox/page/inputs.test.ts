import type { ModalView } from '@slack/types';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asObject, asObjects } from '../../../sandbox/json.ts';
import type { Setup } from '../tiny-app.ts';
import { startApp } from '../tiny-app.ts';
import { axeProblems, keepPicture } from './axe.ts';
import { type Opened, openPage, startBrowser, withoutChromium } from './browser.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string) => ({ value, text: plain(`Keuze ${value}`) });
const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

/** One input of each kind, in a block that has the kind's name. */
const elements = {
  plain_text_input: { min_length: 3, max_length: 200 },
  number_input: { is_decimal_allowed: false, max_value: '10' },
  email_text_input: {},
  url_text_input: {},
  datepicker: {},
  timepicker: {},
  datetimepicker: {},
  static_select: { options: [option('a'), option('b')] },
  users_select: {},
  conversations_select: {},
  channels_select: {},
  radio_buttons: { options: [option('a'), option('b')] },
  checkboxes: { options: [option('a'), option('b')] },
  multi_static_select: { option_groups: [{ label: plain('Groep'), options: [option('a'), option('b')] }] },
  multi_users_select: {},
  multi_conversations_select: {},
  multi_channels_select: {},
  external_select: { min_query_length: 1 },
  multi_external_select: { min_query_length: 2 },
  rich_text_input: {},
  file_input: { max_files: 2, filetypes: ['txt'] },
};

const everyKind = {
  type: 'modal',
  callback_id: 'every',
  title: plain('Alles'),
  submit: plain('Stuur'),
  blocks: Object.entries(elements).map(([type, more]) => ({
    type: 'input',
    block_id: type,
    label: plain(`Veld ${type}`),
    hint: plain(script),
    element: { type, action_id: type, ...more },
  })),
} as ModalView;

/** Two menus beside each other: of the second something is chosen already. */
const menus = (first: string) =>
  ({
    type: 'modal',
    callback_id: 'menus',
    title: plain('Menu’s'),
    blocks: [
      {
        type: 'actions',
        block_id: 'row',
        elements: ['menu.one', 'menu.two'].map((id) => ({
          type: 'static_select',
          action_id: id === 'menu.one' ? `${id}.${first}` : id,
          placeholder: plain(id),
          options: [option('a'), option('b')],
          ...(id === 'menu.two' || first !== ''
            ? { initial_option: option(id === 'menu.two' ? 'b' : first) }
            : {}),
        })),
      },
    ],
  }) as ModalView;

/** What is typed or chosen in each, and what the app must then read. */
const fillings: Record<string, { fill: string; reads: unknown }> = {
  plain_text_input: { fill: script, reads: script },
  number_input: { fill: '7', reads: '7' },
  email_text_input: { fill: 'a@b.nl', reads: 'a@b.nl' },
  url_text_input: { fill: 'https://b.nl', reads: 'https://b.nl' },
  datepicker: { fill: '2026-12-24', reads: '2026-12-24' },
  timepicker: { fill: '09:30', reads: '09:30' },
  // London, where Tom is, whatever the browser's zone.
  datetimepicker: { fill: '2026-12-24T09:30', reads: Date.UTC(2026, 11, 24, 9, 30) / 1000 },
  static_select: { fill: 'b', reads: 'b' },
  users_select: { fill: 'U0KEES', reads: 'U0KEES' },
  conversations_select: { fill: 'C0BINNENSTAD', reads: 'C0BINNENSTAD' },
  channels_select: { fill: 'C0BINNENSTAD', reads: 'C0BINNENSTAD' },
  radio_buttons: { fill: 'b', reads: 'b' },
  checkboxes: { fill: 'b', reads: ['b'] },
  multi_static_select: { fill: 'a', reads: ['a'] },
  multi_users_select: { fill: 'U0KEES', reads: ['U0KEES'] },
  multi_conversations_select: { fill: 'C0BINNENSTAD', reads: ['C0BINNENSTAD'] },
  multi_channels_select: { fill: 'C0BINNENSTAD', reads: ['C0BINNENSTAD'] },
  external_select: { fill: 'b', reads: 'b' },
  multi_external_select: { fill: 'b', reads: ['b'] },
  rich_text_input: {
    fill: 'Dag @kees!',
    reads: [
      { type: 'text', text: 'Dag ' },
      { type: 'user', user_id: 'U0KEES' },
      { type: 'text', text: '!' },
    ],
  },
  file_input: { fill: 'plan.txt', reads: ['plan.txt'] },
};

/** The pieces of a rich_text value of one section. */
function partsOf(richText: object): unknown {
  return asObjects(asObject(richText).elements).flatMap(({ elements: pieces }) => asObjects(pieces));
}

/** What an input's state holds, whatever its kind. */
function readFrom(state: object): unknown {
  const { type: _, ...held } = state as Record<string, unknown>;
  const value = Object.values(held)[0];
  const bare = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return one;
    return 'value' in one ? one.value : 'name' in one ? one.name : partsOf(one);
  };
  return Array.isArray(value) ? value.map(bare) : bare(value);
}

async function fill(page: Page, block: string, value: string): Promise<void> {
  const box = page.locator(`#modal [data-block="${block}"]`);
  if (block === 'file_input') {
    const buffer = Buffer.from('plan');
    await box.locator('input').setInputFiles({ name: value, mimeType: 'text/plain', buffer });
    await box.getByText(value).waitFor();
    return;
  }
  if (block.includes('external')) await box.locator('[type=search]').fill('keuze');
  if ((await box.locator('select').count()) > 0) await box.locator('select').selectOption(value);
  else if (/^(radio|check|multi|external)/.test(block)) await box.locator(`input[value="${value}"]`).check();
  else await box.locator('input, textarea').fill(value);
}

describe.skipIf(withoutChromium)('the page with an app that asks everything (needs a Chromium)', () => {
  let setup: Setup;
  let browser: Browser;
  const asked: string[] = [];
  const submitted: Record<string, unknown>[] = [];

  beforeAll(async () => {
    setup = await startApp('http', (app) => {
      app.action('open', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: 'trigger_id' in body ? body.trigger_id : '', view: everyKind });
      });
      app.action('menus', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: 'trigger_id' in body ? body.trigger_id : '', view: menus('') });
      });
      app.action(/^menu\./, async ({ ack, body, client, payload }) => {
        await ack();
        const chosen = 'selected_option' in payload ? (payload.selected_option?.value ?? '') : '';
        const view = 'view' in body ? body.view?.id : undefined;
        if (view !== undefined) await client.views.update({ view_id: view, view: menus(chosen) });
      });
      app.options(/external/, async ({ ack, payload }) => {
        asked.push(payload.value);
        await ack({ options: [option('a'), option('b')] });
      });
      app.view('every', async ({ ack, view }) => {
        const read = Object.entries(view.state.values).map(([block, actions]) => [
          block,
          readFrom(Object.values(actions)[0] ?? {}),
        ]);
        submitted.push(Object.fromEntries(read));
        await ack();
      });
    });
    browser = await startBrowser();
    await setup.client.chat.postMessage({
      channel: 'U0TOM',
      text: 'Vragen',
      blocks: [
        { type: 'header', text: plain(script) },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: `${'&lt;script&gt;'} *vet* _schuin_ ~weg~ \`code\`` },
        },
        { type: 'section', fields: [plain('veld een'), plain('veld twee')] },
        { type: 'context', elements: [plain('Bij deze vraag')] },
        { type: 'table', rows: [[{ type: 'raw_text', text: 'kop' }], [{ type: 'raw_text', text: script }]] },
        { type: 'divider' },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'open', text: plain('Open alles') },
            { type: 'button', action_id: 'menus', text: plain('Open menu’s') },
            { type: 'datepicker', action_id: 'day', placeholder: plain('Kies een dag') },
            { type: 'overflow', action_id: 'more', options: [option('a'), option('b')] },
          ],
        },
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await setup?.stop();
  });

  const open = (at: string, more: { width?: number; dark?: boolean } = {}): Promise<Opened> =>
    openPage(browser, setup.sandbox.url, { at, ...more });

  it('takes every kind of input, says what is wrong under it, and runs no script', async () => {
    const { page, errors } = await open('#U0TOM/D0TOM');
    await page.locator('.message', { hasText: 'veld twee' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open alles' }).click();
    const modal = page.locator('#modal');
    await modal.locator('[data-block]').first().waitFor();
    expect(await modal.locator('[data-block]').count()).toBe(Object.keys(elements).length);
    expect(await axeProblems(page)).toEqual([]);
    await keepPicture(page, 'every-input');
    const send = modal.locator('[type=submit]');
    await send.click();
    await expect.poll(() => modal.getByText('Vul dit in.').count()).toBe(Object.keys(elements).length);
    expect(await axeProblems(page)).toEqual([]);
    await keepPicture(page, 'errors');
    await fill(page, 'number_input', '11');
    await fill(page, 'email_text_input', 'geen adres');
    await send.click();
    await modal.getByText('Dit is geen getal van de gevraagde soort.').waitFor();
    await modal.getByText('Dit is geen e-mailadres.').waitFor();
    expect(submitted).toEqual([]);
    for (const [block, { fill: value }] of Object.entries(fillings)) await fill(page, block, value);
    await send.click();
    await modal.waitFor({ state: 'detached' });
    const wanted = Object.entries(fillings).map(([block, { reads }]) => [block, reads]);
    expect(submitted).toEqual([Object.fromEntries(wanted)]);
    expect(asked).toEqual(['keuze', 'keuze']);
    expect(await page.title()).toContain('Coalitie – proefomgeving');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('shows of menus beside each other what is chosen in each, also after the app changed the view', async () => {
    const { page, errors } = await open('#U0TOM/D0TOM');
    await page.getByRole('button', { name: 'Open menu’s' }).click();
    const selects = page.locator('#modal select');
    const values = () => Promise.all([0, 1].map((at) => selects.nth(at).inputValue()));
    await expect.poll(values).toEqual(['', 'b']);
    await selects.first().selectOption('a');
    await expect.poll(() => page.locator('#modal').count()).toBe(1);
    await expect.poll(values).toEqual(['a', 'b']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('can be used by keyboard alone, in English and in the dark', async () => {
    const { page, errors } = await open('#U0NOOR/C0MARKT', { dark: true });
    await page.locator('#menu').click();
    await page.getByLabel('Taal van deze pagina').selectOption('en');
    await page.getByText('Language of this page').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.locator('#menu').click();
    await page.getByLabel('Message', { exact: true }).focus();
    await page.keyboard.type('hi @ahm');
    await page.getByRole('option', { name: /@ahmed/ }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await keepPicture(page, 'suggestions-dark');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second line');
    await page.keyboard.press('Enter');
    const said = page.locator('.message', { hasText: 'second line' });
    await said.locator('.mention', { hasText: '@Ahmed El Idrissi' }).waitFor();
    await said.locator('.menu summary').focus();
    await page.keyboard.press('Enter');
    await said.getByRole('button', { name: 'Edit' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Edit your message').fill('hi @ahmed, other words');
    await page.keyboard.press('Enter');
    const changed = page.locator('.message', { hasText: 'other words' });
    await changed.getByText('edited').waitFor();
    await changed.locator('.menu summary').click();
    await changed.getByRole('button', { name: 'Delete' }).click();
    await page.locator('#confirm').getByRole('button', { name: 'Delete' }).click();
    await changed.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('marks in the inspector what breaks a rule, with the fact, searchable and as curl', async () => {
    const { page, errors } = await open('#U0NOOR/C0MARKT');
    await page.locator('#inspect').click();
    await setup.client.chat
      .postMessage({
        channel: 'C0BINNENSTAD',
        text: 'x',
        blocks: [{ type: 'header', text: plain('a'.repeat(151)) }],
      })
      .catch(() => {});
    const broken = page.locator('#entries .broken');
    await broken
      .getByText(/1\.2 header/)
      .first()
      .waitFor();
    await page.locator('#only-broken').check();
    await page.getByLabel('Filter').fill('postmessage');
    await expect.poll(() => page.locator('#entries > li').count()).toBe(1);
    await broken.locator('summary').first().click();
    await broken.getByText('blocks:').first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await keepPicture(page, 'inspector');
    await broken.getByRole('button', { name: 'Kopieer als curl' }).click();
    await broken.getByRole('status').filter({ hasText: 'opi' }).waitFor();
    const last = setup.sandbox.log.findLast(({ what }) => what === 'chat.postMessage');
    const { curl } = await setup.sandbox.control.curl({ n: last?.n ?? 0 });
    expect(curl).toContain(`${setup.sandbox.url}/api/chat.postMessage`);
    expect(curl.startsWith("curl -X POST '")).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('stays quick with five thousand messages, and shows earlier ones when asked', async () => {
    for (let n = 1; n <= 5_000; n += 1) {
      await setup.sandbox.control.message({
        user: 'U0NOOR',
        channel: 'C0BESLOTEN',
        text: `bericht ${n}`,
        wait: false,
      });
    }
    const { page, errors } = await open('#U0NOOR/C0BESLOTEN');
    await page.getByText('bericht 5000').waitFor();
    expect(await page.locator('.message').count()).toBe(150);
    await page.getByRole('button', { name: 'Eerdere berichten tonen (nog 4850)' }).click();
    await page.getByText('bericht 4701', { exact: true }).waitFor();
    expect(await page.locator('.message').count()).toBe(300);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
