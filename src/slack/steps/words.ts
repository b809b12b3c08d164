import { localDay } from '../../calendar/zone.ts';
import type { Coalition, Pass } from '../../coalition/state.ts';
import { latestPass, passOf } from '../../coalition/walk.ts';
import {
  isStepQuestionId,
  type StepChoiceId,
  type StepId,
  type StepQuestionId,
  stepCount,
  stepOptionsOf,
} from '../../method/steps.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { escapeMrkdwn } from '../words.ts';

/** "Stap 3 van 10", or "Afronding". */
export function placeIn(text: Text, step: StepId): string {
  return text.walk.place(numberOf(step), stepCount);
}

/** "Stap 3", or "Afronding". */
export function titleIn(text: Text, step: StepId): string {
  return text.walk.title(numberOf(step));
}

/** The step's number as it is said; the closing has none. */
export function numberOf(step: StepId): string {
  return step === 'closing' ? '' : step;
}

/** "Stap 3 van 10: Een eigen plan, ronde 1". */
export function whereIn(text: Text, { walk, over }: Coalition): string {
  if (over !== null) return text.walk.closedShort;
  const { step, round } = walk.at;
  return text.walk.hereShort(placeIn(text, step), text.steps[step].name, round);
}

/** The label of the chosen option; `undefined` for none, or one that is no longer offered. */
export function stepOptionIn(
  text: Text,
  question: StepQuestionId,
  choice: string | null,
): string | undefined {
  if (choice === null || !stepOptionsOf(question).includes(choice)) return undefined;
  return optionsIn(text, question)[choice]?.label;
}

/** What was answered, to the letter: the choice, and what was written beside it. */
export function answerIn(
  text: Text,
  question: StepQuestionId,
  { choice, words }: { choice: string | null; words: string },
): string {
  const chosen = stepOptionIn(text, question, choice);
  return [chosen, words].filter((part) => part !== undefined && part !== '').join('\n');
}

/** The words of a question's options, by option; empty for an open question. */
export function optionsIn(
  text: Text,
  question: StepQuestionId,
): Record<string, { label: string; because: string }> {
  const all: Partial<Record<string, Record<string, { label: string; because: string }>>> = text.stepOptions;
  return all[question as StepChoiceId] ?? {};
}

/** How a step stands in its newest round. */
export function stateOf(coalition: Coalition, step: StepId): Pass['status'] | 'ahead' {
  const { walk, over } = coalition;
  if (over === null && walk.at.step === step) return passOf(walk, walk.at)?.status ?? 'open';
  return latestPass(walk, step)?.status ?? 'ahead';
}

/** "maandag 2 maart" by the person's own clock. */
export function dayOf(text: Text, zone: string, at: number): string {
  return dayIn(text, localDay(zone, at));
}

/** "goed weten, nog uit te zoeken": questions by their short names, within so many characters. */
export function questionsIn(text: Text, questions: readonly StepQuestionId[], max: number): string {
  const names = questions.map((question) => escapeMrkdwn(text.stepQuestions[question].short));
  let shown = names.length;
  while (shown > 1 && names.slice(0, shown).join(', ').length > max) shown -= 1;
  const rest = names.length - shown;
  return rest === 0 ? names.join(', ') : `${names.slice(0, shown).join(', ')}, +${rest}`;
}

/** What a button's value says about a step: `coalition[.step]`, or `coalition.question`. */
export function parseStepValue(value: string): {
  coalition: string;
  rest: string;
  question: StepQuestionId | null;
} {
  const [coalition = '', rest = ''] = value.split('.');
  return { coalition, rest, question: isStepQuestionId(rest) ? rest : null };
}
