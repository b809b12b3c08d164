import { make } from './dom.js';

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

export function decode(text) {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity]);
}

/** Inline marks, tried in this order at each place. */
const inline = [
  { pattern: /^```([\s\S]+?)```/, draw: ([, code]) => make('pre', {}, decode(code)) },
  { pattern: /^`([^`\n]+)`/, draw: ([, code]) => make('code', {}, decode(code)) },
  { pattern: /^<([^>\n]+)>/, draw: ([, inside], world) => token(inside, world) },
  {
    pattern: /^\*(\S(?:[^*\n]*\S)?)\*(?![\w*])/,
    draw: ([, text], world) => make('strong', {}, ...pieces(text, world)),
  },
  {
    pattern: /^_(\S(?:[^_\n]*\S)?)_(?![\w_])/,
    draw: ([, text], world) => make('em', {}, ...pieces(text, world)),
  },
  {
    pattern: /^~(\S(?:[^~\n]*\S)?)~(?![\w~])/,
    draw: ([, text], world) => make('s', {}, ...pieces(text, world)),
  },
  { pattern: /^\n/, draw: () => make('br') },
];

function pieces(text, world) {
  const found = [];
  let plain = '';
  let rest = text;
  let before = '';
  const flush = () => {
    if (plain !== '') found.push(decode(plain));
    plain = '';
  };
  while (rest !== '') {
    const mark = /[\w]/.test(before) ? null : inline.find((one) => one.pattern.test(rest));
    const always = mark ?? inline.find((one) => /^[<`\n]/.test(rest) && one.pattern.test(rest));
    const match = always?.pattern.exec(rest);
    if (match) {
      flush();
      found.push(always.draw(match, world));
      before = match[0].at(-1);
      rest = rest.slice(match[0].length);
    } else {
      const [character] = rest;
      plain += character;
      before = character;
      rest = rest.slice(character.length);
    }
  }
  flush();
  return found;
}

/** What stands between angle brackets: a mention, a date or a link. */
function token(inside, world) {
  const [target, label] = inside.split('|');
  if (target.startsWith('@')) return mention(`@${nameOf(target.slice(1), world.people) ?? label ?? target}`);
  if (target.startsWith('#'))
    return mention(`#${nameOf(target.slice(1), world.channels) ?? label ?? target}`);
  if (target.startsWith('!date^')) return make('time', {}, dateText(target, world) ?? label ?? '');
  if (target.startsWith('!')) return mention(`@${label ?? target.slice(1).replace(/^subteam\^/, '')}`);
  return link(decode(target), decode(label ?? target));
}

function mention(text) {
  return make('span', { class: 'mention' }, text);
}

function nameOf(id, list) {
  return list.find((one) => one.id === id)?.name;
}

/** Only addresses that a person may follow safely become links. */
export function link(address, label) {
  if (!/^(https?:|mailto:|tel:)/.test(address)) return make('span', {}, label);
  return make('a', { href: address, target: '_blank', rel: 'noreferrer noopener' }, label);
}

const dateParts = {
  date_num: { dateStyle: 'short' },
  date: { dateStyle: 'long' },
  date_short: { dateStyle: 'medium' },
  date_long: { dateStyle: 'full' },
  date_pretty: { dateStyle: 'long' },
  date_short_pretty: { dateStyle: 'medium' },
  date_long_pretty: { dateStyle: 'full' },
  day_divider_pretty: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

function dateText(target, world) {
  const [, seconds, format] = target.split('^');
  const moment = new Date(Number(seconds) * 1000);
  if (Number.isNaN(moment.getTime())) return null;
  return format.replace(/\{(\w+)\}/g, (whole, part) =>
    dateParts[part]
      ? new Intl.DateTimeFormat('nl', { ...dateParts[part], timeZone: world.zone }).format(moment)
      : whole,
  );
}

/** Slack's mrkdwn as nodes; lines that begin with `>` become quotes. */
export function mrkdwn(text, world) {
  const parts = [];
  for (const part of text.split(/((?:^|\n)(?:&gt;|>)[^\n]*(?:\n(?:&gt;|>)[^\n]*)*)/)) {
    if (/^\n?(?:&gt;|>)/.test(part)) {
      const inside = part.replace(/^\n/, '').replace(/^(?:&gt;|>) ?/gm, '');
      parts.push(make('blockquote', {}, ...pieces(inside, world)));
    } else {
      parts.push(...pieces(parts.length > 0 ? part.replace(/^\n/, '') : part, world));
    }
  }
  return parts;
}

/** A text object. */
export function textOf(object, world) {
  if (!object) return [];
  return object.type === 'mrkdwn' ? mrkdwn(object.text, world) : [object.text];
}
