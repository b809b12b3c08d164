import type { ActionsBlock, KnownBlock, SectionBlock } from '@slack/types';
import { listOf, type Text } from '../../text/text.ts';
import { isOwnWords } from './blocks.ts';
import { limits, truncate } from './limits.ts';
import { moreAction } from './more.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

declare const isBuilt: unique symbol;

/** A message as the app posts it: made by `messageOf`, noFaults else. */
export interface Message {
  text: string;
  blocks: KnownBlock[];
  readonly [isBuilt]: true;
}

export interface Parts {
  /** What it is about, in a few words: where there is room for one line only. */
  title?: string;
  blocks: KnownBlock[];
  /** What people wrote themselves, with what leads up to it: stands last. */
  own?: KnownBlock[];
}

/**
 * A message whose `text` says what its blocks say. Phones show `text` on a lock screen and screen readers read it instead of the blocks;
 * desktops show the first words of the blocks (docs.slack.dev, changelog of 13 July 2026). So `text` names everything but people's own
 * words, and those stand last. The buttons are named at its end.
 */
export function messageOf(text: Text, { title, blocks: said, own = [] }: Parts): Message {
  const blocks = [...said, ...own];
  const lines = blocks.flatMap(linesOf);
  const first = title === undefined || lines[0] === title ? [] : [title];
  const labels = [...new Set(blocks.flatMap(labelsOf))];
  const inMenus = [...new Set(blocks.flatMap(optionsOf))];
  const end = [
    ...(blocks.some(isOwnWords) ? [text.app.inMessage.own] : []),
    ...(labels.length === 0 ? [] : [ended(text.app.inMessage.buttons(listOf(text, labels)))]),
    ...(inMenus.length === 0 ? [] : [ended(text.app.inMessage.menu(listOf(text, inMenus)))]),
  ].join('\n');
  const room = limits.fallbackText - end.length - 1;
  const words = truncate([...first, ...lines].join('\n'), room);
  return { text: [words, end].filter((each) => each !== '').join('\n'), blocks } as Message;
}

/** A label may end with a sign of its own. */
function ended(sentence: string): string {
  return sentence.replace(/([?!…])\.$/u, '$1');
}

/** What a block says in the app's own words, a line each. Slack reads `text` as mrkdwn too, so formatting and mentions stay. */
function linesOf(block: KnownBlock): string[] {
  if (isOwnWords(block)) return [];
  switch (block.type) {
    case 'header':
      return [escapeMrkdwn(block.text.text)];
    case 'section':
      return block.text === undefined ? [] : [block.text.text];
    case 'context':
      return block.elements.flatMap((each) => ('text' in each ? each.text : []));
    case 'image':
      return [escapeMrkdwn(block.alt_text)];
    default:
      return [];
  }
}

function labelsOf(block: KnownBlock): string[] {
  return elementsOf(block).flatMap((each) => {
    if (each.type === 'button') return [escapeMrkdwn(each.text.text)];
    return each.type === 'static_select' ? [escapeMrkdwn(each.placeholder?.text ?? '')] : [];
  });
}

/** What stands in a menu of buttons. */
function optionsOf(block: KnownBlock): string[] {
  return elementsOf(block).flatMap((each) => {
    if (each.type !== 'overflow' && each.type !== 'static_select') return [];
    if (each.action_id !== moreAction) return [];
    return (each.options ?? []).map((one) => escapeMrkdwn(one.text.text));
  });
}

function elementsOf(block: KnownBlock): (ActionsBlock['elements'][number] | SectionElement)[] {
  if (block.type === 'actions') return block.elements;
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
}

type SectionElement = NonNullable<SectionBlock['accessory']>;
