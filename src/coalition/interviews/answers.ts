import { type QuestionId, questionIds } from '../../method/interview.ts';
import { accept, type Decision, refuse, type Stamp } from '../decision.ts';
import { authorOf, interviewOf } from '../find.ts';
import { lengthOf, longest } from '../longest.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { AnswerCommand } from './commands.ts';
import { isOpen, nextQuestion } from './read.ts';
import type { AnswerPart, Interview } from './state.ts';

type CommandOf<T extends AnswerCommand['type']> = Extract<AnswerCommand, { type: T }>;

// M1.4: the author answers, skips, goes back, edits and deletes. Idempotent by the messages' `ts`, for ever.

function byAuthor<C extends AnswerCommand>(
  decide: (interview: Interview, command: C, stamp: Stamp) => Decision,
) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const interview = interviewOf(state, command.interview);
    if (interview === undefined) return refuse('unknown-interview');
    if (stamp.by === null || authorOf(state, interview) !== stamp.by) return refuse('not-yours');
    return mayChange(interview) ? decide(interview, command, stamp) : refuse('interview-closed');
  };
}

/** A sent or recorded interview stays its author's to change. */
function mayChange(interview: Interview): boolean {
  return ['asked', 'answering', 'paused', 'talk', 'done', 'recorded'].includes(interview.status);
}

export const giveAnswer = byAuthor((interview, command: CommandOf<'GiveAnswer'>, stamp) => {
  const { question, answer, typed } = command;
  if (typed !== null && interview.seen.includes(typed.ts)) return accept(stamp, []);
  if (isBlankAnswer(answer.text)) return refuse('answer-empty', 'answer');
  if (lengthOf(answer.text) > longest.answer) return refuse('text-too-long', 'answer');
  const old = partsOf(interview, question);
  if (old.some((part) => part.entry === answer.entry)) return accept(stamp, []);
  const ask = typed?.ask ?? interview.pointer?.ask ?? 0;
  const added = typed !== null && old.some((part) => part.ask >= ask);
  const asked = interview.pointer?.question ?? (isOpen(interview) ? question : null);
  // Who has not seen the question yet is still asked it.
  const isDone = asked === question && typed?.ahead === undefined;
  const next = isDone ? nextQuestion(interview, question) : null;
  return accept(
    stamp,
    [
      {
        type: 'AnswerGiven',
        interview: interview.id,
        question,
        entry: answer.entry,
        ts: typed?.ts ?? null,
        ask,
        added,
        next,
      },
    ],
    [answer],
  );
});

export const skipQuestion = byAuthor((interview, { question }: CommandOf<'SkipQuestion'>, stamp) => {
  if (interview.pointer?.question !== question) return accept(stamp, []);
  if (interview.status === 'done') return refuse('interview-closed');
  const next = nextQuestion(interview, question);
  return accept(stamp, [{ type: 'AnswerSkipped', interview: interview.id, question, next }]);
});

export const revisitQuestion = byAuthor((interview, command: CommandOf<'RevisitQuestion'>, stamp) => {
  const { stood } = command;
  // A number that was drawn here is known here.
  if (stood !== undefined && (stood <= interview.asks || !isOpen(interview))) return accept(stamp, []);
  if (command.from !== undefined && interview.pointer?.question !== command.from) return accept(stamp, []);
  const question = command.question === 'previous' ? previousQuestion(interview) : command.question;
  const fact = { type: 'QuestionRevisited', interview: interview.id, question } as const;
  return accept(stamp, [stood === undefined ? fact : { ...fact, stood }]);
});

export const settleDeletion = byAuthor((interview, command: CommandOf<'SettleDeletion'>, stamp) => {
  const { ts, delete: deleted } = command;
  const question = questionOfMessage(interview, ts);
  if (question === undefined || !(deleted || interview.deletions.includes(ts))) return accept(stamp, []);
  return accept(stamp, [{ type: 'AnswerDeletionSettled', interview: interview.id, question, ts, deleted }]);
});

/** An answer's text in the vault is JSON: a choice, words, or both. */
export interface AnswerText {
  choice?: string;
  text?: string;
}

export function parseAnswerText(json: string): AnswerText {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return {};
  const { choice, text } = value as AnswerText;
  return { ...(typeof choice === 'string' ? { choice } : {}), ...(typeof text === 'string' ? { text } : {}) };
}

/** Whether an answer as the vault keeps it says nothing. */
export function isBlankAnswer(json: string): boolean {
  const { choice, text } = parseAnswerText(json);
  return choice === undefined && isBlank(text ?? '');
}

export const askDeletion = byAuthor((interview, { ts }: CommandOf<'AskDeletion'>, stamp) =>
  deletionAsked(interview, ts, stamp),
);

function deletionAsked(interview: Interview, ts: string, stamp: Stamp): Decision {
  const question = questionOfMessage(interview, ts);
  if (question === undefined || interview.deletions.includes(ts)) return accept(stamp, []);
  return accept(stamp, [{ type: 'AnswerDeletionAsked', interview: interview.id, question, ts }]);
}

export const editAnswer = byAuthor((interview, command: CommandOf<'EditAnswer'>, stamp) => {
  const question = questionOfMessage(interview, command.ts);
  if (question === undefined) return accept(stamp, []);
  const part = partsOf(interview, question).find((each) => each.ts === command.ts);
  // An older edit can arrive after a newer one: Slack gives no order.
  if (part === undefined || (part.edited ?? '') >= command.edited) return accept(stamp, []);
  // Nothing is left of it: the same question as after a deletion.
  if (isBlankAnswer(command.answer.text)) return deletionAsked(interview, command.ts, stamp);
  const { ts, edited, answer } = command;
  return accept(
    stamp,
    [{ type: 'AnswerEdited', interview: interview.id, question, ts, edited, entry: answer.entry }],
    [answer],
  );
});

function partsOf(interview: Interview, question: QuestionId): AnswerPart[] {
  return interview.answers[question]?.parts ?? [];
}

function questionOfMessage(interview: Interview, ts: string): QuestionId | undefined {
  return questionIds.find((question) => partsOf(interview, question).some((part) => part.ts === ts));
}

function previousQuestion(interview: Interview): QuestionId {
  const now = interview.pointer?.question ?? 'review';
  const place = now === 'review' ? questionIds.length : questionIds.indexOf(now);
  return questionIds[Math.max(0, place - 1)] ?? 'motive';
}
