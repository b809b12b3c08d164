import type { StepAnswerInput } from '../../../src/coalition/commands.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import type { OnwardId } from '../../../src/coalition/steps/read.ts';
import type { StepId, StepQuestionId } from '../../../src/method/steps.ts';
import type { CommandOf } from '../given.ts';

// Commands for walking through the steps, as forms and buttons give them.

export function finish(
  step: StepId,
  round: number,
  more: Partial<CommandOf<'FinishStep'>> = {},
): CommandOf<'FinishStep'> {
  return {
    type: 'FinishStep',
    step,
    round,
    settled: null,
    tell: false,
    document: null,
    next: null,
    leaveOpen: false,
    ...more,
  };
}

export function goOn(step: StepId, round: number, next: OnwardId): CommandOf<'FinishStep'> {
  return finish(step, round, { next });
}

export function skip(
  step: StepId,
  round: number,
  entry = 'reason',
  text = 'Al gedaan',
): CommandOf<'SkipStep'> {
  return { type: 'SkipStep', step, round, reason: { entry, text } };
}

export function open(step: StepId, round: number | 'new'): CommandOf<'OpenStep'> {
  return { type: 'OpenStep', step, round };
}

export function answer(round: number, ...answers: StepAnswerInput[]): CommandOf<'AnswerStep'> {
  return { type: 'AnswerStep', round, answers };
}

/** What a form gives: without an entry emptied, or only said to be unknown, which leaves the answer as it was. */
export function input(
  question: StepQuestionId,
  entry: string | null,
  { choice = null, open = false }: { choice?: string | null; open?: boolean } = {},
): StepAnswerInput {
  const words = entry === null ? null : { entry, text: 'Iets' };
  const isLeft = entry === null && choice === null && open;
  return { question, answer: isLeft ? null : { words, choice }, open };
}

/** Round 1 from step 1 to the end of step 4, with nothing answered. */
export const round1 = [finish('1', 1), finish('2', 1), finish('3', 1), finish('4', 1)];

/** Steps 5 to 8, in which partners choose to make this. */
export function round2(document: 'discussion' | 'proposal' | 'plan') {
  return [finish('5', 2, { document }), finish('6', 2), finish('7', 2), finish('8', 2)];
}

export function passesOf({ walk }: Coalition): string[] {
  return walk.passes.map(({ step, round, status, times }) => `${step}/${round} ${status} ${times}`);
}
