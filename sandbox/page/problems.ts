import { isGroup } from './blocks/controls.tsx';
import type { Words } from './text/nl.ts';
import type { Block, Given } from './wire.ts';

/** What Slack's client itself finds wrong with an input before anything is sent, or null. Fact: 1.2 input, 1.3. */
export function problemOf(block: Block, value: Given, words: Words['modal']): string | null {
  const { element } = block;
  if (block.type !== 'input' || !element) return null;
  if (value === null || value.length === 0) return block.optional ? null : words.required;
  const most = element.max_selected_items;
  if (isGroup(element)) return most !== undefined && value.length > most ? words.tooMany(most) : null;
  if (typeof value !== 'string') return null;
  if (element.type === 'plain_text_input') return lengthProblem(block, value, words);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return words.notMail;
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/.test(value)) return words.notLink;
  return element.type === 'number_input' ? numberProblem(block, value, words) : null;
}

function lengthProblem({ element }: Block, value: string, words: Words['modal']): string | null {
  const { min_length: least = 0, max_length: most = 3000 } = element ?? {};
  const length = [...value].length;
  if (length < least) return words.atLeast(least);
  return length > most ? words.atMost(most) : null;
}

function numberProblem({ element }: Block, value: string, words: Words['modal']): string | null {
  const whole = element?.is_decimal_allowed ? /^-?\d+([.,]\d+)?$/ : /^-?\d+$/;
  const amount = Number(value.replace(',', '.'));
  const { min_value: least, max_value: most } = element ?? {};
  const outside =
    (least !== undefined && amount < Number(least)) || (most !== undefined && amount > Number(most));
  return !whole.test(value) || outside ? words.notNumber : null;
}
