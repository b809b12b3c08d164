import { isBlank } from '../coalition/words.ts';

/** What is read of a message, wherever it comes from: an event, the history, a shortcut. */
export interface SlackMessage {
  text?: string | null | undefined;
  attachments?: readonly object[] | undefined;
  blocks?: readonly object[] | undefined;
  files?: readonly object[] | undefined;
}

/**
 * All the words of a message, as Slack escapes them: its text, or its blocks where it has none; then what was forwarded
 * with it. The preview of a link is nobody's words.
 */
export function wordsOf(message: SlackMessage): string {
  const shared = sharesIn(message).map((share) => {
    const { fallback } = share;
    const words = ownWords(share) || forwardedBlocks(share);
    return words || (typeof fallback === 'string' ? fallback : '');
  });
  return [ownWords(message), ...shared].filter((words) => !isBlank(words)).join('\n\n');
}

/** Whether it holds something that is not words: a file, or a forward in which nothing can be read. */
export function hasMore(message: SlackMessage): boolean {
  const holders = [message, ...sharesIn(message)];
  if (holders.some(({ files }) => Array.isArray(files) && files.length > 0)) return true;
  return isBlank(wordsOf(message)) && holders.length > 1;
}

type Part = Record<string, unknown>;

function sharesIn({ attachments }: SlackMessage): Part[] {
  return partsOf(attachments).filter(({ is_share: isShare }) => isShare === true);
}

function ownWords({ text, blocks }: Part | SlackMessage): string {
  if (typeof text === 'string' && !isBlank(text)) return text;
  return linesOf(partsOf(blocks).map(wordsOfBlock));
}

/** A forward carries the blocks of what was forwarded a level deeper. */
function forwardedBlocks({ message_blocks: inside }: Part): string {
  const messages = partsOf(inside).map(({ message }) => partOf(message));
  return linesOf(messages.map(({ blocks }) => linesOf(partsOf(blocks).map(wordsOfBlock))));
}

function wordsOfBlock(block: Part): string {
  switch (block.type) {
    case 'rich_text':
      return linesOf(partsOf(block.elements).map((element) => wordsOfRich(element)));
    case 'section':
    case 'header':
      return linesOf([partOf(block.text), ...partsOf(block.fields)].map(wordsOfText));
    case 'context':
      return partsOf(block.elements).map(wordsOfText).filter(Boolean).join(' ');
    case 'markdown':
      return escaped(block.text);
    default:
      return '';
  }
}

/** A text object: what is no mrkdwn is not escaped yet. */
function wordsOfText({ type, text }: Part): string {
  if (typeof text !== 'string') return '';
  return type === 'mrkdwn' ? text : escaped(text);
}

function wordsOfRich(part: Part): string {
  const elements = partsOf(part.elements);
  if (part.type !== 'rich_text_list') return elements.map(wordsOfElement).join('');
  const { indent, style, offset } = part;
  const space = '  '.repeat(typeof indent === 'number' ? indent : 0);
  const first = typeof offset === 'number' ? offset + 1 : 1;
  const mark = (at: number) => (style === 'ordered' ? `${first + at}.` : '•');
  return linesOf(elements.map((item, at) => `${space}${mark(at)} ${wordsOfRich(item)}`));
}

/** Fact: @slack/types `RichTextElement`. A colour, an icon and what is not known says nothing. */
function wordsOfElement(element: Part): string {
  const { type } = element;
  const label = escaped(element.text);
  if (type === 'text') return label;
  if (type === 'link') return label === '' ? `<${element.url}>` : `<${element.url}|${label}>`;
  if (type === 'user') return `<@${element.user_id}>`;
  if (type === 'channel') return `<#${element.channel_id}>`;
  if (type === 'usergroup') return `<!subteam^${element.usergroup_id}>`;
  if (type === 'broadcast') return `<!${element.range}>`;
  if (type === 'emoji') return `:${element.name}:`;
  return type === 'date' ? escaped(element.fallback) : '';
}

function escaped(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function linesOf(lines: string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function partsOf(value: unknown): Part[] {
  return Array.isArray(value) ? value.map(partOf) : [];
}

function partOf(value: unknown): Part {
  return typeof value === 'object' && value !== null ? (value as Part) : {};
}
