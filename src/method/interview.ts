/**
 * The bilateral interview of step 1 as data. To add a question: a line here, and its words in
 * `src/text/nl.ts` and `src/text/en.ts`; the type checker names what is missing.
 * Source: stappenplan, stap 1.
 */
export const interviewQuestions = [
  { id: 'motive' },
  { id: 'developments' },
  { id: 'yield' },
  { id: 'adapting', options: ['yes', 'partly', 'not-now', 'unsure'] },
  { id: 'efforts' },
  { id: 'concerns', onlyForLeads: true },
  { id: 'recording', options: ['spoken', 'report', 'intent', 'contract'] },
] as const satisfies readonly InterviewQuestion[];

export interface InterviewQuestion {
  /** Stands in vault entries, block ids and texts: never change it once answers exist. */
  id: string;
  /** A choice that text may be added to; without options the question is open. */
  options?: readonly string[];
  /** Goes no further than the leads named in the invitation: in no summary, picture, document or export (M1.5). */
  onlyForLeads?: true;
}

type Questions = typeof interviewQuestions;
export type QuestionId = Questions[number]['id'];
type Choices<Q> = Q extends { options: readonly (infer Option)[] } ? Option : never;
/** The options of one question; `never` for an open one. */
export type OptionOf<Id extends QuestionId> = Choices<Extract<Questions[number], { id: Id }>>;

export const questionIds: readonly QuestionId[] = interviewQuestions.map((question) => question.id);

export function isQuestionId(value: string): value is QuestionId {
  return interviewQuestions.some((question) => question.id === value);
}

/** The options of a question in the order to show them; empty for an open question. */
export function optionsOf(id: QuestionId): readonly string[] {
  const question: InterviewQuestion | undefined = interviewQuestions.find((each) => each.id === id);
  return question?.options ?? [];
}
