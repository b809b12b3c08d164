import type { App } from '@slack/bolt';
import type { HomeView, ModalView } from '@slack/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../sandbox/json.ts';
import { asObject } from '../../sandbox/json.ts';
import { type ManifestFile, writeManifest } from './manifests.ts';
import type { Mode, Setup } from './tiny-app.ts';
import { startApp } from './tiny-app.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const button = (id: string) => ({ type: 'button' as const, action_id: id, value: id, text: plain(id) });
const actions = (...ids: string[]) => ({
  type: 'actions' as const,
  block_id: 'knoppen',
  elements: ids.map(button),
});
const home: HomeView = { type: 'home', private_metadata: 'm', blocks: [actions('in-home')] };
const form: ModalView = {
  type: 'modal',
  callback_id: 'form',
  title: plain('Formulier'),
  submit: plain('Bewaar'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: plain('Naam'),
      element: { type: 'plain_text_input', action_id: 'name' },
    },
    {
      type: 'input',
      block_id: 'who',
      label: plain('Wie'),
      optional: true,
      element: { type: 'external_select', action_id: 'who', min_query_length: 2 },
    },
    actions('in-form'),
  ],
};

/** What the app heard last of each kind, as Bolt gave it. */
type Heard = Record<string, JsonObject>;

function listen(app: App, heard: Heard): void {
  const keep = (kind: string, body: object) => {
    heard[kind] = asObject(body);
  };
  app.command('/coalitie', async ({ ack, body, respond }) => {
    keep('command', body);
    await ack('gehoord');
    await respond({ text: 'later', response_type: 'in_channel' });
  });
  app.event('app_home_opened', async ({ event, body, client }) => {
    keep('app_home_opened', body);
    if (event.tab === 'home') await client.views.publish({ user_id: event.user, view: home });
  });
  app.message(async ({ body, context }) => {
    keep('message', { ...body, retryNum: context.retryNum, retryReason: context.retryReason });
  });
  app.action('open', async ({ ack, body, client }) => {
    await ack();
    keep('click', body);
    await client.views.open({ trigger_id: 'trigger_id' in body ? body.trigger_id : '', view: form });
  });
  app.action('replace', async ({ ack, respond }) => {
    await ack();
    await respond({ text: 'vervangen', replace_original: true });
  });
  app.action(/^in-(home|form)$/, async ({ ack, body }) => {
    await ack();
    keep('view click', body);
  });
  app.options('who', async ({ ack, body }) => {
    keep('options', body);
    await ack({ options: [{ text: plain('Eva'), value: 'eva' }] });
  });
  app.shortcut(/keep|next/, async ({ ack, body }) => {
    await ack();
    keep(body.type, body);
  });
  app.view('form', async ({ ack, body, view }) => {
    keep('submission', body);
    const name = view.state.values.name?.name?.value ?? '';
    if (name.length < 3) await ack({ response_action: 'errors', errors: { name: 'te kort' } });
    else if (name === 'verder') await ack({ response_action: 'push', view: form });
    else if (name === 'anders')
      await ack({ response_action: 'update', view: { ...form, title: plain('Anders') } });
    else if (name === 'klaar') await ack({ response_action: 'clear' });
    else await ack();
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
    await ack();
    keep('closed', body);
  });
}

describe.each<Mode>(['http', 'socket'])('a Bolt app over %s', (mode) => {
  let setup: Setup;
  let manifest: ManifestFile;
  const heard: Heard = {};
  const user = 'U0NOOR';

  beforeAll(async () => {
    manifest = await writeManifest();
    const options = { manifestPath: manifest.path, resendDelays: [0, 0, 0] };
    setup = await startApp(mode, (app) => listen(app, heard), options);
    await setup.client.conversations.open({ users: user });
  });
  afterAll(async () => {
    await setup?.stop();
    await manifest?.remove();
  });

  const control = () => setup.sandbox.control;
  const until = (check: (texts: string[]) => boolean) =>
    control().until(user, (screen) =>
      check(screen.conversations.flatMap(({ messages }) => messages.map(({ text }) => text))),
    );

  /** Opens the form by a click. */
  async function openForm(): Promise<void> {
    const { ts = '' } = await setup.client.chat.postMessage({
      channel: user,
      text: 'Vraag',
      blocks: [actions('open')],
    });
    await control().click({ user, ts, action_id: 'open' });
    await control().until(user, ({ modals }) => modals.length === 1);
  }

  it('gets a command with a flat form, and answers it twice (2 Slash command, 3.2 Valid command, 1.5 response_url)', async () => {
    const { ack } = await control().command({ user, channel: 'C0BINNENSTAD', text: 'status' });
    expect(ack.status).toBe(200);
    expect(heard.command).toMatchObject({
      command: '/coalitie',
      text: 'status',
      team_id: 'T0WATER',
      user_id: user,
      api_app_id: 'A0COALITIE',
      channel_id: 'C0BINNENSTAD',
      channel_name: 'binnenstad',
      is_enterprise_install: 'false',
    });
    await until((texts) => texts.includes('gehoord') && texts.includes('later'));
  });

  it('gets what is typed in its DM, and knows when it comes again (2 message.im, 1.5 Event retries, 3.3 retryNum)', async () => {
    await control().message({ user, text: 'hallo' });
    expect(heard.message).toMatchObject({
      type: 'event_callback',
      team_id: 'T0WATER',
      event_id: expect.stringMatching(/^Ev/),
      event: { type: 'message', channel_type: 'im', channel: 'D0NOOR', user, text: 'hallo', team: 'T0WATER' },
    });
    await control().deliver({ lastOf: 'event', mutate: 'resend' });
    expect(heard.message).toMatchObject({ retryNum: 1, retryReason: 'http_timeout' });
  });

  it('hears that its Home is opened, and publishes (2 app_home_opened, 1.7 features.app_home)', async () => {
    await control().open({ user, home: true });
    await control().until(user, (screen) => screen.home !== null);
    expect(heard.app_home_opened?.event).toMatchObject({
      type: 'app_home_opened',
      user,
      tab: 'home',
      channel: 'D0NOOR',
    });
    await control().open({ user, home: true });
    expect(heard.app_home_opened?.event).toMatchObject({ view: { type: 'home', private_metadata: 'm' } });
    await control().open({ user });
    expect(heard.app_home_opened?.event).toMatchObject({ tab: 'messages' });
  });

  it('gets a click in its Home without channel and response_url (2 block_actions (home / modal))', async () => {
    await control().clickView({ user, home: true, action_id: 'in-home' });
    expect(heard['view click']).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      view: { type: 'home', team_id: 'T0WATER' },
      actions: [{ action_id: 'in-home', block_id: 'knoppen', value: 'in-home' }],
    });
    for (const absent of ['channel', 'message', 'response_url'])
      expect(heard['view click']).not.toHaveProperty(absent);
  });

  it('gets a click on its message, opens a modal by it, and replaces it (2 block_actions, 1.1 trigger_id, 1.5 response_url)', async () => {
    await openForm();
    expect(heard.click).toMatchObject({
      type: 'block_actions',
      container: { type: 'message', is_ephemeral: false },
    });
    await control().close({ user });
    const { ts = '' } = await setup.client.chat.postMessage({
      channel: user,
      text: 'oud',
      blocks: [actions('replace')],
    });
    await control().click({ user, ts, action_id: 'replace' });
    await until((texts) => texts.includes('vervangen') && !texts.includes('oud'));
  });

  it('answers a submission with errors, a view on top, another one, or an end to all (3.2 view ack, 1.1 Modal stack)', async () => {
    await openForm();
    const submit = (name: string) => control().submit({ user, values: { name } });
    expect(await submit('x')).toMatchObject({ closed: false, errors: { name: 'te kort' } });
    expect(heard.submission).toMatchObject({
      type: 'view_submission',
      team: { id: 'T0WATER' },
      response_urls: [],
      view: {
        callback_id: 'form',
        app_installed_team_id: 'T0WATER',
        previous_view_id: null,
        state: { values: { name: { name: { type: 'plain_text_input', value: 'x' } } } },
      },
    });
    await submit('verder');
    expect((await control().view({ user })).modals).toHaveLength(2);
    expect(await submit('anders')).toMatchObject({ closed: false, view: { title: 'Anders' } });
    await submit('klaar');
    expect((await control().view({ user })).modals).toEqual([]);
  });

  it('gets what is typed with a click, and nothing of it when the modal is closed (8 view_closed)', async () => {
    await openForm();
    await control().clickView({ user, action_id: 'in-form', values: { name: 'half' } });
    const typed = { values: { name: { name: { value: 'half' } } } };
    expect(heard['view click']).toMatchObject({ view: { state: typed } });
    await control().close({ user });
    expect(heard.closed).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { state: { values: {} } },
    });
    expect(heard.closed).not.toHaveProperty('trigger_id');
  });

  it('is asked for choices while one types, and gets what was chosen (1.3 external_select)', async () => {
    await openForm();
    const ask = (value: string) => control().options({ user, action_id: 'who', value });
    if (mode === 'http') {
      await expect(ask('ev')).rejects.toThrow('no address to ask for options');
      await control().close({ user });
      return;
    }
    expect(await ask('e')).toEqual({ options: [] });
    expect(await ask('ev')).toEqual({ options: [{ text: plain('Eva'), value: 'eva' }] });
    expect((await control().shown({ user })).at(-1)).toMatchObject({
      kind: 'options',
      content: { options: [{ value: 'eva' }] },
    });
    expect(heard.options).toMatchObject({
      type: 'block_suggestion',
      action_id: 'who',
      block_id: 'who',
      value: 'ev',
    });
    await expect(control().submit({ user, values: { name: 'Noor', who: 'tom' } })).rejects.toThrow(
      'not offered',
    );
    await control().submit({ user, values: { name: 'Noor', who: 'eva' } });
    const chosen = { who: { selected_option: { text: plain('Eva'), value: 'eva' } } };
    expect(heard.submission).toMatchObject({ view: { state: { values: { who: chosen } } } });
  });

  it('gets its shortcuts, of a message and global ones (1.7 features.shortcuts, B:types/shortcuts)', async () => {
    const { ts } = await control().message({ user, text: 'Ik regel de zaal' });
    await control().shortcut({ user, callback_id: 'keep', ts });
    expect(heard.message_action).toMatchObject({
      callback_id: 'keep',
      message_ts: ts,
      channel: { id: 'D0NOOR' },
      message: { text: 'Ik regel de zaal' },
      response_url: expect.stringContaining('/response/'),
    });
    await control().shortcut({ user, callback_id: 'next' });
    expect(heard.shortcut).toMatchObject({ callback_id: 'next', trigger_id: expect.any(String) });
    for (const absent of ['channel', 'message', 'response_url'])
      expect(heard.shortcut).not.toHaveProperty(absent);
    await expect(control().shortcut({ user, callback_id: 'next', ts })).rejects.toThrow(
      'no message shortcut',
    );
  });

  it('breaks no rule in all of this', () => {
    expect(setup.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
