import type { MeetingForm, MeetingKind, MeetingRhythm } from '../../method/meetings.ts';
import type { UserId } from '../ids.ts';

export interface MeetingsPart {
  /** In the order in which they were planned. */
  meetings: Meeting[];
  /** How many months apart partners meet in execution. */
  meetingRhythm: MeetingRhythm;
  /** When a lead was last asked to plan the next meeting. */
  askedNext: Record<UserId, number>;
}

export type MeetingAnswer = 'yes' | 'no' | 'maybe';

/** Whatever can change about a meeting that invitees should hear of. */
export type MeetingChange = 'time' | 'minutes' | 'place' | 'purpose' | 'kind' | 'programme';

/** What goes into a calendar: when, how long, what for. */
export interface MeetingTime {
  /** The instant at which it begins, in milliseconds. */
  start: number;
  /** The zone (IANA) whose clock it was planned by. */
  zone: string;
  minutes: number;
  /** The ISO date on which it ends by that clock. */
  lastDay: string;
}

export interface Meeting extends MeetingTime {
  id: string;
  kind: MeetingKind;
  /** Of a meeting in execution; `null` for any other. */
  form: MeetingForm | null;
  status: 'planned' | 'cancelled' | 'held';
  /** Vault entries: where or the link, and what for. */
  place: string | null;
  purpose: string;
  /** Vault entry: what was said about the cancellation. */
  cancelLine: string | null;
  /** Counts changes; a calendar replaces what it has by what has a higher one (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** The sequence that gave it the time that it has: answers to an earlier time no longer count. */
  timed: number;
  plannedBy: UserId | null;
  /** When it was planned, changed or cancelled last. */
  changedAt: number;
  invitees: Invitee[];
  /** Leads who were asked what came of it. */
  askedAfter: UserId[];
  outcome: MeetingOutcome | null;
}

export interface Invitee {
  contact: string;
  /** No longer expected, by a lead's choice. */
  dropped: boolean;
  answer: MeetingAnswer | null;
  /** The answer is what they said before, when the date was looked for. */
  foretold?: true;
  /** Vault entry: what they wrote beside their answer. */
  note: string | null;
  answeredAt: number | null;
  /** When the invitation with the present time arrived; `null`: not yet, so that nobody waits for an answer. */
  askedAt: number | null;
  reminders: number;
  remindedAt: number | null;
  /** Reminders of somebody who comes that were sent. */
  told: ('day' | 'hour')[];
  /**
   * Where the invitation and what followed it stand in their DM, oldest first; with `substitute` in the DM of that one.
   */
  messages: { ts: string; sequence: number; substitute?: string }[];
  /** Where it stands in their DM what came of it. */
  outcomeTs?: string;
  /** The substitution by which somebody else goes. */
  substitute?: string;
  /** Why the app can't reach them; leads were told. */
  unreached: string | null;
}

/** What came of a meeting: vault entries. */
export interface MeetingOutcome {
  agreed: string | null;
  open: string | null;
  /** "Who does what", an entry a line. */
  actions: string[];
  by: UserId | null;
  at: number;
}
