import type { QuestionId } from '../../method/interview.ts';
import type { UserId } from '../ids.ts';

export interface InterviewsPart {
  interviews: Interview[];
}

export type InterviewStatus =
  | 'asked'
  | 'answering'
  | 'paused'
  | 'talk'
  | 'recorded'
  | 'done'
  | 'declined'
  | 'handed-over'
  | 'withdrawn'
  | 'erased';

export interface Interview {
  id: string;
  contact: string;
  status: InterviewStatus;
  invitedBy: UserId;
  /** The leads named in the invitation, and later ones whom the author let in (M1.5). */
  readers: UserId[];
  /** Later leads who asked the author, and what came of it. */
  consents: Record<UserId, 'asked' | 'refused'>;
  /** What is asked now, as which posting: a typed answer belongs to the posting that it follows. */
  pointer: { question: QuestionId | 'review'; ask: number } | null;
  /** How many postings there have been. */
  asks: number;
  answers: Partial<Record<QuestionId, Answer>>;
  /** The `ts` of every message that was taken as (part of) an answer, kept for ever: a resend changes nothing. */
  seen: string[];
  /** Removed messages about which the person is asked what to do: their `ts`. */
  deletions: string[];
  /** Silence is counted from here. */
  lastSign: number;
  /** The day on which the person asked to come back, as an ISO date. */
  later: string | null;
  /** How often its silence was answered; of a promised talk see `talkReminders`. */
  reminders: number;
  /** Leads who were told that it stays silent. */
  toldSilent: UserId[];
  sentAt: number | null;
  /** Recorded by this lead from a talk in person (M1.6). */
  recordedBy: UserId | null;
  /** The invitation could not be delivered. */
  undelivered: string | null;
  /** Who was shown answers, and on which days; its author sees this. Left out where nobody was. */
  readings?: InterviewReading[];
}

export interface InterviewReading {
  /** `null`: who runs the app. */
  reader: UserId | null;
  /** ISO dates, oldest first: the last ones. */
  days: string[];
  /** On how many days before those. */
  earlier: number;
}

export interface Answer {
  /** Empty when skipped. In order: the choice or modal text first, then each typed message. */
  parts: AnswerPart[];
  at: number;
}

export interface AnswerPart {
  /** Vault entry. */
  entry: string;
  /** The message's `ts`; `null` for a modal or a button. */
  ts: string | null;
  /** `edited.ts` of the newest edit that was taken over. */
  edited?: string;
  /** The posting it answers. Parts of an older posting make way for those of a newer one. */
  ask: number;
}
