import type { QuestionId } from '../method/interview.ts';
import type { Country, Language } from '../method/languages.ts';
import type { PartnerKind } from '../method/partners.ts';
import type { DocumentKind, StepId, StepQuestionId } from '../method/steps.ts';
import type { Due } from './agenda.ts';
import type { CommitmentCommand } from './commitments-commands.ts';
import type { Secret } from './decision.ts';
import type { MeetingCommand } from './meetings-commands.ts';
import type { ChannelProblem, ChannelWish, UnreachableReason, UserId } from './state.ts';
import type { OnwardId } from './walk.ts';

/** A contact as it comes from a form; the ids derive from the form's key, so that sending it again makes no second one. */
export interface ContactInput {
  id: string;
  user: UserId | null;
  name: string;
  /** How to reach somebody without Slack. */
  reach: Secret | null;
  outside: boolean;
}

export interface StartCoalition {
  type: 'StartCoalition';
  id: string;
  name: string;
  need: string;
  language: Language;
  country: Country;
  together: boolean;
  /** Partners who already work together may begin at round 2: round 1 is marked as not done here. */
  opening?: 'round-1' | 'round-2';
  practice?: true;
  intention: Secret;
  /** `null` for a practice coalition. */
  channel: ChannelWish | null;
  own: { partner: string; name: string; kind: PartnerKind; contact: string; contactName: string };
}

export type ChannelCommand =
  | { type: 'ChooseChannel'; channel: ChannelWish }
  | { type: 'NoteChannelReady'; channel: string }
  | { type: 'NoteChannelFailed'; problem: ChannelProblem }
  | { type: 'NoteChannelMoved'; channel: string }
  | { type: 'NoteChannelWelcomed' };

export type PartnerCommand =
  | { type: 'AddPartner'; partner: string; name: string; kind: PartnerKind; contacts: ContactInput[] }
  | {
      type: 'ChangePartner';
      partner: string;
      name: string;
      kind: PartnerKind;
      add: ContactInput[];
      /** As the form says now: without a way to reach somebody the one that was kept goes. */
      change: { contact: string; name: string; reach: Secret | null }[];
      remove: string[];
    }
  | { type: 'RemovePartner'; partner: string }
  | { type: 'EraseContact'; contact: string }
  | { type: 'NameLead'; user: UserId; outside: boolean }
  | { type: 'ReleaseLead'; user: UserId }
  /** The account of a lead is closed. */
  | { type: 'NoteLeadGone'; user: UserId }
  /** Nobody who leads is there any more: somebody of the channel takes over. */
  | { type: 'TakeOver'; outside: boolean };

/** What a person does about an interview as a whole. */
export type InterviewCommand =
  | { type: 'InviteContacts'; invitations: { contact: string; interview: string }[] }
  | { type: 'StartInterview'; interview: string }
  | { type: 'ResumeInterview'; interview: string }
  | { type: 'PauseInterview'; interview: string }
  | { type: 'PostponeInterview'; interview: string; until: string; today: string }
  | { type: 'DeclineInterview'; interview: string }
  | { type: 'ProposeTalk'; interview: string }
  | { type: 'HandOverInterview'; interview: string; to: ContactInput; newInterview: string }
  | { type: 'SendInterview'; interview: string }
  | { type: 'WithdrawInterview'; interview: string }
  | { type: 'EraseInterview'; interview: string }
  | { type: 'NoteDelivered'; interview: string }
  | { type: 'NoteUndelivered'; interview: string; reason: string }
  | { type: 'NoteReminded'; interview: string }
  | { type: 'NoteLeadToldSilent'; interview: string; lead: UserId };

/** What a person answers. */
export type AnswerCommand =
  | {
      type: 'GiveAnswer';
      interview: string;
      question: QuestionId;
      answer: Secret;
      /** The typed message, with the posting that it follows; `null` for a modal or a button, which replaces. */
      typed: { ts: string; ask: number } | null;
    }
  | { type: 'SkipQuestion'; interview: string; question: QuestionId }
  | {
      type: 'RevisitQuestion';
      interview: string;
      question: QuestionId | 'previous' | 'review';
      /** Where the person was: pressed twice it goes back once. */
      from?: QuestionId | 'review';
    }
  | { type: 'EditAnswer'; interview: string; ts: string; edited: string; answer: Secret }
  | { type: 'AskDeletion'; interview: string; ts: string }
  | { type: 'SettleDeletion'; interview: string; ts: string; delete: boolean };

/** Talks in person (M1.6) and the consent of M1.5. */
export type TalkCommand =
  | {
      type: 'RecordTalk';
      contact: string;
      interview: string;
      answers: Partial<Record<QuestionId, Secret>>;
    }
  | { type: 'AskConsent'; interview: string }
  | { type: 'SettleConsent'; interview: string; lead: UserId; allow: boolean };

/** One question as a form gave it. */
export interface StepAnswerInput {
  question: StepQuestionId;
  /** `null`: left as it was. */
  answer: { words: Secret | null; choice: string | null } | null;
  /** "Not known yet". */
  open: boolean;
}

/** Going through the ten steps. */
export type WalkCommand =
  | { type: 'AnswerStep'; round: number; answers: StepAnswerInput[] }
  | {
      type: 'FinishStep';
      step: StepId;
      round: number;
      /** How often the step had been opened when the form was made: what came after that is not finished by it. */
      times?: number;
      /** What was settled, in the lead's words: everybody in the channel reads it. */
      settled: Secret | null;
      /** Whether the channel hears of it. */
      tell: boolean;
      document: DocumentKind | null;
      next: OnwardId | null;
      /** Questions without an answer become open points. */
      leaveOpen: boolean;
    }
  | { type: 'SkipStep'; step: StepId; round: number; times?: number; reason: Secret }
  /** Back to an earlier step, or once more in a round of its own. */
  | { type: 'OpenStep'; step: StepId; round: number | 'new' }
  /** The channel is to hear once more what was settled in `entry`: the first message did not arrive. */
  | { type: 'TellStep'; step: StepId; round: number; entry: string | null }
  | { type: 'ThrowAway' }
  | { type: 'NoteLeadNudged'; user: UserId };

/** One reminder; `mark` as `markOf` gives it, so that the next of its kind is not taken for it. */
interface NamedDue {
  user: UserId;
  kind: Due['kind'];
  about: string;
  mark: string;
}

/** What the app is going to send. */
export type ScheduleCommand =
  | ({ type: 'CancelDue' } & NamedDue)
  | ({ type: 'MoveDue'; to: string; today: string } & NamedDue)
  /** Their account is closed, or they take no messages: nothing more is sent about this coalition until they do something. */
  | { type: 'NoteUnreachable'; user: UserId; reason: UnreachableReason };

export type CoalitionCommand =
  | StartCoalition
  | ChannelCommand
  | PartnerCommand
  | InterviewCommand
  | AnswerCommand
  | TalkCommand
  | WalkCommand
  | MeetingCommand
  | CommitmentCommand
  | ScheduleCommand;
