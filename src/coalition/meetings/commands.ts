import type { MeetingForm, MeetingKind, MeetingRhythm } from '../../method/meetings.ts';
import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';
import type { Words } from '../words.ts';
import type { MeetingAnswer, MeetingTime } from './state.ts';

/** What a form says of a meeting. A time that does not exist comes as a `start` of `NaN`. */
interface MeetingForms extends MeetingTime {
  meeting: string;
  kind: MeetingKind;
  form: MeetingForm | null;
  /** Contacts. */
  invitees: string[];
}

export type MeetingCommand =
  | ({
      type: 'PlanMeeting';
      place: Secret | null;
      purpose: Secret | null;
      /** Contacts who said before that they can then. */
      coming?: string[];
    } & MeetingForms)
  | ({
      type: 'ChangeMeeting';
      /** The sequence that the form was opened with: what another lead changed meanwhile is not undone unseen. */
      sequence: number;
      place: Words;
      purpose: Words;
    } & MeetingForms)
  | { type: 'CancelMeeting'; meeting: string; line: Secret | null }
  | {
      type: 'AnswerMeeting';
      meeting: string;
      contact: string;
      answer: MeetingAnswer;
      note: Words;
      /** What the answered message said. */
      sequence: number;
    }
  | {
      type: 'NoteInviteeTold';
      meeting: string;
      contact: string;
      ts: string;
      sequence: number;
      /** It stands in the DM of this substitute. */
      substitute?: string;
    }
  | { type: 'NoteOutcomeTold'; meeting: string; contact: string; ts: string }
  | { type: 'NoteInviteeUnreached'; meeting: string; user: UserId; reason: string }
  | { type: 'NoteInviteeReminded'; meeting: string; user: UserId; of: 'answer' | 'day' | 'hour' }
  | { type: 'NoteLeadAskedAfter'; meeting: string; lead: UserId }
  | {
      type: 'RecordMeetingOutcome';
      meeting: string;
      /** When the outcome that the form was opened with was recorded; `null`: there was none. */
      seen: number | null;
      agreed: Secret | null;
      open: Secret | null;
      actions: Secret[];
    }
  | { type: 'SetMeetingRhythm'; months: MeetingRhythm }
  | { type: 'NoteLeadAskedNext'; lead: UserId };
