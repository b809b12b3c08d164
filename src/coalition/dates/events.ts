import type { MeetingForm, MeetingKind } from '../../method/meetings.ts';
import type { UserId } from '../ids.ts';
import type { LeadNews, Moment } from './state.ts';

/** What happens while a date is looked for, before it is stamped. */
export type DatesFact =
  | {
      type: 'DatePollOpened';
      poll: string;
      kind: MeetingKind;
      form: MeetingForm | null;
      zone: string;
      minutes: number;
      purpose: string;
      moments: Moment[];
      asked: string[];
    }
  | { type: 'MomentsOffered'; poll: string; revision: number; moments: Moment[] }
  /** `fits`: every moment that fits the contact, all told. */
  | { type: 'MomentsAnswered'; poll: string; contact: string; fits: number[] }
  | { type: 'DatePollClosed'; poll: string }
  | { type: 'DatePollCancelled'; poll: string }
  | { type: 'MomentPicked'; poll: string; start: number; meeting: string }
  /** The question stands in the contact's DM. */
  | { type: 'PollTold'; poll: string; contact: string; ts: string; revision: number }
  | { type: 'PollUnreached'; poll: string; contact: string; reason: string }
  | { type: 'PollReminded'; poll: string; contact: string }
  | { type: 'LeadToldOfPoll'; poll: string; lead: UserId; of: LeadNews };
