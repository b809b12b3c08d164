const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * A message's text as the person wrote it. Slack escapes only `&`, `<` and `>`, and sends links, mentions and channels
 * in angle brackets (api.slack.com, "Formatting text"). `nameOf` gives a readable name for a mentioned user.
 */
export function decodeText(
  text: string,
  nameOf: (user: string) => string | undefined = () => undefined,
): string {
  return text
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sigil: string, target: string, label?: string) => {
      if (sigil === '@') return `@${label ?? nameOf(target) ?? target}`;
      if (sigil === '#') return `#${label ?? target}`;
      if (sigil === '!') return label ?? `@${target.split('^')[0]}`;
      return linkText(target, label);
    })
    .replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
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

/** A mention: shows the name, in a DM without a ping to anybody else. */
export function mention(user: string): string {
  return `<@${user}>`;
}

/** A link to a channel by its name. */
export function channelLink(channel: string): string {
  return `<#${channel}>`;
}
