import { make } from './dom.js';
import { textOf } from './mrkdwn.js';

/**
 * The ways to type and choose, by element type: each makes a control with a `read()` that gives what the control API wants.
 * `changed` is called when a choice was made, or Enter pressed in a line of text.
 */

function line(type, more = {}) {
  return (element, { value, id, changed }) => {
    const field = make(element.multiline ? 'textarea' : 'input', {
      id,
      type: element.multiline ? undefined : type,
      rows: element.multiline ? 5 : undefined,
      placeholder: element.placeholder?.text,
      minlength: element.min_length,
      maxlength: element.max_length,
      min: element.min_value,
      max: element.max_value,
      step: element.is_decimal_allowed ? 'any' : undefined,
      ...more,
    });
    field.value = value ?? '';
    const commits = type === 'date' || type === 'time';
    field.addEventListener(commits ? 'change' : 'keydown', (event) => {
      if (!commits && (event.key !== 'Enter' || element.multiline)) return;
      if (!commits) event.preventDefault();
      changed();
    });
    return { node: field, read: () => field.value || null };
  };
}

function offered(element, world) {
  const { type } = element;
  if (type.includes('users')) return world.people.map((one) => ({ value: one.id, label: personLabel(one) }));
  if (type.includes('channels') || type.includes('conversations')) {
    return world.channels.map((one) => ({
      value: one.id,
      label: one.kind === 'im' ? one.name : `# ${one.name}`,
    }));
  }
  const flat = element.option_groups?.flatMap((group) => group.options) ?? element.options ?? [];
  return flat.map((one) => ({ value: one.value, label: one.text.text, option: one }));
}

function personLabel(person) {
  return person.organisation ? `${person.name} – ${person.organisation}` : person.name;
}

function dropdown(element, { value, id, changed, world }) {
  const empty = element.placeholder?.text ?? 'Kies';
  const field = make(
    'select',
    { id, onchange: changed },
    make('option', { value: '' }, empty),
    ...offered(element, world).map((one) => make('option', { value: one.value }, one.label)),
  );
  field.value = value ?? '';
  return { node: field, read: () => field.value || null };
}

/** Boxes or rounds, all in view. */
function ticks(kind) {
  return (element, { value, id, changed, world }) => {
    const chosen = [value ?? []].flat();
    const boxes = offered(element, world).map((one, index) => {
      const box = make('input', {
        type: kind,
        name: id,
        id: index === 0 ? id : `${id}-${index}`,
        value: one.value,
        onchange: changed,
      });
      box.checked = chosen.includes(one.value);
      const words = one.option ? textOf(one.option.text, world) : [one.label];
      const more = one.option?.description
        ? make('small', {}, ...textOf(one.option.description, world))
        : null;
      return { box, node: make('label', { class: 'check' }, box, make('span', {}, ...words, more)) };
    });
    const read = () => {
      const on = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
      return kind === 'radio' ? (on[0] ?? null) : on;
    };
    return { node: make('div', { class: 'ticks', role: 'group' }, ...boxes.map((one) => one.node)), read };
  };
}

function moment(_element, { value, id, changed }) {
  const at = value ? new Date(Number(value) * 1000) : null;
  const field = make('input', { id, type: 'datetime-local', onchange: changed });
  if (at) field.value = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  return { node: field, read: () => (field.value ? String(new Date(field.value).getTime() / 1000) : null) };
}

const controls = {
  plain_text_input: line('text'),
  number_input: line('number'),
  email_text_input: line('email'),
  url_text_input: line('url'),
  datepicker: line('date'),
  timepicker: line('time'),
  datetimepicker: moment,
  static_select: dropdown,
  users_select: dropdown,
  conversations_select: dropdown,
  channels_select: dropdown,
  radio_buttons: ticks('radio'),
  checkboxes: ticks('checkbox'),
  multi_static_select: ticks('checkbox'),
  multi_users_select: ticks('checkbox'),
  multi_conversations_select: ticks('checkbox'),
  multi_channels_select: ticks('checkbox'),
};

/** The control for an element, or null for one that takes nothing. */
export function control(element, given) {
  return controls[element.type]?.(element, given) ?? null;
}

/** What an element starts with in a message, where nobody keeps what was chosen. */
export function startOf(element) {
  const options = element.initial_options ?? (element.initial_option ? [element.initial_option] : null);
  if (options) return options.map((one) => one.value);
  const name = Object.keys(element).find((key) => key.startsWith('initial_'));
  return name ? element[name] : null;
}
