import type { KnownBlock } from '@slack/types';
import { limits } from '../src/slack/kit/limits.ts';

// What shows of a message without opening it: desktops show the first words of its blocks, phones and screen readers its `text`.

export interface Shown {
  text: string;
  blocks: KnownBlock[];
}

/** So many of the first texts of the blocks may stand on somebody's screen. Slack does not say how many it takes. */
const shownFirst = 3;

/** The texts of the blocks in the order in which they stand there, buttons too. */
export function firstTexts({ blocks }: Pick<Shown, 'blocks'>): string[] {
  return textsIn(blocks).slice(0, shownFirst);
}

function textsIn(shown: unknown): string[] {
  if (Array.isArray(shown)) return shown.flatMap(textsIn);
  if (typeof shown !== 'object' || shown === null) return [];
  return Object.entries(shown).flatMap(([key, value]) =>
    (key === 'text' || key === 'alt_text') && typeof value === 'string'
      ? [value]
      : key === 'confirm' || key === 'options' || key === 'option_groups'
        ? []
        : textsIn(value),
  );
}

/** A person's own words stand in plain text, or in formatting that is marked as theirs. */
function isOwn(block: KnownBlock): boolean {
  return block.type === 'section' && (block.text?.type === 'plain_text' || block.text?.verbatim === true);
}

/** What is wrong with how a message shows before it is opened; nothing where it is right. */
export function notificationTroubles(message: Shown): string[] {
  const { text, blocks } = message;
  const own = blocks.filter(isOwn).flatMap(textsIn);
  const isLong = [...text].length >= limits.fallbackText - 1;
  const left = isLong ? [] : blocks.filter((block) => !isOwn(block)).flatMap(textsIn);
  return [
    ...own.filter((words) => firstTexts(message).includes(words)).map((words) => `shows first: ${words}`),
    ...own.filter((words) => words.length > 12 && text.includes(words)).map((words) => `reads out: ${words}`),
    ...left.filter((words) => !bare(text).includes(bare(words))).map((words) => `leaves out: ${words}`),
  ];
}

/** Without what differs between formatted and plain words. */
function bare(words: string): string {
  return words
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/[*_~`\u2060\s]/g, '');
}
