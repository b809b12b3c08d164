import { type AnswerText, parseAnswerText } from '../../coalition/interviews/answers.ts';
import type { Interview } from '../../coalition/state.ts';
import { type QuestionId, questionIds } from '../../method/interview.ts';
import type { Text } from '../../text/text.ts';

/** An answer as a person reads it: the chosen option in words, then the text. */
export interface ShownAnswer {
  question: QuestionId;
  skipped: boolean;
  /** The option's id. */
  option: string | null;
  /** The option in words. */
  choice: string | null;
  text: string;
}

/** The words of an option, `undefined` for one that no longer exists. */
export function optionText(text: Text, question: QuestionId, option: string): string | undefined {
  const all: Partial<Record<QuestionId, Record<string, string>>> = text.interviews.options;
  return all[question]?.[option];
}

/** Joins an answer's parts in order; `open` gives the vault's text of an entry. */
export function showAnswer(
  text: Text,
  interview: Interview,
  { question, open }: { question: QuestionId; open: (entry: string) => string | undefined },
): ShownAnswer | undefined {
  const answer = interview.answers[question];
  if (answer === undefined) return undefined;
  const parts: AnswerText[] = answer.parts.map((part) => parseAnswerText(open(part.entry) ?? '{}'));
  const choice = parts.find((part) => part.choice !== undefined)?.choice ?? null;
  return {
    question,
    skipped: answer.parts.length === 0,
    option: choice,
    choice: choice === null ? null : (optionText(text, question, choice) ?? choice),
    text: parts.flatMap((part) => part.text ?? []).join('\n'),
  };
}

export function showAnswers(
  text: Text,
  interview: Interview,
  open: (entry: string) => string | undefined,
): ShownAnswer[] {
  return questionIds.flatMap((question) => showAnswer(text, interview, { question, open }) ?? []);
}

/** All of it as one text. */
export function entriesShown({ choice, text }: ShownAnswer): string {
  return [choice, text].filter((part) => part !== null && part !== '').join('\n');
}
