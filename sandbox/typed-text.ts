import type { JsonObject } from './json.ts';
import { asObjects, asText } from './json.ts';

/** A mention token in what a person types: `{{@U0NOOR}}` or `{{#C0MARKT}}`. */
const token = /\{\{([@#])([A-Z0-9]+)\}\}/g;
/** An address ends before a `|` and before a typed `<` or `>`, escaped or not. */
const link = /https?:\/\/(?:(?!&[lg]t;)[^\s<>|])+(?!&[lg]t;)[^\s<>|.,!?;:)]/g;
const special = new RegExp(`${token.source}|(${link.source})`, 'g');
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * What a person types as it arrives: `&`, `<` and `>` as entities, mentions, addresses and email addresses in angle brackets.
 * Fact: 1.4 mrkdwn escape, Mentions.
 */
export function typedText(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped
    .split(link)
    .map((part) => part.replace(mail, (found) => `<mailto:${found}|${found}>`));
  const links = [...escaped.matchAll(link)].map(([found]) => `<${found}>`);
  const joined = linked.map((part, index) => part + (links[index] ?? '')).join('');
  return joined.replace(token, (_, sign, id) => `<${sign}${id}>`);
}

/** Marks that Slack's own composer turns into a style as one types; as a person sees them, not as the app needs them. */
const marked = /(?<![\p{L}\p{N}_])([*_~`])(\S|\S[^\n]*?\S)\1(?![\p{L}\p{N}_])/gu;
const styles: Record<string, string> = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' };

/** The same as the rich_text block that comes with it. Fact: T:blocks (rich_text, the style of its texts). */
export function typedBlocks(text: string, blockId: string): JsonObject[] {
  const elements: JsonObject[] = [];
  let from = 0;
  for (const found of text.matchAll(special)) {
    elements.push(...styled(text.slice(from, found.index)));
    const [whole, sign, id, url] = found;
    if (url !== undefined) elements.push({ type: 'link', url });
    else elements.push(sign === '@' ? { type: 'user', user_id: id } : { type: 'channel', channel_id: id });
    from = found.index + whole.length;
  }
  elements.push(...styled(text.slice(from)));
  return [{ type: 'rich_text', block_id: blockId, elements: [{ type: 'rich_text_section', elements }] }];
}

function styled(text: string): JsonObject[] {
  const parts: JsonObject[] = [];
  let from = 0;
  for (const { 0: whole, 1: mark = '', 2: inside, index } of text.matchAll(marked)) {
    if (index > from) parts.push({ type: 'text', text: text.slice(from, index) });
    parts.push({ type: 'text', text: inside, style: { [styles[mark] ?? '']: true } });
    from = index + whole.length;
  }
  if (from < text.length) parts.push({ type: 'text', text: text.slice(from) });
  return parts;
}

/** What a rich_text value would be typed as; what has no words of its own is left out. */
export function flatText(richText: JsonObject): string {
  return asObjects(richText.elements).map(lineOf).join('\n');
}

function lineOf(part: JsonObject): string {
  const inside = asObjects(part.elements);
  if (part.type === 'rich_text_list') return inside.map(lineOf).join('\n');
  return inside.map(wordsOf).join('');
}

function wordsOf(piece: JsonObject): string {
  if (piece.type === 'user') return `{{@${asText(piece.user_id)}}}`;
  if (piece.type === 'channel') return `{{#${asText(piece.channel_id)}}}`;
  return asText(piece.text) || asText(piece.url);
}
