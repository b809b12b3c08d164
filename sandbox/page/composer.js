import { byId, make, toast } from './dom.js';
import { call } from './remote.js';

const noCommands = 'Opdrachten werken niet voor mensen van een andere werkruimte.';

/** Mentions that a person types as `@noor` or `#markt` become the ids that Slack sends. */
function withMentions(text, world) {
  return text
    .replace(/(^|\s)@([\w.-]+)/g, (whole, space, handle) => {
      const person = world.people.find((one) => one.handle === handle);
      return person ? `${space}{{@${person.id}}}` : whole;
    })
    .replace(/(^|\s)#([\w-]+)/g, (whole, space, name) => {
      const channel = world.channels.find((one) => one.name === name && one.kind !== 'im');
      return channel ? `${space}{{#${channel.id}}}` : whole;
    });
}

/** `current()` gives the conversation and world that are on screen, and the app's commands. */
export function listenToComposer(current) {
  const field = byId('text');
  const form = byId('composer');
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  field.addEventListener('input', () => {
    grow(field);
    hint(field, current());
  });
  byId('file').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    const { conversation, world } = current();
    event.target.value = '';
    if (!file) return;
    const files = [{ name: file.name, content: await base64Of(file) }];
    call('message', { user: world.me, channel: conversation, text: '', files, wait: false });
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    grow(field);
    hint(field, current());
    const sent = await send(text, current());
    if (!sent && field.value === '') field.value = text;
    field.focus();
  });
}

function base64Of(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function send(text, { conversation, world, commands }) {
  const at = { user: world.me, channel: conversation };
  const typed = withMentions(text, world);
  const command = commands.find((one) => text === one.command || text.startsWith(`${one.command} `));
  if (text.startsWith('/') && world.outsider) {
    toast(noCommands);
    return null;
  }
  if (!command && !text.startsWith('/')) return call('message', { ...at, text: typed, wait: false });
  const [name, ...rest] = typed.split(' ');
  return call('command', { ...at, command: name, text: rest.join(' ') });
}

function grow(field) {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
}

/** The app's commands and, once one is typed, the words of its usage hint. */
function hint(field, { commands, world }) {
  const box = byId('hint');
  const text = field.value;
  box.hidden = !text.startsWith('/');
  if (box.hidden) return;
  if (world.outsider) {
    box.replaceChildren(noCommands);
    return;
  }
  const choices = commands.flatMap((one) => [
    { fill: one.command, label: `${one.command} ${one.hint}`.trim() },
    ...(one.hint.match(/[a-z]{3,}/g) ?? []).map((verb) => ({ fill: `${one.command} ${verb}`, label: verb })),
  ]);
  const fitting = choices.filter((one) => one.fill.startsWith(text.trimEnd()) || text.trim() === '/');
  box.hidden = fitting.length === 0;
  box.replaceChildren(
    ...fitting.slice(0, 16).map((one) =>
      make(
        'button',
        {
          type: 'button',
          onclick: () => {
            field.value = `${one.fill} `;
            hint(field, { commands, world });
            field.focus();
          },
        },
        one.label,
      ),
    ),
  );
}
