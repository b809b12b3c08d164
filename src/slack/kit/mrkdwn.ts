import { isErasedUser } from '../../coalition/ids.ts';

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * A message's text as the person wrote it, cleaned. Slack escapes only `&`, `<` and `>`, and sends links, mentions and channels
 * in angle brackets (api.slack.com, "Formatting text"). `nameOf` gives a readable name for a mentioned user.
 */
export function decodeText(
  text: string,
  nameOf: (user: string) => string | undefined = () => undefined,
): string {
  const read = text
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sigil: string, target: string, label?: string) => {
      if (sigil === '@') return `@${label ?? nameOf(target) ?? target}`;
      if (sigil === '#') return `#${label ?? target}`;
      if (sigil === '!') return label ?? `@${target.split('^')[0]}`;
      return linkText(target, label);
    })
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
  return cleanText(read);
}

/**
 * Words as they come in, on every way: line feeds and tabs stay, what steers a screen without being seen does not. Other line breaks become
 * line feeds, half a character U+FFFD; an isolate stays where it is closed again on its line (Unicode's UAX 9).
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\v\f]/gu, ' ')
    .replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e]/gu, '')
    .split('\n')
    .map(closeIsolates)
    .join('\n');
}

/** A name, or another text of one line: white space folded. */
export function cleanName(name: string): string {
  return cleanText(name).replace(/\s+/gu, ' ').trim();
}

/** Without isolates that are not closed on this line, and closings of none. */
function closeIsolates(line: string): string {
  const signs = [...line];
  const open: number[] = [];
  const dropped = new Set<number>();
  for (const [at, sign] of signs.entries()) {
    if (/[\u2066-\u2068]/u.test(sign)) open.push(at);
    else if (sign === '\u2069' && open.pop() === undefined) dropped.add(at);
  }
  for (const at of open) dropped.add(at);
  return dropped.size === 0 ? line : signs.filter((_, at) => !dropped.has(at)).join('');
}

/** Slack makes a link of what looks like an address: then the words are what was typed. */
function linkText(target: string, label: string | undefined): string {
  const address = target.replace(/^(?:https?:\/\/|mailto:|tel:)/, '');
  if (label === undefined) return target;
  return [target, address].includes(label) ? label : `${label} (${target})`;
}

/** The users mentioned in a message's text. */
export function mentionsIn(text: string): string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)>/g)].flatMap((match) => match[1] ?? []);
}

/** Invisible, and it takes no room: after a formatting sign it keeps Slack from seeing a pair. */
const wordJoiner = '\u2060';

/**
 * What a person typed, fit to stand in mrkdwn: it pings nobody, forges no link and formats nothing. Slack has no escape
 * for `* _ ~` and the backtick, so that these get an invisible neighbour.
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*_~`]/g, (sign) => `${wordJoiner}${sign}${wordJoiner}`)
    .replace(/\s*\n\s*/g, ' ');
}

/** A mention: shows the name, in a DM without a ping to anybody else. Of somebody who was erased nobody knows it. */
export function mention(user: string): string {
  return isErasedUser(user) ? '?' : `<@${user}>`;
}

/** A link to a channel by its name. */
export function channelLink(channel: string): string {
  return `<#${channel}>`;
}
