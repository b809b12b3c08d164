import { ageOf } from '../../src/clock.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import type { Coalition, Interview } from '../../src/coalition/state.ts';
import type { QuestionId } from '../../src/method/interview.ts';
import { isPosted, isSame, postedOf } from '../../src/person/person.ts';
import { askId } from '../../src/slack/interviews/progress.ts';
import { buildQuestionMessage, buildReviewMessage } from '../../src/slack/interviews/questions.ts';
import { showAnswer } from '../../src/slack/interviews/shown-answer.ts';
import { openAnswers } from '../../src/slack/vault.ts';
import {
  type CoalitionEffectContext,
  type EffectContext,
  type PersonEffectContext,
  recipientOf,
  tell,
} from '../engine/effect-context.ts';
import { Later } from '../engine/errors.ts';
import { updateMessage } from '../engine/post-once.ts';
import { refreshHub } from '../person/hub.ts';
import { refreshInvitation } from './refresh.ts';
import { answeredMessage, settleBefore } from './settling.ts';
import { type Turn, turnOf } from './turn.ts';

// The questions of an interview, one at a time in its author's DM.

/** The next question, or the review: once the person has stopped typing for a moment. What was asked before shrinks to a line at once. */
export async function askQuestion(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  if (turn === null) return;
  const { event, coalition, hasWaited } = effect;
  const asked = event.type === 'AnswerGiven' || event.type === 'AnswerSkipped' ? event.question : null;
  if (!hasWaited) await settleBefore(effect, { coalition, ...turn }, asked);
  if (event.type === 'AnswerGiven' && event.ts !== null) waitForTyping(effect, turn.interview);
  await postQuestion(effect, { coalition, ...turn });
}

/**
 * Three short messages in a row are one answer: the next question waits until it is quiet. The process that stored the last sign may have
 * another clock: where nothing came after this answer, one pause is enough, whatever the clocks say.
 */
function waitForTyping({ context, event, hasWaited }: CoalitionEffectContext, { lastSign }: Interview): void {
  if (hasWaited && lastSign <= event.at) return;
  const left = context.typingPauseMs - ageOf(context.clock, lastSign);
  if (left > 0) throw new Later(Date.now() + left);
}

/** Posts the question of the interview whose turn it is. */
export async function askOpened(effect: PersonEffectContext): Promise<void> {
  const { context, event, user } = effect;
  if (event.type !== 'InterviewOpened') return;
  const { coalition } = await context.store.load({ coalition: event.coalition });
  const interview = coalition?.state == null ? undefined : interviewOf(coalition.state, event.interview);
  if (coalition?.state == null || interview === undefined) return;
  const turn = {
    coalition: coalition.state,
    interview,
    recipient: await recipientOf(effect, user, coalition.state),
  };
  await settleBefore(effect, turn, null);
  // The overview comes with the first reply, before the first question: what is asked stands last. Trouble with it keeps no question back.
  const trouble = turn.recipient.person?.hub === null ? await refreshHub(effect, user).catch(asError) : null;
  await postQuestion(effect, turn);
  if (trouble instanceof Error) throw trouble;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('the overview could not be posted');
}

/** Posts what is asked now, if this interview is the one that is open and it is not posted yet. */
async function postQuestion(
  effect: EffectContext,
  { coalition, interview, recipient }: Turn & { coalition: Coalition },
): Promise<void> {
  const { pointer } = interview;
  const place = { coalition: coalition.id, interview: interview.id };
  if (pointer === null || !isSame(recipient.person?.open ?? null, place)) return;
  if (interview.status !== 'answering' && interview.status !== 'done') return;
  const { question, ask } = pointer;
  if (isPosted(recipient.person, interview.id, pointer)) return;
  const open = await openAnswers(effect.context, { coalition, interview, user: recipient.user });
  const message =
    question === 'review'
      ? buildReviewMessage(recipient.text, { coalition, interview })
      : buildQuestionMessage(recipient.text, {
          coalition,
          interview,
          question,
          // What was typed before the question stood there is the beginning of this answer: it is not shown as an earlier one.
          present: answersAhead(interview, question, ask)
            ? undefined
            : showAnswer(recipient.text, interview, { question, open }),
        });
  const mark = { ...place, question: question === 'review' ? ('none' as const) : question, ask };
  const isFirst = postedOf(recipient.person, interview.id).every((posted) => posted.question === 'none');
  const { channel } = await tell(effect, recipient, { message, mark, id: askId(interview.id, ask) });
  // The invitation may still say that it waits its turn.
  if (isFirst) await refreshInvitation(effect, { coalition, interview, recipient }, channel);
}

function answersAhead({ answers }: Interview, question: QuestionId, ask: number): boolean {
  return answers[question]?.parts.some((part) => part.ask >= ask) ?? false;
}

/** An answered question shrinks to a line. */
export async function showAnswered(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  const { event, coalition, context } = effect;
  if (turn === null || !('interview' in event && 'question' in event) || event.question === 'review') return;
  if (event.type === 'AnswerGiven' && event.added) return;
  const { recipient, interview } = turn;
  const { question } = event;
  if (recipient.person?.dm == null) return;
  const message = await answeredMessage(context, { coalition, interview, recipient }, question);
  // Going back leaves earlier postings of the same question behind.
  for (const posted of postedOf(recipient.person, interview.id)) {
    if (posted.question !== question || posted.ask === interview.pointer?.ask) continue;
    await updateMessage(context, { channel: recipient.person.dm, ts: posted.ts }, message);
  }
}
