import type { KnownBlock } from '@slack/types';
import type { Text } from '../../text/text.ts';
import type { PinnedPart } from '../area-asks.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, header, section } from '../kit/blocks.ts';
import { limits, shownLength } from '../kit/limits.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { languageButton } from './language-button.ts';

/** What stands around the parts. */
const otherWords = 500;
const otherBlocks = 9;

export interface Hub {
  /** When they hear from the app, in a sentence. */
  expectation: string;
  /** What areas ask and show, in this order: see `pinnedParts`. */
  parts: readonly PinnedPart[];
}

/**
 * The one pinned message in a person's DM from which everything can be reached; without commands, without Home. Where there is
 * no room for everything, the last part that can gives way first.
 */
export function buildHubMessage(text: Text, { expectation, parts }: Hub): Message {
  const words = text.person.hub;
  const shown = fitting(parts);
  const isEmpty = shown.every(({ groups }) => groups.length === 0);
  return messageOf(text, {
    title: words.notification,
    blocks: [
      header(words.title),
      contextBlock(words.intro),
      ...(isEmpty ? [section(words.nothing)] : []),
      ...shown.flatMap(({ part, groups }) => [
        ...groups.flat(),
        ...(part.more?.(part.groups.length - groups.length) ?? []),
      ]),
      ...parts.flatMap(({ ways = [] }) => ways),
      contextBlock(expectation),
      actions('hub', [
        button(act.openSettings, words.settings),
        button(act.openData, text.keeping.button),
        languageButton(text),
      ]),
    ],
  });
}

interface Shown {
  part: PinnedPart;
  groups: KnownBlock[][];
}

function fitting(parts: readonly PinnedPart[]): Shown[] {
  const shown = parts.map((part) => ({ part, groups: [...part.groups] }));
  for (;;) {
    const giving = shown.findLast(({ part, groups }) => part.givesWay !== undefined && groups.length > 0);
    if (giving === undefined || !isTooMuch(shown)) return shown;
    if (giving.part.givesWay === 'first') giving.groups.shift();
    else giving.groups.pop();
  }
}

function isTooMuch(shown: readonly Shown[]): boolean {
  const blocks = shown.flatMap(({ groups }) => groups.flat());
  return (
    shownLength(blocks) > limits.messageText - otherWords ||
    blocks.length > limits.messageBlocks - otherBlocks
  );
}
