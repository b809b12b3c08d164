import type { QuestionId } from '../../method/interview.ts';
import type { UserId } from '../ids.ts';

/** What happens to interviews, before it is stamped. */
export type InterviewsFact =
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
  /** `stood`: it was found in the DM, asked there under this number. */
  | { type: 'QuestionRevisited'; interview: string; question: QuestionId | 'review'; stood?: number }
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
  /** A talk that was promised did not come: first the lead hears of it, then whoever waits for it. */
  | { type: 'LeadRemindedOfTalk'; interview: string; lead: UserId }
  | { type: 'ContactToldOfTalk'; interview: string }
  /** Noted once a reader, interview and day. `reader`: `null` for who runs the app. */
  | { type: 'InterviewRead'; interview: string; reader: UserId | null; day: string };
