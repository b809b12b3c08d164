import { localDay } from '../../calendar/zone.ts';
import type { Coalition, Pass } from '../../coalition/state.ts';
import {
  isStepQuestionId,
  type StepChoiceId,
  type StepId,
  type StepQuestionId,
  sideOf,
  stepCount,
  stepOptionsOf,
} from '../../method/steps.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';

/** "Stap 3 van 10", or "Afronding". */
export function placeIn(text: Text, step: StepId): string {
  return text.steps.walk.place(numberOf(step), stepCount);
}

/** "stap 3 van 10", or "de afronding": in a sentence. */
export function withinIn(text: Text, step: StepId): string {
  return text.steps.walk.within(numberOf(step), stepCount);
}

/** "Stap 3", or "Afronding". */
export function titleIn(text: Text, step: StepId): string {
  return text.steps.walk.title(numberOf(step));
}

/** The step's number as it is said; the closing has none. */
function numberOf(step: StepId): string {
  return step === 'closing' ? '' : step;
}

/** "Stap 3 van 10: Een eigen plan, ronde 1". */
export function whereIn(text: Text, { walk, over }: Coalition): string {
  if (over !== null) return text.steps.walk.closedShort;
  const { step, round } = walk.at;
  return text.steps.walk.hereShort(placeIn(text, step), text.steps.each[step].name, round);
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
  const all: Partial<Record<string, Record<string, { label: string; because: string }>>> = text.steps.options;
  return all[question as StepChoiceId] ?? {};
}

/** "Ronde 1: klaar, maandag 2 maart", "Ronde 3: hier zijn jullie nu" */
export function roundsIn(
  text: Text,
  { coalition, step, zone }: { coalition: Coalition; step: StepId; zone: string },
): string[] {
  const passes = coalition.walk.passes.filter((pass) => pass.step === step);
  if (passes.length === 0) return [text.steps.walk.states.ahead];
  const earlier = passes.length - passesShown;
  const shown = passes.slice(-passesShown).map((pass) => passIn(text, pass, zone));
  return earlier > 0 ? [`+${earlier}`, ...shown] : shown;
}

const passesShown = 4;

/** On which side of the lemniscate a step is: "zij-kant". Execution goes through all of them. */
export function sideIn(text: Text, step: StepId): string {
  const side = sideOf(step);
  return side === 'all' ? text.steps.walk.allSides : text.steps.sides[side].name;
}

/** Short facts beside each other. */
export function joined(parts: string[]): string {
  return parts.join(' · ');
}

function passIn(text: Text, pass: Pass, zone: string): string {
  const settled = ['done', 'skipped'].includes(pass.status) ? pass.notes.at(-1)?.at : undefined;
  const day = settled === undefined ? '' : dayOf(text, zone, settled);
  const line = text.steps.walk.inRound(pass.round, text.steps.walk.states[pass.status], day);
  return pass.times > 1 ? `${line} (${text.steps.walk.times(pass.times)})` : line;
}

/** "maandag 2 maart" by the person's own clock. */
export function dayOf(text: Text, zone: string, at: number): string {
  return dayIn(text, localDay(zone, at));
}

/** "goed weten, nog uit te zoeken, en nog 3": questions by their short names, within so many characters. */
export function questionsIn(text: Text, questions: readonly StepQuestionId[], max: number): string {
  const names = questions.map((question) => escapeMrkdwn(text.steps.questions[question].short));
  let shown = names.length;
  while (shown > 1 && names.slice(0, shown).join(', ').length > max) shown -= 1;
  const rest = names.length - shown;
  const named = names.slice(0, shown).join(', ');
  return rest === 0 ? named : `${named}, ${text.steps.walk.andMore(rest)}`;
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
