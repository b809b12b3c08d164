import fc from 'fast-check';
import { agenda } from '../../src/coalition/agenda.ts';
import type { CoalitionCommand, ContactInput } from '../../src/coalition/commands.ts';
import type { CommitmentCommand } from '../../src/coalition/commitments/commands.ts';
import type { DateCommand } from '../../src/coalition/dates/commands.ts';
import type { DomainCommand } from '../../src/coalition/domain/commands.ts';
import type { Due } from '../../src/coalition/due-kinds.ts';
import { textsIn } from '../../src/coalition/privacy.ts';
import { markOf } from '../../src/coalition/rhythm/read.ts';
import type { SketchCommand } from '../../src/coalition/sketch/commands.ts';
import type { Coalition, Contact, Interview } from '../../src/coalition/state.ts';
import type { SubstituteCommand } from '../../src/coalition/substitutes/commands.ts';
import { type QuestionId, questionIds } from '../../src/method/interview.ts';
import { meetingCommandOf } from './meetings/acts.ts';
import { programmeCommandOf } from './programme/acts.ts';
import { walkCommandOf } from './steps/acts.ts';
import { ahmed, bea, noor, sanne, stranger } from './stories.ts';

/** Commitments, interests, the own plan, finding a date and substitutes have steps of their own. */
type Kind = Exclude<
  CoalitionCommand['type'],
  (CommitmentCommand | DateCommand | DomainCommand | SketchCommand | SubstituteCommand)['type']
>;

/** One thing that somebody does; what it is about is looked up in the state of that moment, so that sequences get far. */
export interface Step {
  kind: Kind | 'AnswerAll' | 'Again';
  /** Choose among what is there, and sometimes among nonsense. */
  pick: number;
  other: number;
  /** 0 to 6: whoever may do this; then somebody of `people`. */
  who: number;
  yes: boolean;
}

export interface Act {
  command: CoalitionCommand;
  by: string | null;
}

const people = [noor, sanne, ahmed, bea, 'U0DAAN', stranger, null];
const nonsense = ['', 'x', 'constructor', '__proto__'];

const kinds: { weight: number; of: Step['kind'][] }[] = [
  { weight: 8, of: ['GiveAnswer', 'StartInterview', 'InviteContacts', 'AnswerAll', 'SendInterview'] },
  { weight: 8, of: ['AnswerStep', 'FinishStep'] },
  { weight: 4, of: ['AddPartner', 'EditAnswer', 'RevisitQuestion', 'RecordTalk', 'NameLead', 'AskConsent'] },
  {
    weight: 4,
    of: ['SettleConsent', 'HandOverInterview', 'AskDeletion', 'SettleDeletion', 'Again', 'SkipQuestion'],
  },
  {
    weight: 3,
    of: ['PlanMeeting', 'ChangeMeeting', 'AnswerMeeting', 'RecordMeetingOutcome', 'NoteInviteeReminded'],
  },
  {
    weight: 1,
    of: [
      ...(['ProposeProgramme', 'PutProgrammeItem', 'MoveProgrammeItem', 'RemoveProgrammeItem'] as const),
      ...(['ShareProgramme', 'ProposeGroups', 'PlaceInGroup', 'NameGroup', 'ChooseForMeeting'] as const),
      'AskProgrammeFile',
    ],
  },
  { weight: 3, of: ['CancelDue', 'MoveDue', 'NoteUnreachable'] },
  { weight: 3, of: ['OpenStep', 'SkipStep', 'TellStep', 'NoteLeadGone', 'TakeOver', 'NoteLeadNudged'] },
  {
    weight: 2,
    of: [
      ...(['ChangePartner', 'PauseInterview', 'ResumeInterview', 'ProposeTalk'] as const),
      ...(['PostponeInterview', 'NoteUndelivered', 'NoteReminded', 'NoteLeadToldSilent'] as const),
      ...(['ReleaseLead', 'WithdrawInterview', 'DeclineInterview', 'EraseInterview'] as const),
      ...(['NoteInviteeTold', 'NoteInviteeUnreached', 'NoteLeadAskedAfter', 'NoteOutcomeTold'] as const),
      ...(['NoteLeadRemindedOfTalk', 'NoteContactToldOfTalk'] as const),
      ...(['NoteInviteeTold', 'NoteInviteeUnreached', 'NoteLeadAskedAfter'] as const),
      ...(['NoteInterviewRead'] as const),
    ],
  },
  {
    weight: 1,
    of: [
      ...(['StartCoalition', 'ChooseChannel', 'NoteChannelReady', 'NoteChannelFailed'] as const),
      ...(['NoteChannelMoved', 'NoteChannelWelcomed', 'NoteDelivered', 'RemovePartner'] as const),
      ...(['EraseContact', 'ThrowAway', 'ErasePerson'] as const),
      ...(['ScheduleWiping', 'NoteWipingTold', 'WipeCoalition'] as const),
      ...(['CancelMeeting', 'SetMeetingRhythm', 'NoteLeadAskedNext'] as const),
    ],
  },
];

function stepOf(kinds: { weight: number; of: Step['kind'][] }[]): fc.Arbitrary<Step> {
  return fc.record({
    kind: fc.oneof(
      ...kinds.flatMap(({ weight, of }) => of.map((kind) => ({ weight, arbitrary: fc.constant(kind) }))),
    ),
    pick: fc.nat(1000),
    other: fc.nat(1000),
    who: fc.nat(9),
    yes: fc.boolean(),
  });
}

export const step = stepOf(kinds);

/** Mostly about the ten steps, so that coalitions get far and back. */
export const walkStep = stepOf([
  { weight: 6, of: ['FinishStep'] },
  { weight: 3, of: ['AnswerStep', 'OpenStep'] },
  { weight: 1, of: ['SkipStep', 'TellStep', 'Again', 'NameLead', 'NoteLeadGone', 'TakeOver', 'ThrowAway'] },
]);

/** What a step comes to now. `n` makes new ids, as a form's key does; `before` is all that was done. */
export function actsOf(state: Coalition, step: Step, { n, before }: { n: number; before: Act[] }): Act[] {
  if (step.kind === 'Again') return before.length === 0 ? [] : [from(before, step.pick)];
  if (step.kind === 'AnswerAll') {
    const open = state.interviews.filter((each) => fits('GiveAnswer', each));
    const interview = from(open, step.pick);
    return questionIds.map((question, at) => ({
      command: answer(interview?.id ?? 'x', question, {
        n: n + at / 10,
        typed: step.yes ? { ts: `${n}.${at}`, ask: (interview?.asks ?? 0) + at } : null,
      }),
      by: interview === undefined ? ahmed : authorIn(state, interview),
    }));
  }
  const command = commandOf(state, { ...step, kind: step.kind }, n);
  return [{ command, by: step.who > 6 ? from(people, step.other) : whoMay(state, command, step) }];
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}

function authorIn(state: Coalition, interview: Interview): string | null {
  return state.contacts.find(({ id }) => id === interview.contact)?.user ?? null;
}

function isKeeping({ type }: CoalitionCommand): boolean {
  return type === 'ErasePerson' || type === 'ScheduleWiping' || type === 'WipeCoalition';
}

function whoMay(state: Coalition, command: CoalitionCommand, step: Step): string | null {
  if (command.type.startsWith('Note') || isKeeping(command)) return null;
  if (command.type === 'TakeOver') return from(people, step.other);
  if (command.type === 'AnswerMeeting')
    return state.contacts.find(({ id }) => id === command.contact)?.user ?? from(state.leads, step.other);
  const asLead = ['AskConsent', 'RecordTalk', 'InviteContacts'].includes(command.type);
  if (asLead || !('interview' in command)) return from(state.leads, step.other);
  const interview = state.interviews.find(({ id }) => id === command.interview);
  return interview === undefined ? ahmed : authorIn(state, interview);
}

type Answered = { n: number; typed: { ts: string; ask: number } | null };

function answer(interview: string, question: QuestionId, { n, typed }: Answered): CoalitionCommand {
  const entry = `${interview}.${question}.${typed?.ts ?? `m${n}`}`;
  return { type: 'GiveAnswer', interview, question, answer: { entry, text: '{"text":"Iets"}' }, typed };
}

function contactInput(n: number, pick: number): ContactInput {
  const user = from(['U0DAAN', ahmed, bea, stranger, sanne, null], pick);
  const reach = user === null ? { entry: `reach.k${n}`, text: '06' } : null;
  return { id: `k${n}${user ?? 'n0'}`, user, name: 'Iemand', reach, outside: pick % 3 === 0 };
}

function commandOf(
  state: Coalition,
  { kind, pick, other, yes }: Step & { kind: Kind },
  n: number,
): CoalitionCommand {
  const some = (ids: string[]) => (pick % 9 === 0 ? undefined : from(ids, pick)) ?? from(nonsense, other);
  const apt = state.contacts.filter((each) => pick % 4 > 0 && suits(state, kind, each));
  const contact = some((apt.length > 0 ? apt : state.contacts).map(({ id }) => id));
  const theirs = state.contacts.find(({ id }) => id === contact)?.partner;
  const partner = (kind === 'ChangePartner' ? theirs : undefined) ?? some(state.partners.map(({ id }) => id));
  const fitting = state.interviews.filter((each) => pick % 4 > 0 && fits(kind, each));
  const interview = some((fitting.length > 0 ? fitting : state.interviews).map(({ id }) => id));
  const found = state.interviews.find(({ id }) => id === interview);
  const question = found?.pointer?.question ?? 'review';
  const asked = question === 'review' || pick % 5 === 0 ? from(questionIds, other) : question;
  const ts = from([...(found?.seen ?? []), `${n}.5`], other);
  const asking = Object.keys(found?.consents ?? {});
  const lead = from(asking.length > 0 && pick % 4 > 0 ? asking : [...state.leads, ''], other);
  switch (kind) {
    case 'StartCoalition':
      return {
        type: kind,
        id: 'k1',
        name: 'Stad',
        need: 'Leeg',
        language: 'nl',
        country: 'NL',
        together: yes,
        intention: { entry: `intention.${n}`, text: '{"text":"Iets"}' },
        channel: { kind: 'existing', id: 'C1' },
        own: {
          partner: 'own',
          name: 'Gemeente',
          kind: 'municipality',
          contact: 'c-noor',
          contactName: 'Noor',
        },
      };
    case 'ChooseChannel':
      return { type: kind, channel: yes ? { kind: 'existing', id: `C${pick % 3}` } : newChannel };
    case 'NoteChannelReady':
    case 'NoteChannelMoved':
      return { type: kind, channel: `C${pick % 3}` };
    case 'NoteChannelFailed':
      return { type: kind, problem: yes ? 'failed' : 'name_taken' };
    case 'NoteChannelWelcomed':
      return { type: kind };
    case 'AddPartner': {
      const contacts = yes ? [contactInput(n, pick), contactInput(n, pick + 1)] : [contactInput(n, pick)];
      return { type: kind, partner: `k${n}p`, name: `Partner ${n}`, kind: 'other', contacts };
    }
    case 'ChangePartner': {
      const reach = { entry: `reach.k${n}c`, text: '020' };
      const change = [
        { contact, name: yes ? 'Iemand' : `Iemand ${n}`, reach: pick % 3 === 0 ? null : reach },
      ];
      const add = yes ? [contactInput(n, other)] : [];
      const remove = other % 3 === 0 ? [contact] : [];
      return { type: kind, partner, name: `Partner ${n}`, kind: 'care', add, change, remove };
    }
    case 'RemovePartner':
      return { type: kind, partner };
    case 'EraseContact':
      return { type: kind, contact };
    case 'NameLead':
      return { type: kind, user: from([sanne, bea, stranger, noor], other), outside: pick % 5 === 0 };
    case 'ReleaseLead':
    case 'NoteLeadGone':
      return { type: kind, user: lead };
    case 'TakeOver':
      return { type: kind, outside: pick % 5 === 0 };
    case 'InviteContacts': {
      const all = state.contacts.filter(({ user, removed }) => user !== null && user !== noor && !removed);
      const who = yes ? all.map(({ id }) => id) : [contact];
      return { type: kind, invitations: who.map((id) => ({ contact: id, interview: `k${n}-${id}` })) };
    }
    case 'PostponeInterview': {
      const until = from(['2026-03-05', '2026-02-30', '2026-04-01', 'tomorrow', '2026-03-9'], other);
      return { type: kind, interview, until, today: '2026-03-02' };
    }
    case 'HandOverInterview':
      return { type: kind, interview, to: contactInput(n, other), newInterview: `k${n}i` };
    case 'NoteUndelivered':
      return { type: kind, interview, reason: yes ? 'no-dm' : 'gone' };
    case 'NoteLeadToldSilent':
    case 'NoteLeadRemindedOfTalk':
      return { type: kind, interview, lead };
    case 'ErasePerson':
      return {
        type: kind,
        user: from([ahmed, bea, noor, sanne, stranger], other),
        wrote: [...textsIn(state)].filter((_, at) => at % 2 === pick % 2),
        all: yes,
      };
    case 'ScheduleWiping':
      return { type: kind, months: yes ? 1 + (other % 24) : null, today: '2026-03-02' };
    case 'NoteWipingTold':
      return { type: kind, lead: from(state.leads, other) };
    case 'WipeCoalition':
      return { type: kind, today: from(['2026-03-02', '2026-05-01', '2099-01-01'], other) };
    case 'NoteInterviewRead': {
      const day = from(['2026-03-02', '2026-03-03', '2026-02-30'], other);
      return { type: kind, interview, reader: from([noor, sanne, ahmed, null], pick), day };
    }
    case 'GiveAnswer': {
      const typed = yes ? { ts, ask: other % 4 === 0 ? other % 9 : (found?.pointer?.ask ?? 1) } : null;
      return answer(interview, asked, { n, typed });
    }
    case 'SkipQuestion':
      return { type: kind, interview, question: asked };
    case 'RevisitQuestion':
      return { type: kind, interview, question: yes ? asked : other % 2 === 0 ? 'previous' : 'review' };
    case 'EditAnswer': {
      const edited = String(other % 7);
      const text = { entry: `${interview}.${ts}.${edited}`, text: '{"text":"Anders"}' };
      return { type: kind, interview, ts, edited, answer: text };
    }
    case 'AskDeletion':
      return { type: kind, interview, ts };
    case 'SettleDeletion':
      return { type: kind, interview, ts: from([...(found?.deletions ?? []), ts], other), delete: yes };
    case 'RecordTalk': {
      const answers = Object.fromEntries(
        questionIds.slice(other % 8).map((id) => [id, { entry: `k${n}t.${id}`, text: '{"text":"Zei"}' }]),
      );
      return { type: kind, contact, interview: `k${n}t`, answers };
    }
    case 'SettleConsent':
      return { type: kind, interview, lead, allow: yes };
    case 'AnswerStep':
    case 'FinishStep':
    case 'SkipStep':
    case 'OpenStep':
    case 'TellStep':
    case 'ThrowAway':
    case 'NoteLeadNudged':
      return walkCommandOf(state, kind, { pick, other, yes, n });
    case 'PlanMeeting':
    case 'ChangeMeeting':
    case 'CancelMeeting':
    case 'AnswerMeeting':
    case 'NoteInviteeTold':
    case 'NoteOutcomeTold':
    case 'NoteInviteeUnreached':
    case 'NoteInviteeReminded':
    case 'NoteLeadAskedAfter':
    case 'RecordMeetingOutcome':
    case 'SetMeetingRhythm':
    case 'NoteLeadAskedNext':
      return meetingCommandOf(state, kind, { pick, other, yes, n });
    case 'ProposeProgramme':
    case 'PutProgrammeItem':
    case 'MoveProgrammeItem':
    case 'RemoveProgrammeItem':
    case 'ShareProgramme':
    case 'ProposeGroups':
    case 'PlaceInGroup':
    case 'NameGroup':
    case 'ChooseForMeeting':
    case 'AskProgrammeFile':
      return programmeCommandOf(state, kind, { pick, other, yes, n });
    case 'CancelDue':
    case 'MoveDue':
    case 'NoteUnreachable':
      return scheduleCommandOf(state, kind, { pick, other, yes });
    default:
      return { type: kind, interview };
  }
}

function scheduleCommandOf(
  state: Coalition,
  kind: 'CancelDue' | 'MoveDue' | 'NoteUnreachable',
  { pick, other, yes }: { pick: number; other: number; yes: boolean },
): CoalitionCommand {
  const none: Due = {
    user: noor,
    coalition: '',
    kind: 'lead-still',
    about: '',
    when: { since: 0, days: 1 },
  };
  const due = from([...agenda(state), none], pick);
  const { user, kind: what, about } = due;
  const mark = markOf(due);
  if (kind === 'NoteUnreachable') return { type: kind, user, reason: yes ? 'gone' : 'no-dm' };
  if (kind === 'CancelDue') return { type: kind, user, kind: what, about, mark };
  const to = from(['2026-03-05', '2026-02-30', '2026-03-01', '2028-01-01'], other);
  return { type: kind, user, kind: what, about, mark, to, today: '2026-03-02' };
}

/** Whether such a command can come to something for this contact. */
function suits(state: Coalition, kind: Step['kind'], { id, user, removed }: Contact): boolean {
  if (removed || (user !== null && state.leads.includes(user))) return false;
  const latest = state.interviews.findLast(({ contact }) => contact === id);
  if (kind === 'RecordTalk')
    return latest?.status === 'recorded' || latest?.status === 'talk' || user === null;
  return user === null || (kind !== 'ChangePartner' && kind !== 'EraseContact');
}

/** Whether such a command can come to something there. */
function fits(kind: Step['kind'], { status, consents, deletions, answers, seen }: Interview): boolean {
  switch (kind) {
    case 'SendInterview':
      return Object.keys(answers).length === questionIds.length;
    case 'AskConsent':
    case 'WithdrawInterview':
      return status === 'done' || status === 'recorded';
    case 'SettleConsent':
      return Object.keys(consents).length > 0;
    case 'SettleDeletion':
      return deletions.length > 0;
    case 'AskDeletion':
    case 'EditAnswer':
      return seen.length > 0;
    default:
      return ['asked', 'answering', 'paused', 'talk'].includes(status);
  }
}

const newChannel = { kind: 'new', name: 'stad', isPrivate: false } as const;
