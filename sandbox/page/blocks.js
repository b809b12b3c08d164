import { make } from './dom.js';
import { control, startOf } from './inputs.js';
import { textOf } from './mrkdwn.js';
import { richText } from './rich-text.js';

/**
 * Draws blocks. `context` holds: `world` (people, channels, zone, me), `act(action)` for what is clicked or chosen, `values`
 * and `errors` by block id (views only), and `fields`, which is filled with each input's `read` by block id.
 */
export function drawBlocks(blocks, context) {
  return blocks.map((block) => (kinds[block.type] ?? unknown)(block, context));
}

function unknown(block) {
  const note = make('p', { class: 'quiet' }, `De proefomgeving tekent een blok “${block.type}” niet:`);
  return make('div', { class: 'block' }, note, make('pre', {}, JSON.stringify(block, null, 2)));
}

const kinds = {
  section: (block, context) =>
    make(
      'div',
      { class: 'block section' },
      make(
        'div',
        { class: 'words' },
        block.text ? make('div', { class: 'lines' }, ...textOf(block.text, context.world)) : null,
        block.fields
          ? make(
              'div',
              { class: 'fields' },
              ...block.fields.map((one) => make('div', { class: 'lines' }, ...textOf(one, context.world))),
            )
          : null,
      ),
      block.accessory ? drawElement(block.accessory, block, context) : null,
    ),
  header: (block) => make('h3', { class: 'block' }, block.text.text),
  divider: () => make('hr', { class: 'block' }),
  context: (block, { world }) =>
    make(
      'div',
      { class: 'block context' },
      ...block.elements.map((one) =>
        one.type === 'image' ? picture(one, world) : make('span', {}, ...textOf(one, world)),
      ),
    ),
  actions: (block, context) =>
    make('div', { class: 'block row' }, ...block.elements.map((one) => drawElement(one, block, context))),
  image: (block, { world }) =>
    make(
      'figure',
      { class: 'block' },
      picture(block, world),
      block.title ? make('figcaption', {}, block.title.text) : null,
    ),
  rich_text: (block, { world }) => make('div', { class: 'block' }, ...richText(block, world)),
  markdown: (block) => make('div', { class: 'block lines' }, block.text),
  alert: (block, { world }) =>
    make(
      'div',
      { class: `block alert ${block.level ?? 'default'}`, role: 'note' },
      ...textOf(block.text, world),
    ),
  table: (block, { world }) =>
    make(
      'div',
      { class: 'block scroll' },
      make(
        'table',
        {},
        ...block.rows.map((row, index) => make('tr', {}, ...row.map((one) => cell(one, index, world)))),
      ),
    ),
  input: drawInput,
};

function cell(one, row, world) {
  const inside = one.type === 'rich_text' ? richText(one, world) : [one.text ?? ''];
  return make(row === 0 ? 'th' : 'td', {}, ...inside);
}

function picture(image, world) {
  const id = image.slack_file?.id ?? /\/files(?:-pri)?\/([^/]+)\//.exec(image.slack_file?.url ?? '')?.[1];
  const source = id ? `/files-pri/${id}/beeld?user=${world.me}` : image.image_url;
  return make('img', { src: source, alt: image.alt_text, loading: 'lazy' });
}

let serial = 0;
function nextId() {
  serial += 1;
  return `field-${serial}`;
}

function drawInput(block, context) {
  const { element } = block;
  const id = nextId();
  const value = context.values ? context.values[block.block_id] : startOf(element);
  const changed = () => {
    if (block.dispatch_action) context.act({ element, block, selected: made?.read() });
  };
  const made = control(element, { value, id, changed, world: context.world });
  if (!made) return unknown(block);
  context.fields?.set(block.block_id, made.read);
  const error = context.errors?.[block.block_id];
  const field = made.node.id ? made.node : (made.node.querySelector('input') ?? made.node);
  if (error) field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${id}-more`);
  const label = block.optional ? `${block.label.text} (hoeft niet)` : block.label.text;
  const many = made.node.classList.contains('ticks');
  if (many) made.node.setAttribute('aria-label', label);
  return make(
    'div',
    { class: error ? 'block input wrong' : 'block input', 'data-block': block.block_id },
    many ? make('p', { class: 'label' }, label) : make('label', { for: id }, label),
    made.node,
    make(
      'div',
      { id: `${id}-more` },
      make('p', { class: 'error', role: 'alert' }, error ?? ''),
      block.hint ? make('p', { class: 'quiet' }, block.hint.text) : null,
    ),
  );
}

function drawElement(element, block, context) {
  if (element.type === 'image') return picture(element, context.world);
  if (element.type === 'button') return drawButton(element, block, context);
  if (element.type === 'overflow') return drawOverflow(element, block, context);
  const id = nextId();
  const kept = context.values?.[block.block_id];
  const value = kept === undefined ? startOf(element) : kept;
  const changed = () => context.act({ element, block, selected: made?.read() });
  const made = control(element, { value, id, changed, world: context.world });
  if (!made) return unknown(element);
  const label = element.placeholder?.text ?? block.text?.text ?? 'Keuze';
  made.node.setAttribute('aria-label', label);
  return made.node;
}

function drawButton(element, block, context) {
  const click = () => {
    context.act({ element, block });
    if (element.url && /^https?:/.test(element.url)) window.open(element.url, '_blank', 'noopener');
  };
  return make(
    'button',
    { type: 'button', class: element.style, 'aria-label': element.accessibility_label, onclick: click },
    element.text.text,
  );
}

function drawOverflow(element, block, context) {
  const options = element.options.map((one) => make('option', { value: one.value }, one.text.text));
  const choose = (event) => {
    const { value } = event.target;
    event.target.value = '';
    if (value) context.act({ element, block, selected: value });
  };
  const first = make('option', { value: '' }, 'Meer…');
  return make('select', { 'aria-label': 'Meer', class: 'overflow', onchange: choose }, first, ...options);
}
