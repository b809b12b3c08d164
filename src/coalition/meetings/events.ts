import type { MeetingForm, MeetingKind, MeetingRhythm } from '../../method/meetings.ts';
import type { UserId } from '../ids.ts';
import type { MeetingAnswer, MeetingChange, MeetingTime } from './state.ts';

interface Described extends MeetingTime {
  meeting: string;
  kind: MeetingKind;
  form: MeetingForm | null;
  place: string | null;
  purpose: string;
}

/** What happens to meetings, before it is stamped. */
export type MeetingsFact =
  /** `coming`: those of them who said before that they can then. */
  | ({ type: 'MeetingPlanned'; invitees: string[]; coming?: string[] } & Described)
  | ({
      type: 'MeetingChanged';
      sequence: number;
      /** When it was to be until now. */
      was: Pick<MeetingTime, 'start' | 'zone' | 'minutes'>;
      changes: MeetingChange[];
      added: string[];
      removed: string[];
    } & Described)
  | { type: 'MeetingCancelled'; meeting: string; sequence: number; entry: string | null }
  | { type: 'MeetingAnswered'; meeting: string; contact: string; answer: MeetingAnswer; note: string | null }
  /** An invitation or what followed it stands in the contact's DM. */
  | {
      type: 'InviteeTold';
      meeting: string;
      contact: string;
      ts: string;
      sequence: number;
      /** It stands in the DM of this substitute. */
      substitute?: string;
    }
  /** What came of it stands in the DM of who was there for them. */
  | { type: 'OutcomeTold'; meeting: string; contact: string; ts: string }
  | { type: 'InviteeUnreached'; meeting: string; contact: string; reason: string }
  | { type: 'InviteeReminded'; meeting: string; user: UserId; of: 'answer' | 'day' | 'hour' }
  | { type: 'LeadAskedAfter'; meeting: string; lead: UserId }
  | {
      type: 'MeetingOutcomeRecorded';
      meeting: string;
      agreed: string | null;
      open: string | null;
      actions: string[];
    }
  | { type: 'MeetingRhythmSet'; months: MeetingRhythm }
  /** A lead was asked to plan the next one. */
  | { type: 'LeadAskedNext'; lead: UserId };
