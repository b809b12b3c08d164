import { decideAnswer } from './answers.ts';
import type { CoalitionCommand } from './commands.ts';
import { decideCommitment } from './commitments-decide.ts';
import { evolveCommitments } from './commitments-log.ts';
import { type Decision, refuse, type Stamp } from './decision.ts';
import type { CoalitionEvent } from './events.ts';
import { evolveInterview } from './interview-log.ts';
import { decideInterview } from './interviews.ts';
import { decideMeeting } from './meetings-decide.ts';
import { evolveMeeting, forgetNotes } from './meetings-log.ts';
import { decidePartners } from './partners.ts';
import { evolvePartners } from './partners-log.ts';
import { cancelledAs, decideSchedule, evolveSchedule, tidy } from './schedule.ts';
import { decideChannel, decideStart, evolveChannel, evolveStart } from './start.ts';
import type { Coalition } from './state.ts';
import { decideWalk } from './steps.ts';
import { evolveWalk } from './steps-log.ts';
import { decideTalk } from './talks.ts';

/**
 * What follows from a command, given what happened before: the events, or why not. Pure and total: it never throws,
 * also not for nonsense ids. A command that finds its work done already gives no events.
 */
export function decide(state: Coalition | null, command: CoalitionCommand, stamp: Stamp): Decision {
  if (command.type === 'StartCoalition') return decideStart(state, command, stamp);
  if (state === null || state.over === 'thrown-away') return refuse('unknown-coalition');
  switch (command.type) {
    case 'ChooseChannel':
    case 'NoteChannelReady':
    case 'NoteChannelFailed':
    case 'NoteChannelMoved':
    case 'NoteChannelWelcomed':
      return decideChannel(state, command, stamp);
    case 'AddPartner':
    case 'ChangePartner':
    case 'RemovePartner':
    case 'EraseContact':
    case 'NameLead':
    case 'ReleaseLead':
    case 'NoteLeadGone':
    case 'TakeOver':
      return decidePartners(state, command, stamp);
    case 'GiveAnswer':
    case 'SkipQuestion':
    case 'RevisitQuestion':
    case 'EditAnswer':
    case 'AskDeletion':
    case 'SettleDeletion':
      return decideAnswer(state, command, stamp);
    case 'RecordTalk':
    case 'AskConsent':
    case 'SettleConsent':
      return decideTalk(state, command, stamp);
    case 'AnswerStep':
    case 'FinishStep':
    case 'SkipStep':
    case 'OpenStep':
    case 'TellStep':
    case 'ThrowAway':
    case 'NoteLeadNudged':
      return decideWalk(state, command, stamp);
    case 'PlanMeeting':
    case 'ChangeMeeting':
    case 'CancelMeeting':
    case 'AnswerMeeting':
    case 'NoteInviteeTold':
    case 'NoteInviteeUnreached':
    case 'NoteInviteeReminded':
    case 'NoteLeadAskedAfter':
    case 'RecordMeetingOutcome':
    case 'SetMeetingRhythm':
    case 'NoteLeadAskedNext':
      return decideMeeting(state, command, stamp);
    case 'MakeCommitment':
    case 'ChangeCommitment':
    case 'AgreeCommitment':
    case 'DeclineCommitment':
    case 'PostponeCommitment':
    case 'ReportCommitment':
    case 'TakeCommitment':
    case 'WithdrawCommitment':
    case 'SettleSharing':
    case 'AskOwner':
    case 'AnswerAsk':
    case 'SwitchSummary':
    case 'NoteCommitmentPosted':
    case 'NoteOwnerNudged':
    case 'NoteLeadToldOfCommitment':
    case 'NoteLeadToldOfAsk':
    case 'NoteSummaryTold':
      return decideCommitment(state, command, stamp);
    case 'CancelDue':
    case 'MoveDue':
    case 'NoteUnreachable':
      return decideSchedule(state, command, stamp);
    default:
      return decideInterview(state, command, stamp);
  }
}

/** One more event. Folding a coalition's whole log gives its state. */
export function evolve(state: Coalition | null, event: CoalitionEvent): Coalition | null {
  if (event.type === 'CoalitionStarted') return evolveStart(event);
  if (state === null) return null;
  return tidy(evolveBy(state, event), { before: state, event });
}

function evolveBy(state: Coalition, event: AreaEvent): Coalition {
  if (event.by === null) return evolveArea(state, event);
  // Whoever does something is there: also a lead who was thought to be gone.
  const gone = state.gone.includes(event.by) ? state.gone.filter((lead) => lead !== event.by) : state.gone;
  const after = evolveArea({ ...state, gone }, event);
  return { ...after, lastSign: Math.max(after.lastSign, event.at) };
}

type AreaEvent = Exclude<CoalitionEvent, { type: 'CoalitionStarted' }>;

function evolveArea(state: Coalition, event: AreaEvent): Coalition {
  switch (event.type) {
    case 'ChannelChosen':
    case 'ChannelReady':
    case 'ChannelFailed':
    case 'ChannelMoved':
    case 'ChannelWelcomed':
      return evolveChannel(state, event);
    case 'PartnerAdded':
    case 'PartnerChanged':
    case 'PartnerRemoved':
    case 'ContactAdded':
    case 'ContactChanged':
    case 'ContactRemoved':
    case 'LeadNamed':
    case 'LeadReleased':
    case 'LeadGone':
      return evolvePartners(state, event);
    case 'ContactErased':
      return forgetNotes(evolvePartners(state, event), event.contact);
    case 'StepAnswered':
    case 'QuestionLeftOpen':
    case 'QuestionNoLongerOpen':
    case 'StepFinished':
    case 'StepSkipped':
    case 'StepOpened':
    case 'StepTold':
    case 'CoalitionClosed':
    case 'PracticeThrownAway':
    case 'LeadNudged':
      return evolveWalk(state, event);
    case 'MeetingPlanned':
    case 'MeetingChanged':
    case 'MeetingCancelled':
    case 'MeetingAnswered':
    case 'InviteeTold':
    case 'InviteeUnreached':
    case 'InviteeReminded':
    case 'LeadAskedAfter':
    case 'MeetingOutcomeRecorded':
    case 'MeetingRhythmSet':
    case 'LeadAskedNext':
      return evolveMeeting(state, event);
    case 'CommitmentMade':
    case 'CommitmentChanged':
    case 'CommitmentAgreed':
    case 'CommitmentDeclined':
    case 'CommitmentPostponed':
    case 'CommitmentDone':
    case 'CommitmentOnTrack':
    case 'CommitmentStuck':
    case 'CommitmentMoved':
    case 'CommitmentReleased':
    case 'CommitmentTaken':
    case 'CommitmentWithdrawn':
    case 'SharingSettled':
    case 'OwnerAsked':
    case 'AskAnswered':
    case 'CommitmentPosted':
    case 'OwnerNudged':
    case 'LeadToldOfCommitment':
    case 'LeadToldOfAsk':
    case 'SummaryTold':
    case 'SummarySwitched':
      return evolveCommitments(state, event);
    case 'DueCancelled': {
      const as = cancelledAs(event);
      return as === undefined ? state : evolveArea(state, as);
    }
    case 'DueMoved':
    case 'PersonUnreachable':
      return evolveSchedule(state, event);
    default:
      return evolveInterview(state, event);
  }
}

export function fold(events: CoalitionEvent[], from: Coalition | null = null): Coalition | null {
  return events.reduce(evolve, from);
}
