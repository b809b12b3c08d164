import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import { createCommandHandler } from '../../src/command-handler.ts';
import { type Stage, until, workspace } from './stage.ts';

/** A Monday, on which everybody is invited, and the Thursday on which they are reminded; ten o'clock in Amsterdam. */
const invitedAt = '2026-03-02T10:00:00+01:00';
export const morningAt = '2026-03-05T10:00:01+01:00';

/** Each person is a contact in so many coalitions: one message to them lists so many nudges. */
const nudgesEach = 2;
const peopleOfOne = 20;

export interface Morning {
  people: string[];
  coalitions: string[];
}

/** People who were invited and never answered, straight into the store: `nudges` are due on the same morning. */
export async function plantMorning({ store, control }: Stage, nudges: number): Promise<Morning> {
  // Else the app would find everything overdue while it is planted.
  await control.clock({ to: invitedAt });
  const now = Date.parse(invitedAt);
  const count = Math.ceil(nudges / nudgesEach);
  const people = Array.from({ length: count }, (_, at) => `U0M${String(at).padStart(5, '0')}`);
  for (const id of people) await control.addUser({ id, realName: `Iemand ${id}` });
  await until(() =>
    store.workspaces().then(
      () => true,
      () => false,
    ),
  );
  const commands = createCommandHandler({ store, clock: { now: () => now }, onAppended: () => undefined });
  const coalitions: string[] = [];
  for (let first = 0; first < count; first += peopleOfOne) {
    for (let nth = 0; nth < nudgesEach; nth += 1) {
      const id = `k${first}n${nth}`;
      coalitions.push(id);
      const wanted = commandsFor(id, people.slice(first, first + peopleOfOne));
      for (const { by, command } of wanted) {
        const done = await commands.handle({ workspace, by, query: { coalition: id } }, () => ({
          coalitions: [{ id, commands: [command], quiet: () => true }],
        }));
        if (done.status !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
      }
    }
  }
  return { people, coalitions };
}

function commandsFor(id: string, users: string[]): { by: string | null; command: CoalitionCommand }[] {
  const lead = 'U0NOOR';
  const contacts = users.map((user) => ({ id: `c${user}`, user, name: user, reach: null, outside: false }));
  const invitations = users.map((user) => ({ contact: `c${user}`, interview: `${id}i${user}` }));
  return [
    {
      by: lead,
      command: {
        type: 'StartCoalition',
        id,
        name: `Coalitie ${id}`,
        need: 'Leegstand',
        language: 'nl',
        country: 'NL',
        together: false,
        channel: { kind: 'existing', id: 'C0BINNENSTAD' },
        intention: { entry: `intention.${id}`, text: '{"text":"Samen"}' },
        own: {
          partner: 'own',
          name: 'Gemeente',
          kind: 'municipality' as const,
          contact: 'c-own',
          contactName: 'Noor',
        },
      },
    },
    { by: lead, command: { type: 'AddPartner', partner: 'p1', name: 'Bewoners', kind: 'care', contacts } },
    { by: lead, command: { type: 'InviteContacts', invitations } },
    ...invitations.map(({ interview }) => ({
      by: null,
      command: { type: 'NoteDelivered' as const, interview },
    })),
  ];
}

/** How often each interview's author was reminded, as it is stored. */
export async function remindersIn({ store }: Stage, { coalitions }: Morning): Promise<number[]> {
  const also = coalitions.map((id) => `c-${id}` as const);
  const found = await store.load(workspace, { also });
  return also.flatMap((name) => {
    const state = found.also[name]?.state as { interviews?: { reminders: number }[] } | null;
    return (state?.interviews ?? []).map(({ reminders }) => reminders);
  });
}
