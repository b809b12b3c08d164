import { drawBlocks } from './blocks.js';
import { make } from './dom.js';
import { confirmed, target } from './modal.js';
import { decode, mrkdwn } from './mrkdwn.js';
import { call } from './remote.js';

const drawn = new Map();

/** The messages of a conversation; one that did not change keeps its node, and with it what was chosen in it. */
export function drawMessages(conversation, { world, shortcuts }) {
  const nodes = [];
  let day = '';
  for (const message of conversation.messages) {
    const at = new Date(Number(message.ts) * 1000);
    const date = new Intl.DateTimeFormat('nl', { dateStyle: 'full', timeZone: world.zone }).format(at);
    if (date !== day) nodes.push(make('p', { class: 'day' }, date));
    day = date;
    nodes.push(nodeOf(message, { conversation, world, shortcuts, at }));
  }
  if (nodes.length === 0) {
    const how = world.outsider ? '' : ' Typ /coalitie om te beginnen.';
    nodes.push(make('p', { class: 'quiet empty' }, `Hier is nog niets gezegd.${how}`));
  }
  return nodes;
}

function nodeOf(message, given) {
  const key = `${given.conversation.id} ${message.ts} ${given.world.me}`;
  const signature = JSON.stringify([message, given.world.people.length]);
  const before = drawn.get(key);
  if (before?.signature === signature) return before.node;
  const node = drawMessage(message, given);
  drawn.set(key, { signature, node });
  return node;
}

function drawMessage(message, given) {
  const { world, at } = given;
  const author = world.people.find((one) => one.id === message.user);
  const time = new Intl.DateTimeFormat('nl', { timeStyle: 'short', timeZone: world.zone }).format(at);
  const own = message.user === world.me;
  const initials = message.name
    .split(' ')
    .map((word) => word[0])
    .slice(0, 2)
    .join('');
  return make(
    'article',
    { class: message.ephemeral ? 'message ephemeral' : 'message', 'aria-label': `${message.name}, ${time}` },
    make('span', { class: author?.bot ? 'face bot' : 'face', 'aria-hidden': true }, initials),
    make(
      'div',
      { class: 'said' },
      make(
        'p',
        { class: 'by' },
        make('strong', {}, message.name),
        author?.organisation ? make('span', { class: 'quiet' }, author.organisation) : null,
        author?.bot ? make('span', { class: 'tag' }, 'app') : null,
        make('time', { class: 'quiet', datetime: at.toISOString() }, time),
        message.edited ? make('span', { class: 'quiet' }, 'bewerkt') : null,
        message.pinned ? make('span', { class: 'tag' }, 'vastgepind') : null,
      ),
      message.ephemeral ? make('p', { class: 'quiet' }, 'Alleen jij ziet dit') : null,
      ...content(message, given),
      ...message.files.map((file) => attachment(file, world)),
      menu(message, { ...given, own }),
    ),
  );
}

function content(message, { conversation, world }) {
  if (message.blocks.length === 0) return [make('div', { class: 'lines' }, ...mrkdwn(message.text, world))];
  const act = async ({ element, block, selected }) => {
    if (!(await confirmed(element))) return;
    const at = { user: world.me, channel: conversation.id, ts: message.ts };
    await call('click', { ...at, ...target(element, block, selected) });
  };
  return drawBlocks(message.blocks, { world, act });
}

function attachment(file, world) {
  const address = `/files-pri/${file.id}/${encodeURIComponent(file.name)}?user=${world.me}`;
  if (file.mimetype.startsWith('image/')) return make('img', { src: address, alt: file.alt || file.title });
  return make('p', {}, make('a', { href: address, download: file.name }, file.title));
}

/** What one can do with a message: change one's own, or use a shortcut of the app. */
function menu(message, { conversation, world, shortcuts, own }) {
  const at = { user: world.me, channel: conversation.id, ts: message.ts };
  const items =
    world.outsider || message.ephemeral
      ? []
      : shortcuts.map((one) =>
          item(one.name, () => call('shortcut', { ...at, callback_id: one.callbackId })),
        );
  if (own) {
    items.push(
      item('Bewerk', () => {
        const text = window.prompt('Bewerk je bericht', decode(message.text));
        if (text) call('edit', { ...at, text });
      }),
      item('Verwijder', () => call('remove', at)),
    );
  }
  if (items.length === 0) return null;
  return make(
    'details',
    { class: 'menu' },
    make('summary', { 'aria-label': 'Meer met dit bericht' }, '⋯'),
    ...items,
  );
}

function item(label, onclick) {
  return make('button', { type: 'button', class: 'plain', onclick }, label);
}
