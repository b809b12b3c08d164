import type { MeetingForm, MeetingKind } from '../../method/meetings.ts';
import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';
import type { LeadNews, Moment } from './state.ts';

export type DateCommand =
  | {
      type: 'OpenDatePoll';
      poll: string;
      kind: MeetingKind;
      form: MeetingForm | null;
      zone: string;
      minutes: number;
      purpose: Secret | null;
      /** A moment that does not exist comes as a `start` of `NaN`. */
      moments: Moment[];
      /** Contacts. */
      asked: string[];
    }
  /** Other moments instead of those that were offered; `revision` is the one that the form was opened with. */
  | { type: 'OfferMoments'; poll: string; revision: number; moments: Moment[] }
  /** One click about one moment. */
  | { type: 'AnswerMoment'; poll: string; contact: string; start: number; fits: boolean }
  /** About all of them at once; `revision` is the one that was shown. */
  | { type: 'AnswerMoments'; poll: string; contact: string; revision: number; fits: number[] }
  | { type: 'CloseDatePoll'; poll: string }
  | { type: 'CancelDatePoll'; poll: string }
  | {
      type: 'PickMoment';
      poll: string;
      start: number;
      /** The meeting that is planned with it. */
      meeting: string;
      place: Secret | null;
      purpose: Secret | null;
    }
  | { type: 'NotePollTold'; poll: string; contact: string; ts: string; revision: number }
  | { type: 'NotePollUnreached'; poll: string; user: UserId; reason: string }
  | { type: 'NotePollReminded'; poll: string; user: UserId }
  | { type: 'NoteLeadToldOfPoll'; poll: string; lead: UserId; of: LeadNews };
