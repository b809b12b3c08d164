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

describe('a submission', () => {
  interface Answered {
    name: string;
    ack: JsonObject | undefined;
    modals: number;
    closed: boolean;
    broken?: string;
  }
  const answers: Answered[] = [
    { name: 'nothing closes the view', ack: undefined, modals: 0, closed: true },
    { name: 'clear closes all', ack: { response_action: 'clear' }, modals: 0, closed: true },
    {
      name: 'update replaces the view',
      ack: { response_action: 'update', view: modal() },
      modals: 1,
      closed: false,
    },
    { name: 'push adds one', ack: { response_action: 'push', view: modal() }, modals: 2, closed: false },
    {
      name: 'errors keep it',
      ack: { response_action: 'errors', errors: { name: 'fout' } },
      modals: 1,
      closed: false,
    },
    {
      name: 'errors of an unknown input are a broken rule',
      ack: { response_action: 'errors', errors: { nope: 'fout' } },
      modals: 1,
      closed: false,
      broken: '3.2 view ack',
    },
    {
      name: 'a view beyond its limits is a broken rule',
      ack: { response_action: 'update', view: { ...modal(), title: plain('x'.repeat(25)) } },
      modals: 1,
      closed: false,
      broken: '1.1 Modal title',
    },
  ];

  it.each(answers)('answered with $name (3.2 view ack)', async ({ ack, modals, closed, broken }) => {
    await open(modal(), (app) => {
      app.view('test.modal', async (one) => {
        const answer: (given?: never) => Promise<void> = one.ack;
        await Reflect.apply(answer, undefined, ack === undefined ? [] : [ack]);
      });
    });
    const done = await setup.sandbox.control.submit({ user: 'U0NOOR', values: { name: 'tekst' } });
    expect(done.closed).toBe(closed);
    const seen = (await screen()).modals;
    expect(seen).toHaveLength(modals);
    if (!closed) expect(seen[0]?.values.name).toBe('tekst');
    const facts = setup.sandbox.log.flatMap((one) => one.broken.map((rule) => rule.fact));
    if (broken === undefined) expect(facts).toEqual([]);
    else expect(facts[0]).toContain(broken);
    expect(seen[0]?.trouble ?? null).toBe(broken === undefined ? null : 'bad-answer');
  });

  const inputs = [
    { name: 'a required input left empty', block: field('f'), value: null, says: 'must be filled in' },
    { name: 'too long a text', block: field('f', { max_length: 3 }), value: 'vier', says: 'longer than 3' },
    { name: 'too short a text', block: field('f', { min_length: 3 }), value: 'a', says: 'shorter than 3' },
    {
      name: 'a date that is none',
      block: field('f', { type: 'datepicker' }),
      value: '2026-02-30',
      says: 'not a date',
    },
    {
      name: 'an option that is not there',
      block: field('f', { type: 'static_select', options: [{ text: plain('a'), value: 'a' }] }),
      value: 'b',
      says: 'not among',
    },
    {
      name: 'text in a number',
      block: field('f', { type: 'number_input', is_decimal_allowed: false }),
      value: 'drie',
      says: 'not a number',
    },
    {
      name: 'too small a number',
      block: field('f', { type: 'number_input', is_decimal_allowed: false, min_value: '5' }),
      value: '4',
      says: 'less than 5',
    },
    {
      name: 'no email address',
      block: field('f', { type: 'email_text_input' }),
      value: 'noor',
      says: 'not an email',
    },
    {
      name: 'somebody who left',
      block: field('f', { type: 'users_select' }),
      value: 'U0WEG',
      says: 'does not offer',
    },
    {
      name: 'a channel one is not in',
      block: field('f', { type: 'conversations_select' }),
      value: 'C0NIET',
      says: 'does not offer',
    },
    {
      name: 'somebody else’s file',
      block: field('f', { type: 'file_input' }),
      value: ['F0NIET'],
      says: 'has uploaded no',
    },
    {
      name: 'an option that the app did not offer',
      block: field('f', { type: 'external_select' }),
      value: 'b',
      says: 'has not offered',
    },
    {
      name: 'too many people',
      block: field('f', { type: 'multi_users_select', max_selected_items: 1 }),
      value: ['U0NOOR', 'U0TOM'],
      says: 'at most 1',
    },
  ];

  it.each(inputs)(
    'with $name is refused by the client (1.2 input, 1.3 elements)',
    async ({ block, value, says }) => {
      await open(modal({ blocks: [block] }));
      await expect(setup.sandbox.control.submit({ user: 'U0NOOR', values: { f: value } })).rejects.toThrow(
        says,
      );
    },
  );

  const states = [
    { type: 'plain_text_input', value: 'a', state: { value: 'a' } },
    { type: 'plain_text_input', value: null, state: { value: null } },
    { type: 'number_input', value: '5', state: { value: '5' } },
    { type: 'static_select', value: 'a', state: { selected_option: { value: 'a' } } },
    { type: 'radio_buttons', value: null, state: { selected_option: null } },
    { type: 'checkboxes', value: ['a'], state: { selected_options: [{ value: 'a' }] } },
    { type: 'multi_static_select', value: [], state: { selected_options: [] } },
    { type: 'users_select', value: 'U0TOM', state: { selected_user: 'U0TOM' } },
    { type: 'multi_users_select', value: ['U0TOM'], state: { selected_users: ['U0TOM'] } },
    { type: 'conversations_select', value: 'C0MARKT', state: { selected_conversation: 'C0MARKT' } },
    { type: 'channels_select', value: 'C0MARKT', state: { selected_channel: 'C0MARKT' } },
    { type: 'datepicker', value: '2026-11-23', state: { selected_date: '2026-11-23' } },
    { type: 'timepicker', value: '09:30', state: { selected_time: '09:30' } },
    { type: 'datetimepicker', value: '1795000000', state: { selected_date_time: 1_795_000_000 } },
    { type: 'rich_text_input', value: 'a', state: { rich_text_value: { type: 'rich_text' } } },
    { type: 'rich_text_input', value: null, state: { rich_text_value: null } },
    { type: 'file_input', value: [], state: { files: [] } },
  ];

  it.each(states)('carries $type $value as its state (2 view_submission)', async ({ type, value, state }) => {
    let sent: unknown;
    const options = [{ text: plain('a'), value: 'a' }];
    const choice = /static|radio|checkboxes/.test(type) ? { options } : {};
    const number = type === 'number_input' ? { is_decimal_allowed: false } : {};
    await open(modal({ blocks: [field('f', { type, ...choice, ...number }, { optional: true })] }), (app) => {
      app.view('test.modal', async ({ ack, view }) => {
        sent = view.state.values.f?.f;
        await ack();
      });
    });
    await setup.sandbox.control.submit({ user: 'U0NOOR', values: { f: value } });
    expect(sent).toMatchObject({ type, ...state });
  });

  it('that the app does not answer leaves the modal with its text and a word about it (1.5)', async () => {
    await open(modal(), (app) => app.error(async () => {}));
    setup.sandbox.setApp({ url: 'http://127.0.0.1:9/' });
    const done = await setup.sandbox.control.submit({ user: 'U0NOOR', values: { name: 'blijft' } });
    expect(done).toMatchObject({
      closed: false,
      error: 'dispatch_failed',
      view: { values: { name: 'blijft' } },
    });
    expect(done.view?.trouble).toBe('no-answer');
  });
});

describe('a click in a modal', () => {
  const save = {
    type: 'actions' as const,
    block_id: 'save',
    elements: [{ type: 'button' as const, action_id: 'save', value: '1', text: plain('Bewaar') }],
  };

  it('carries what was typed (8 view_closed … block_actions carry view.state.values)', async () => {
    let typed: unknown;
    await open(modal({ blocks: [field('name'), save] }), (app) => {
      app.action('save', async ({ ack, body }) => {
        typed = [
          'view' in body ? body.view?.state.values.name?.name?.value : null,
          'response_url' in body,
          'container' in body ? body.container : null,
        ];
        await ack();
      });
    });
    const click = { user: 'U0NOOR', action_id: 'save', values: { name: 'half' } };
    expect(await setup.sandbox.control.clickView(click)).toMatchObject({ ack: { status: 200 } });
    expect(typed).toEqual(['half', false, { type: 'view', view_id: expect.any(String) }]);
  });

  it('on an input sends nothing without dispatch_action (1.2 input)', async () => {
    const choice = { type: 'static_select', options: [{ text: plain('a'), value: 'a' }] };
    await open(modal({ blocks: [field('f', choice)] }));
    const click = setup.sandbox.control.clickView({ user: 'U0NOOR', action_id: 'f', selected: 'a' });
    await expect(click).rejects.toThrow('dispatch_action');
  });
});
