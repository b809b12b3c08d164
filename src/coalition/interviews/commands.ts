import type { QuestionId } from '../../method/interview.ts';
import type { UserId } from '../ids.ts';
import type { ContactInput } from '../partners/commands.ts';
import type { Secret } from '../secret.ts';

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
  | { type: 'NoteLeadToldSilent'; interview: string; lead: UserId }
  | { type: 'NoteLeadRemindedOfTalk'; interview: string; lead: UserId }
  | { type: 'NoteContactToldOfTalk'; interview: string }
  /** Somebody else than its author was shown answers; `reader` is `null` for who runs the app. `day`: the ISO date on which. */
  | { type: 'NoteInterviewRead'; interview: string; reader: UserId | null; day: string };

/** What a person answers. */
export type AnswerCommand =
  | {
      type: 'GiveAnswer';
      interview: string;
      question: QuestionId;
      answer: Secret;
      /**
       * The typed message, with the posting that it follows; `null` for a modal or a button, which replaces. `ahead`: that posting does
       * not stand there yet.
       */
      typed: { ts: string; ask: number; ahead?: true } | null;
    }
  | { type: 'SkipQuestion'; interview: string; question: QuestionId }
  | {
      type: 'RevisitQuestion';
      interview: string;
      question: QuestionId | 'previous' | 'review';
      /** Where the person was: pressed twice it goes back once. */
      from?: QuestionId | 'review';
      /** It stands in the DM already, under this number, and only the log does not know. */
      stood?: number;
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

export type InterviewsCommand = InterviewCommand | AnswerCommand | TalkCommand;
