import type { DocumentKind, StepId, StepQuestionId } from '../../method/steps.ts';
import type { UserId } from '../ids.ts';

export interface StepsPart {
  walk: Walk;
  /** When a lead was last nudged about standing still. */
  nudged: Record<UserId, number>;
}

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
  /** What partners make from then on, where this settled it. */
  document?: DocumentKind;
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
