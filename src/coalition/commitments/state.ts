import type { StepId } from '../../method/steps.ts';
import type { UserId } from '../ids.ts';

export interface CommitmentsPart {
  commitments: Commitment[];
  summaries: Summaries;
}

/** Nobody's yet or no more is `open`: anybody may take it. */
export const commitmentStatuses = [
  ...(['proposed', 'planned', 'on-track', 'stuck', 'done'] as const),
  ...(['open', 'declined', 'withdrawn'] as const),
] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

export const moneySources = ['subsidy', 'assignment', 'fund', 'other'] as const;
export type MoneySource = (typeof moneySources)[number];

/** M8.1: it fits the work that the partner pays for anyway, or it needs extra money. Words are vault entries. */
export type CommitmentMoney =
  | {
      kind: 'existing';
      /** What is done in another way: timing, with whom. */
      differently: string | null;
      /** The partners whose effort it strengthens. */
      strengthens: string[];
    }
  | {
      kind: 'extra';
      /** Whole euros; `null`: not known yet. */
      euros: number | null;
      source: MoneySource;
      words: string | null;
    };

/** An action that a partner has taken on, with a date. */
export interface Commitment {
  id: string;
  /** Vault entry. */
  words: string;
  /** Whose it is; both `null` while it is open. */
  partner: string | null;
  contact: string | null;
  /** An ISO date; `null`: unknown yet. */
  date: string | null;
  step: StepId | null;
  money: CommitmentMoney;
  status: CommitmentStatus;
  proposedBy: UserId;
  /** The last sign of its owner, or when they were asked: silence is counted from here. */
  sign: number;
  /** When the date was settled: nudges of days before that are not sent. */
  dated: number;
  /** How many of the nudges in a row were sent, and the last one when; of a proposal: who was told that it is silent. */
  nudged: number;
  nudgedAt: number;
  /** Leads who were told that it stays silent. */
  toldLeads: UserId[];
  /** Whether the channel may hear that it is done. */
  shared: 'asked' | 'yes' | 'no' | null;
  /** The message about it in the DM of whom it was proposed to last. */
  posted: (PostedAt & { contact: string }) | null;
  asks: CommitmentAsk[];
  /** Everything that people did with it, oldest first; none is ever dropped. */
  history: CommitmentChange[];
}

export interface PostedAt {
  channel: string;
  ts: string;
}

/** M10.5: somebody of the coalition asks the owner how it goes. */
export interface CommitmentAsk {
  id: string;
  by: UserId;
  /** The contact who was asked. */
  contact: string;
  /** Vault entry; `null`: only the question how it goes. */
  words: string | null;
  at: number;
  /** `left`: it is no longer theirs. */
  answer: 'done' | 'on-track' | 'stuck' | 'new-date' | 'call' | 'released' | 'left' | null;
  answeredAt: number | null;
  posted: PostedAt | null;
  toldLeads: UserId[];
}

export type CommitmentChangeKind =
  | 'made'
  | 'changed'
  | 'agreed'
  | 'declined'
  | 'done'
  | 'on-track'
  | 'stuck'
  | 'new-date'
  | 'released'
  | 'left'
  | 'taken'
  | 'withdrawn'
  | 'shared';

/** One change: who did what when, and how it stood afterwards. Ids only. */
export interface CommitmentChange {
  kind: CommitmentChangeKind;
  by: UserId | null;
  at: number;
  status: CommitmentStatus;
  /** The owner afterwards; of `released` and `left` the one it was. */
  contact: string | null;
  /** The date afterwards. */
  date: string | null;
  /** Vault entry: why it is stuck. */
  entry?: string | null;
  /** The whole coalition may read why it is stuck. */
  open?: true;
  /** What it was before, as far as it changed. */
  before?: Partial<Pick<Commitment, 'words' | 'contact' | 'date' | 'step' | 'money'>>;
}

/** Leads' weekly summary. */
export interface Summaries {
  off: UserId[];
  /** When each lead had the last one, and up to when the one before it went. */
  told: Record<UserId, { at: number; since: number }>;
}
