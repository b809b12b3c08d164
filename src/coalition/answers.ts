import { type QuestionId, questionIds } from '../method/interview.ts';
import type { AnswerCommand } from './commands.ts';
import { accept, type Decision, refuse, type Stamp } from './decision.ts';
import { authorOf, interviewOf } from './find.ts';
import { isOpen } from './interviews.ts';
import { longest } from './longest.ts';
import type { AnswerPart, Coalition, Interview } from './state.ts';
import { isBlank } from './words.ts';

type Give = Extract<AnswerCommand, { type: 'GiveAnswer' }>;

/** M1.4: the author answers, skips, goes back, edits and deletes. Idempotent by the messages' `ts`, for ever. */
export function decideAnswer(state: Coalition, command: AnswerCommand, stamp: Stamp): Decision {
  const interview = interviewOf(state, command.interview);
  if (interview === undefined) return refuse('unknown-interview');
  if (stamp.by === null || authorOf(state, interview) !== stamp.by) return refuse('not-yours');
  if (!mayChange(interview)) return refuse('interview-closed');
  switch (command.type) {
    case 'GiveAnswer':
      return give(interview, command, stamp);
    case 'SkipQuestion': {
      if (interview.pointer?.question !== command.question) return accept(stamp, []);
      const { question } = command;
      if (interview.status === 'done') return refuse('interview-closed');
      const next = nextQuestion(interview, question);
      const drop = partsOf(interview, question).map((part) => part.entry);
      return accept(stamp, [{ type: 'AnswerSkipped', interview: interview.id, question, next }], { drop });
    }
    case 'RevisitQuestion': {
      if (command.from !== undefined && interview.pointer?.question !== command.from)
        return accept(stamp, []);
      const question = command.question === 'previous' ? previousQuestion(interview) : command.question;
      return accept(stamp, [{ type: 'QuestionRevisited', interview: interview.id, question }]);
    }
    case 'EditAnswer':
      return edit(interview, command, stamp);
    case 'AskDeletion': {
      const question = questionOfMessage(interview, command.ts);
      if (question === undefined || interview.deletions.includes(command.ts)) return accept(stamp, []);
      return accept(stamp, [
        { type: 'AnswerDeletionAsked', interview: interview.id, question, ts: command.ts },
      ]);
    }
    case 'SettleDeletion': {
      const question = questionOfMessage(interview, command.ts);
      const isAsked = command.delete || interview.deletions.includes(command.ts);
      if (question === undefined || !isAsked) return accept(stamp, []);
      const entry = partsOf(interview, question).find((part) => part.ts === command.ts)?.entry;
      const fact = {
        type: 'AnswerDeletionSettled',
        interview: interview.id,
        question,
        ts: command.ts,
      } as const;
      const drop = command.delete && entry !== undefined ? [entry] : [];
      return accept(stamp, [{ ...fact, deleted: command.delete }], { drop });
    }
    default:
      return command satisfies never;
  }
}

/** A sent or recorded interview stays its author's to change. */
function mayChange(interview: Interview): boolean {
  return ['asked', 'answering', 'paused', 'talk', 'done', 'recorded'].includes(interview.status);
}

function give(interview: Interview, command: Give, stamp: Stamp): Decision {
  const { question, answer, typed } = command;
  if (typed !== null && interview.seen.includes(typed.ts)) return accept(stamp, []);
  if (isBlankAnswer(answer.text)) return refuse('answer-empty', 'answer');
  if (answer.text.length > longest.answer) return refuse('text-too-long', 'answer');
  const old = partsOf(interview, question);
  if (old.some((part) => part.entry === answer.entry)) return accept(stamp, []);
  const ask = typed?.ask ?? interview.pointer?.ask ?? 0;
  const added = typed !== null && old.some((part) => part.ask >= ask);
  const asked = interview.pointer?.question ?? (isOpen(interview) ? question : null);
  const next = asked === question ? nextQuestion(interview, question) : null;
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
    { put: [answer], drop: added ? [] : old.map((part) => part.entry) },
  );
}

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

type Edit = Extract<AnswerCommand, { type: 'EditAnswer' }>;

function edit(interview: Interview, command: Edit, stamp: Stamp): Decision {
  const question = questionOfMessage(interview, command.ts);
  if (question === undefined) return accept(stamp, []);
  const part = partsOf(interview, question).find((each) => each.ts === command.ts);
  // An older edit can arrive after a newer one: Slack gives no order.
  if (part === undefined || (part.edited ?? '') >= command.edited) return accept(stamp, []);
  if (isBlankAnswer(command.answer.text)) return accept(stamp, []);
  const { ts, edited, answer } = command;
  return accept(
    stamp,
    [{ type: 'AnswerEdited', interview: interview.id, question, ts, edited, entry: answer.entry }],
    { put: [answer], drop: [part.entry] },
  );
}

function partsOf(interview: Interview, question: QuestionId): AnswerPart[] {
  return interview.answers[question]?.parts ?? [];
}

function questionOfMessage(interview: Interview, ts: string): QuestionId | undefined {
  return questionIds.find((question) => partsOf(interview, question).some((part) => part.ts === ts));
}

/** The first question without an answer or a skip, `done` counted as answered; `review` when there is none. */
export function nextQuestion(interview: Interview, done?: QuestionId): QuestionId | 'review' {
  return questionIds.find((id) => id !== done && interview.answers[id] === undefined) ?? 'review';
}

function previousQuestion(interview: Interview): QuestionId {
  const now = interview.pointer?.question ?? 'review';
  const place = now === 'review' ? questionIds.length : questionIds.indexOf(now);
  return questionIds[Math.max(0, place - 1)] ?? 'motive';
}

/** Which of a question's parts are there after one more. */
export function withPart(parts: AnswerPart[], part: AnswerPart, added: boolean): AnswerPart[] {
  const kept = added ? [...parts, part] : [part];
  return kept.sort((one, other) => (one.ts ?? '').localeCompare(other.ts ?? ''));
}
