import { afterEach, describe, expect, it } from 'vitest';
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
const input = {
  type: 'input' as const,
  block_id: 'name',
  label: plain('Naam'),
  element: { type: 'plain_text_input' as const, action_id: 'name' },
};
const lastBody = () => app.received.at(-1)?.body ?? {};

describe('somebody of another workspace', () => {
  it('has no command, shortcut or Home (8, design point 9)', async () => {
    const control = await start();
    await expect(control.command({ user: 'U0TOM', text: 'start' })).rejects.toThrow('no slash commands');
    await expect(control.shortcut({ user: 'U0TOM', callback_id: 'x' })).rejects.toThrow('no shortcuts');
    await expect(control.open({ user: 'U0TOM', home: true })).rejects.toThrow('no Home');
    const home = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };
    expect(await setup.client.views.publish({ user_id: 'U0TOM', view: home })).toMatchObject({ ok: true });
    expect((await control.view({ user: 'U0TOM' })).home).toBeNull();
    expect((await control.shown({ user: 'U0TOM' })).map((one) => one.kind)).not.toContain('home');
  });

  it('types and clicks with the app’s workspace in the envelope (design point 3)', async () => {
    const control = await start();
    await control.message({ user: 'U0TOM', text: 'hallo' });
    expect(lastBody()).toMatchObject({
      team_id: 'T0WATER',
      authorizations: [{ team_id: 'T0WATER' }],
      is_ext_shared_channel: true,
      event: { team: 'T0VASTGOED' },
    });
    const blocks = [buttons('b', 'ja')];
    const { ts = '' } = await setup.client.chat.postMessage({ channel: 'U0TOM', text: 'Vraag', blocks });
    await control.click({ user: 'U0TOM', ts, action_id: 'ja' });
    expect(lastBody()).toMatchObject({ team: { id: 'T0WATER' }, user: { team_id: 'T0VASTGOED' } });
  });

  it('submits a modal with their own workspace, and the app’s beside it (8 bolt-js #1614)', async () => {
    const control = await start();
    const { ts = '' } = await setup.client.chat.postMessage({
      channel: 'U0TOM',
      text: 'Vraag',
      blocks: [buttons('b', 'ja')],
    });
    await control.click({ user: 'U0TOM', ts, action_id: 'ja' });
    const view = { type: 'modal' as const, title: plain('T'), submit: plain('Ok'), blocks: [input] };
    await setup.client.views.open({ trigger_id: String(lastBody().trigger_id), view });
    await control.submit({ user: 'U0TOM', values: { name: 'Tom' } });
    expect(lastBody()).toMatchObject({
      type: 'view_submission',
      team: { id: 'T0VASTGOED' },
      user: { id: 'U0TOM', team_id: 'T0VASTGOED' },
      view: { team_id: 'T0VASTGOED', app_installed_team_id: 'T0WATER' },
    });
  });

  it('can’t be reached once they share no channel with the app (8 Slack Connect, SK conversations.open)', async () => {
    const control = await start();
    await control.leave({ user: 'U0TOM', channel: 'C0BINNENSTAD' });
    await expect(control.message({ user: 'U0TOM', text: 'hallo' })).rejects.toThrow('shares no channel');
    await expect(setup.client.conversations.open({ users: 'U0TOM' })).rejects.toThrow(
      'invalid_user_combination',
    );
  });
});
