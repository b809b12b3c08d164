import type { KnownBlock } from '@slack/types';
import { act } from '../src/slack/ids.ts';
import { isOwnWords } from '../src/slack/kit/blocks.ts';

// How much a message asks of whoever reads it. A message about one thing: at most 60 words of our own, three visible buttons and one
// menu. A list: at most five lines of at most 25 words, each with at most three buttons or one menu of its own.

const most = { words: 60, buttons: 3, menus: 1, lines: 5, lineWords: 25 };

/** The choices that answer a question don't count as buttons. */
const choices = [act.choice, act.answerMeeting, act.chooseHours];

/** A message as Slack was given it. */
export interface Given {
  /** The id that the app gave it: by it a list is known. */
  id: string;
  blocks: KnownBlock[];
}

export interface Measured {
  words: number;
  buttons: number;
  menus: number;
}

type Element = { type: string; action_id?: string };

function elementsOf(block: KnownBlock): Element[] {
  if (block.type === 'actions') return block.elements as Element[];
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory as Element] : [];
}

function isChoice({ action_id: id = '' }: Element): boolean {
  return choices.some((choice) => id.startsWith(`${choice}.`));
}

function textsOf(block: KnownBlock): string[] {
  if (isOwnWords(block)) return [];
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'section':
      return block.text === undefined ? [] : [block.text.text];
    case 'context':
      return block.elements.flatMap((each) => ('text' in each ? each.text : []));
    default:
      return [];
  }
}

/** The words that are ours: without people's own, without mentions, links and these names, and without numbers. */
function countWords(text: string, names: readonly string[]): number {
  const ours = names.reduce(withoutName, text).replace(/<[^>]*>/g, ' ');
  return ours.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** A long name may be cut off. */
function withoutName(text: string, name: string): string {
  const left = text.replaceAll(name, ' ');
  const start = [...name].slice(0, 40).join('');
  const at = start === name ? -1 : left.indexOf(start);
  const end = at < 0 ? -1 : left.indexOf('…', at);
  return end < 0 ? left : `${left.slice(0, at)} ${left.slice(end + 1)}`;
}

function measure(blocks: readonly KnownBlock[], names: readonly string[]): Measured {
  const elements = blocks.flatMap(elementsOf);
  const menus = elements.filter(({ type }) => type === 'overflow').length;
  const words = blocks.flatMap(textsOf).reduce((sum, text) => sum + countWords(text, names), 0);
  return { words, menus, buttons: elements.filter((each) => !isChoice(each)).length - menus };
}

/** The day's message, and the pinned one. */
function isList({ id }: Given): boolean {
  return id.startsWith('bundle-') || id.startsWith('hub-');
}

/** What breaks the rule, in words; nothing where it is kept. */
export function tooMuch(given: Given, names: readonly string[]): string[] {
  return isList(given) ? tooMuchOfList(given, names) : tooMuchAtOnce(given.blocks, names);
}

function tooMuchAtOnce(blocks: readonly KnownBlock[], names: readonly string[]): string[] {
  const { words, buttons, menus } = measure(blocks, names);
  return [
    ...(words > most.words ? [`${words} words`] : []),
    ...(buttons > most.buttons ? [`${buttons} buttons`] : []),
    ...(menus > most.menus ? [`${menus} menus`] : []),
  ];
}

/** Dividers stand between the lines. Before the first is what is about all of them, after the last there may be a word more. */
function tooMuchOfList({ blocks }: Given, names: readonly string[]): string[] {
  const [head = [], ...lines] = parts(blocks);
  return [
    ...tooMuchAtOnce(head, names).map((what) => `over the lines: ${what}`),
    ...(lines.length > most.lines + 1 ? [`${lines.length} lines`] : []),
    ...lines.flatMap((line, at) => tooMuchOfLine(line, names).map((what) => `line ${at + 1}: ${what}`)),
  ];
}

function tooMuchOfLine(line: KnownBlock[], names: readonly string[]): string[] {
  const { words, buttons, menus } = measure(line, names);
  return [
    ...(words > most.lineWords ? [`${words} words`] : []),
    ...(buttons > most.buttons ? [`${buttons} buttons`] : []),
    ...(menus > 0 && buttons + menus > 1 ? [`${buttons} buttons and ${menus} menus`] : []),
  ];
}

function parts(blocks: readonly KnownBlock[]): KnownBlock[][] {
  const all: KnownBlock[][] = [[]];
  for (const block of blocks)
    if (block.type === 'divider') all.push([]);
    else all.at(-1)?.push(block);
  return all;
}

/** Whether an interview's question stands there with its buttons. */
export function isLiveQuestion(blocks: readonly KnownBlock[]): boolean {
  const ids = blocks.flatMap(elementsOf).map(({ action_id: id = '' }) => id);
  return ids.some((id) => id === act.skip || id.startsWith(`${act.choice}.`));
}
