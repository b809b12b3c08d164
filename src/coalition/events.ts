import type { QuestionId } from '../method/interview.ts';
import type { Country, Language } from '../method/languages.ts';
import type { PartnerKind } from '../method/partners.ts';
import type { DocumentKind, StepId, StepQuestionId } from '../method/steps.ts';
import type { Due } from './agenda.ts';
import type { CommitmentFact } from './commitments-events.ts';
import type { MeetingHappening } from './meetings-events.ts';
import type { ChannelProblem, ChannelWish, UnreachableReason, UserId } from './state.ts';

export interface NewContact {
  id: string;
  user: UserId | null;
  name: string;
  reach: string | null;
  outside: boolean;
}

/** What happened, in the past tense. `by` is who did it, `null` the app itself; `at` in milliseconds. */
export type CoalitionEvent = { at: number; by: UserId | null } & (
  | {
      type: 'CoalitionStarted';
      id: string;
      name: string;
      need: string;
      language: Language;
      country: Country;
      together: boolean;
      intention: string;
      channel: ChannelWish | null;
      /** Left out: round 1. */
      opening?: 'round-2';
      practice?: true;
    }
  | { type: 'ChannelChosen'; channel: ChannelWish }
  | { type: 'ChannelReady'; channel: string }
  | { type: 'ChannelFailed'; problem: ChannelProblem }
  | { type: 'ChannelMoved'; channel: string }
  | { type: 'ChannelWelcomed' }
  | { type: 'LeadNamed'; user: UserId }
  | { type: 'LeadReleased'; user: UserId }
  | { type: 'LeadGone'; user: UserId }
  | { type: 'PartnerAdded'; partner: string; name: string; kind: PartnerKind; own: boolean }
  | { type: 'PartnerChanged'; partner: string; name: string; kind: PartnerKind }
  | { type: 'PartnerRemoved'; partner: string }
  | ({ type: 'ContactAdded'; partner: string } & Omit<NewContact, 'id'> & { contact: string })
  | { type: 'ContactChanged'; contact: string; name: string; reach: string | null }
  | { type: 'ContactRemoved'; contact: string }
  | { type: 'ContactErased'; contact: string }
  | { type: 'InterviewInvited'; interview: string; contact: string; readers: UserId[] }
  | { type: 'InterviewDelivered'; interview: string }
  | { type: 'InterviewUndelivered'; interview: string; reason: string }
  | { type: 'InterviewStarted'; interview: string }
  | { type: 'InterviewResumed'; interview: string }
  | { type: 'InterviewPaused'; interview: string }
  | { type: 'InterviewPostponed'; interview: string; until: string }
  | { type: 'InterviewDeclined'; interview: string }
  | { type: 'TalkProposed'; interview: string }
  | { type: 'InterviewHandedOver'; interview: string; to: string }
  | { type: 'QuestionRevisited'; interview: string; question: QuestionId | 'review' }
  | {
      type: 'AnswerGiven';
      interview: string;
      question: QuestionId;
      entry: string;
      ts: string | null;
      ask: number;
      /** Added to what the same posting already got, instead of taking its place. */
      added: boolean;
      next: QuestionId | 'review' | null;
    }
  | { type: 'AnswerSkipped'; interview: string; question: QuestionId; next: QuestionId | 'review' }
  | {
      type: 'AnswerEdited';
      interview: string;
      question: QuestionId;
      ts: string;
      edited: string;
      entry: string;
    }
  | { type: 'AnswerDeletionAsked'; interview: string; question: QuestionId; ts: string }
  | { type: 'AnswerDeletionSettled'; interview: string; question: QuestionId; ts: string; deleted: boolean }
  | { type: 'InterviewSent'; interview: string }
  | { type: 'InterviewWithdrawn'; interview: string }
  | { type: 'InterviewErased'; interview: string }
  | {
      type: 'TalkRecorded';
      interview: string;
      contact: string;
      readers: UserId[];
      answers: Partial<Record<QuestionId, string>>;
      /** Nobody on Slack can correct it, so it counts at once. */
      final: boolean;
    }
  | { type: 'ConsentAsked'; interview: string; lead: UserId }
  | { type: 'ConsentGiven'; interview: string; lead: UserId }
  | { type: 'ConsentRefused'; interview: string; lead: UserId }
  | { type: 'ContactReminded'; interview: string }
  | { type: 'LeadToldSilent'; interview: string; lead: UserId }
  | {
      type: 'StepAnswered';
      round: number;
      question: StepQuestionId;
      entry: string | null;
      choice: string | null;
    }
  | { type: 'QuestionLeftOpen'; question: StepQuestionId }
  | { type: 'QuestionNoLongerOpen'; question: StepQuestionId }
  | {
      type: 'StepFinished';
      step: StepId;
      round: number;
      entry: string | null;
      tell: boolean;
      /** What partners make next, where this step settled it. */
      document: DocumentKind | null;
    }
  | { type: 'StepSkipped'; step: StepId; round: number; entry: string }
  /** `back`: out of order, so that the coalition may return to where it was. */
  | { type: 'StepOpened'; step: StepId; round: number; back: boolean }
  | { type: 'StepTold'; step: StepId; round: number; entry: string | null }
  | { type: 'CoalitionClosed' }
  | { type: 'PracticeThrownAway' }
  | { type: 'LeadNudged'; user: UserId }
  | MeetingHappening
  | CommitmentFact
  | { type: 'DueCancelled'; user: UserId; kind: Due['kind']; about: string }
  | { type: 'DueMoved'; user: UserId; kind: Due['kind']; about: string; to: string }
  /** `quiet`: another event tells the leads. */
  | { type: 'PersonUnreachable'; user: UserId; reason: UnreachableReason; quiet?: true }
);

export type CoalitionEventType = CoalitionEvent['type'];
/** One event by its type. */
export type EventOf<T extends CoalitionEventType> = Extract<CoalitionEvent, { type: T }>;
type Stamped = 'at' | 'by';
/** An event before it is stamped with who and when. */
export type Fact = CoalitionEvent extends infer E
  ? E extends CoalitionEvent
    ? Omit<E, Stamped>
    : never
  : never;
