import type { DocumentKind, StepId, StepQuestionId } from '../../method/steps.ts';
import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';
import type { OnwardId } from './read.ts';

/** One question as a form gave it. */
export interface StepAnswerInput {
  question: StepQuestionId;
  /** `null`: left as it was. */
  answer: { words: Secret | null; choice: string | null } | null;
  /** "Not known yet". */
  open: boolean;
}

/** Going through the ten steps. */
export type WalkCommand =
  | { type: 'AnswerStep'; round: number; answers: StepAnswerInput[] }
  | {
      type: 'FinishStep';
      step: StepId;
      round: number;
      /** How often the step had been opened when the form was made: what came after that is not finished by it. */
      times?: number;
      /** What was settled, in the lead's words: everybody in the channel reads it. */
      settled: Secret | null;
      /** Whether the channel hears of it. */
      tell: boolean;
      document: DocumentKind | null;
      next: OnwardId | null;
      /** Left out: nothing was open when the form was made. `false`: something was, and nobody said to go on all the same. */
      despite?: boolean;
      /** Questions without an answer become open points. */
      leaveOpen: boolean;
    }
  | { type: 'SkipStep'; step: StepId; round: number; times?: number; reason: Secret }
  /** Back to an earlier step, or once more in a round of its own. */
  | { type: 'OpenStep'; step: StepId; round: number | 'new' }
  /** The channel is to hear once more what was settled in `entry`: the first message did not arrive. */
  | { type: 'TellStep'; step: StepId; round: number; entry: string | null }
  | { type: 'ThrowAway' }
  | { type: 'NoteLeadNudged'; user: UserId };
