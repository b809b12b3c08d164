/** Slack's mrkdwn as a tree. Pure, so that it is tested without a browser. */
export type Mark =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'quote'; inside: Mark[] }
  | { kind: 'code' | 'pre'; text: string }
  | { kind: 'list'; items: Mark[][] }
  | { kind: 'break' }
  | { kind: 'user' | 'channel'; id: string; label: string | null }
  | { kind: 'group'; label: string }
  | { kind: 'date'; seconds: number; format: string; url: string | null; fallback: string }
  | { kind: 'link'; url: string; label: string };

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The three entities that Slack knows, as characters. Fact: 1.4 mrkdwn escape. */
function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

interface Rule {
  pattern: RegExp;
  /** Also within a word. */
  anywhere: boolean;
  mark: (match: RegExpExecArray) => Mark;
}

const wrapped = (sign: string) =>
  new RegExp(`^\\${sign}(\\S(?:[^\\${sign}\\n]*\\S)?)\\${sign}(?![\\w${sign}])`);
const group = (match: RegExpExecArray) => match[1] ?? '';

/** Tried in this order at each place. */
const rules: Rule[] = [
  {
    pattern: /^```\n?([\s\S]+?)\n?```/,
    anywhere: true,
    mark: (at) => ({ kind: 'pre', text: plain(group(at)) }),
  },
  { pattern: /^`([^`\n]+)`/, anywhere: true, mark: (at) => ({ kind: 'code', text: plain(group(at)) }) },
  { pattern: /^<([^>\n]+)>/, anywhere: true, mark: (at) => token(group(at)) },
  { pattern: /^\n/, anywhere: true, mark: () => ({ kind: 'break' }) },
  { pattern: wrapped('*'), anywhere: false, mark: (at) => ({ kind: 'bold', inside: inline(group(at)) }) },
  { pattern: wrapped('_'), anywhere: false, mark: (at) => ({ kind: 'italic', inside: inline(group(at)) }) },
  { pattern: wrapped('~'), anywhere: false, mark: (at) => ({ kind: 'strike', inside: inline(group(at)) }) },
];

/** Code keeps its signs, but an address in it is shown as it is. */
function plain(text: string): string {
  return decode(
    text.replace(/<(?:https?:|mailto:)[^>|]*\|([^>]*)>/g, '$1').replace(/<(https?:[^>|]*)>/g, '$1'),
  );
}

function inline(text: string): Mark[] {
  const found: Mark[] = [];
  let words = '';
  let before = '';
  let rest = text;
  const flush = () => {
    if (words !== '') found.push({ kind: 'text', text: decode(words) });
    words = '';
  };
  while (rest !== '') {
    const within = /[\p{L}\p{N}_]/u.test(before);
    const hit = firstHit(rest, within);
    const taken = hit?.match[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (hit) {
      flush();
      found.push(hit.rule.mark(hit.match));
    } else words += taken;
    before = taken.at(-1) ?? '';
    rest = rest.slice(taken.length);
  }
  flush();
  return found;
}

function firstHit(text: string, within: boolean): { rule: Rule; match: RegExpExecArray } | null {
  if (!'`<\n*_~'.includes(text.charAt(0))) return null;
  for (const rule of rules) {
    const match = within && !rule.anywhere ? null : rule.pattern.exec(text);
    if (match) return { rule, match };
  }
  return null;
}

/** What stands between angle brackets. Fact: 1.4 Mentions/dates. */
function token(inside: string): Mark {
  const [target = '', label = null] = splitOnce(inside);
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!date^')) {
    const [, seconds = '', format = '', url = null] = target.split('^');
    return { kind: 'date', seconds: Number(seconds), format, url, fallback: decode(label ?? '') };
  }
  if (target.startsWith('!'))
    return { kind: 'group', label: label ?? target.slice(1).replace(/^subteam\^/, '') };
  return { kind: 'link', url: decode(target), label: decode(label ?? target) };
}

function splitOnce(text: string): [string, string?] {
  const at = text.indexOf('|');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

interface Piece {
  kind: 'quote' | 'list' | 'words';
  lines: string[];
}

const leads: Record<'quote' | 'list', RegExp> = { quote: /^(?:&gt;|>) ?/, list: /^\s*[•◦▪]\s+/ };

/** The lines of a text; fenced code is never cut up. */
function linesOf(text: string): string[] {
  const lines = [''];
  for (const [index, part] of text.split(/(```[\s\S]+?```)/).entries()) {
    const [first = '', ...rest] = index % 2 === 1 ? [part] : part.split('\n');
    lines.push(`${lines.pop() ?? ''}${first}`, ...rest);
  }
  return lines;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const line of linesOf(text)) {
    const kind = leads.quote.test(line) ? 'quote' : leads.list.test(line) ? 'list' : 'words';
    const last = pieces.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else pieces.push({ kind, lines: [line] });
  }
  return pieces;
}

export function parseMrkdwn(text: string): Mark[] {
  return piecesOf(text).flatMap(({ kind, lines }): Mark[] => {
    if (kind === 'words') return inline(lines.join('\n'));
    const bare = lines.map((line) => line.replace(leads[kind], ''));
    if (kind === 'quote') return [{ kind, inside: inline(bare.join('\n')) }];
    return [{ kind, items: bare.map(inline) }];
  });
}

/** A message's text as its author would type it again. */
export function forEditing(text: string, names: { people: Named[]; channels: Named[] }): string {
  const whole = text.replace(/<([^>\n]+)>/g, (_, inside: string) => {
    const mark = token(inside);
    if (mark.kind === 'user') return `@${names.people.find((one) => one.id === mark.id)?.handle ?? mark.id}`;
    if (mark.kind === 'channel')
      return `#${names.channels.find((one) => one.id === mark.id)?.handle ?? mark.id}`;
    return mark.kind === 'link' ? mark.label : inside;
  });
  return decode(whole);
}

/** Somebody or something that is named by a handle: `@noor`, `#markt`. */
export interface Named {
  id: string;
  handle: string;
}

/** The other way round: `{{@U0NOOR}}` as it was typed. */
export function withHandles(text: string, names: { people: Named[]; channels: Named[] }): string {
  return text.replace(/\{\{([@#])(\w+)\}\}/g, (_, sign: string, id: string) => {
    const named = sign === '@' ? names.people : names.channels;
    return `${sign}${named.find((one) => one.id === id)?.handle ?? id}`;
  });
}

/** Mentions that a person types become what the control API takes for them: `{{@U0NOOR}}`. */
export function withMentions(text: string, names: { people: Named[]; channels: Named[] }): string {
  const replace = (sign: '@' | '#', list: Named[]) => (whole: string, space: string, handle: string) => {
    const trimmed = handle.replace(/[.-]+$/, '');
    const found = list.find((one) => one.handle === handle) ?? list.find((one) => one.handle === trimmed);
    return found ? `${space}{{${sign}${found.id}}}${handle.slice(found.handle.length)}` : whole;
  };
  return text
    .replace(/(^|[\s(])@([\w.-]+)/g, replace('@', names.people))
    .replace(/(^|[\s(])#([\w-]+)/g, replace('#', names.channels));
}
