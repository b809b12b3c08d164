import { optionsOf } from './block-kit/objects.ts';
import type { JsonObject } from './json.ts';
import { asObject, asObjects, asText, asTexts, codePoints, isObject } from './json.ts';
import { flatText, typedBlocks } from './typed-text.ts';

/** What a person gives an input: a typed text, option values, ids, a date; null clears it. */
export type Given = string | readonly string[] | null;

export type Filled = { ok: true; state: JsonObject } | { ok: false; says: string; fact: string };

interface InputRule {
  /** The field of the state value that holds what was given. */
  field: string;
  many: boolean;
  initial: string;
  /** Why this can't be given, in the client's words, or null. */
  refusal(value: string, element: JsonObject): string | null;
  fact: string;
}

const anyId = () => null;
const offered = (value: string, element: JsonObject) =>
  optionsOf(element).some((one) => one.value === value) ? null : `${value} is not among the options`;

function typed(fact: string, refusal: InputRule['refusal']): InputRule {
  return { field: 'value', many: false, initial: 'initial_value', refusal, fact };
}

function chosen(field: string, initial: string, refusal: InputRule['refusal']): InputRule {
  return { field, many: false, initial, refusal, fact: '2 view_submission (state.values)' };
}

function several(field: string, initial: string, refusal: InputRule['refusal']): InputRule {
  return { ...chosen(field, initial, refusal), many: true };
}

const pattern = (regular: RegExp, says: string) => (value: string) => (regular.test(value) ? null : says);
const realDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
const asDay = (value: string) => {
  try {
    return realDay(value) ? null : 'not a date (YYYY-MM-DD)';
  } catch {
    return 'not a date (YYYY-MM-DD)';
  }
};

/** Elements with a state, by type: both directions side by side. Fact: 1.3, 2 view_submission (state.values). */
const rules: Record<string, InputRule> = {
  plain_text_input: typed('1.3 plain_text_input (min_length, max_length)', length),
  number_input: typed('1.3 number_input', number),
  email_text_input: typed('1.3 email_input', pattern(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not an email address')),
  url_text_input: typed('1.3 url_text_input', pattern(/^https?:\/\/\S+$/, 'not a web address')),
  static_select: chosen('selected_option', 'initial_option', offered),
  external_select: chosen('selected_option', 'initial_option', anyId),
  radio_buttons: chosen('selected_option', 'initial_option', offered),
  multi_static_select: several('selected_options', 'initial_options', offered),
  multi_external_select: several('selected_options', 'initial_options', anyId),
  checkboxes: several('selected_options', 'initial_options', offered),
  users_select: chosen('selected_user', 'initial_user', anyId),
  multi_users_select: several('selected_users', 'initial_users', anyId),
  conversations_select: chosen('selected_conversation', 'initial_conversation', anyId),
  multi_conversations_select: several('selected_conversations', 'initial_conversations', anyId),
  channels_select: chosen('selected_channel', 'initial_channel', anyId),
  multi_channels_select: several('selected_channels', 'initial_channels', anyId),
  datepicker: chosen('selected_date', 'initial_date', asDay),
  timepicker: chosen(
    'selected_time',
    'initial_time',
    pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time (HH:mm)'),
  ),
  rich_text_input: { ...typed('1.3 rich_text_input', anyId), field: 'rich_text_value' },
  file_input: several('files', '', anyId),
  datetimepicker: chosen(
    'selected_date_time',
    'initial_date_time',
    pattern(/^\d{10}$/, 'not 10-digit unix seconds'),
  ),
};

/** Whether this element has a state (a button or an overflow menu has none). */
export function hasState(element: JsonObject): boolean {
  return asText(element.type) in rules;
}

/** The state of an element that nobody touched: its initial value, or empty. */
export function initialState(element: JsonObject): JsonObject {
  const type = asText(element.type);
  const rule = rules[type];
  if (!rule) return { type };
  const initial = element[rule.initial];
  return { type, [rule.field]: initial ?? (rule.many ? [] : null) };
}

/** The state after a person gave this, or why the client won't take it. */
export function fill(element: JsonObject, given: Given): Filled {
  const type = asText(element.type);
  const rule = rules[type];
  if (!rule) return { ok: false, says: `a ${type} takes no value`, fact: '1.3 Elements' };
  const values = asTexts(given);
  for (const value of values) {
    const says = rule.refusal(value, element);
    if (says !== null) return { ok: false, says, fact: rule.fact };
  }
  if (!rule.many && values.length > 1) return { ok: false, says: 'takes one value', fact: rule.fact };
  const most = element.max_selected_items;
  if (typeof most === 'number' && values.length > most) {
    return { ok: false, says: `at most ${most}`, fact: '1.3 max_selected_items' };
  }
  if (rule.field === 'files' && values.length > mostFiles(element)) {
    return { ok: false, says: `at most ${mostFiles(element)}`, fact: '1.3 file_input (max_files 1–10)' };
  }
  const states = values.map((value) => stateValue(rule, { element, value }));
  return { ok: true, state: { type, [rule.field]: rule.many ? states : (states[0] ?? null) } };
}

/** Fact: 1.3 file_input (max_files 1–10; 10 unless given). */
function mostFiles({ max_files: most }: JsonObject): number {
  return typeof most === 'number' ? most : 10;
}

function stateValue(rule: InputRule, { element, value }: { element: JsonObject; value: string }): unknown {
  if (rule.field === 'rich_text_value') {
    const [block] = typedBlocks(value, '');
    return value === '' ? null : { type: 'rich_text', elements: block?.elements };
  }
  if (rule.field === 'files') return { id: value };
  if (rule.field === 'selected_date_time') return Number(value);
  if (!rule.field.startsWith('selected_option')) return value;
  const option = optionsOf(element).find((one) => one.value === value);
  return option ?? { text: { type: 'plain_text', text: value, emoji: true }, value };
}

/** Nothing typed or chosen. */
export function isEmpty(state: JsonObject): boolean {
  const rule = rules[asText(state.type)];
  const value = rule ? state[rule.field] : null;
  if (isObject(value) && value.type === 'rich_text') return flatText(value).trim() === '';
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Ids that were chosen in a state value: of people, channels or conversations. */
export function chosenIds(state: JsonObject): string[] {
  const rule = rules[asText(state.type)];
  if (!rule || !/user|conversation|channel/.test(rule.field)) return [];
  return asTexts(state[rule.field]);
}

/** What `fill` would be given for this state: for forms that show what is there. */
export function givenFrom(state: JsonObject): Given {
  const rule = rules[asText(state.type)];
  if (!rule) return null;
  const value = state[rule.field];
  if (isObject(value)) return value.type === 'rich_text' ? flatText(value) : asText(value.value);
  if (rule.field === 'files') return asObjects(value).map((one) => asText(one.id));
  if (rule.field === 'selected_options') return asObjects(value).map((one) => asText(one.value));
  if (typeof value === 'number') return String(value);
  return rule.many ? asTexts(value) : typeof value === 'string' ? value : null;
}

export interface Placed {
  blockId: string;
  actionId: string;
  element: JsonObject;
  block: JsonObject;
}

/** Every interactive element of these blocks with the block that it is in. */
export function elementsOf(blocks: readonly JsonObject[]): Placed[] {
  return blocks.flatMap((block) => {
    const inside = [
      ...asObjects(block.elements),
      ...(isObject(block.accessory) ? [block.accessory] : []),
      ...(isObject(block.element) ? [block.element] : []),
      ...(block.type === 'card' ? asObjects(block.actions) : []),
    ];
    return inside
      .filter((element) => typeof element.action_id === 'string')
      .map((element) => ({
        blockId: asText(block.block_id),
        actionId: asText(element.action_id),
        element,
        block,
      }));
  });
}

/**
 * The blocks with an id for each block and each interactive element that had none: Slack draws them, and so does this,
 * by place, so that a run is the same each time.
 */
export function withIds(blocks: readonly JsonObject[], salt: string): JsonObject[] {
  const named = (element: unknown, at: string): unknown => {
    const one = asObject(element);
    const interactive = hasState(one) || one.type === 'button' || one.type === 'overflow';
    return interactive && one.action_id === undefined ? { ...one, action_id: `${salt}a${at}` } : element;
  };
  return blocks.map((block, index) => ({
    ...block,
    block_id: asText(block.block_id) || `${salt}b${index}`,
    ...(Array.isArray(block.elements)
      ? { elements: block.elements.map((one, n) => named(one, `${index}.${n}`)) }
      : {}),
    ...(isObject(block.accessory) ? { accessory: named(block.accessory, `${index}`) } : {}),
    ...(isObject(block.element) ? { element: named(block.element, `${index}`) } : {}),
  }));
}

function length(value: string, element: JsonObject): string | null {
  const size = codePoints(value);
  const { min_length: least, max_length: most } = element;
  if (size > (typeof most === 'number' ? most : 3000)) {
    return `longer than ${typeof most === 'number' ? most : 3000}`;
  }
  return typeof least === 'number' && size < least ? `shorter than ${least}` : null;
}

function number(value: string, element: JsonObject): string | null {
  const whole = element.is_decimal_allowed === true ? /^-?\d+([.,]\d+)?$/ : /^-?\d+$/;
  if (!whole.test(value)) return 'not a number of the kind that is asked';
  const amount = Number(value.replace(',', '.'));
  const { min_value: least, max_value: most } = element;
  if (typeof least === 'string' && amount < Number(least)) return `less than ${least}`;
  return typeof most === 'string' && amount > Number(most) ? `more than ${most}` : null;
}
