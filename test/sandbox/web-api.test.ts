import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { JsonObject } from '../../sandbox/json.ts';
import { asObjects, asText } from '../../sandbox/json.ts';
import { errorOf } from './refused.ts';
import type { Setup } from './tiny-app.ts';
import { clientOf, secrets, startSandbox } from './tiny-app.ts';

describe('the Web API', () => {
  let setup: Setup;
  beforeAll(async () => {
    setup = await startSandbox();
    await setup.sandbox.control.message({ user: 'U0NOOR', channel: 'C0BINNENSTAD', text: 'van Noor' });
  });
  afterAll(() => setup.stop());

  const long = 'a'.repeat(81);
  const refusals: [method: string, args: JsonObject, error: string][] = [
    ['api.nothing', {}, 'unknown_method'],
    ['toString', {}, 'unknown_method'],
    ['users.info', { user: 'U0NIET' }, 'user_not_found'],
    ['conversations.info', { channel: 'C0NIET' }, 'channel_not_found'],
    ['conversations.info', { channel: 'C0BESLOTEN' }, 'channel_not_found'],
    ['conversations.history', { channel: 'C0MARKT' }, 'not_in_channel'],
    ['conversations.history', { channel: 'C0BINNENSTAD', oldest: 'gisteren' }, 'invalid_ts_oldest'],
    ['conversations.history', { channel: 'C0BINNENSTAD', cursor: 'x' }, 'invalid_cursor'],
    ['conversations.join', { channel: 'C0OUD' }, 'is_archived'],
    ['conversations.create', { name: 'markt' }, 'name_taken'],
    ['conversations.create', { name: '' }, 'invalid_name_required'],
    ['conversations.create', { name: 'Hoofd Letters' }, 'invalid_name_specials'],
    ['conversations.create', { name: '--' }, 'invalid_name_punctuation'],
    ['conversations.create', { name: long }, 'invalid_name_maxlength'],
    ['conversations.invite', { channel: 'C0BINNENSTAD', users: 'U0NOOR' }, 'already_in_channel'],
    ['conversations.invite', { channel: 'C0BINNENSTAD', users: 'U0WEG' }, 'cant_invite'],
    ['conversations.invite', { channel: 'C0BINNENSTAD', users: 'U0APP' }, 'cant_invite_self'],
    ['conversations.invite', { channel: 'C0MARKT', users: 'U0KEES' }, 'not_in_channel'],
    ['conversations.setTopic', { channel: 'C0BINNENSTAD', topic: 'a'.repeat(251) }, 'too_long'],
    ['conversations.open', {}, 'users_list_not_supplied'],
    ['conversations.open', { users: 'U0WEG' }, 'user_disabled'],
    ['conversations.open', { users: 'U0BOT' }, 'cannot_dm_bot'],
    [
      'conversations.open',
      { users: Array.from({ length: 9 }, (_, n) => `U${n}`).join(',') },
      'too_many_users',
    ],
    ['chat.postMessage', { channel: 'C0NIET', text: 'a' }, 'channel_not_found'],
    ['chat.postMessage', { channel: 'C0BESLOTEN', text: 'a' }, 'channel_not_found'],
    ['chat.postMessage', { channel: 'C0OUD', text: 'a' }, 'is_archived'],
    ['chat.postMessage', { channel: 'U0WEG', text: 'a' }, 'channel_not_found'],
    ['chat.update', { channel: 'C0BINNENSTAD', ts: '1.000001', text: 'a' }, 'message_not_found'],
    ['chat.update', { channel: 'U0NOOR', ts: '1.000001', text: 'a' }, 'channel_not_found'],
    ['chat.postEphemeral', { channel: 'C0BINNENSTAD', user: 'U0WEG', text: 'a' }, 'user_not_in_channel'],
    ['chat.getPermalink', { channel: 'C0BINNENSTAD', message_ts: '1.1' }, 'message_not_found'],
    ['views.publish', { user_id: 'U0NOOR', view: '{' }, 'invalid_arguments'],
    ['pins.add', { channel: 'C0BINNENSTAD', timestamp: '1.1' }, 'message_not_found'],
    ['files.getUploadURLExternal', { filename: 'a.png', length: 0 }, 'missing_argument'],
    [
      'files.getUploadURLExternal',
      { filename: 'a.png', length: 1, alt_txt: 'a'.repeat(1001) },
      'alt_txt_too_large',
    ],
    ['files.completeUploadExternal', { files: [{ id: 'F0' }] }, 'file_not_found'],
    ['apps.connections.open', {}, 'not_allowed_token_type'],
  ];

  it.each(refusals)('%s %o is refused with %s (SK)', async (method, args, error) => {
    expect(await errorOf(setup.client.apiCall(method, args))).toMatchObject({ ok: false, error });
  });

  it.each([
    ['cant_update_message', 'chat.update'],
    ['cant_delete_message', 'chat.delete'],
  ])('refuses somebody else’s message with %s (SK)', async (error, method) => {
    const { messages } = await setup.client.conversations.history({ channel: 'C0BINNENSTAD' });
    const ts = messages?.find((one) => one.user === 'U0NOOR')?.ts;
    const call = setup.client.apiCall(method, { channel: 'C0BINNENSTAD', ts, text: 'a' });
    expect(await errorOf(call)).toMatchObject({ error });
  });

  it.each([
    ['xoxb-nope', 'invalid_auth'],
    [secrets.appToken, 'not_allowed_token_type'],
  ])('knows no token %s (SK invalid_auth, not_allowed_token_type)', async (token, error) => {
    expect(await errorOf(clientOf(setup.sandbox, token).auth.test())).toMatchObject({ error });
  });

  it('takes JSON as well as a form (SK chat.postMessage)', async () => {
    const response = await fetch(`${setup.sandbox.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secrets.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: 'U0SANNE', text: 'Dag', blocks: [{ type: 'divider' }] }),
    });
    expect(await response.json()).toMatchObject({
      ok: true,
      channel: 'D0SANNE',
      message: { text: 'Dag', bot_id: 'B0APP' },
    });
  });

  it('gives people their zone, and no locale to people of another workspace (8, design point 8)', async () => {
    const info = async (user: string) => (await setup.client.users.info({ user, include_locale: true })).user;
    expect(await info('U0NOOR')).toMatchObject({
      team_id: 'T0WATER',
      tz: 'Europe/Amsterdam',
      locale: 'en-US',
    });
    const tom = await info('U0TOM');
    expect(tom).toMatchObject({ team_id: 'T0VASTGOED', tz: 'Europe/London' });
    expect(tom).not.toHaveProperty('locale');
    expect(await info('U0WEG')).toMatchObject({ deleted: true });
  });

  it('makes a channel, invites, pins, and archives (1.4 conversations.create and invite, 1.6 pins.add, SK)', async () => {
    const { client, sandbox } = setup;
    const channel = asText((await client.conversations.create({ name: 'coalitie-binnenstad' })).channel?.id);
    await client.conversations.invite({ channel, users: 'U0NOOR,U0AHMED' });
    const outside = await errorOf(client.conversations.invite({ channel, users: 'U0TOM' }));
    expect(outside).toMatchObject({ error: 'cant_invite' });
    expect((await client.conversations.members({ channel })).members).toEqual(['U0APP', 'U0NOOR', 'U0AHMED']);
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'vast' });
    await client.pins.add({ channel, timestamp: ts });
    expect(await errorOf(client.pins.add({ channel, timestamp: ts }))).toMatchObject({
      error: 'already_pinned',
    });
    expect((await client.pins.list({ channel })).items).toHaveLength(1);
    const screen = await sandbox.control.view({ user: 'U0NOOR' });
    const seen = screen.conversations.find((one) => one.id === channel);
    expect(seen?.messages.map((one) => [one.text, one.pinned])).toEqual([['vast', true]]);
    await client.conversations.archive({ channel });
    expect(await errorOf(client.chat.postMessage({ channel, text: 'a' }))).toMatchObject({
      error: 'is_archived',
    });
  });

  it('keeps a file private until it is shared, and shows it in a message (1.4 slack_file image)', async () => {
    const { client, sandbox } = setup;
    const upload = await client.filesUploadV2({
      filename: 'figuur.png',
      file: Buffer.from('beeld'),
      alt_text: 'x',
    });
    expect(sandbox.log.flatMap((one) => one.broken.map((rule) => rule.fact))).toContain(
      '8 filesUploadV2 sends alt_text',
    );
    const id = asText(asObjects(asObjects(upload.files)[0]?.files)[0]?.id);
    const blocks = [{ type: 'image' as const, slack_file: { id }, alt_text: 'figuur' }];
    const url = (user: string) => `${sandbox.url}/files-pri/${id}/figuur.png?user=${user}`;
    expect((await fetch(url('U0NOOR'))).status).toBe(404);
    await client.chat.postMessage({ channel: 'U0NOOR', text: 'figuur', blocks });
    expect(await (await fetch(url('U0NOOR'))).text()).toBe('beeld');
    expect((await fetch(url('U0AHMED'))).status).toBe(404);
  });

  it('refuses everything once the app was uninstalled (2 app_uninstalled, SK account_inactive)', async () => {
    const other = await startSandbox();
    await other.sandbox.control.uninstall();
    await expect(other.sandbox.control.command({ user: 'U0NOOR' })).rejects.toThrow('not installed');
    const sent = await other.sandbox.control.message({ user: 'U0NOOR', text: 'hallo' });
    expect(sent.ack).toBeNull();
    expect(await errorOf(other.client.auth.test())).toMatchObject({ error: 'account_inactive' });
    await other.sandbox.control.reset();
    expect(await other.client.auth.test()).toMatchObject({
      team_id: 'T0WATER',
      user_id: 'U0APP',
      bot_id: 'B0APP',
    });
    await other.stop();
  });
});

describe('scopes (1.6)', () => {
  let setup: Setup;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-manifest-'));
    const manifestPath = join(folder, 'manifest.yml');
    const manifest = {
      display_information: { name: 'x' },
      features: {
        app_home: {
          home_tab_enabled: false,
          messages_tab_enabled: true,
          messages_tab_read_only_enabled: true,
        },
        slash_commands: [{ command: '/coalitie', description: 'x', should_escape: true }],
        shortcuts: [{ name: 'x', type: 'message', callback_id: 'commitment.start', description: 'x' }],
      },
      oauth_config: { scopes: { bot: ['chat:write', 'channels:read'] } },
      settings: {
        event_subscriptions: { bot_events: ['app_home_opened', 'message.im', 'message.channels'] },
      },
    };
    await writeFile(manifestPath, stringify(manifest));
    setup = await startSandbox({ manifestPath });
  });
  afterAll(async () => {
    await setup.stop();
    await rm(folder, { recursive: true });
  });

  const needs: [method: string, args: JsonObject, scope: string][] = [
    ['users.info', { user: 'U0NOOR' }, 'users:read'],
    ['conversations.open', { users: 'U0NOOR' }, 'im:write'],
    ['conversations.create', { name: 'x' }, 'channels:manage'],
    ['conversations.create', { name: 'x', is_private: true }, 'groups:write'],
    ['conversations.join', { channel: 'C0MARKT' }, 'channels:join'],
    ['conversations.history', { channel: 'C0BINNENSTAD' }, 'channels:history'],
    ['conversations.list', { types: 'public_channel,private_channel' }, 'groups:read'],
    ['users.conversations', { types: 'im' }, 'im:read'],
    ['pins.add', { channel: 'C0BINNENSTAD', timestamp: '1.1' }, 'pins:write'],
    ['files.getUploadURLExternal', { filename: 'a', length: 1 }, 'files:write'],
    ['files.info', { file: 'F0' }, 'files:read'],
    ['dnd.info', { user: 'U0NOOR' }, 'dnd:read'],
    ['team.info', {}, 'team:read'],
  ];

  it.each(needs)('%s %o needs %s', async (method, args, needed) => {
    const error = await errorOf(setup.client.apiCall(method, args));
    expect(error).toMatchObject({ error: 'missing_scope', needed, provided: 'chat:write,channels:read' });
  });

  it('are asked for no more than is needed (1.6 Bot scopes)', async () => {
    await setup.client.conversations.list({ types: 'public_channel' });
    await setup.client.chat.postMessage({ channel: 'U0NOOR', text: 'Dag' });
    const outside = await errorOf(setup.client.chat.postMessage({ channel: 'C0MARKT', text: 'Dag' }));
    expect(outside).toMatchObject({ error: 'not_in_channel' });
  });

  it('and the rest of the manifest hold for what people can do (1.7)', async () => {
    const { control } = setup.sandbox;
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    const published = setup.client.views.publish({ user_id: 'U0NOOR', view });
    expect(await errorOf(published)).toMatchObject({ error: 'not_enabled' });
    await expect(control.message({ user: 'U0NOOR', text: 'a' })).rejects.toThrow('Nobody can type');
    await expect(control.command({ user: 'U0NOOR', command: '/anders' })).rejects.toThrow('not a command');
    await expect(control.command({ user: 'U0NOOR' })).rejects.toThrow('scope commands');
    await expect(control.shortcut({ user: 'U0NOOR', callback_id: 'x' })).rejects.toThrow(
      'no global shortcut',
    );
    const said = await control.message({ user: 'U0NOOR', channel: 'C0BINNENSTAD', text: 'a' });
    expect(said.ack).toBeNull();
  });
});

describe('a fault that was asked for', () => {
  let setup: Setup;
  beforeAll(async () => {
    setup = await startSandbox();
  });
  afterAll(() => setup.stop());
  const posted = async () => {
    const screen = await setup.sandbox.control.view({ user: 'U0NOOR' });
    return screen.conversations.find((one) => one.kind === 'im')?.messages.length ?? 0;
  };

  it.each([
    { fault: { error: 'internal_error' }, says: 'internal_error', done: 0 },
    { fault: { status: 503 }, says: '503', done: 0 },
    { fault: { retryAfter: 30 }, says: '30', done: 0 },
    { fault: { drop: 'before' as const }, says: 'fetch failed', done: 0 },
    { fault: { drop: 'after' as const }, says: 'fetch failed', done: 1 },
  ])('of %o happens once', async ({ fault, says, done }) => {
    const before = await posted();
    await setup.sandbox.control.fault({ method: 'chat.postMessage', ...fault, match: { user: 'U0NOOR' } });
    await setup.client.chat.postMessage({ channel: 'U0AHMED', text: 'niet bedoeld' });
    const post = () => setup.client.chat.postMessage({ channel: 'U0NOOR', text: 'Dag' });
    await expect(post()).rejects.toThrow(says);
    expect((await posted()) - before).toBe(done);
    await post();
    expect((await posted()) - before).toBe(done + 1);
  });

  it('can make an answer late, after the call was carried out', async () => {
    const before = await posted();
    await setup.sandbox.control.fault({ method: '*', hang: 5_000 });
    const client = clientOf(setup.sandbox);
    const cut = AbortSignal.timeout(100);
    const body = new URLSearchParams({ channel: 'U0NOOR', text: 'laat', token: client.token ?? '' });
    const call = fetch(`${setup.sandbox.apiUrl}chat.postMessage`, { method: 'POST', body, signal: cut });
    await expect(call).rejects.toThrow('timeout');
    expect((await posted()) - before).toBe(1);
  });
});
