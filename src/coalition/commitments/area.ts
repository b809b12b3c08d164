import type { Area } from '../area.ts';
import { belongs, mayRead } from './access.ts';
import { answerAsk, askOwner } from './asks.ts';
import { change } from './change.ts';
import type { CommitmentCommand } from './commands.ts';
import { agree, decline, make, postpone, switchSummary, take, withdraw } from './decide.ts';
import { duesOf, duesOfAll } from './dues.ts';
import { begin, type CommitmentsEvent, events } from './evolve.ts';
import { noteLeadTold, noteLeadToldOfAsk, noteNudged, notePosted, noteSummaryTold } from './notes.ts';
import { entriesOf } from './read.ts';
import { report, settleSharing } from './report.ts';
import type { Commitment, CommitmentsPart } from './state.ts';

/** What partners take on, and how it goes. */
export const commitments = {
  commands: {
    MakeCommitment: make,
    ChangeCommitment: change,
    AgreeCommitment: agree,
    DeclineCommitment: decline,
    PostponeCommitment: postpone,
    ReportCommitment: report,
    TakeCommitment: take,
    WithdrawCommitment: withdraw,
    SettleSharing: settleSharing,
    AskOwner: askOwner,
    AnswerAsk: answerAsk,
    SwitchSummary: switchSummary,
    NoteCommitmentPosted: notePosted,
    NoteOwnerNudged: noteNudged,
    NoteLeadToldOfCommitment: noteLeadTold,
    NoteLeadToldOfAsk: noteLeadToldOfAsk,
    NoteSummaryTold: noteSummaryTold,
  },
  events,
  begin,
  things: (coalition) => coalition.commitments,
  dues: duesOf,
  duesOfAll,
  texts: entriesOf,
  mayRead,
  belongs,
} satisfies Area<CommitmentCommand, CommitmentsEvent, Commitment, CommitmentsPart>;
