import { drawBlocks } from './blocks.js';
import { listenToComposer } from './composer.js';
import { byId, make, redraw, toast } from './dom.js';
import { clearInspector, drawInspector, listenToInspector } from './inspector.js';
import { drawMessages } from './messages.js';
import { confirmed, drawModal, listenToModal, target } from './modal.js';
import { ask, call } from './remote.js';
import { drawMe, drawPeople, drawSide } from './side.js';

const state = {
  me: 'U0NOOR',
  place: null,
  people: [],
  screen: null,
  commands: [],
  shortcuts: [],
  toasted: 0,
};

const home = 'home';

function worldOf(screen) {
  return {
    me: screen.me.id,
    zone: screen.me.timezone,
    outsider: screen.me.outsider,
    people: [...screen.people],
    channels: [...screen.conversations, ...screen.joinable.map((one) => ({ ...one, kind: 'public' }))],
  };
}

/** Where somebody looks first: the DM with the app if there is one. */
function firstPlace(screen) {
  const dm = screen.conversations.find((one) => one.kind === 'im');
  const channel = screen.conversations.find((one) => one.id === 'C0BINNENSTAD');
  return (dm ?? channel ?? screen.conversations[0])?.id ?? null;
}

async function refresh() {
  const screen = await ask('view', { user: state.me });
  if (!screen || screen.me.id !== state.me) return;
  state.screen = screen;
  const known = [home, ...screen.conversations.map((one) => one.id)];
  const dm = `D${state.me.slice(1)}`;
  if (!known.includes(state.place) && state.place !== dm) state.place = firstPlace(screen);
  draw();
  drawInspector();
}

function draw() {
  const { screen, place } = state;
  const world = worldOf(screen);
  redraw(byId('me'), screen.me, () => drawMe(screen.me));
  redraw(byId('people'), [state.people, state.me], () => drawPeople(state.people, state.me, actAs));
  redraw(
    byId('conversations'),
    [screen.conversations.map(brief), screen.joinable, place, screen.me.outsider],
    () => drawSide(screen, { place, go, join, homeTab: state.homeTab }),
  );
  drawPlace(screen, world);
  drawModal(screen, world);
  for (const notice of screen.notices.slice(state.toasted)) toast(notice.text);
  state.toasted = screen.notices.length;
}

function brief({ id, name, unread, archived }) {
  return { id, name, unread, archived };
}

function drawPlace(screen, world) {
  const box = byId('messages');
  const conversation = screen.conversations.find((one) => one.id === state.place);
  byId('composer').hidden = state.place === home || conversation?.archived === true;
  if (state.place === home) {
    setHead('Coalitie', 'Home van de app');
    redraw(box, [screen.home, state.me], () => drawHome(screen.home, world));
    return;
  }
  const shared =
    conversation?.shared && conversation.kind !== 'im' ? 'gedeeld met een andere werkruimte' : null;
  const members =
    conversation && conversation.kind !== 'im'
      ? `${conversation.members.length} leden`
      : 'Berichten met de app';
  setHead(
    conversation?.kind === 'im' || !conversation ? 'Coalitie' : `# ${conversation.name}`,
    [members, shared, conversation?.topic].filter(Boolean).join(' · '),
  );
  const shortcuts = state.shortcuts.filter((one) => one.type === 'message');
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
  const empty = { id: state.place, messages: [] };
  const changed = redraw(box, [state.place, state.me, conversation?.messages], () =>
    drawMessages(conversation ?? empty, { world, shortcuts }),
  );
  if (changed && atEnd) box.scrollTop = box.scrollHeight;
  if (conversation?.unread > 0 && !document.hidden)
    call('read', { user: state.me, channel: conversation.id });
}

function setHead(title, subtitle) {
  byId('title').textContent = title;
  byId('subtitle').textContent = subtitle;
}

function drawHome(view, world) {
  if (!view) return [make('p', { class: 'quiet empty' }, 'De app heeft hier nog niets getoond.')];
  const act = async ({ element, block, selected }) => {
    if (!(await confirmed(element))) return;
    await call('clickView', { user: world.me, home: true, ...target(element, block, selected) });
  };
  return [
    make(
      'div',
      { class: 'home' },
      ...drawBlocks(view.blocks, { world, act, values: view.values, errors: {} }),
    ),
  ];
}

function actAs(user) {
  state.me = user;
  state.place = null;
  state.toasted = Number.MAX_SAFE_INTEGER;
  byId('who').open = false;
  byId('toasts').replaceChildren();
  location.hash = user;
  refresh();
}

async function go(place) {
  state.place = place;
  document.body.classList.add('in-place');
  draw();
  byId('messages').scrollTop = byId('messages').scrollHeight;
  await call('open', { user: state.me, ...(place === home ? { home: true } : { channel: place }) });
}

async function join(channel) {
  if (await call('join', { user: state.me, channel })) go(channel);
}

async function drawClock() {
  const clock = await ask('clock');
  if (!clock) return;
  const zone = state.screen?.me.timezone;
  const format = new Intl.DateTimeFormat('nl', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const weekday = new Intl.DateTimeFormat('nl', { weekday: 'long', timeZone: zone }).format(clock.ms);
  byId('clock').textContent = `${weekday} ${format.format(clock.ms)}`;
  byId('next').disabled = !clock.due;
  byId('next').title = clock.due
    ? `${clock.due.what}: ${format.format(clock.due.at)}`
    : 'Er staat niets gepland';
}

async function move(input) {
  document.body.classList.add('busy');
  await call('clock', input);
  document.body.classList.remove('busy');
  drawClock();
}

/** At most one at a time, and one more if something happened meanwhile. */
function gathered(work, pause) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await work().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    running = false;
  };
}

function listen() {
  const screenSoon = gathered(refresh, 50);
  const clockSoon = gathered(drawClock, 2_000);
  const events = new EventSource('/sandbox/events');
  events.onmessage = (event) => {
    const { user } = JSON.parse(event.data);
    if (user === null || user === state.me) screenSoon();
    clockSoon();
  };
  events.onopen = screenSoon;
  setInterval(clockSoon, 30_000);
  for (const button of document.querySelectorAll('[data-add]')) {
    button.addEventListener('click', () => move({ add: Number(button.dataset.add) }));
  }
  byId('next').addEventListener('click', () => move({ next: true }));
  byId('back').addEventListener('click', () => document.body.classList.remove('in-place'));
  byId('reset').addEventListener('click', reset);
  listenToInspector();
  listenToModal(() => state.me);
  listenToComposer(() => ({
    conversation: state.place,
    world: worldOf(state.screen),
    commands: state.commands,
  }));
}

async function reset() {
  if (!window.confirm('Alles wissen en opnieuw beginnen?')) return;
  document.body.classList.add('busy');
  await call('reset');
  document.body.classList.remove('busy');
  clearInspector();
  state.toasted = 0;
  refresh();
}

async function begin() {
  const [people, about] = await Promise.all([ask('people'), ask('about')]);
  Object.assign(state, { people, ...about });
  const wanted = location.hash.slice(1);
  if (people.some((one) => one.id === wanted)) state.me = wanted;
  await refresh();
  await drawClock();
  listen();
}

begin();
