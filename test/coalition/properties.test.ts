import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeHours } from '../../src/calendar/hours.ts';
import { agenda } from '../../src/coalition/agenda.ts';
import { decide, fold } from '../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import type { CommitmentsFact } from '../../src/coalition/commitments/events.ts';
import type { DatesFact } from '../../src/coalition/dates/events.ts';
import type { DomainFact } from '../../src/coalition/domain/events.ts';
import type { CoalitionEventType } from '../../src/coalition/events.ts';
import { authorOf } from '../../src/coalition/find.ts';
import { readable } from '../../src/coalition/privacy.ts';
import type { SketchFact } from '../../src/coalition/sketch/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { walkEntries } from '../../src/coalition/steps/read.ts';
import type { SubstitutesFact } from '../../src/coalition/substitutes/events.ts';
import { bundle } from '../../src/person/bundle.ts';
import { runs } from '../runs.ts';
import { now } from './given.ts';
import { meetingWords } from './meetings/acts.ts';
import { decided, holds, play, readers, stories } from './play.ts';
import { programmeWords } from './programme/acts.ts';

/** Each time a wish of its own, not the same thing again: asking a question anew, or choosing a channel once more. */
const anew: CoalitionCommand['type'][] = [
  ...(['RevisitQuestion', 'ResumeInterview', 'ChooseChannel'] as const),
  ...(['NoteDelivered', 'NoteReminded', 'NoteLeadNudged', 'TellStep'] as const),
  ...(['NoteInviteeReminded', 'NoteLeadAskedNext', 'AskProgrammeFile'] as const),
];

describe('any sequence of commands by anybody', () => {
  it('is decided without throwing, also before a coalition is there and for nonsense ids', () => {
    holds(({ state, act }) => {
      decide(null, act.command, { by: act.by, at: now });
      for (const user of readers) decide(state, act.command, { by: user, at: now });
    });
  });

  it('folds to the state that was kept on the way', () => {
    fc.assert(
      fc.property(stories, (some) => {
        let kept: Coalition | null = null;
        const log = play(some, ({ state }) => {
          kept = state;
        });
        expect(JSON.parse(JSON.stringify(fold(log)))).toEqual(kept);
      }),
      { numRuns: runs(80) },
    );
  });

  it('shows answers to their author, to leads who may read once it was sent, and to nobody else (M1.5)', () => {
    holds(({ state, ledger }) => {
      expect(ledger.leads()).toEqual([...state.leads].sort());
      for (const interview of state.interviews) {
        const all = Object.values(interview.answers).flatMap(({ parts }) => parts.map(({ entry }) => entry));
        const read = readers.map((user) => readable(state, { user, entries: all }));
        expect(read).toEqual(readers.map((user) => (ledger.mayRead(interview.id, user) ? all : [])));
      }
    });
  });

  it('names in an invitation only who leads at that moment', () => {
    holds(({ events, before }) => {
      for (const event of events)
        if (event.type === 'InterviewInvited') expect(event.readers).toEqual(before?.leads);
    });
  });

  it('keeps in the vault exactly what the state holds: nothing is lost, nothing stays behind', () => {
    holds(({ state, vault }) => {
      expect([...vault].sort()).toEqual(reachable(state).sort());
    });
  });

  it('changes nothing when the same comes again', () => {
    holds(({ state, act, at }) => {
      if (!anew.includes(act.command.type)) expect(decided(state, act, at).events).toEqual([]);
    });
  });

  it('never forgets a message that it took, until it is erased', () => {
    holds(({ state, before }) => {
      for (const interview of before?.interviews ?? []) {
        const after = state.interviews.find(({ id }) => id === interview.id);
        if (after?.status !== 'erased' && state.over !== 'thrown-away')
          expect(after?.seen.slice(0, interview.seen.length)).toEqual(interview.seen);
      }
    });
  });

  it('gives every interview, contact and partner an id of its own, and one open interview a contact', () => {
    holds(({ state }) => {
      for (const all of [state.interviews, state.contacts, state.partners])
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      const open = state.interviews.filter(({ status }) =>
        ['asked', 'answering', 'paused', 'talk', 'recorded'].includes(status),
      );
      expect(new Set(open.map(({ contact }) => contact)).size).toBe(open.length);
    });
  });

  it('asks nothing of somebody who declined, sent or erased, and what is due can always be timed', () => {
    const calendar = { zone: 'Europe/Amsterdam', country: 'NL', hours: officeHours };
    const timed = new Set<string>();
    holds(({ state, ledger }) => {
      for (const due of agenda(state)) {
        const interview = state.interviews.find(({ id }) => id === due.about);
        const whose = interview === undefined ? null : authorOf(state, interview);
        if (due.kind.startsWith('meeting-')) continue;
        const isForLeads = ['interview-silent', 'interview-talk', 'lead-still'].includes(due.kind);
        if (due.kind === 'coalition-wiping') {
          // The one thing that a closed coalition still says, to its leads.
          if (state.over !== 'closed' || !state.leads.includes(due.user))
            expect.fail(`${due.kind} for ${due.user}`);
          continue;
        }
        const isForLeads = due.kind === 'interview-silent' || due.kind === 'lead-still';
        const isTheirs = isForLeads ? state.leads.includes(due.user) : whose === due.user;
        const isInPeace = due.kind === 'lead-still' ? state.over !== null : ledger.isInPeace(due.about);
        if (isInPeace || !isTheirs) expect.fail(`${due.kind} for ${due.user}`);
        const when = JSON.stringify(due.when);
        if (!timed.has(when)) bundle(null, [{ due, calendar }], now);
        timed.add(when);
      }
    });
  });

  it('reaches every kind of event, so that the properties above say something', () => {
    const met = new Set<CoalitionEventType>();
    const property = fc.property(stories, (some) => {
      for (const { type } of play(some, () => undefined)) met.add(type);
    });
    fc.assert(property, { numRuns: 700, seed: 1 });
    fc.assert(property, { numRuns: 500, seed: 1 });
    expect([...met].sort()).toEqual([...every].sort());
  });
});

/** Every kind of event: the compiler names one that is missing. */
const every = Object.keys({
  CoalitionStarted: 0,
  ChannelChosen: 0,
  ChannelReady: 0,
  ChannelFailed: 0,
  ChannelMoved: 0,
  ChannelWelcomed: 0,
  LeadNamed: 0,
  LeadReleased: 0,
  PartnerAdded: 0,
  PartnerChanged: 0,
  PartnerRemoved: 0,
  ContactAdded: 0,
  ContactChanged: 0,
  ContactRemoved: 0,
  ContactErased: 0,
  InterviewInvited: 0,
  InterviewDelivered: 0,
  InterviewUndelivered: 0,
  InterviewStarted: 0,
  InterviewResumed: 0,
  InterviewPaused: 0,
  InterviewPostponed: 0,
  InterviewDeclined: 0,
  TalkProposed: 0,
  InterviewHandedOver: 0,
  QuestionRevisited: 0,
  AnswerGiven: 0,
  AnswerSkipped: 0,
  AnswerEdited: 0,
  AnswerDeletionAsked: 0,
  AnswerDeletionSettled: 0,
  InterviewSent: 0,
  InterviewWithdrawn: 0,
  InterviewErased: 0,
  TalkRecorded: 0,
  ConsentAsked: 0,
  ConsentGiven: 0,
  ConsentRefused: 0,
  ContactReminded: 0,
  LeadRemindedOfTalk: 0,
  ContactToldOfTalk: 0,
  LeadToldSilent: 0,
  InterviewRead: 0,
  PersonErased: 0,
  WipingScheduled: 0,
  WipingTold: 0,
  CoalitionWiped: 0,
  LeadGone: 0,
  LeadNudged: 0,
  StepAnswered: 0,
  QuestionLeftOpen: 0,
  QuestionNoLongerOpen: 0,
  StepFinished: 0,
  StepSkipped: 0,
  StepOpened: 0,
  StepTold: 0,
  CoalitionClosed: 0,
  PracticeThrownAway: 0,
  MeetingPlanned: 0,
  MeetingChanged: 0,
  MeetingCancelled: 0,
  MeetingAnswered: 0,
  InviteeTold: 0,
  OutcomeTold: 0,
  InviteeUnreached: 0,
  InviteeReminded: 0,
  LeadAskedAfter: 0,
  MeetingOutcomeRecorded: 0,
  MeetingRhythmSet: 0,
  LeadAskedNext: 0,
  ProgrammeProposed: 0,
  ProgrammeItemPut: 0,
  ProgrammeItemRemoved: 0,
  ProgrammeShared: 0,
  GroupsProposed: 0,
  PartnerGrouped: 0,
  GroupNamed: 0,
  MeetingChosen: 0,
  ProgrammeFileAsked: 0,
  DueCancelled: 0,
  DueMoved: 0,
  PersonUnreachable: 0,
} satisfies Record<
  Exclude<
    CoalitionEventType,
    (CommitmentsFact | DatesFact | DomainFact | SketchFact | SubstitutesFact)['type']
  >,
  0
>);

/** Everything that may still be read; nothing of a practice that was thrown away, or of somebody who was erased. */
function reachable(state: Coalition): string[] {
  if (state.over === 'thrown-away' || state.over === 'wiped') return [];
  const all = [
    state.intention,
    ...walkEntries(state.walk),
    ...meetingWords(state),
    ...programmeWords(state),
    ...state.contacts.flatMap(({ reach }) => reach ?? []),
    ...state.interviews.flatMap(({ answers }) =>
      Object.values(answers).flatMap(({ parts }) => parts.map(({ entry }) => entry)),
    ),
  ];
  return all.filter((entry) => !state.forgotten?.includes(entry));
}
