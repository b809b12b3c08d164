import type {
  ActionsBlock,
  Button,
  ConfirmationDialog,
  ContextBlock,
  HeaderBlock,
  ImageBlock,
  KnownBlock,
  MrkdwnElement,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  SectionBlock,
  StaticSelect,
} from '@slack/types';
import { limits, pieces, truncate } from './limits.ts';

// Small builders that keep every text within Slack's limits. `mrkdwn` takes escaped text, the others anything.

export function plain(text: string, max: number): PlainTextElement {
  return { type: 'plain_text', text: truncate(text, max) || ' ', emoji: false };
}

function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text: truncate(text, limits.sectionText) };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, limits.headerText) };
}

export function section(text: string, accessory?: Button | Overflow | StaticSelect): SectionBlock {
  return { type: 'section', text: mrkdwn(text), ...(accessory === undefined ? {} : { accessory }) };
}

export function contextBlock(text: string): ContextBlock {
  return { type: 'context', elements: [mrkdwn(text)] };
}

export const divider: KnownBlock = { type: 'divider' };

/** An uploaded picture with the same in words, to be spread among other blocks: none where there is no file. */
export function pictureBlock(file: string | null, alt: string): ImageBlock[] {
  if (file === null) return [];
  return [{ type: 'image', slack_file: { id: file }, alt_text: truncate(alt, limits.altText) || ' ' }];
}

/** What a person wrote, to the letter: plain_text formats nothing, pings nobody and makes no links. */
export function quoted(text: string, max?: number): SectionBlock[] {
  const whole = max === undefined ? text : truncate(text, max);
  return pieces(whole, limits.sectionText).map((piece) => ({
    type: 'section',
    text: plain(piece, limits.sectionText),
  }));
}

/**
 * The same within formatting, on one line: already escaped. `verbatim` is Slack's word for text of which it makes no links itself, and
 * marks it as a person's.
 */
export function written(text: string): SectionBlock {
  return { type: 'section', text: { ...mrkdwn(text), verbatim: true } };
}

/** Whether a block shows what a person wrote themselves: made by `quoted` or `written`. */
export function isOwnWords(block: KnownBlock): boolean {
  if (block.type !== 'section') return false;
  return block.text?.type === 'plain_text' || block.text?.verbatim === true;
}

interface ButtonOptions {
  value?: string;
  style?: 'primary' | 'danger';
  confirm?: ConfirmationDialog;
}

export function button(actionId: string, text: string, options: ButtonOptions = {}): Button {
  return { type: 'button', action_id: actionId, text: plain(text, limits.buttonText), ...options };
}

/** A choice with a label of its own, for a message or a view; what was chosen comes back as the click's `selected`. */
export function menuOf(
  actionId: string,
  label: string,
  options: PlainTextOption[],
  initial?: string | null,
): StaticSelect {
  const chosen = options.find(({ value }) => value === initial);
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(label, limits.placeholder),
    ...grouped(options),
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}

export function actions(blockId: string, elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements };
}

export function confirmation(words: {
  title: string;
  body: string;
  yes: string;
  no: string;
}): ConfirmationDialog {
  return {
    title: plain(words.title, limits.confirmTitle),
    text: plain(words.body, limits.confirmText),
    confirm: plain(words.yes, limits.confirmButton),
    deny: plain(words.no, limits.confirmButton),
  };
}

export function option(value: string, text: string): PlainTextOption {
  return { value, text: plain(text.replace(/\s+/gu, ' '), limits.optionText) };
}

/** Options beyond 100 go into groups of 100, as Slack allows 100 of each. */
export function grouped(options: PlainTextOption[]) {
  if (options.length <= limits.options) return { options };
  const groups = Array.from({ length: Math.ceil(options.length / limits.options) }, (_, at) => ({
    label: plain(`${at * limits.options + 1} – ${Math.min((at + 1) * limits.options, options.length)}`, 75),
    options: options.slice(at * limits.options, (at + 1) * limits.options),
  }));
  return { option_groups: groups };
}
