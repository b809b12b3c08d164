import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asObject, asText } from '../../sandbox/json.ts';
import { errorOf } from './refused.ts';
import type { Setup } from './tiny-app.ts';
import { startSandbox } from './tiny-app.ts';

describe('the methods that an app uses, by the official client', () => {
  let setup: Setup;
  beforeAll(async () => {
    setup = await startSandbox();
  });
  afterAll(() => setup.stop());

  it('posts, changes, links to, and takes back (SK chat.*, 1.4 text)', async () => {
    const { client } = setup;
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: 'U0KEES', text: 'een' });
    expect([channel, ts]).toEqual(['D0KEES', expect.stringMatching(/^\d{10}\.\d{6}$/)]);
    expect(await client.chat.update({ channel, ts, text: 'twee' })).toMatchObject({ ts, text: 'twee' });
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    expect(permalink).toContain(`/archives/${channel}/p${ts.replace('.', '')}`);
    await client.chat.delete({ channel, ts });
    expect((await client.conversations.history({ channel })).messages).toEqual([]);
    const whisper = await client.chat.postEphemeral({ channel, user: 'U0KEES', text: 'alleen jij' });
    expect(whisper.message_ts).toMatch(/^\d{10}\.\d{6}$/);
    expect((await client.conversations.history({ channel })).messages).toEqual([]);
  });

  it('tells of conversations and who is in them (SK conversations.*, users.conversations)', async () => {
    const { client } = setup;
    const channel = 'C0BINNENSTAD';
    expect((await client.conversations.info({ channel })).channel).toMatchObject({
      id: channel,
      name: 'binnenstad',
      is_ext_shared: true,
      is_archived: false,
    });
    const { members } = await client.conversations.members({ channel });
    expect(members).toEqual(expect.arrayContaining(['U0NOOR', 'U0TOM', 'U0APP']));
    await client.conversations.setTopic({ channel, topic: 'Samen' });
    const seen = await setup.sandbox.control.view({ user: 'U0NOOR' });
    expect(seen.conversations.find(({ id }) => id === channel)?.topic).toBe('Samen');
    const { channel: dm } = await client.conversations.open({ users: 'U0SANNE', return_im: true });
    expect(dm).toMatchObject({ id: 'D0SANNE', user: 'U0SANNE' });
    const { channels } = await client.users.conversations({ types: 'public_channel' });
    expect(channels?.map(({ id }) => id)).toContain(channel);
    expect(channels?.map(({ id }) => id)).not.toContain('C0MARKT');
    await client.conversations.join({ channel: 'C0ALGEMEEN' });
    const after = await client.users.conversations({ types: 'public_channel' });
    expect(after.channels?.map(({ id }) => id)).toContain('C0ALGEMEEN');
  });

  it('pins once and takes a pin away (SK pins.*)', async () => {
    const { client } = setup;
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: 'U0MARIEKE', text: 'vast' });
    await client.pins.add({ channel, timestamp: ts });
    expect((await client.pins.list({ channel })).items).toMatchObject([{ type: 'message', message: { ts } }]);
    await client.pins.remove({ channel, timestamp: ts });
    expect(await errorOf(client.pins.remove({ channel, timestamp: ts }))).toMatchObject({ error: 'no_pin' });
  });

  it('publishes a Home, and refuses one of an older hash (1.1 View race, 1.1 submit)', async () => {
    const { client } = setup;
    const view = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    const first = await client.views.publish({ user_id: 'U0KEES', view });
    const hash = asText(asObject(first.view).hash);
    await client.views.publish({ user_id: 'U0KEES', view, hash });
    const late = client.views.publish({ user_id: 'U0KEES', view, hash });
    expect(await errorOf(late)).toMatchObject({ error: 'hash_conflict' });
    const withSubmit = { ...view, submit: { type: 'plain_text', text: 'Ok' } };
    const wrong = client.apiCall('views.publish', { user_id: 'U0KEES', view: withSubmit });
    expect(await errorOf(wrong)).toMatchObject({ error: 'invalid_arguments' });
  });

  it('uploads, tells of, shares and deletes a file (1.4 slack_file image, SK files.*)', async () => {
    const { client, sandbox } = setup;
    const bytes = new TextEncoder().encode('BEGIN:VCALENDAR');
    const filename = 'bijeenkomst.ics';
    const begun = await client.files.getUploadURLExternal({ filename, length: bytes.length });
    const { upload_url: url = '', file_id: file = '' } = begun;
    expect((await fetch(url, { method: 'POST', body: bytes.slice(1) })).status).toBe(400);
    expect((await fetch(url, { method: 'POST', body: bytes })).status).toBe(200);
    expect(await errorOf(client.files.info({ file }))).toMatchObject({ error: 'file_not_found' });
    const files: [{ id: string; title: string }] = [{ id: file, title: 'Bijeenkomst' }];
    await client.files.completeUploadExternal({
      files,
      channel_id: 'C0BINNENSTAD',
      initial_comment: 'Zie hier',
    });
    expect((await client.files.info({ file })).file).toMatchObject({
      id: file,
      title: 'Bijeenkomst',
      mimetype: 'text/calendar',
      channels: ['C0BINNENSTAD'],
    });
    const screen = await sandbox.control.view({ user: 'U0TOM' });
    const message = screen.conversations.find(({ id }) => id === 'C0BINNENSTAD')?.messages.at(-1);
    expect(message).toMatchObject({ text: 'Zie hier', files: [{ id: file, name: filename }] });
    await client.files.delete({ file });
    expect(await errorOf(client.files.info({ file }))).toMatchObject({ error: 'file_not_found' });
  });
});
