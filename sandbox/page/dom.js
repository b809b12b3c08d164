/** Makes an element; children are nodes or strings, which only ever become text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

const drawn = new WeakMap();

/** Replaces what is in an element only when the data that it is drawn from changed. */
export function redraw(element, data, draw) {
  const signature = JSON.stringify(data);
  if (drawn.get(element) === signature) return false;
  drawn.set(element, signature);
  element.replaceChildren(...draw());
  return true;
}

/** A word to the person that stays until they put it away. */
export function toast(text) {
  const close = make('button', { type: 'button', 'aria-label': 'Sluit', onclick: () => note.remove() }, '×');
  const note = make('div', { class: 'toast' }, make('span', {}, text), close);
  byId('toasts').append(note);
}
