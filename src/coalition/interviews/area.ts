import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import {
  askDeletion,
  editAnswer,
  giveAnswer,
  revisitQuestion,
  settleDeletion,
  skipQuestion,
} from './answers.ts';
import type { InterviewsCommand } from './commands.ts';
import {
  decline,
  erase,
  handOver,
  invite,
  pause,
  postpone,
  proposeTalk,
  resume,
  send,
  start,
  withdraw,
} from './decide.ts';
import { duesOf } from './dues.ts';
import { begin, events, type InterviewsEvent } from './evolve.ts';
import {
  noteContactToldOfTalk,
  noteDelivered,
  noteLeadRemindedOfTalk,
  noteLeadToldSilent,
  noteRead,
  noteReminded,
  noteUndelivered,
} from './notes.ts';
import { confinedEntries, entriesOf } from './read.ts';
import type { Interview, InterviewsPart } from './state.ts';
import { askConsent, recordTalk, settleConsent } from './talks.ts';

/** What each contact wants and can do, asked one at a time; its author says who reads it. */
export const interviews = {
  commands: {
    InviteContacts: invite,
    StartInterview: start,
    ResumeInterview: resume,
    PauseInterview: pause,
    PostponeInterview: postpone,
    DeclineInterview: decline,
    ProposeTalk: proposeTalk,
    HandOverInterview: handOver,
    SendInterview: send,
    WithdrawInterview: withdraw,
    EraseInterview: erase,
    NoteDelivered: noteDelivered,
    NoteUndelivered: noteUndelivered,
    NoteReminded: noteReminded,
    NoteLeadToldSilent: noteLeadToldSilent,
    NoteLeadRemindedOfTalk: noteLeadRemindedOfTalk,
    NoteContactToldOfTalk: noteContactToldOfTalk,
    NoteInterviewRead: noteRead,
    GiveAnswer: giveAnswer,
    SkipQuestion: skipQuestion,
    RevisitQuestion: revisitQuestion,
    EditAnswer: editAnswer,
    AskDeletion: askDeletion,
    SettleDeletion: settleDeletion,
    RecordTalk: recordTalk,
    AskConsent: askConsent,
    SettleConsent: settleConsent,
  },
  events,
  begin,
  things: (coalition) => coalition.interviews,
  dues: duesOf,
  duesOfAll: () => [],
  texts: entriesOf,
  mayRead,
  // Also what a lead wrote down of a talk.
  belongs: ({ contact }) => ({ subject: contact }),
  confined: confinedEntries,
} satisfies Area<InterviewsCommand, InterviewsEvent, Interview, InterviewsPart>;
