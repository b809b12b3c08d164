import { createHash } from 'node:crypto';
import type { StepAnswerInput } from '../../coalition/commands.ts';
import type { Coalition } from '../../coalition/state.ts';
import {
  isStepId,
  isStepQuestionId,
  questionsOf,
  type StepId,
  type StepQuestionId,
  stepOfQuestion,
} from '../../method/steps.ts';
import { deriveId, drawKey } from '../interaction.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { fitsInput } from '../kit/limits.ts';
import type { Meta } from '../kit/meta.ts';
import type { AskedQuestion } from './form-fields.ts';
import { questionsOnPage } from './step-buttons.ts';

// A form about a step: which questions it asks, what its view remembers of them, and what was changed in it.

/** Which questions a form asks. */
export interface Page {
  step: StepId;
  /** `null`: one question by itself. */
  page: number | null;
  questions: StepQuestionId[];
  pages: number;
}

/** A page of a step's questions; one that there is not is the last one. */
export function pageOf(coalition: Coalition, step: StepId, page: number): Page {
  const all = questionsOf(step, coalition.walk.document);
  const pages = Math.max(1, Math.ceil(all.length / questionsOnPage));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { step, page: at, pages, questions: all.slice(at * questionsOnPage, (at + 1) * questionsOnPage) };
}

export function singlePage(question: StepQuestionId): Page {
  return { step: stepOfQuestion(question), page: null, pages: 1, questions: [question] };
}

/** The page that a form's view is about; `null` for one of an earlier version of the app. */
export function pageIn(coalition: Coalition, meta: Meta): Page | null {
  const step = meta.step ?? '';
  if (!isStepId(step)) return null;
  if (meta.page !== undefined) return pageOf(coalition, step, meta.page);
  const question = meta.asked?.[0]?.[0] ?? '';
  return isStepQuestionId(question) ? singlePage(question) : null;
}

/** The name under which a draft of it is kept. */
export function draftName({ coalition = '', step = '', page, asked }: Meta): string {
  return `step-${coalition}-${page === undefined ? (asked?.[0]?.[0] ?? '') : `${step}-${page}`}`;
}

/** What the form's view remembers. `way`: from where it was opened, as that screen is to be brought up to date. */
export function metaFor(
  coalition: Coalition,
  { step, page }: Page,
  { asked, way }: { asked: AskedQuestion[]; way?: string | undefined },
): Meta {
  return {
    coalition: coalition.id,
    step,
    round: coalition.walk.at.round,
    key: drawKey(),
    ...(page === null ? {} : { page }),
    ...(way === undefined ? {} : { way }),
    asked: asked.map(({ question, words, choice, open }) => [
      question,
      coalition.walk.answers[question]?.versions.length ?? 0,
      digestOf(fitsInput(words) ? words : '', choice),
      open,
    ]),
  };
}

/** What the form showed of an answer, so that what was left alone is not stored again. */
function digestOf(words: string, choice: string | null): string {
  return createHash('sha256')
    .update(`${choice ?? ''} ${words}`)
    .digest('base64url')
    .slice(0, 12);
}

const nothing = digestOf('', null);

/** What was really changed in the form. */
export function changesIn(meta: Meta, values: Values, request: string): StepAnswerInput[] {
  return (meta.asked ?? []).flatMap(([question, , digest, wasOpen]): StepAnswerInput[] => {
    if (!isStepQuestionId(question)) return [];
    const words = valueIn(values, question);
    const choice = choiceIn(values, question);
    const isTicked = isUnknownIn(values, question);
    const given = digestOf(words, choice);
    if (given === digest) return isTicked === wasOpen ? [] : [{ question, answer: null, open: isTicked }];
    const entry = `w.${question}.${deriveId(request, question)}`;
    // Whoever answers what was not known yet need not take the tick away too.
    const isAnswerAtLast = wasOpen && digest === nothing && given !== nothing;
    const open = isTicked && !isAnswerAtLast;
    return [{ question, answer: { words: { entry, text: words }, choice }, open }];
  });
}

/** The same form with what was filled in; a question that was not in it stays as it is. */
export function filledIn(asked: AskedQuestion, values: Values): AskedQuestion {
  const { question } = asked;
  if (values[question] === undefined) return asked;
  return {
    ...asked,
    words: valueIn(values, question),
    choice: choiceIn(values, question),
    open: isUnknownIn(values, question),
  };
}

function choiceIn(values: Values, question: StepQuestionId): string | null {
  return valueIn(values, `choice-${question}`) || null;
}

function isUnknownIn(values: Values, question: StepQuestionId): boolean {
  return (values.unknown ?? []).includes(question);
}
