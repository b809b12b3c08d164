import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../sandbox/json.ts';
import { asList, asObject, asText } from '../../sandbox/json.ts';
import type { Setup } from './tiny-app.ts';
import { startSandbox } from './tiny-app.ts';

let setup: Setup;
beforeAll(async () => {
  setup = await startSandbox();
});
afterAll(() => setup.stop());

const words = (length: number) => 'é'.repeat(length);
const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: words(length) });
const times = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const button = (more: JsonObject = {}) => ({ type: 'button', action_id: 'a', text: plain(5), ...more });
const option = (more: JsonObject = {}, n = 0) => ({ text: plain(3), value: `v${n}`, ...more });
const options = (count: number) => times(count, (n) => option({}, n));
const section = (more: JsonObject = {}) => ({ type: 'section', text: mrkdwn(5), ...more });
const actions = (...elements: JsonObject[]) => ({ type: 'actions', elements });
const input = (element: JsonObject, more: JsonObject = {}) => ({
  type: 'input',
  label: plain(4),
  element,
  ...more,
});
const select = (more: JsonObject) => ({ type: 'static_select', action_id: 's', ...more });
const typing = (more: JsonObject = {}) => ({ type: 'plain_text_input', action_id: 't', ...more });
const modal = (more: JsonObject = {}): JsonObject => ({
  type: 'modal',
  title: plain(24),
  blocks: [section()],
  ...more,
});

interface Case {
  name: string;
  /** Accepted at the limit, refused beyond it. */
  fine: JsonObject[];
  wrong: JsonObject[];
  fact: string;
}

const inMessages: Case[] = [
  {
    name: '50 blocks',
    fine: times(50, () => ({ type: 'divider' })),
    wrong: times(51, () => ({ type: 'divider' })),
    fact: '1.1',
  },
  {
    name: 'section text 3000',
    fine: [section({ text: mrkdwn(3000) })],
    wrong: [section({ text: mrkdwn(3001) })],
    fact: '1.2 section',
  },
  {
    name: 'section needs text or fields',
    fine: [{ type: 'section', fields: [mrkdwn(1)] }],
    wrong: [{ type: 'section' }],
    fact: '1.2 section',
  },
  {
    name: '10 fields of 2000',
    fine: [section({ fields: times(5, () => mrkdwn(2000)) })],
    wrong: [section({ fields: times(11, () => mrkdwn(1)) })],
    fact: '1.2 section',
  },
  {
    name: 'no empty text',
    fine: [section({ text: mrkdwn(1) })],
    wrong: [section({ text: mrkdwn(0) })],
    fact: '1.3 text object',
  },
  {
    name: 'emoji in plain_text only',
    fine: [section({ text: { ...plain(3), emoji: true } })],
    wrong: [section({ text: { ...mrkdwn(3), emoji: true } })],
    fact: '1.3 text object',
  },
  {
    name: 'header 150',
    fine: [{ type: 'header', text: plain(150) }],
    wrong: [{ type: 'header', text: plain(151) }],
    fact: '1.2 header',
  },
  {
    name: 'header is plain text',
    fine: [{ type: 'header', text: plain(5) }],
    wrong: [{ type: 'header', text: mrkdwn(5) }],
    fact: '1.2 header',
  },
  {
    name: '25 actions',
    fine: [actions(...times(25, (n) => button({ action_id: `a${n}` })))],
    wrong: [actions(...times(26, (n) => button({ action_id: `a${n}` })))],
    fact: '1.2 actions',
  },
  {
    name: '10 in a context',
    fine: [{ type: 'context', elements: times(10, () => mrkdwn(1)) }],
    wrong: [{ type: 'context', elements: times(11, () => mrkdwn(1)) }],
    fact: '1.2 context',
  },
  {
    name: 'button text 75',
    fine: [actions(button({ text: plain(75) }))],
    wrong: [actions(button({ text: plain(76) }))],
    fact: '1.3 button',
  },
  {
    name: 'button value 2000',
    fine: [actions(button({ value: words(2000) }))],
    wrong: [actions(button({ value: words(2001) }))],
    fact: '1.3 button',
  },
  {
    name: 'action_id 255',
    fine: [actions(button({ action_id: words(255) }))],
    wrong: [actions(button({ action_id: words(256) }))],
    fact: '1.1 block_id',
  },
  {
    name: 'unique action_id in a block',
    fine: [actions(button()), actions(button())],
    wrong: [actions(button(), button())],
    fact: '1.1 block_id',
  },
  {
    name: 'unique block_id',
    fine: [section({ block_id: 'a' }), section({ block_id: 'b' })],
    wrong: [section({ block_id: 'a' }), section({ block_id: 'a' })],
    fact: '1.1 block_id',
  },
  {
    name: '100 options',
    fine: [actions(select({ options: options(100) }))],
    wrong: [actions(select({ options: options(101) }))],
    fact: '1.3 static_select',
  },
  {
    name: 'options or groups',
    fine: [actions(select({ option_groups: [{ label: plain(75), options: options(1) }] }))],
    wrong: [actions(select({}))],
    fact: '1.3 static_select',
  },
  {
    name: 'option value 150',
    fine: [actions(select({ options: [option({ value: words(150) })] }))],
    wrong: [actions(select({ options: [option({ value: words(151) })] }))],
    fact: '1.3 option',
  },
  {
    name: 'option text 75',
    fine: [actions(select({ options: [option({ text: plain(75) })] }))],
    wrong: [actions(select({ options: [option({ text: plain(76) })] }))],
    fact: '1.3 option',
  },
  {
    name: 'initial option is one of them',
    fine: [actions(select({ options: options(2), initial_option: option() }))],
    wrong: [actions(select({ options: options(2), initial_option: option({ value: 'x' }) }))],
    fact: 'T:block-elements',
  },
  {
    name: 'overflow 5',
    fine: [section({ accessory: { type: 'overflow', action_id: 'o', options: options(5) } })],
    wrong: [section({ accessory: { type: 'overflow', action_id: 'o', options: options(6) } })],
    fact: '1.3 overflow',
  },
  {
    name: 'radio 10',
    fine: [actions({ type: 'radio_buttons', action_id: 'r', options: options(10) })],
    wrong: [actions({ type: 'radio_buttons', action_id: 'r', options: options(11) })],
    fact: '1.3 checkboxes',
  },
  {
    name: 'confirm 100/300/30',
    fine: [
      actions(
        button({ confirm: { title: plain(100), text: plain(300), confirm: plain(30), deny: plain(30) } }),
      ),
    ],
    wrong: [
      actions(
        button({ confirm: { title: plain(101), text: plain(300), confirm: plain(30), deny: plain(30) } }),
      ),
    ],
    fact: '1.3 confirm',
  },
  {
    name: 'image needs alt_text',
    fine: [{ type: 'image', image_url: 'https://x.nl/a.png', alt_text: 'a' }],
    wrong: [{ type: 'image', image_url: 'https://x.nl/a.png' }],
    fact: '1.2 image',
  },
  {
    name: 'image has one source',
    fine: [{ type: 'image', image_url: 'https://x.nl/a.png', alt_text: 'a' }],
    wrong: [{ type: 'image', alt_text: 'a' }],
    fact: '1.2 image',
  },
  {
    name: 'slack_file that the app has',
    fine: [],
    wrong: [{ type: 'image', slack_file: { id: 'F0NIET' }, alt_text: 'a' }],
    fact: '1.4 slack_file',
  },
  { name: 'alert in modals only', fine: [], wrong: [{ type: 'alert', text: mrkdwn(5) }], fact: '1.2 alert' },
  {
    name: 'number_input in modals only',
    fine: [],
    wrong: [input({ type: 'number_input', is_decimal_allowed: false, action_id: 'n' })],
    fact: '1.3 number',
  },
  { name: 'an unknown block', fine: [], wrong: [{ type: 'sections' }], fact: '1.2 Blocks' },
  {
    name: 'a file block can’t be sent',
    fine: [],
    wrong: [{ type: 'file', external_id: 'a', source: 'remote' }],
    fact: '1.2 Blocks',
  },
  {
    name: 'no unknown property',
    fine: [section({ expand: true })],
    wrong: [section({ colour: 'red' })],
    fact: '1.2 section',
  },
  {
    name: 'one table',
    fine: [{ type: 'table', rows: [[{}]] }],
    wrong: times(2, () => ({ type: 'table', rows: [[{}]] })),
    fact: '1.2 table',
  },
  {
    name: 'markdown 12 000 in all',
    fine: [{ type: 'markdown', text: words(12_000) }],
    wrong: times(2, () => ({ type: 'markdown', text: words(6001) })),
    fact: '1.2 markdown',
  },
  { name: 'list indent 8', fine: [richList(8)], wrong: [richList(9)], fact: '1.2 rich_text' },
];

function richList(indent: number): JsonObject {
  const item = { type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] };
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', indent, elements: [item] }],
  };
}

/** The answer's error and the facts that the inspector cites. */
async function refusal(
  call: Promise<unknown>,
): Promise<{ error: string; messages: string[]; facts: string[] } | null> {
  const from = setup.sandbox.log.length;
  try {
    await call;
    return null;
  } catch (caught) {
    const data = asObject(asObject(caught).data);
    const facts = setup.sandbox.log.slice(from).flatMap((one) => one.broken.map((broken) => broken.fact));
    const messages = asList(asObject(data.response_metadata).messages).map(String);
    return { error: asText(data.error), messages, facts };
  }
}

const post = (client: WebClient, blocks: JsonObject[]) =>
  client.apiCall('chat.postMessage', { channel: 'C0BINNENSTAD', text: 'tekst', blocks });

describe('a message', () => {
  it.each(inMessages)('keeps to: $name ($fact)', async ({ fine, wrong, fact }) => {
    if (fine.length > 0) expect(await refusal(post(setup.client, fine))).toBeNull();
    const refused = await refusal(post(setup.client, wrong));
    expect(refused?.error).toBe('invalid_blocks');
    expect(refused?.messages[0]).toMatch(/^\[ERROR\] .* \[json-pointer:\/blocks/);
    expect(refused?.facts.some((one) => one.startsWith(fact))).toBe(true);
  });

  it('is refused when its blocks together are too long (1.1 Undocumented total block size)', async () => {
    const long = times(5, () => section({ text: mrkdwn(2900) }));
    expect(await refusal(post(setup.client, long))).toMatchObject({ error: 'msg_blocks_too_long' });
  });

  it.each([
    { name: 'no text', args: {}, error: 'no_text' },
    { name: 'blocks that are no list', args: { blocks: 'x' }, error: 'invalid_blocks_format' },
    {
      name: 'markdown_text with text',
      args: { text: 'a', markdown_text: 'b' },
      error: 'markdown_text_conflict',
    },
    {
      name: 'metadata without payload',
      args: { text: 'a', metadata: { event_type: 'x' } },
      error: 'invalid_metadata_format',
    },
    {
      name: 'metadata that is nested',
      args: { text: 'a', metadata: { event_type: 'x', event_payload: { a: { b: { c: 1 } } } } },
      error: 'invalid_metadata_schema',
    },
  ])('with $name is refused (1.4)', async ({ args, error }) => {
    const call = setup.client.apiCall('chat.postMessage', { channel: 'C0BINNENSTAD', ...args });
    expect(await refusal(call)).toMatchObject({ error });
  });

  it('over 4,000 characters can’t be put in place of another (1.4 text)', async () => {
    const { ts } = await setup.client.chat.postMessage({ channel: 'C0BINNENSTAD', text: 'a' });
    const update = (text: string) =>
      setup.client.chat.update({ channel: 'C0BINNENSTAD', ts: ts ?? '', text });
    expect(await refusal(update(words(4000)))).toBeNull();
    expect(await refusal(update(words(4001)))).toMatchObject({ error: 'msg_too_long' });
  });

  it('with blocks and no text is taken, and flagged', async () => {
    const from = setup.sandbox.log.length;
    await setup.client.apiCall('chat.postMessage', { channel: 'C0BINNENSTAD', blocks: [section()] });
    expect(setup.sandbox.log.slice(from).flatMap((one) => one.broken)).toHaveLength(1);
  });
});

interface ViewCase {
  name: string;
  fine: JsonObject | null;
  wrong: JsonObject;
  error?: string;
  fact: string;
}

const inViews: ViewCase[] = [
  { name: 'title 24', fine: modal(), wrong: modal({ title: plain(25) }), fact: '1.1 Modal title' },
  { name: 'a title', fine: null, wrong: { type: 'modal', blocks: [section()] }, fact: '1.1 Modal title' },
  {
    name: '1–100 blocks',
    fine: modal({ blocks: times(100, () => section()) }),
    wrong: modal({ blocks: times(101, () => section()) }),
    fact: '1.1 Modal title',
  },
  { name: 'a block', fine: null, wrong: modal({ blocks: [] }), fact: '1.1 Modal title' },
  {
    name: 'private_metadata 3000',
    fine: modal({ private_metadata: words(3000) }),
    wrong: modal({ private_metadata: words(3001) }),
    fact: '1.1 Modal title',
  },
  {
    name: 'submit with inputs',
    fine: modal({ submit: plain(3), blocks: [input(typing())] }),
    wrong: modal({ blocks: [input(typing())] }),
    fact: '1.1 submit',
  },
  {
    name: 'one focus',
    fine: modal({ submit: plain(3), blocks: [input(typing({ focus_on_load: true }))] }),
    wrong: modal({ submit: plain(3), blocks: times(2, () => input(typing({ focus_on_load: true }))) }),
    fact: '1.3 focus_on_load',
  },
  {
    name: 'max_length 3000',
    fine: modal({ submit: plain(3), blocks: [input(typing({ max_length: 3000 }))] }),
    wrong: modal({ submit: plain(3), blocks: [input(typing({ max_length: 3001 }))] }),
    fact: '1.3 plain_text_input',
  },
  {
    name: 'initial_value 3000',
    fine: modal({ submit: plain(3), blocks: [input(typing({ initial_value: words(3000) }))] }),
    wrong: modal({ submit: plain(3), blocks: [input(typing({ initial_value: words(3001) }))] }),
    fact: '1.3 plain_text_input',
  },
  {
    name: 'is_decimal_allowed',
    fine: modal({ submit: plain(3), blocks: [input({ type: 'number_input', is_decimal_allowed: true })] }),
    wrong: modal({ submit: plain(3), blocks: [input({ type: 'number_input' })] }),
    fact: '1.3 number',
  },
  {
    name: 'alert 200',
    fine: modal({ blocks: [{ type: 'alert', text: mrkdwn(200) }] }),
    wrong: modal({ blocks: [{ type: 'alert', text: mrkdwn(201) }] }),
    fact: '1.2 alert',
  },
  {
    name: 'no markdown block',
    fine: null,
    wrong: modal({ blocks: [{ type: 'markdown', text: 'a' }] }),
    fact: '1.2 markdown',
  },
  {
    name: 'no button in an input',
    fine: null,
    wrong: modal({ submit: plain(3), blocks: [input(button())] }),
    fact: '1.3 button',
  },
  {
    name: '250 KB',
    fine: null,
    wrong: modal({ blocks: times(90, () => section({ text: mrkdwn(3000) })) }),
    error: 'view_too_large',
    fact: '1.1 View JSON size',
  },
];

describe('a modal', () => {
  const open = async (view: JsonObject) => {
    const { sandbox, client } = setup;
    sandbox.setApp({ url: 'http://127.0.0.1:9/' });
    await sandbox.control.command({ user: 'U0NOOR', text: '' });
    const trigger = asObject(
      sandbox.log.findLast((one) => one.what.startsWith('command'))?.request,
    ).trigger_id;
    return refusal(client.apiCall('views.open', { trigger_id: asText(trigger), view }));
  };

  it.each(inViews)('keeps to: $name ($fact)', async ({ fine, wrong, error, fact }) => {
    if (fine) expect(await open(fine)).toBeNull();
    const refused = await open(wrong);
    expect(refused?.error).toBe(error ?? 'invalid_arguments');
    expect(refused?.facts.some((one) => one.startsWith(fact))).toBe(true);
  });
});

describe('the app’s Home', () => {
  it.each([
    { name: 'submit', view: { type: 'home', submit: plain(3), blocks: [section()] } },
    { name: 'a datetimepicker', view: { type: 'home', blocks: [actions({ type: 'datetimepicker' })] } },
    { name: 'an alert', view: { type: 'home', blocks: [{ type: 'alert', text: plain(3) }] } },
  ])('has no $name (1.1, 1.2, 1.3)', async ({ view }) => {
    const call = setup.client.apiCall('views.publish', { user_id: 'U0NOOR', view });
    expect(await refusal(call)).toMatchObject({ error: 'invalid_arguments' });
  });
});
