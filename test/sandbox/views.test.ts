import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../sandbox/json.ts';
import type { Setup } from './tiny-app.ts';
import { startApp } from './tiny-app.ts';

let setup: Setup;
afterEach(() => setup.stop());

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const field = (id: string, more: JsonObject = {}, block: JsonObject = {}) => ({
  type: 'input' as const,
  block_id: id,
  label: plain(id),
  element: { type: 'plain_text_input' as const, action_id: id, ...more },
  ...block,
});
const modal = (more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'test.modal',
  title: plain('Titel'),
  submit: plain('Ok'),
  blocks: [field('name')],
  ...more,
});

/** An app whose command opens this modal. */
async function open(view: ModalView, listen: (app: App) => void = () => {}): Promise<string[]> {
  const triggers: string[] = [];
  setup = await startApp('http', (app) => {
    app.command('/coalitie', async ({ ack, body, client }) => {
      triggers.push(body.trigger_id);
      await client.views.open({ trigger_id: body.trigger_id, view });
      await ack();
    });
    listen(app);
  });
  const done = await setup.sandbox.control.command({ user: 'U0NOOR', text: '' });
  expect(done.error).toBeUndefined();
  return triggers;
}

const screen = () => setup.sandbox.control.view({ user: 'U0NOOR' });
const refused = () => setup.sandbox.log.filter((one) => one.status !== 'ok').map((one) => one.status);

describe('a trigger_id (1.1)', () => {
  it('opens one modal only', async () => {
    const [trigger = ''] = await open(modal());
    await expect(setup.client.views.open({ trigger_id: trigger, view: modal() })).rejects.toThrow(
      'exchanged_trigger_id',
    );
    await expect(setup.client.views.open({ trigger_id: '1.2.x', view: modal() })).rejects.toThrow(
      'invalid_trigger_id',
    );
  });

  it('dies after three seconds of real time', async () => {
    let late: () => void = () => {};
    const dead = new Promise<void>((resolve) => {
      late = resolve;
    });
    let answer: Promise<unknown> = Promise.resolve();
    setup = await startApp('http', (app) => {
      app.command('/coalitie', async ({ ack, body, client }) => {
        await ack();
        answer = dead.then(() => client.views.open({ trigger_id: body.trigger_id, view: modal() }));
        answer.catch(() => {});
      });
    });
    await setup.sandbox.control.command({ user: 'U0NOOR', text: '' });
    setTimeout(late, 3_050);
    await dead;
    await expect(answer).rejects.toThrow('expired_trigger_id');
  });
});

describe('a stack of modals (1.1 Modal stack)', () => {
  const push = (title: string) => ({
    type: 'actions' as const,
    block_id: 'push',
    elements: [{ type: 'button' as const, action_id: 'push', text: plain(title) }],
  });
  const pushing = (app: App) =>
    app.action('push', async ({ ack, body, client }) => {
      await client.views
        .push({
          trigger_id: 'trigger_id' in body ? body.trigger_id : '',
          view: modal({ blocks: [push('nog een')] }),
        })
        .catch(() => {});
      await ack();
    });

  it('holds three views', async () => {
    await open(modal({ blocks: [push('een')] }), pushing);
    for (const height of [2, 3, 3]) {
      await setup.sandbox.control.clickView({ user: 'U0NOOR', action_id: 'push' });
      expect((await screen()).modals).toHaveLength(height);
    }
    expect(refused()).toContain('push_limit_reached');
  });

  it('closes as a whole where clear_on_close says so, and each view tells it', async () => {
    const closed: unknown[] = [];
    await open(modal({ blocks: [field('name')], clear_on_close: true, notify_on_close: true }), (app) => {
      app.view({ callback_id: 'test.modal', type: 'view_closed' }, async ({ ack, body }) => {
        await ack();
        closed.push(['is_cleared' in body && body.is_cleared, body.view.state.values, 'trigger_id' in body]);
      });
    });
    await setup.sandbox.control.fill({ user: 'U0NOOR', values: { name: 'getypt' } });
    await setup.sandbox.control.close({ user: 'U0NOOR' });
    expect((await screen()).modals).toEqual([]);
    expect(closed).toEqual([[true, {}, false]]);
  });

  it('closes without a word unless notify_on_close is set', async () => {
    await open(modal());
    const before = setup.sandbox.log.length;
    await setup.sandbox.control.close({ user: 'U0NOOR' });
    expect(setup.sandbox.log).toHaveLength(before);
  });
});

describe('views.update (1.1 View race, external_id)', () => {
  it('keeps what was typed under the same ids, and not under others (1.1 Keep typed input)', async () => {
    await open(modal({ blocks: [field('a'), field('b')] }));
    await setup.sandbox.control.fill({ user: 'U0NOOR', values: { a: 'blijft', b: 'weg' } });
    const [view] = (await screen()).modals;
    await setup.client.views.update({
      view_id: view?.id ?? '',
      view: modal({ blocks: [field('a'), field('c')] }),
    });
    expect((await screen()).modals[0]?.values).toEqual({ a: 'blijft', c: null });
  });

  it('refuses a hash that is old, and a view that is gone', async () => {
    await open(modal());
    const id = (await screen()).modals[0]?.id ?? '';
    const { view } = await setup.client.views.update({ view_id: id, view: modal() });
    await setup.client.views.update({ view_id: id, view: modal(), hash: view?.hash ?? '' });
    const again = setup.client.views.update({ view_id: id, view: modal(), hash: view?.hash ?? '' });
    await expect(again).rejects.toThrow('hash_conflict');
    await expect(setup.client.views.update({ view_id: 'V0', view: modal() })).rejects.toThrow('not_found');
  });

  it('refuses an external_id that another view had', async () => {
    const triggers = await open(modal({ external_id: 'een' }));
    await setup.sandbox.control.command({ user: 'U0AHMED', text: '' });
    expect(triggers).toHaveLength(2);
    expect(refused()).toContain('duplicate_external_id');
  });
});
