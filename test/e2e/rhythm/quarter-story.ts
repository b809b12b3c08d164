import { agenda } from '../../../src/coalition/agenda.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import { markOf } from '../../../src/coalition/rhythm/read.ts';
import { createCommandHandler, type Found } from '../../../src/command-handler.ts';
import type { PersonCommand } from '../../../src/person/person.ts';
import { eveningHours } from '../../../src/person/rhythm.ts';
import type { Stage } from '../stage.ts';
import { workspace } from '../stage.ts';

// Twelve partners, each with one contact, in three zones, and what they do in the second quarter of 2026.

const amsterdam = 'Europe/Amsterdam';
const london = 'Europe/London';
const newYork = 'America/New_York';

/** By the word that stands for them in the table. */
export const zones: Record<string, string> = {
  noor: amsterdam,
  ahmed: amsterdam,
  bea: amsterdam,
  cor: amsterdam,
  dirk: amsterdam,
  els: amsterdam,
  femke: london,
  ines: newYork,
  kees: amsterdam,
  marieke: amsterdam,
  sanne: amsterdam,
  tom: london,
};

export const userOf = (name: string) => `U0Q${name.toUpperCase()}`;
const contactOf = (name: string) => `c-${name}`;
const interviewOf = (name: string) => `i-${name}`;
const id = 'kwartaal';

/** Something that somebody does: the instant, who (`null`: the app), and what. */
interface Deed {
  at: string;
  by: string | null;
  coalition?: CoalitionCommand[];
  person?: PersonCommand[];
}

const contact = (name: string) => ({
  id: contactOf(name),
  user: userOf(name),
  name,
  reach: null,
  outside: false,
});

const partner = (name: string): CoalitionCommand => ({
  type: 'AddPartner',
  partner: `p-${name}`,
  name: `Partner ${name}`,
  contacts: [contact(name)],
  kind: name === 'kees' ? 'residents' : 'entrepreneurs',
});

const invited = (...names: string[]): CoalitionCommand => ({
  type: 'InviteContacts',
  invitations: names.map((name) => ({ contact: contactOf(name), interview: interviewOf(name) })),
});

const delivered = (name: string): CoalitionCommand => ({
  type: 'NoteDelivered',
  interview: interviewOf(name),
});

const proposed = (name: string, what: string, date: string): CoalitionCommand => ({
  type: 'MakeCommitment',
  commitment: what,
  today: '2026-04-20',
  date,
  step: null,
  words: { entry: `w-${what}`, text: what },
  contact: contactOf(name),
  money: { kind: 'existing', differently: null, strengthens: [] },
});

const agreed = (name: string, what: string): Deed => ({
  at: '2026-04-20T10:00',
  by: name,
  coalition: [{ type: 'AgreeCommitment', commitment: what }],
});

const done = (at: string, by: string, what: string): Deed => ({
  at,
  by,
  coalition: [
    { type: 'ReportCommitment', commitment: what, today: at.slice(0, 10), report: { kind: 'done' } },
  ],
});

const answers = (at: string, by: string, answer: 'yes' | 'no'): Deed => ({
  at,
  by,
  coalition: [
    {
      type: 'AnswerMeeting',
      meeting: 'overleg',
      contact: contactOf(by),
      answer,
      note: null,
      sequence: 0,
    },
  ],
});

/** A day of June at a time in Amsterdam. */
const meetingAt = '2026-06-25T14:00+02:00';
const invitees = ['noor', 'els', 'femke', 'marieke', 'ines'];

/** By the clock of Amsterdam, in order. */
export const deeds: Deed[] = [
  {
    at: '2026-04-01T10:00',
    by: 'noor',
    coalition: [
      {
        type: 'StartCoalition',
        id,
        name: 'Binnenstad',
        need: 'Leegstand',
        language: 'nl',
        country: 'NL',
        together: false,
        channel: { kind: 'existing', id: 'C0BINNENSTAD' },
        intention: { entry: 'intention', text: '{"text":"Samen"}' },
        own: {
          partner: 'p-noor',
          name: 'Gemeente',
          kind: 'municipality',
          contact: contactOf('noor'),
          contactName: 'noor',
        },
      },
      ...Object.keys(zones)
        .filter((name) => name !== 'noor')
        .map(partner),
      invited('ahmed', 'sanne', 'ines'),
    ],
  },
  {
    at: '2026-04-01T10:00',
    by: null,
    coalition: [delivered('ahmed'), delivered('sanne'), delivered('ines')],
  },
  ...Object.entries(zones).map(
    ([name, zone]): Deed => ({ at: '2026-04-01T10:00', by: name, person: [{ type: 'NoteZone', zone }] }),
  ),
  { at: '2026-04-01T10:00', by: 'tom', person: [{ type: 'ChooseCountry', country: 'GB' }] },
  { at: '2026-04-01T10:00', by: 'kees', person: [{ type: 'ChooseHours', hours: eveningHours }] },
  { at: '2026-04-01T10:00', by: 'dirk', person: [{ type: 'ChooseWeekly', weekday: 3 }] },
  {
    at: '2026-04-02T11:00',
    by: 'sanne',
    coalition: [
      {
        type: 'PostponeInterview',
        interview: interviewOf('sanne'),
        until: '2026-04-27',
        today: '2026-04-02',
      },
    ],
  },
  { at: '2026-04-07T16:00', by: 'ines', person: [{ type: 'SwitchMessages', on: false }] },
  {
    at: '2026-04-20T10:00',
    by: 'noor',
    coalition: [
      proposed('ahmed', 'etalage', '2026-06-01'),
      proposed('bea', 'bank', '2026-05-12'),
      proposed('cor', 'concert', '2026-05-28'),
      proposed('dirk', 'deel', '2026-06-08'),
      proposed('els', 'eten', '2026-06-25'),
      proposed('kees', 'kunst', '2026-06-13'),
      proposed('marieke', 'muziek', '2026-05-15'),
    ],
  },
  agreed('bea', 'bank'),
  agreed('cor', 'concert'),
  agreed('dirk', 'deel'),
  agreed('els', 'eten'),
  agreed('kees', 'kunst'),
  agreed('marieke', 'muziek'),
  { at: '2026-04-29T10:00', by: 'noor', coalition: [invited('tom')] },
  { at: '2026-04-29T10:00', by: null, coalition: [delivered('tom')] },
  {
    // The second reminder of Sanne, which would come on 7 May.
    at: '2026-05-06T10:00',
    by: 'noor',
    coalition: [
      {
        type: 'MoveDue',
        user: userOf('sanne'),
        kind: 'interview-reminder',
        about: interviewOf('sanne'),
        mark: '*',
        to: '2026-05-11',
        today: '2026-05-06',
      },
    ],
  },
  done('2026-05-15T12:00', 'marieke', 'muziek'),
  {
    at: '2026-05-21T10:00',
    by: 'cor',
    person: [
      {
        type: 'Snooze',
        due: `commitment-week.${id}.concert`,
        until: '2026-05-26',
        today: '2026-05-21',
      },
    ],
  },
  {
    at: '2026-05-27T12:00',
    by: 'cor',
    person: [{ type: 'ChoosePause', until: '2026-06-08', today: '2026-05-27' }],
  },
  done('2026-06-08T11:00', 'dirk', 'deel'),
  {
    at: '2026-06-10T10:00',
    by: 'noor',
    coalition: [
      {
        type: 'PlanMeeting',
        meeting: 'overleg',
        kind: 'follow-up',
        form: null,
        place: null,
        purpose: { entry: 'purpose', text: 'Hoe verder?' },
        invitees: invitees.map(contactOf),
        start: Date.parse(meetingAt),
        zone: amsterdam,
        minutes: 90,
        lastDay: '2026-06-25',
      },
    ],
  },
  {
    at: '2026-06-10T10:00',
    by: null,
    coalition: invitees.map((name) => ({
      type: 'NoteInviteeTold',
      meeting: 'overleg',
      contact: contactOf(name),
      ts: `1.${name}`,
      sequence: 0,
    })),
  },
  answers('2026-06-10T11:00', 'els', 'yes'),
  answers('2026-06-10T11:00', 'marieke', 'no'),
  done('2026-06-13T20:00', 'kees', 'kunst'),
  answers('2026-06-16T11:00', 'femke', 'yes'),
  done('2026-06-25T16:00', 'els', 'eten'),
];

/** The lead's list names the very reminder that is due at that moment. */
function marked(found: Found): (command: CoalitionCommand) => CoalitionCommand {
  const state = found.coalition?.state;
  return (command) => {
    if (command.type !== 'MoveDue' || state == null) return command;
    const { user, kind } = command;
    const due = agenda(state).find((each) => each.user === user && each.kind === kind);
    return { ...command, mark: due === undefined ? '' : markOf(due) };
  };
}

/** Does what somebody does at exactly its instant, as the app would store it; nothing of it is announced to anybody. */
export function createDoer(stage: Stage): (deed: Deed) => Promise<void> {
  const time = { now: 0 };
  const { store } = stage.app.context;
  const commands = createCommandHandler({
    store,
    clock: { now: () => time.now },
    onAppended: () => undefined,
  });
  return async ({ at, by, coalition = [], person }) => {
    time.now = Date.parse(`${at}+02:00`);
    const user = by === null ? null : userOf(by);
    const query = { coalition: id, ...(user === null ? {} : { person: user }) };
    const result = await commands.handle({ workspace, by: user, query }, (found) => ({
      coalitions:
        coalition.length === 0 ? [] : [{ id, quiet: () => true, commands: coalition.map(marked(found)) }],
      ...(person === undefined ? {} : { person }),
    }));
    if (result.status !== 'done') {
      const why = result.status === 'refused' ? result.problems : result.status;
      throw new Error(`${at} ${by}: ${JSON.stringify(why)}`);
    }
  };
}
