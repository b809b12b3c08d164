import type { StepId } from '../../method/steps.ts';
import type { UserId } from '../ids.ts';
import type { NudgeKind } from './nudges.ts';
import type { CommitmentMoney } from './state.ts';

export interface NewCommitment {
  /** Vault entry. */
  words: string;
  contact: string | null;
  date: string | null;
  step: StepId | null;
  money: CommitmentMoney;
}

/** What happened to a commitment, before it is stamped. */
export type CommitmentsFact =
  /** `agreed`: made by its owner, so that it counts at once. */
  | ({ type: 'CommitmentMade'; commitment: string; agreed: boolean } & NewCommitment)
  /** What is left out stays. `after`: `kept` leaves the status as it was. */
  | ({
      type: 'CommitmentChanged';
      commitment: string;
      after: 'proposed' | 'planned' | 'open' | 'kept';
    } & Partial<NewCommitment>)
  | { type: 'CommitmentAgreed'; commitment: string }
  | { type: 'CommitmentDeclined'; commitment: string }
  /** "Ask me later". */
  | { type: 'CommitmentPostponed'; commitment: string }
  | { type: 'CommitmentDone'; commitment: string }
  | { type: 'CommitmentOnTrack'; commitment: string }
  /** `open`: the whole coalition may read why. */
  | { type: 'CommitmentStuck'; commitment: string; entry: string; open: boolean }
  | { type: 'CommitmentMoved'; commitment: string; date: string }
  | { type: 'CommitmentReleased'; commitment: string }
  | { type: 'CommitmentTaken'; commitment: string; contact: string; date: string | null }
  | { type: 'CommitmentWithdrawn'; commitment: string }
  | { type: 'SharingSettled'; commitment: string; share: boolean }
  | { type: 'OwnerAsked'; commitment: string; ask: string; entry: string | null }
  /** "I'll call you"; any report answers too. */
  | { type: 'AskAnswered'; commitment: string; ask: string }
  /** `ask`: `null` for the message about the commitment itself, in the DM of this contact. */
  | {
      type: 'CommitmentPosted';
      commitment: string;
      contact: string;
      ask: string | null;
      channel: string;
      ts: string;
    }
  /** Its owner was nudged; or, of a proposal, its proposer heard that it stays silent. */
  | { type: 'OwnerNudged'; commitment: string; kind: NudgeKind }
  | { type: 'LeadToldOfCommitment'; commitment: string; lead: UserId }
  | { type: 'LeadToldOfAsk'; commitment: string; lead: UserId }
  | { type: 'SummaryTold'; user: UserId }
  | { type: 'SummarySwitched'; on: boolean };
