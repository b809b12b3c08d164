import type { JsonObject } from '../../sandbox/json.ts';
import { button, input, modal, mrkdwn, plain, section, times, typing, words } from './block-builders.ts';

interface ViewCase {
  name: string;
  fine: JsonObject | null;
  wrong: JsonObject;
  error?: string;
  fact: string;
}

/** Every limit of modals, with its row of platform-facts.md. */
export const inViews: ViewCase[] = [
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
