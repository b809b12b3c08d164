import type { StepId } from '../../method/steps.ts';
import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';
import type { NudgeKind } from './nudges.ts';
import type { MoneySource } from './state.ts';

/** Words from a form: new ones, or those of an entry that stays as it was. */
export type Words = Secret | { kept: string };

export type MoneyInput =
  | { kind: 'existing'; differently: Words | null; strengthens: string[] }
  | { kind: 'extra'; euros: number | null; source: MoneySource; words: Words | null };

export interface CommitmentInput {
  words: Words;
  /** `null`: nobody yet. */
  contact: string | null;
  date: string | null;
  step: StepId | null;
  money: MoneyInput;
}

export type CommitmentReport =
  | { kind: 'done' }
  /** `again`: it was done, and is not after all. */
  | { kind: 'on-track'; again?: true }
  | { kind: 'new-date'; date: string }
  | { kind: 'stuck'; why: Secret; open: boolean }
  | { kind: 'released' };

/** M10.1: making, agreeing, reporting, releasing, taking. `today` is the day where the person is. */
export type CommitmentCommand =
  | ({ type: 'MakeCommitment'; commitment: string; today: string } & CommitmentInput)
  /** As the form says now; by its owner it is a yes too. */
  | ({ type: 'ChangeCommitment'; commitment: string; today: string } & CommitmentInput)
  | { type: 'AgreeCommitment'; commitment: string }
  | { type: 'DeclineCommitment'; commitment: string }
  | { type: 'PostponeCommitment'; commitment: string }
  | { type: 'ReportCommitment'; commitment: string; today: string; report: CommitmentReport }
  | { type: 'TakeCommitment'; commitment: string; today: string; date: string | null }
  | { type: 'WithdrawCommitment'; commitment: string }
  | { type: 'SettleSharing'; commitment: string; share: boolean }
  | { type: 'AskOwner'; commitment: string; ask: string; words: Secret | null }
  | { type: 'AnswerAsk'; commitment: string; ask: string }
  | { type: 'SwitchSummary'; on: boolean }
  | {
      type: 'NoteCommitmentPosted';
      commitment: string;
      contact: string;
      ask: string | null;
      channel: string;
      ts: string;
    }
  | { type: 'NoteOwnerNudged'; commitment: string; kind: NudgeKind }
  | { type: 'NoteLeadToldOfCommitment'; commitment: string; lead: UserId }
  | { type: 'NoteLeadToldOfAsk'; commitment: string; lead: UserId }
  | { type: 'NoteSummaryTold'; user: UserId };
