import type { KnownBlock } from '@slack/types';
import type { Text } from '../../text/text.ts';
import { type PinnedLine, type PinnedPart, pinnedLines } from '../area-asks.ts';
import { act } from '../ids.ts';
import { button, contextBlock, divider, header, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { overflowOf } from '../kit/more.ts';
import { languageButton } from './language-button.ts';

export interface Hub {
  /** When they hear from the app, in a sentence. */
  expectation: string;
  /** What areas ask and show, in this order: see `pinnedParts`. */
  parts: readonly PinnedPart[];
}

/**
 * The one pinned message in a person's DM from which everything can be reached; without commands, without Home. It holds a few lines,
 * what waits for them first, and the way to all the others.
 */
export function buildHubMessage(text: Text, { expectation, parts }: Hub): Message {
  const words = text.person.hub;
  const all = parts.flatMap(({ lines }) => lines);
  const shown = askedFirst(all).slice(0, pinnedLines);
  const left = all.length + parts.reduce((sum, { more = 0 }) => sum + more, 0) - shown.length;
  const menu = overflowOf([
    ...parts.flatMap(({ ways = [] }) => ways),
    button(act.openSettings, words.settings),
    languageButton(text),
  ]);
  return messageOf(text, {
    title: words.notification,
    blocks: [
      header(words.title),
      section(shown.length === 0 ? words.nothing : words.intro, menu ?? undefined),
      ...shown.flatMap(({ blocks }): KnownBlock[] => [divider, ...blocks]),
      divider,
      ...(left > 0 ? [section(words.more(left), button(act.openMine, words.all))] : []),
      contextBlock(expectation),
    ],
  });
}

function askedFirst(lines: readonly PinnedLine[]): PinnedLine[] {
  return [...lines.filter(({ asks }) => asks), ...lines.filter(({ asks }) => !asks)];
}
