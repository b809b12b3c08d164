import type { JsonObject } from '../json.ts';

/** A mention token in what a person types: `{{@U0NOOR}}` or `{{#C0MARKT}}`. */
const token = /\{\{([@#])([A-Z0-9]+)\}\}/g;
const link = /https?:\/\/[^\s<>]+[^\s<>.,!?;:)]/g;
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

/** The same as the rich_text block that comes with it. */
export function typedBlocks(text: string, blockId: string): JsonObject[] {
  const elements: JsonObject[] = [];
  let from = 0;
  for (const found of text.matchAll(token)) {
    if (found.index > from) elements.push({ type: 'text', text: text.slice(from, found.index) });
    const user = found[1] === '@';
    elements.push(user ? { type: 'user', user_id: found[2] } : { type: 'channel', channel_id: found[2] });
    from = found.index + found[0].length;
  }
  if (from < text.length) elements.push({ type: 'text', text: text.slice(from) });
  return [{ type: 'rich_text', block_id: blockId, elements: [{ type: 'rich_text_section', elements }] }];
}
