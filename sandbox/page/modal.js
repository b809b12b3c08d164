import { drawBlocks } from './blocks.js';
import { byId, make, redraw } from './dom.js';
import { textOf } from './mrkdwn.js';
import { call } from './remote.js';

const fields = new Map();
let shownView = null;

/** What stands in the inputs now, by block id. */
function typed() {
  return Object.fromEntries([...fields].map(([block, read]) => [block, read()]));
}

/** Draws the top modal, if there is one. What was typed stays where the input stays. */
export function drawModal(screen, world) {
  const dialog = byId('modal');
  const view = screen.modals.at(-1) ?? null;
  if (!view) {
    shownView = null;
    if (dialog.open) dialog.close();
    return;
  }
  const kept = shownView === view.id ? typed() : {};
  const height = screen.modals.length;
  const changed = redraw(dialog, { view, height, user: screen.me.id }, () => {
    fields.clear();
    return [form(view, { world, height, values: { ...view.values, ...kept }, user: screen.me.id })];
  });
  shownView = view.id;
  if (!dialog.open) dialog.showModal();
  if (changed)
    (
      dialog.querySelector('[aria-invalid]') ??
      dialog.querySelector('.block input, .block textarea, .block select')
    )?.focus();
}

function form(view, { world, height, values, user }) {
  const act = (action) => clickInView({ ...action, user, view: view.id });
  const close = () => call('close', { user });
  const context = { world, act, values, errors: view.errors, fields };
  return make(
    'form',
    {
      method: 'dialog',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        send(event.target, { user, view_id: view.id, blocks: view.blocks });
      },
    },
    make(
      'header',
      {},
      make('h2', { id: 'modal-title' }, view.title),
      height > 1 ? make('span', { class: 'quiet' }, `laag ${height} van ${height}`) : null,
      make('button', { type: 'button', class: 'plain', 'aria-label': 'Sluit', onclick: close }, '×'),
    ),
    make(
      'div',
      { class: 'body' },
      view.trouble ? make('p', { class: 'error', role: 'alert' }, view.trouble) : null,
      ...drawBlocks(view.blocks, context),
    ),
    make(
      'footer',
      { class: 'row' },
      make('button', { type: 'button', onclick: close }, view.close ?? 'Sluit'),
      view.submit ? make('button', { type: 'submit', class: 'primary' }, view.submit) : null,
    ),
  );
}

async function send(sender, { blocks, ...input }) {
  const wrong = blocks.map((block) => [block, problemOf(block)]).filter(([, problem]) => problem !== null);
  for (const block of blocks.filter((one) => one.type === 'input')) showError(sender, block, null);
  for (const [block, problem] of wrong) showError(sender, block, problem);
  if (wrong.length > 0) {
    sender.querySelector('[aria-invalid]')?.focus();
    return;
  }
  const button = sender.querySelector('[type=submit]');
  button.disabled = true;
  try {
    const done = await call('submit', { ...input, values: typed() });
    for (const block of blocks)
      if (done?.errors?.[block.block_id]) showError(sender, block, done.errors[block.block_id]);
  } finally {
    button.disabled = false;
  }
}

/** What the client itself finds wrong, before anything is sent. */
function problemOf(block) {
  if (block.type !== 'input' || !fields.has(block.block_id)) return null;
  const value = fields.get(block.block_id)();
  const empty = value === null || value === '' || value.length === 0;
  if (empty) return block.optional ? null : 'Vul dit in.';
  const { min_length: least } = block.element;
  return least && [...value].length < least ? `Schrijf minstens ${least} tekens.` : null;
}

function showError(sender, block, problem) {
  const box = sender.querySelector(`[data-block="${CSS.escape(block.block_id)}"]`);
  const field = box?.querySelector('input, textarea, select');
  if (!field) return;
  box.classList.toggle('wrong', problem !== null);
  if (problem === null) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  box.querySelector('.error').textContent = problem ?? '';
}

/** Sends a click in a modal, with what was typed beside it. */
async function clickInView({ element, block, selected, user, view }) {
  if (!(await confirmed(element))) return;
  const values = typed();
  if (block.type === 'input') delete values[block.block_id];
  await call('clickView', { user, view_id: view, ...target(element, block, selected), values });
}

/** What the control API wants to know of a click. */
export function target(element, block, selected) {
  return {
    action_id: element.action_id,
    block_id: block.block_id,
    ...(element.type === 'button' && element.value !== undefined ? { value: element.value } : {}),
    ...(selected === undefined ? {} : { selected }),
  };
}

/** Asks first where the element has a confirm dialog. */
export function confirmed(element) {
  if (!element.confirm) return Promise.resolve(true);
  const { title, text, confirm, deny } = element.confirm;
  const dialog = byId('confirm');
  return new Promise((resolve) => {
    dialog.replaceChildren(
      make(
        'form',
        { method: 'dialog' },
        make('header', {}, make('h2', { id: 'confirm-title' }, title.text)),
        make('div', { class: 'body lines' }, ...textOf(text, { people: [], channels: [] })),
        make(
          'footer',
          { class: 'row' },
          make('button', { value: '' }, deny.text),
          make('button', { value: 'yes', class: element.confirm.style ?? 'primary' }, confirm.text),
        ),
      ),
    );
    dialog.returnValue = '';
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    dialog.showModal();
  });
}

/** Escape closes the modal for the app too. */
export function listenToModal(user) {
  byId('modal').addEventListener('cancel', (event) => {
    event.preventDefault();
    call('close', { user: user() });
  });
}
