import type { Block, InputBlock, PlainTextOption } from '@slack/types';
import { grouped, plain } from './blocks.ts';
import { limits } from './limits.ts';
import { cleanName, cleanText } from './mrkdwn.ts';

// Every kind of input, from what it asks to what comes back, both directions side by side.

/** The `action_id` of every input: its block_id says which one it is. */
export const inputAction = 'form.input';

interface Asking {
  label: string;
  hint?: string;
  optional?: boolean;
}

function input(blockId: string, asking: Asking, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: blockId,
    label: plain(asking.label, limits.label),
    element,
    optional: asking.optional ?? false,
    ...(asking.hint === undefined ? {} : { hint: plain(asking.hint, limits.hint) }),
  };
}

/** `initial` is never truncated: the caller offers another way for what is longer than an input can hold. */
export function textInput(
  blockId: string,
  asking: Asking & { initial?: string | undefined; multiline?: boolean; max?: number; placeholder?: string },
): InputBlock {
  return input(blockId, asking, {
    type: 'plain_text_input',
    action_id: inputAction,
    multiline: asking.multiline ?? false,
    max_length: asking.max ?? limits.input,
    ...(asking.initial === undefined || asking.initial === '' ? {} : { initial_value: asking.initial }),
    ...(asking.placeholder === undefined
      ? {}
      : { placeholder: plain(asking.placeholder, limits.placeholder) }),
  });
}

interface Choosing extends Asking {
  options: PlainTextOption[];
  initial?: string | undefined;
}

export function radioInput(blockId: string, asking: Choosing): InputBlock {
  return input(blockId, asking, { type: 'radio_buttons', action_id: inputAction, ...choice(asking) });
}

export function selectInput(blockId: string, asking: Choosing): InputBlock {
  const { options, ...chosen } = choice(asking);
  const element = { type: 'static_select', action_id: inputAction, ...chosen } as const;
  return input(blockId, asking, { ...element, ...grouped(options) });
}

function choice({ options, initial }: Choosing): {
  options: PlainTextOption[];
  initial_option?: PlainTextOption;
} {
  const chosen = options.find((each) => each.value === initial);
  return { options, ...(chosen === undefined ? {} : { initial_option: chosen }) };
}

/** At most ten options (platform-facts 1.3). */
export function checkboxesInput(
  blockId: string,
  asking: Asking & { options: PlainTextOption[]; initial?: string[] },
): InputBlock {
  const { options, initial = [] } = asking;
  const chosen = options.filter((each) => initial.includes(each.value ?? ''));
  return input(blockId, asking, {
    type: 'checkboxes',
    action_id: inputAction,
    options,
    ...(chosen.length === 0 ? {} : { initial_options: chosen }),
  });
}

/** At most a hundred can be chosen beforehand. */
export function multiSelectInput(
  blockId: string,
  asking: Asking & { options: PlainTextOption[]; initial?: string[] },
): InputBlock {
  const { options, initial = [] } = asking;
  const chosen = options.filter((each) => initial.includes(each.value ?? '')).slice(0, limits.options);
  return input(blockId, asking, {
    type: 'multi_static_select',
    action_id: inputAction,
    ...grouped(options),
    ...(chosen.length === 0 ? {} : { initial_options: chosen }),
  });
}

export function userInput(blockId: string, asking: Asking): InputBlock {
  return input(blockId, asking, { type: 'users_select', action_id: inputAction });
}

export function usersInput(blockId: string, asking: Asking & { initial?: string[] }): InputBlock {
  const { initial = [] } = asking;
  return input(blockId, asking, {
    type: 'multi_users_select',
    action_id: inputAction,
    ...(initial.length === 0 ? {} : { initial_users: initial }),
  });
}

/** Public and private channels, no DMs; opened in a channel, that one is chosen already. */
export function channelInput(blockId: string, asking: Asking & { initial?: string | undefined }): InputBlock {
  return input(blockId, asking, {
    type: 'conversations_select',
    action_id: inputAction,
    filter: { include: ['public', 'private'] },
    ...(asking.initial === undefined
      ? { default_to_current_conversation: true }
      : { initial_conversation: asking.initial }),
  });
}

export function dateInput(blockId: string, asking: Asking & { initial?: string | undefined }): InputBlock {
  return input(blockId, asking, {
    type: 'datepicker',
    action_id: inputAction,
    ...(asking.initial === undefined ? {} : { initial_date: asking.initial }),
  });
}

/** A time of the day, `HH:MM`; its zone is said beside it, as Slack shows none. */
export function timeInput(blockId: string, asking: Asking & { initial?: string | undefined }): InputBlock {
  return input(blockId, asking, {
    type: 'timepicker',
    action_id: inputAction,
    ...(asking.initial === undefined ? {} : { initial_time: asking.initial }),
  });
}

/** One input's value as Slack sends it: which field is there depends on the element (platform-facts, section 2). */
interface InputState {
  value?: string | null;
  selected_option?: { value?: string } | null;
  selected_options?: { value?: string }[] | null;
  selected_user?: string | null;
  selected_users?: string[] | null;
  selected_conversation?: string | null;
  selected_date?: string | null;
  selected_time?: string | null;
}

export type Values = Record<string, string[]>;

type ViewState = Record<string, Record<string, unknown>>;

/**
 * What was filled in, by field: a block_id without its entity. An input left empty is an empty list. What was typed is cleaned,
 * into one line where the view's input has one.
 */
export function parseValues(state: ViewState | undefined, blocks: readonly Block[]): Values {
  const long = new Set(blocks.flatMap((block) => (isMultiline(block) ? block.block_id : [])));
  const values: Values = {};
  for (const [blockId, inputs] of Object.entries(state ?? {})) {
    const given = inputs[inputAction];
    const clean = long.has(blockId) ? cleanText : cleanName;
    if (given !== undefined) values[fieldOf(blockId)] = valuesOf(given as InputState, clean);
  }
  return values;
}

function isMultiline(block: Block & { element?: { multiline?: boolean } }): boolean {
  return block.element?.multiline === true;
}

function valuesOf(given: InputState, clean: (typed: string) => string): string[] {
  const { value, selected_option, selected_options, selected_user, selected_users } = given;
  const one =
    (value == null ? value : clean(value)) ??
    selected_option?.value ??
    selected_user ??
    given.selected_conversation ??
    given.selected_date ??
    given.selected_time;
  if (one !== undefined && one !== null && one !== '') return [one];
  return selected_users ?? selected_options?.flatMap((each) => each.value ?? []) ?? [];
}

/** The only value of a field, empty when nothing was filled in. */
export function valueIn(values: Values, field: string): string {
  return values[field]?.[0] ?? '';
}

/** A block_id is `field[.entity]`. */
function fieldOf(blockId: string): string {
  return blockId.split('.')[0] ?? blockId;
}

/** The view's own block_ids for the fields of problems; a problem without a field stands under the first input. */
export function errorsFor(
  view: { blocks: readonly Block[] },
  problems: { field?: string; message: string }[],
) {
  const ids = view.blocks.flatMap((block) => (block.type === 'input' ? (block.block_id ?? []) : []));
  const errors: Record<string, string> = {};
  for (const { field, message } of problems) {
    const id = ids.find((each) => field !== undefined && fieldOf(each) === field) ?? ids[0];
    if (id !== undefined && errors[id] === undefined) errors[id] = message;
  }
  return errors;
}
