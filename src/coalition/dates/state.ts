import type { MeetingForm, MeetingKind } from '../../method/meetings.ts';
import type { UserId } from '../ids.ts';

export interface DatesPart {
  /** In the order in which they were opened. */
  datePolls: DatePoll[];
}

/** A moment at which a meeting can be. Its `start` (ms) tells it from the others of its poll. */
export interface Moment {
  start: number;
  /** The ISO date on which the meeting would end, by the clock of the poll's zone. */
  lastDay: string;
}

/** A date that is looked for together: the meeting that it is for is planned once a lead picks a moment. */
export interface DatePoll {
  id: string;
  kind: MeetingKind;
  /** Of a meeting in execution; `null` for any other. */
  form: MeetingForm | null;
  /** The zone (IANA) by whose clock the moments were chosen. */
  zone: string;
  minutes: number;
  /** Vault entry: what the meeting is for. */
  purpose: string;
  /** `closed`: nobody answers any more, and a lead still picks. */
  status: 'open' | 'closed' | 'picked' | 'cancelled';
  /** Those that are offered now, the first one first. */
  moments: Moment[];
  /** How often other moments were offered: who answered before that is asked anew. */
  revision: number;
  offeredAt: number;
  openedBy: UserId | null;
  asked: Asked[];
  /** Leads who were told since these moments were offered: that it is time to pick, or that all of them have passed. */
  told: { lead: UserId; of: LeadNews }[];
  /** What was picked, and the meeting that was planned with it. */
  picked: { start: number; meeting: string } | null;
}

export type LeadNews = 'pick' | 'passed';

/** A contact who is asked which moments fit. */
export interface Asked {
  contact: string;
  /** The `start` of each moment that fits. */
  fits: number[];
  /** When they answered about the present moments; `null`: not yet. */
  answeredAt: number | null;
  /** When the message with the present moments arrived; `null`: not yet, so that nobody waits for an answer. */
  askedAt: number | null;
  reminded: boolean;
  /** Where the messages about it stand in their DM, oldest first. */
  messages: { ts: string; revision: number }[];
  /** Why the app can't reach them: a lead asks them, and passes on their answer. */
  unreached: string | null;
}
