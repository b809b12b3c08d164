import { afterEach, describe, expect, it } from 'vitest';
import { asList, asObject, asObjects } from '../../sandbox/json.ts';
import type { RawApp } from './raw-app.ts';
import { startRawApp } from './raw-app.ts';
import type { Setup } from './tiny-app.ts';
import { startSandbox } from './tiny-app.ts';

let setup: Setup;
let app: RawApp;

async function start(): Promise<Setup['sandbox']['control']> {
  app = await startRawApp();
  setup = await startSandbox();
  setup.sandbox.setApp({ url: app.url });
  return setup.sandbox.control;
}
afterEach(async () => {
  await setup.stop();
  await app.stop();
});

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const buttons = (block: string, ...ids: string[]) => ({
  type: 'actions' as const,
  block_id: block,
  elements: ids.map((id) => ({ type: 'button' as const, action_id: id, value: id, text: plain(id) })),
});
const lastEvent = () =>
  asObject(app.received.findLast((one) => one.body.type === 'event_callback')?.body.event);
const lastBody = () => app.received.at(-1)?.body ?? {};

describe('what a person types', () => {
  it.each([
    ['Jansen & Zn <3', 'Jansen &amp; Zn &lt;3'],
    ['dag {{@U0AHMED}} in {{#C0MARKT}}', 'dag <@U0AHMED> in <#C0MARKT>'],
    ['zie https://x.nl/a?b=1&c=2.', 'zie <https://x.nl/a?b=1&amp;c=2>.'],
    ['mail noor@waterstad.nl', 'mail <mailto:noor@waterstad.nl|noor@waterstad.nl>'],
    ['*geen* _opmaak_', '*geen* _opmaak_'],
  ])('%s arrives as %s (1.4 mrkdwn escape, Mentions)', async (typed, arrives) => {
    const control = await start();
    await control.message({ user: 'U0NOOR', text: typed });
    expect(lastEvent()).toMatchObject({ text: arrives, blocks: [{ type: 'rich_text' }] });
  });

  it('is shown with the marks that the client makes styles of, and arrives with them (T:blocks)', async () => {
    const control = await start();
    await control.message({ user: 'U0NOOR', text: 'dag *iedereen*, snake_case_naam en `code`' });
    expect(lastEvent()).toMatchObject({ text: 'dag *iedereen*, snake_case_naam en `code`' });
    const [block] = asObjects(lastEvent().blocks);
    const [section] = asObjects(block?.elements);
    expect(section?.elements).toEqual([
      { type: 'text', text: 'dag ' },
      { type: 'text', text: 'iedereen', style: { bold: true } },
      { type: 'text', text: ', snake_case_naam en ' },
      { type: 'text', text: 'code', style: { code: true } },
    ]);
  });

  it('can be changed and taken back, and comes with files (2 message.im)', async () => {
    const control = await start();
    const { ts } = await control.message({ user: 'U0NOOR', text: 'een' });
    await control.edit({ user: 'U0NOOR', ts, text: 'twee' });
    expect(lastEvent()).toMatchObject({
      subtype: 'message_changed',
      message: { ts, text: 'twee', edited: { user: 'U0NOOR' } },
      previous_message: { ts, text: 'een' },
    });
    await control.remove({ user: 'U0NOOR', ts });
    expect(lastEvent()).toMatchObject({ subtype: 'message_deleted', deleted_ts: ts });
    await control.message({ user: 'U0NOOR', text: '', files: [{ name: 'foto.jpg' }] });
    expect(lastEvent()).toMatchObject({ subtype: 'file_share', files: [{ name: 'foto.jpg' }] });
  });

  it('reaches the app only from channels whose events it takes and which it is in (1.6 Event scopes)', async () => {
    const control = await start();
    const sent = await control.message({ user: 'U0NOOR', channel: 'C0MARKT', text: 'a' });
    expect(sent.ack).toBeNull();
    expect(app.received).toEqual([]);
  });

  it('has a ts that only rises, following the moved clock', async () => {
    const control = await start();
    const first = await control.message({ user: 'U0NOOR', text: 'a' });
    await control.clock({ to: '2026-05-04T12:00:00Z' });
    const later = await control.message({ user: 'U0NOOR', text: 'b' });
    await control.clock({ to: '2026-04-06T12:00:00Z' });
    const last = await control.message({ user: 'U0NOOR', text: 'c' });
    expect(new Date(Number(later.ts) * 1000).toISOString()).toContain('2026-05-04T12:00');
    for (const { ts } of [first, later, last]) expect(ts).toMatch(/^\d{10}\.\d{6}$/);
    expect(Number(first.ts)).toBeLessThan(Number(later.ts));
    expect(Number(later.ts)).toBeLessThan(Number(last.ts));
  });
});

describe('a click on a message (2 block_actions)', () => {
  it('carries the message, the state and a response_url (2 block_actions)', async () => {
    const control = await start();
    const choice = {
      type: 'section' as const,
      block_id: 'kies',
      text: plain('Kies'),
      accessory: { type: 'datepicker' as const, action_id: 'dag', initial_date: '2026-12-01' },
    };
    const { channel = '', ts = '' } = await setup.client.chat.postMessage({
      channel: 'U0NOOR',
      text: 'Vraag',
      blocks: [choice, buttons('knoppen', 'ja', 'nee')],
    });
    await control.click({ user: 'U0NOOR', ts, action_id: 'ja', state: { kies: '2026-12-24' } });
    expect(lastBody()).toMatchObject({
      type: 'block_actions',
      team: { id: 'T0WATER' },
      user: { id: 'U0NOOR', team_id: 'T0WATER' },
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
      message: { ts, text: 'Vraag' },
      state: { values: { kies: { dag: { type: 'datepicker', selected_date: '2026-12-24' } } } },
      actions: [{ type: 'button', action_id: 'ja', block_id: 'knoppen', value: 'ja' }],
      response_url: expect.stringContaining('/response/'),
    });
    await expect(control.click({ user: 'U0NOOR', ts, action_id: 'niets' })).rejects.toThrow('no niets');
    await expect(control.click({ user: 'U0AHMED', channel, ts, action_id: 'ja' })).rejects.toThrow(
      'can’t see',
    );
  });

  it('has a response_url for five answers (1.5 response_url)', async () => {
    const control = await start();
    const blocks = [buttons('b', 'ja')];
    const { ts = '' } = await setup.client.chat.postMessage({ channel: 'U0NOOR', text: 'Vraag', blocks });
    await control.click({ user: 'U0NOOR', ts, action_id: 'ja' });
    const url = String(lastBody().response_url);
    const reply = (body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
    const statuses = [];
    for (const body of [
      { text: 'alleen voor jou' },
      { text: 'nieuw', replace_original: true },
      { text: 'voor allen', response_type: 'in_channel' },
      { text: '' },
      { delete_original: true },
      { text: 'zes' },
    ]) {
      statuses.push((await reply(body)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 400, 200, 404]);
    const dm = (await control.view({ user: 'U0NOOR' })).conversations.find((one) => one.kind === 'im');
    expect(dm?.messages.map((one) => [one.text, one.ephemeral])).toEqual([
      ['alleen voor jou', true],
      ['voor allen', false],
    ]);
  });
});

describe('metadata (1.4)', () => {
  it('stays when an update leaves it out, goes when it is empty, and is read back only when asked for', async () => {
    await start();
    const metadata = { event_type: 'coalitie', event_payload: { id: 'x-1' } };
    const { channel = '', ts = '' } = await setup.client.chat.postMessage({
      channel: 'U0NOOR',
      text: 'a',
      metadata,
    });
    const read = async (whole: boolean) =>
      (await setup.client.conversations.history({ channel, include_all_metadata: whole })).messages?.[0]
        ?.metadata;
    await setup.client.chat.update({ channel, ts, text: 'b' });
    expect(await read(true)).toMatchObject(metadata);
    expect(await read(false)).toBeUndefined();
    await setup.client.apiCall('chat.update', { channel, ts, text: 'b', metadata: {} });
    expect(await read(true)).toBeUndefined();
  });
});

describe('chat.update (SK)', () => {
  it.each([
    { name: 'a text takes the blocks away', change: { text: 'b' }, blocks: 0 },
    { name: 'blocks come in their place', change: { blocks: [buttons('n', 'een')] }, blocks: 1 },
    {
      name: 'metadata alone leaves them',
      change: { metadata: { event_type: 'x', event_payload: {} } },
      blocks: 1,
    },
  ])('$name', async ({ change, blocks }) => {
    const control = await start();
    const posted = await setup.client.chat.postMessage({
      channel: 'U0NOOR',
      text: 'a',
      blocks: [buttons('b', 'ja')],
    });
    await setup.client.apiCall('chat.update', { channel: posted.channel, ts: posted.ts, ...change });
    const dm = (await control.view({ user: 'U0NOOR' })).conversations.find((one) => one.kind === 'im');
    expect(dm?.messages[0]?.blocks).toHaveLength(blocks);
    expect(dm?.messages[0]?.edited).toBe(blocks === 0);
  });
});

describe('conversations.history (SK)', () => {
  it('gives newest first, between boundaries, in pages, without ephemerals', async () => {
    const control = await start();
    const sent = [];
    for (const text of ['a', 'b', 'c', 'd']) sent.push((await control.message({ user: 'U0NOOR', text })).ts);
    await setup.client.chat.postEphemeral({ channel: 'D0NOOR', user: 'U0NOOR', text: 'niet bewaard' });
    const [a = '', , , d = ''] = sent;
    const texts = async (more: object) => {
      const { messages } = await setup.client.conversations.history({ channel: 'D0NOOR', ...more });
      return messages?.map((one) => one.text).join('');
    };
    expect(await texts({})).toBe('dcba');
    expect(await texts({ oldest: a })).toBe('dcb');
    expect(await texts({ oldest: a, inclusive: true })).toBe('dcba');
    expect(await texts({ latest: d, oldest: a })).toBe('cb');
    const pages = [];
    for await (const page of setup.client.paginate('conversations.history', {
      channel: 'D0NOOR',
      limit: 3,
    })) {
      pages.push(asList(asObject(page).messages).length);
    }
    expect(pages).toEqual([3, 1]);
  });
});

describe('what the app hears', () => {
  const home = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };

  it.each(['messages', 'home'])('when the %s tab is opened (2 app_home_opened)', async (tab) => {
    const control = await start();
    await setup.client.views.publish({ user_id: 'U0NOOR', view: home });
    await control.open({ user: 'U0NOOR', home: tab === 'home' });
    expect(lastEvent()).toMatchObject({ type: 'app_home_opened', user: 'U0NOOR', channel: 'D0NOOR', tab });
    expect('view' in lastEvent()).toBe(tab === 'home');
  });

  it('when channels change and when it is uninstalled (2 app_uninstalled, tokens_revoked)', async () => {
    const control = await start();
    const channel = 'C0BINNENSTAD';
    await control.addUser({ id: 'U0EVA', realName: 'Eva' });
    await control.join({ user: 'U0EVA', channel });
    await app.came(1);
    expect(lastEvent()).toMatchObject({ type: 'member_joined_channel', user: 'U0EVA', channel });
    await control.renameChannel({ channel, name: 'centrum' });
    expect(lastEvent()).toMatchObject({ type: 'channel_rename', channel: { id: channel, name: 'centrum' } });
    await control.renameChannelId({ from: channel, to: 'G0NIEUW' });
    expect(lastEvent()).toMatchObject({ old_channel_id: channel, new_channel_id: 'G0NIEUW' });
    await control.archiveChannel({ user: 'U0NOOR', channel: 'G0NIEUW' });
    expect(lastEvent()).toMatchObject({ type: 'channel_archive', channel: 'G0NIEUW' });
    const types = () =>
      app.received
        .slice(-2)
        .map((one) => asObject(one.body.event).type)
        .toSorted();
    await control.revokeToken({ user: 'U0NOOR' });
    expect(lastEvent()).toMatchObject({ type: 'tokens_revoked', tokens: { oauth: ['U0NOOR'] } });
    await control.uninstall({ late: true });
    expect(types()).toEqual(['app_uninstalled', 'tokens_revoked']);
    expect(await setup.client.auth.test()).toMatchObject({ ok: true });
    await control.uninstall();
    expect(types()).toEqual(['app_uninstalled', 'tokens_revoked']);
  });
});

interface Upload {
  name: string;
  title: string;
  alt?: string;
  text?: string;
  /** Where it is shared; left out: noFaults yet. */
  channel?: string;
}

async function uploaded({ name, title, alt, text = 'x', channel }: Upload): Promise<string> {
  const { files } = setup.client;
  const { upload_url: url = '', file_id: id = '' } = await files.getUploadURLExternal({
    filename: name,
    length: text.length,
    ...(alt === undefined ? {} : { alt_txt: alt }),
  });
  await fetch(url, { method: 'POST', body: text });
  await files.completeUploadExternal({
    files: [{ id, title }],
    ...(channel === undefined ? {} : { channel_id: channel }),
  });
  return id;
}

describe('what a person was shown', () => {
  it('holds earlier versions and what was taken back, and nothing of others', async () => {
    const control = await start();
    const { channel = '', ts = '' } = await setup.client.chat.postMessage({
      channel: 'U0NOOR',
      text: 'kanarie-1',
    });
    await setup.client.chat.update({ channel, ts, text: 'kanarie-2' });
    await setup.client.chat.delete({ channel, ts });
    await setup.client.chat.postEphemeral({ channel: 'C0BINNENSTAD', user: 'U0NOOR', text: 'kanarie-3' });
    await setup.client.chat.postMessage({ channel: 'C0BINNENSTAD', text: 'kanarie-4' });
    const seen = async (user: string) => JSON.stringify(await control.shown({ user }));
    const found = (text: string) => [1, 2, 3, 4].filter((n) => text.includes(`kanarie-${n}`));
    expect(found(await seen('U0NOOR'))).toEqual([1, 2, 3, 4]);
    expect(found(await seen('U0AHMED'))).toEqual([4]);
    expect(
      (await control.view({ user: 'U0NOOR' })).conversations.find((one) => one.kind === 'im')?.messages,
    ).toEqual([]);
  });

  it('holds a channel’s past once they join it', async () => {
    const control = await start();
    await control.addChannel({ id: 'G0DICHT', name: 'dicht', kind: 'private', members: ['U0NOOR', 'U0APP'] });
    await setup.client.chat.postMessage({ channel: 'G0DICHT', text: 'kanarie' });
    expect(JSON.stringify(await control.shown({ user: 'U0AHMED' }))).not.toContain('kanarie');
    await control.invite({ user: 'U0AHMED', channel: 'G0DICHT' });
    expect(JSON.stringify(await control.shown({ user: 'U0AHMED' }))).toContain('kanarie');
  });

  it('holds what channels that they may read are called and about', async () => {
    const control = await start();
    await control.addChannel({
      id: 'G0DICHT',
      name: 'kanarie-1',
      kind: 'private',
      members: ['U0NOOR', 'U0APP'],
    });
    await control.renameChannel({ channel: 'G0DICHT', name: 'kanarie-2' });
    await setup.client.conversations.setTopic({ channel: 'G0DICHT', topic: 'kanarie-3' });
    await control.addChannel({ id: 'C0OPEN', name: 'kanarie-4', members: ['U0NOOR'] });
    const found = async (user: string) => {
      const seen = JSON.stringify(await control.shown({ user }));
      return [1, 2, 3, 4].filter((n) => seen.includes(`kanarie-${n}`));
    };
    expect(await found('U0NOOR')).toEqual([1, 2, 3, 4]);
    expect(await found('U0AHMED')).toEqual([4]);
    await control.invite({ user: 'U0AHMED', channel: 'G0DICHT' });
    expect(await found('U0AHMED')).toEqual([2, 3, 4]);
  });

  it('holds the title, name, alt text and words of each file, wherever it is shown to them', async () => {
    const control = await start();
    const { client } = setup;
    const shows = async (user: string, file: string) => {
      const seen = (await control.shown({ user })).flatMap(({ content }) => asObjects(content.files));
      return seen.filter(({ id }) => id === file);
    };
    const file = await uploaded({ name: 'kanarie-naam.png', title: 'kanarie-titel', alt: 'kanarie-alt' });
    const picture = { type: 'image' as const, slack_file: { id: file }, alt_text: 'Figuur' };
    const as = { id: file, name: 'kanarie-naam.png', title: 'kanarie-titel', alt: 'kanarie-alt', text: null };
    const section = { type: 'section' as const, text: plain('Figuur'), accessory: picture };
    await client.chat.postMessage({ channel: 'U0NOOR', text: 'Figuur', blocks: [picture] });
    expect(await shows('U0NOOR', file)).toEqual([as]);
    await client.views.publish({ user_id: 'U0KEES', view: { type: 'home', blocks: [section] } });
    expect(await shows('U0KEES', file)).toEqual([as]);
    expect(await shows('U0AHMED', file)).toEqual([]);
    const calendar = await uploaded({
      name: 'dag.ics',
      title: 'Dag',
      text: 'kanarie in de agenda',
      channel: 'C0BINNENSTAD',
    });
    expect(await shows('U0AHMED', calendar)).toMatchObject([{ title: 'Dag', text: 'kanarie in de agenda' }]);
  });
});
