import { make } from './dom.js';
import { link } from './mrkdwn.js';

function styled(text, style = {}) {
  let node = text;
  if (style.code) node = make('code', {}, node);
  if (style.bold) node = make('strong', {}, node);
  if (style.italic) node = make('em', {}, node);
  if (style.strike) node = make('s', {}, node);
  return node;
}

const pieces = {
  text: (one) => styled(one.text, one.style),
  link: (one) => link(one.url, one.text ?? one.url),
  user: (one, world) =>
    mention(`@${world.people.find((person) => person.id === one.user_id)?.name ?? one.user_id}`),
  channel: (one, world) =>
    mention(`#${world.channels.find((channel) => channel.id === one.channel_id)?.name ?? one.channel_id}`),
  emoji: (one) => `:${one.name}:`,
  broadcast: (one) => mention(`@${one.range}`),
  date: (one) => one.fallback ?? '',
};

function mention(text) {
  return make('span', { class: 'mention' }, text);
}

function run(elements, world) {
  return elements.map((one) => pieces[one.type]?.(one, world) ?? JSON.stringify(one));
}

const kinds = {
  rich_text_section: (one, world) => make('p', { class: 'lines' }, ...run(one.elements, world)),
  rich_text_quote: (one, world) => make('blockquote', { class: 'lines' }, ...run(one.elements, world)),
  rich_text_preformatted: (one, world) => make('pre', {}, ...run(one.elements, world)),
  rich_text_list: (one, world) =>
    make(
      one.style === 'ordered' ? 'ol' : 'ul',
      { class: `indent-${one.indent ?? 0}` },
      ...one.elements.map((item) => make('li', {}, ...run(item.elements, world))),
    ),
};

export function richText(block, world) {
  return block.elements.map((one) => kinds[one.type]?.(one, world) ?? make('pre', {}, JSON.stringify(one)));
}
