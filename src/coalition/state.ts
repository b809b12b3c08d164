import type { QuestionId } from '../method/interview.ts';
import type { Country, Language } from '../method/languages.ts';
import type { MeetingRhythm } from '../method/meetings.ts';
import type { PartnerKind } from '../method/partners.ts';
import type { DocumentKind, StepId, StepQuestionId } from '../method/steps.ts';
import type { Due } from './agenda.ts';
import type { Commitment, Summaries } from './commitments-state.ts';
import type { Meeting } from './meetings-state.ts';

/** A Slack user id; a person is a workspace plus this. */
export type UserId = string;

/** Raised whenever folding the same log gives another state: what was kept with a lower one is folded again. */
export const shape = 3;

/** What is known of one coalition, folded from its log. Holds ids of vault entries, never an answer. */
export interface Coalition {
  shape: number;
  id: string;
  name: string;
  need: string;
  language: Language;
  country: Country;
  /** Whether the partners already worked together at the start (M1.1). */
  together: boolean;
  startedBy: UserId;
  startedAt: number;
  /** Vault entry of the lead's own intention: it stands in for the interview of the own organisation. */
  intention: string;
  channel: CoalitionChannel;
  leads: UserId[];
  /** Leads whose account is closed while nobody else leads: whoever is in the channel may take over. */
  gone: UserId[];
  partners: Partner[];
  contacts: Contact[];
  interviews: Interview[];
  commitments: Commitment[];
  summaries: Summaries;
  walk: Walk;
  /** In the order in which they were planned. */
  meetings: Meeting[];
  /** How many months apart partners meet in execution. */
  meetingRhythm: MeetingRhythm;
  /** When a lead was last asked to plan the next meeting. */
  askedNext: Record<UserId, number>;
  /** To try the method with: its partners are invented, and nobody but its maker hears of it. */
  practice: boolean;
  over: 'closed' | 'thrown-away' | null;
  /** When a person last did something here. */
  lastSign: number;
  /** When a lead was last nudged about standing still. */
  nudged: Record<UserId, number>;
  /** Reminders for which a lead chose another day, as long as they are still to come. */
  moved: MovedDue[];
  /** Who can't be sent anything any more, until they do something. */
  unreachable: Record<UserId, UnreachableReason>;
}

export interface MovedDue {
  user: UserId;
  kind: Due['kind'];
  about: string;
  /** An ISO date. */
  to: string;
}

/** The account is closed; Slack does not know them; they have no DM with the app. */
export type UnreachableReason = 'gone' | 'not-found' | 'no-dm';

/** A step in a round. Rounds are counted from 1; a repeated round gets a number of its own. */
export interface Position {
  step: StepId;
  round: number;
}

/** How the coalition goes through the ten steps. */
export interface Walk {
  at: Position;
  /** Where it was when it went back to an earlier step. */
  resume: Position | null;
  /** What partners make next, chosen in step 5. */
  document: DocumentKind | null;
  /** Every step that was opened, once a round, in the order in which they were opened first. */
  passes: Pass[];
  answers: Partial<Record<StepQuestionId, StepAnswer>>;
}

export interface Pass extends Position {
  /** `left`: gone back from, before it was finished. `not-here`: done before the coalition came to the app. */
  status: 'open' | 'left' | 'done' | 'skipped' | 'not-here';
  /** How often it was opened. */
  times: number;
  /** What was settled, or why it was skipped, each time; oldest first. */
  notes: PassNote[];
}

export interface PassNote {
  kind: 'settled' | 'skipped';
  /** Vault entry; `null` when nothing was written. */
  entry: string | null;
  by: UserId | null;
  at: number;
}

export interface StepAnswer {
  /** Oldest first; the last one counts. None is ever dropped. */
  versions: StepVersion[];
  /** "Not known yet": it stands on the list of open points. */
  open: boolean;
}

export interface StepVersion {
  /** Vault entry of the words; `null` when there are none. */
  entry: string | null;
  choice: string | null;
  by: UserId | null;
  at: number;
  round: number;
}

export interface CoalitionChannel {
  /** `null` until the app has made it. */
  id: string | null;
  /** `null`: a practice coalition has none. */
  wish: ChannelWish | null;
  /** Why the app could not get into or make the channel; `null` when all is well. */
  problem: ChannelProblem | null;
  welcomed: boolean;
}

export type ChannelWish =
  | { kind: 'existing'; id: string }
  | { kind: 'new'; name: string; isPrivate: boolean };

export type ChannelProblem = 'name_taken' | 'not_in_channel' | 'is_archived' | 'channel_not_found' | 'failed';

export interface Partner {
  id: string;
  name: string;
  kind: PartnerKind;
  /** The lead's own organisation. */
  own: boolean;
  removed: boolean;
}

export interface Contact {
  id: string;
  partner: string;
  /** `null` for somebody without Slack. */
  user: UserId | null;
  name: string;
  /** Vault entry: how to reach somebody without Slack. */
  reach: string | null;
  /** Of another workspace (Slack Connect): the app can't invite them into a channel that it made. */
  outside: boolean;
  removed: boolean;
  /** Their words are gone from the log. */
  erased: boolean;
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
  reminders: number;
  /** Leads who were told that it stays silent. */
  toldSilent: UserId[];
  sentAt: number | null;
  /** Recorded by this lead from a talk in person (M1.6). */
  recordedBy: UserId | null;
  /** The invitation could not be delivered. */
  undelivered: string | null;
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
