import { decide, fold } from '../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { CoalitionEvent } from '../src/coalition/events.ts';
import type { Coalition } from '../src/coalition/state.ts';
import type { AppStore } from '../src/command-handler.ts';
import { peopleOf } from '../src/command-handler.ts';
import { decidePerson, type PersonCommand, type PersonEvent } from '../src/person/person.ts';
import type { Append } from '../src/store/append.ts';

/** A morning on which much is due: so many workspaces, each with the same people and coalitions. */
export interface Morning {
  workspaces: number;
}

/** Each person takes part in four coalitions, each of which has something to remind them of. */
export const peopleEach = 100;
export const nudgesEach = 4;
const coalitionsEach = 20;
const contactsEach = (peopleEach * nudgesEach) / coalitionsEach;

/** A Thursday, and the Monday at which everybody was invited: three working days. In Amsterdam it is ten o'clock. */
const invitedAt = Date.parse('2026-03-02T09:00:00Z');
export const morningAt = Date.parse('2026-03-05T09:00:01Z');

export const workspaceOf = (workspace: number) => `T0W${pad(workspace, 3)}`;
const userOf = (workspace: number, person: number) => `U0W${pad(workspace, 3)}P${pad(person, 4)}`;
export const dmOf = (workspace: number, person: number) => `D0W${pad(workspace, 3)}P${pad(person, 4)}`;

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Where a workspace's number, a coalition's, and each of its contacts stand in the template. */
const marks = { workspace: '_WS_', coalition: '_COAL_', contact: (at: number) => `_U${pad(at, 2)}_` };

/** One coalition with its contacts invited and silent since; as text, in which the marks are replaced. */
function template(): string {
  let state: Coalition | null = null;
  const events: CoalitionEvent[] = [];
  const put: { entry: string; text: string }[] = [];
  const say = (by: string | null, command: CoalitionCommand) => {
    const decision = decide(state, command, { by, at: invitedAt });
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.problems)}`);
    state = fold(decision.events, state);
    events.push(...decision.events);
    put.push(...decision.put);
  };
  const lead = `U0W${marks.workspace}LEAD${marks.coalition}`;
  const id = `coalition00000${marks.coalition}`;
  say(lead, {
    type: 'StartCoalition',
    id,
    name: 'Levendige binnenstad',
    need: 'Winkels staan leeg.',
    language: 'nl',
    country: 'NL',
    together: false,
    intention: { entry: `intention.${id}`, text: '{"text":"Een binnenstad waar je wilt zijn."}' },
    channel: { kind: 'existing', id: `C0W${marks.workspace}${marks.coalition}` },
    own: {
      partner: 'own',
      name: 'Gemeente Waterstad',
      kind: 'municipality',
      contact: 'c-own',
      contactName: 'Noor de Wit',
    },
  });
  const contacts = Array.from({ length: contactsEach }, (_, at) => at);
  for (const at of contacts) {
    const contact = { id: `contact00000${pad(at, 4)}`, user: marks.contact(at), name: `Contact ${at}` };
    say(lead, {
      type: 'AddPartner',
      partner: `partner0000000000${pad(at, 4)}`,
      name: `Vereniging ${at}`,
      kind: 'entrepreneurs',
      contacts: [{ ...contact, reach: null, outside: false }],
    });
  }
  const invitations = contacts.map((at) => ({
    contact: `contact00000${pad(at, 4)}`,
    interview: `interview000${pad(at, 4)}`,
  }));
  say(lead, { type: 'InviteContacts', invitations });
  for (const { interview } of invitations) say(null, { type: 'NoteDelivered', interview });
  const write: Append = {
    streams: [{ name: `c-${id}`, expected: 0, events }],
    vault: { put: put.map((secret) => ({ coalition: id, ...secret })) },
    index: peopleOf(state).map((user) => ({ user, coalition: id, name: 'Levendige binnenstad' })),
    due: contacts.map((at) => ({ member: `p-${marks.contact(at)}` as const, at: morningAt - 1_000 })),
  };
  return JSON.stringify(write);
}

/** Person `n` is in the coalitions with the numbers n, n+1, n+2 and n+3. */
function contactsOf(coalition: number): number[] {
  return Array.from({ length: peopleEach }, (_, person) => person).filter(
    (person) => (coalition - person + 100 * coalitionsEach) % coalitionsEach < nudgesEach,
  );
}

type Planting = Pick<AppStore, 'append' | 'addWorkspace' | 'moveCursor'>;

/** Stores it all, with nothing left to do but what is due. */
export async function plantMorning(store: Planting, { workspaces }: Morning): Promise<void> {
  const text = template();
  await inTurns(workspaces, async (workspace) => {
    await store.addWorkspace(workspaceOf(workspace));
    for (let coalition = 0; coalition < coalitionsEach; coalition += 1) {
      const people = contactsOf(coalition);
      const own = text
        .replaceAll(marks.workspace, pad(workspace, 3))
        .replaceAll(marks.coalition, pad(coalition, 6))
        .replaceAll(/_U(\d\d)_/g, (_, at: string) => userOf(workspace, people[Number(at)] ?? 0));
      await keep(store, workspace, JSON.parse(own));
    }
    for (let person = 0; person < peopleEach; person += 1)
      await keep(store, workspace, personWrite(workspace, person));
  });
}

async function keep(store: Planting, workspace: number, write: Append): Promise<void> {
  const appended = await store.append(workspaceOf(workspace), write, { now: invitedAt });
  if (!appended.ok) throw new Error(`it was there already: ${appended.reason}`);
  for (const { name, events } of write.streams)
    await store.moveCursor(workspaceOf(workspace), name, events.length);
}

function personWrite(workspace: number, person: number): Append {
  const commands: PersonCommand[] = [
    { type: 'NoteZone', zone: 'Europe/Amsterdam' },
    { type: 'NoteConversation', channel: dmOf(workspace, person) },
    { type: 'NoteHub', ts: `${invitedAt / 1_000}.000100` },
  ];
  const events: PersonEvent[] = commands.flatMap((command) => decidePerson(null, command, invitedAt));
  return {
    streams: [{ name: `p-${userOf(workspace, person)}`, expected: 0, events }],
  };
}

const atOnce = 16;

async function inTurns(count: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < count) {
      const at = next;
      next += 1;
      await work(at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
