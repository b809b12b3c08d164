import { byId, make } from './dom.js';
import { ask } from './remote.js';

let last = 0;
const most = 400;

/** Adds what happened since the last time. */
export async function drawInspector() {
  if (byId('inspector').hidden) return;
  const entries = await ask('inspector', { since: last });
  if (!entries) return;
  const list = byId('entries');
  if (entries.length === 0) return;
  for (const entry of entries.filter((one) => one.n > last)) list.prepend(drawEntry(entry));
  last = Math.max(last, ...entries.map((one) => one.n));
  while (list.children.length > most) list.lastElementChild.remove();
}

export function clearInspector() {
  last = 0;
  byId('entries').replaceChildren();
}

const ways = {
  'from app': { sign: '←', label: 'van de app' },
  'to app': { sign: '→', label: 'naar de app' },
  sandbox: { sign: '•', label: 'proefomgeving' },
};

function drawEntry(entry) {
  const way = ways[entry.direction];
  const broken = entry.broken.length > 0;
  return make(
    'li',
    { class: broken ? 'entry broken' : 'entry' },
    make(
      'details',
      { ontoggle: (event) => fillIn(event.target, entry) },
      make(
        'summary',
        {},
        make('time', { class: 'quiet' }, new Date(entry.at).toLocaleTimeString('nl')),
        make('span', { title: way.label, 'aria-label': way.label }, way.sign),
        make('span', { class: 'what' }, entry.what),
        make('span', { class: /^(ok|200)$/.test(entry.status) ? 'quiet' : 'status' }, entry.status),
        make('span', { class: 'quiet' }, `${entry.ms} ms`),
      ),
    ),
    ...entry.broken.map((one) =>
      make('p', { class: 'error' }, `${one.says} `, make('span', { class: 'quiet' }, one.fact)),
    ),
  );
}

/** The bodies, once somebody asks for them. */
function fillIn(details, { request, response }) {
  if (details.querySelector('pre')) return;
  details.append(make('pre', {}, JSON.stringify({ request, response }, null, 2)));
}

export function listenToInspector() {
  const button = byId('inspect');
  button.addEventListener('click', () => {
    const panel = byId('inspector');
    panel.hidden = !panel.hidden;
    button.setAttribute('aria-expanded', String(!panel.hidden));
    drawInspector();
  });
  byId('only-broken').addEventListener('change', (event) => {
    byId('entries').classList.toggle('only-broken', event.target.checked);
  });
}
