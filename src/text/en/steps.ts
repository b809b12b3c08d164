import {
  sides as allSides,
  type DocumentKind,
  documentKinds as kinds,
  steps as method,
  type Side,
  type StepChoiceId,
  type StepId,
  type StepOptionOf,
  type StepQuestionId,
  stepIds,
} from '../../method/steps.ts';

const from = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
type Said = { label: string; because: string };
export const sides = from<Side, { name: string; about: string; rounds: [string, string, string] }>(
  allSides,
  (id) => ({ name: id, about: id, rounds: [`${id} 1`, `${id} 2`, `${id} 3`] }),
);
export const steps = from<
  StepId,
  {
    short: string;
    name: string;
    why: string;
    example: string;
    result: string;
    settled: string;
    ahead: string;
  }
>(stepIds, (id) => ({ short: id, name: id, why: id, example: id, result: id, settled: id, ahead: id }));
const questions = method.flatMap((step) => step.questions.map(({ id }) => id as StepQuestionId));
export const stepQuestions = from<StepQuestionId, { short: string; ask: string; hint: string }>(
  questions,
  (id) => ({ short: id, ask: id, hint: id }),
);
export const stepOptions = Object.fromEntries(
  method.flatMap((step) =>
    step.questions.flatMap((question) =>
      'options' in question
        ? [[question.id, from<string, Said>(question.options, (id) => ({ label: id, because: id }))]]
        : [],
    ),
  ),
) as { [Id in StepChoiceId]: Record<StepOptionOf<Id>, Said> };
export const documentKinds = from<DocumentKind, Said>(kinds, (id) => ({ label: id, because: id }));
