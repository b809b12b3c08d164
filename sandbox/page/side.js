import { make } from './dom.js';

function lines(person) {
  return [
    make('strong', {}, person.name),
    make('span', {}, person.organisation),
    make(
      'span',
      { class: 'quiet' },
      `${person.workspace}${person.outsider ? ' (andere werkruimte)' : ''} · ${person.timezone}`,
    ),
  ];
}

/** Who one is now. */
export function drawMe(me) {
  return [make('span', { class: 'person' }, ...lines(me)), make('span', { class: 'quiet' }, 'wissel')];
}

/** Everyone whom one can act as. */
export function drawPeople(people, me, actAs) {
  return people.map((person) =>
    make(
      'button',
      {
        type: 'button',
        class: 'person',
        'aria-pressed': String(person.id === me),
        onclick: () => actAs(person.id),
      },
      ...lines(person),
    ),
  );
}

/** The conversations of this person, with what is unread. */
export function drawSide(screen, { place, go, join, homeTab }) {
  const dm = screen.conversations.find((one) => one.kind === 'im');
  const channels = screen.conversations.filter((one) => one.kind !== 'im' && !one.archived);
  const entry = (id, label, unread = 0) =>
    make(
      'button',
      {
        type: 'button',
        class: unread > 0 ? 'entry unread' : 'entry',
        'aria-current': id === place ? 'page' : undefined,
        onclick: () => go(id),
      },
      make('span', {}, label),
      unread > 0
        ? make('span', { class: 'count', 'aria-label': `${unread} ongelezen` }, String(unread))
        : null,
    );
  return [
    make('h2', {}, 'Coalitie'),
    screen.me.outsider || !homeTab ? null : entry('home', 'Home'),
    entry(dm?.id ?? `D${screen.me.id.slice(1)}`, 'Berichten', dm?.unread),
    make('h2', {}, 'Kanalen'),
    ...channels.map((one) =>
      entry(one.id, `${one.kind === 'private' ? 'besloten: ' : '# '}${one.name}`, one.unread),
    ),
    ...screen.joinable.map((one) =>
      make(
        'button',
        { type: 'button', class: 'entry quiet', onclick: () => join(one.id) },
        `# ${one.name} (word lid)`,
      ),
    ),
  ].filter((one) => one !== null);
}
