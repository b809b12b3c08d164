import { interviewOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { QuestionId } from '../../src/method/interview.ts';
import { marks, postedOf } from '../../src/person/person.ts';
import { buildPauseOver } from '../../src/slack/interviews/author-notes.ts';
import { buildAnsweredMessage, buildLeftReview } from '../../src/slack/interviews/questions.ts';
import { showAnswer } from '../../src/slack/interviews/shown-answer.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { openAnswers } from '../../src/slack/vault.ts';
import type { EffectContext, Recipient } from '../engine/effect-context.ts';
import { updateMessage } from '../engine/post-once.ts';
import type { Turn } from './turn.ts';

// What was asked before shrinks to a line.

/**
 * Only one question is ever live: what was asked before the present one shrinks to a line, answered or left. So do all postings of the
 * question that was just dealt with.
 */
export async function settleBefore(
  { context }: EffectContext,
  { coalition, interview, recipient }: Turn & { coalition: Coalition },
  dealtWith: QuestionId | null,
): Promise<void> {
  await leaveQuestion(context, recipient, interview.id);
  const channel = recipient.person?.dm ?? null;
  const { pointer } = interview;
  if (channel === null || pointer === null) return;
  const before = postedOf(recipient.person, interview.id).filter(({ ask }) => ask !== pointer.ask);
  const newest = before.findLast(({ ask }) => ask > 0);
  const settled = before.filter((each) => each === newest || each.question === dealtWith);
  const paused = before.at(-1)?.ask === marks.paused ? before.slice(-1) : [];
  if (interview.status === 'answering')
    for (const { ts } of paused)
      await updateMessage(context, { channel, ts }, buildPauseOver(recipient.text));
  for (const { question, ts } of settled) {
    const message =
      question === 'none'
        ? buildLeftReview(recipient.text)
        : await answeredMessage(context, { coalition, interview, recipient }, question);
    await updateMessage(context, { channel, ts }, message);
  }
}

/** The line of a question that was dealt with, with what its author chose. */
export async function answeredMessage(
  context: EffectContext['context'],
  { coalition, interview, recipient }: Turn & { coalition: Coalition },
  question: QuestionId,
): Promise<Message> {
  const { text, user } = recipient;
  const open = await openAnswers(context, { coalition, interview, user, question });
  const present = showAnswer(text, interview, { question, open });
  return buildAnsweredMessage(text, { coalition, interview, question, present });
}

/**
 * The question that stands last in the DM shrinks where its author turned to something else: a pause, or another interview (`next`).
 */
export async function leaveQuestion(
  context: EffectContext['context'],
  recipient: Recipient,
  next: string | null,
): Promise<void> {
  const { person } = recipient;
  const last = person?.posted.findLast(({ ask, awaited }) => ask > 0 && awaited === undefined);
  if (person?.dm == null || last === undefined) return;
  if (last.interview === next || last.question === 'none') return;
  const { coalition } = await context.store.load({ coalition: last.coalition });
  const left = coalition?.state == null ? undefined : interviewOf(coalition.state, last.interview);
  if (coalition?.state == null || left?.pointer?.ask !== last.ask) return;
  const turn = { coalition: coalition.state, interview: left, recipient };
  const message = await answeredMessage(context, turn, last.question);
  await updateMessage(context, { channel: person.dm, ts: last.ts }, message);
}
