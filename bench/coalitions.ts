import { randomBytes } from 'node:crypto';
import { decide, fold } from '../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import type { Coalition } from '../src/coalition/state.ts';
import type { AppStore } from '../src/command-handler.ts';
import { peopleOf } from '../src/command-handler.ts';
import { questionIds } from '../src/method/interview.ts';
import { decidePerson, foldPerson, type PersonCommand, type PersonEvent } from '../src/person/person.ts';
import type { Append } from '../src/store/append.ts';
import { workspace } from './names.ts';

/** When the bench's coalitions started; nothing in them is due before it. */
const startedAt = Date.parse('2026-03-02T09:00:00Z');

/** Stands for a coalition's number in the template; in keys and in Slack's ids it is as long as theirs. */
const mark = '__N__';
const marks = { inKeys: '__KEY__', inDerived: '__SHORT__', inSlack: '__ID__' };

/** As `drawKey` draws them: 20 letters and digits. */
function key(n: string, form: number): string {
  return `${String(form).padStart(6, '0')}${n === mark ? marks.inKeys : n.padStart(14, '0')}`;
}

/** As long as what `deriveId` gives. */
function derived(n: string, part: string): string {
  return `${part.padStart(7, '0')}${n === mark ? marks.inDerived : n.padStart(9, '0')}`;
}

function slackId(kind: string, n: string, place = 0): string {
  return `${kind}0${n === mark ? marks.inSlack : n.padStart(7, '0')}${String(place).padStart(2, '0')}`;
}

/** Everything of a coalition has its number in its id; all are made, and as long, as in `src/slack`. */
export const ids = {
  coalition: (n: string) => key(n, 0),
  lead: (n: string) => slackId('U', n),
  channel: (n: string) => slackId('C', n),
  partner: (n: string, place: number) => `${key(n, place)}p`,
  contact: (n: string, place: number) => (place === 0 ? `${key(n, 0)}c` : derived(n, `c${place}`)),
  interview: (n: string, place: number) => derived(n, `i${place}`),
  user: (n: string, place: number) => slackId('U', n, place),
  dm: (n: string, place: number) => slackId('D', n, place),
};

/** A template's text with the coalition's number in all its places. */
function numbered(text: string, n: string): string {
  return text
    .replaceAll(marks.inKeys, n.padStart(14, '0'))
    .replaceAll(marks.inDerived, n.padStart(9, '0'))
    .replaceAll(marks.inSlack, n.padStart(7, '0'))
    .replaceAll(mark, n);
}

/** `ts` of the posting of a question: `later` (under 100) is that of a message typed after it and before the next one. */
export function askedAt(question: number, later = 0): string {
  return `${startedAt / 1000 + 3600}.${String(question * 100 + later).padStart(6, '0')}`;
}

const names = [
  'Gemeente',
  'Ondernemers',
  'Roc',
  'Bewoners',
  'Corporatie',
  'Schouwburg',
  'Zorggroep',
  'Bibliotheek',
];

/** A coalition in the middle of its interviews: everybody was asked everything and answered nothing yet. */
function template({ partners: people, contactsEach = 1 }: Garden): Append {
  const grown: { state: Coalition | null; events: CoalitionEvent[]; put: { entry: string; text: string }[] } =
    {
      state: null,
      events: [],
      put: [],
    };
  const places = Array.from({ length: people }, (_, at) => at + 1);
  const lead = ids.lead(mark);
  const say = (by: string | null, command: CoalitionCommand) => {
    const decision = decide(grown.state, command, { by, at: startedAt });
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.problems)}`);
    grown.state = fold(decision.events, grown.state);
    grown.events.push(...decision.events);
    grown.put.push(...decision.put);
  };
  say(lead, startCommand());
  say(null, { type: 'NoteChannelWelcomed' });
  for (let first = 0; first < people; first += contactsEach)
    say(lead, partnerCommand(places.slice(first, first + contactsEach)));
  const invitations = places.map((place) => ({
    contact: ids.contact(mark, place),
    interview: ids.interview(mark, place),
  }));
  say(lead, { type: 'InviteContacts', invitations });
  for (const { interview } of invitations) say(null, { type: 'NoteDelivered', interview });
  for (const place of places)
    say(ids.user(mark, place), { type: 'StartInterview', interview: ids.interview(mark, place) });
  const coalition = ids.coalition(mark);
  return {
    streams: [
      { name: `c-${coalition}`, expected: 0, events: grown.events },
      ...places.map((place) => personStream(place)),
    ],
    vault: { put: grown.put.map((secret) => ({ coalition, ...secret })) },
    index: [
      { channel: ids.channel(mark), coalition },
      ...peopleOf(grown.state).map((user) => ({ user, coalition, name: grown.state?.name ?? '' })),
    ],
    due: places.map((place) => ({ member: `p-${ids.user(mark, place)}` as const, at: startedAt * 2 })),
  };
}

function startCommand(): CoalitionCommand {
  return {
    type: 'StartCoalition',
    id: ids.coalition(mark),
    name: `Levendige binnenstad ${mark}`,
    need: 'Winkels staan leeg, de avond is stil en wie er woont trekt weg. Wie iets doet, doet het alleen.',
    language: 'nl',
    country: 'NL',
    together: false,
    intention: {
      entry: `intention.${ids.coalition(mark)}`,
      text: 'Een binnenstad waar je wilt zijn. '.repeat(6),
    },
    channel: { kind: 'existing', id: ids.channel(mark) },
    own: {
      partner: ids.partner(mark, 0),
      name: 'Gemeente Waterstad',
      kind: 'municipality',
      contact: ids.contact(mark, 0),
      contactName: 'Noor de Wit',
    },
  };
}

/** A partner with a contact at each of these places, of which the first is its own. */
function partnerCommand(places: number[]): CoalitionCommand {
  const [place = 0] = places;
  const contacts = places.map((each) => ({
    id: ids.contact(mark, each),
    user: ids.user(mark, each),
    name: `Contact ${each} van Waterstad`,
    reach: null,
    outside: false,
  }));
  const name = `${names[place % names.length] ?? ''} Waterstad ${place}`;
  return { type: 'AddPartner', partner: ids.partner(mark, place), name, kind: 'other', contacts };
}

/** All seven questions stand in the DM, so that a message's `ts` says which one it answers. */
function personStream(place: number): Append['streams'][number] {
  const reference = { coalition: ids.coalition(mark), interview: ids.interview(mark, place) };
  const commands: PersonCommand[] = [
    { type: 'NoteZone', zone: 'Europe/Amsterdam' },
    { type: 'NoteConversation', channel: ids.dm(mark, place) },
    { type: 'NoteHub', ts: `${startedAt / 1000}.000100` },
    { type: 'OpenInterview', ...reference },
    ...questionIds.map(
      (question, at): PersonCommand => ({
        type: 'NotePosted',
        ...reference,
        question,
        ask: at + 1,
        ts: askedAt(at),
      }),
    ),
  ];
  const events: PersonEvent[] = [];
  for (const command of commands) events.push(...decidePerson(foldPerson(events), command, startedAt));
  return { name: `p-${ids.user(mark, place)}`, expected: 0, events, focus: reference.coalition };
}

const atOnce = 64;

/** Coalitions `first` up to and not including `end`, of so many people beside the lead. */
export interface Garden {
  first: number;
  end: number;
  /** People who are interviewed: each of a partner of their own, where it is not `contactsEach` that share one. */
  partners: number;
  contactsEach?: number;
  /** Whether a worker has nothing left to do about them. */
  isDealtWith?: boolean;
}

/** Stores them in the middle of their interviews: everything was asked, nothing was answered. */
export async function plant(
  store: Pick<AppStore, 'append' | 'addWorkspace' | 'moveCursor'>,
  garden: Garden,
): Promise<void> {
  const { first, end, isDealtWith = false } = garden;
  await store.addWorkspace(workspace);
  const text = JSON.stringify(template(garden));
  let next = first;
  const plantSome = async () => {
    while (next < end) {
      const write: Append = JSON.parse(numbered(text, String(next)));
      next += 1;
      const appended = await store.append(workspace, write, { now: startedAt });
      if (!appended.ok) throw new Error(`a coalition was there already: ${appended.reason}`);
      if (!isDealtWith) continue;
      for (const { name, events } of write.streams) await store.moveCursor(workspace, name, events.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, plantSome));
}

/** Words of a length that people write; different each time, so that nothing is stored twice or compressed. */
export function someWords(letters: number): string {
  const words = [
    'samen',
    'wij',
    'willen',
    'de',
    'binnenstad',
    'levendig',
    'houden',
    'want',
    'ieder',
    'draagt',
    'bij',
  ];
  let said = '';
  for (const byte of randomBytes(letters)) {
    if (said.length >= letters) break;
    said += `${words[byte % words.length] ?? ''} `;
  }
  return said.slice(0, letters).trimEnd();
}
