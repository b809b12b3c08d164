import type { DocumentKind, StepId, StepQuestionId } from '../../method/steps.ts';
import type { UserId } from '../ids.ts';

/** What happens on the way through the steps, before it is stamped. */
export type StepsFact =
  | {
      type: 'StepAnswered';
      round: number;
      question: StepQuestionId;
      entry: string | null;
      choice: string | null;
    }
  | { type: 'QuestionLeftOpen'; question: StepQuestionId }
  | { type: 'QuestionNoLongerOpen'; question: StepQuestionId }
  | {
      type: 'StepFinished';
      step: StepId;
      round: number;
      entry: string | null;
      tell: boolean;
      /** What partners make next, where this step settled it. */
      document: DocumentKind | null;
    }
  | { type: 'StepSkipped'; step: StepId; round: number; entry: string }
  /** `back`: out of order, so that the coalition may return to where it was. */
  | { type: 'StepOpened'; step: StepId; round: number; back: boolean }
  | { type: 'StepTold'; step: StepId; round: number; entry: string | null }
  | { type: 'CoalitionClosed' }
  | { type: 'PracticeThrownAway' }
  | { type: 'LeadNudged'; user: UserId };
