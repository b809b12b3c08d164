import type { JsonObject } from '../../sandbox/json.ts';
import {
  actions,
  button,
  input,
  mrkdwn,
  option,
  options,
  plain,
  section,
  select,
  times,
  words,
} from './block-builders.ts';

interface Case {
  name: string;
  /** Accepted at the limit, refused beyond it. */
  fine: JsonObject[];
  wrong: JsonObject[];
  fact: string;
}

/** Every limit of blocks in messages, with its row of platform-facts.md. */
export const inMessages: Case[] = [
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
