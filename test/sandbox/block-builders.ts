import type { JsonObject } from '../../sandbox/json.ts';

/** Blocks of any length, for tests of limits. The text is a letter that is two bytes but one code point. */
export const words = (length: number) => 'é'.repeat(length);
export const plain = (length: number) => ({ type: 'plain_text', text: words(length) });
export const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: words(length) });
export const times = <T>(count: number, make: (n: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n));
export const button = (more: JsonObject = {}) => ({
  type: 'button',
  action_id: 'a',
  text: plain(5),
  ...more,
});
export const option = (more: JsonObject = {}, n = 0) => ({ text: plain(3), value: `v${n}`, ...more });
export const options = (count: number) => times(count, (n) => option({}, n));
export const section = (more: JsonObject = {}) => ({ type: 'section', text: mrkdwn(5), ...more });
export const actions = (...elements: JsonObject[]) => ({ type: 'actions', elements });
export const input = (element: JsonObject, more: JsonObject = {}) => ({
  type: 'input',
  label: plain(4),
  element,
  ...more,
});
export const select = (more: JsonObject) => ({ type: 'static_select', action_id: 's', ...more });
export const typing = (more: JsonObject = {}) => ({ type: 'plain_text_input', action_id: 't', ...more });
export const modal = (more: JsonObject = {}): JsonObject => ({
  type: 'modal',
  title: plain(24),
  blocks: [section()],
  ...more,
});
