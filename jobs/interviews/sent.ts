import { marks, postedOf } from '../../src/person/person.ts';
import { buildChangedMessage } from '../../src/slack/interviews/author-notes.ts';
import { buildClosedReceipt, buildReceiptMessage } from '../../src/slack/interviews/receipt.ts';
import { showAnswers } from '../../src/slack/interviews/shown-answer.ts';
import { openAnswers } from '../../src/slack/vault.ts';
import { type CoalitionEffectContext, tell } from '../engine/effect-context.ts';
import { updateMessage } from '../engine/post-once.ts';
import { turnOf } from './turn.ts';

// What its author sees of an interview that was sent.

/** The receipt of one's own answers. What is typed after it answers nothing. */
export async function sendReceipt(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  if (turn === null || turn.interview.status !== 'done') return;
  const { interview, recipient } = turn;
  const { coalition, context } = effect;
  const open = await openAnswers(context, { coalition, interview, user: recipient.user });
  const answers = showAnswers(recipient.text, interview, open);
  const mark = {
    coalition: coalition.id,
    interview: interview.id,
    question: 'none' as const,
    ask: marks.receipt,
  };
  await tell(effect, recipient, {
    message: buildReceiptMessage(recipient.text, { coalition, interview, answers }),
    mark,
  });
}

/** A change after sending: says so, and brings the receipt up to date. */
export async function confirmChange(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  const { event, coalition, context } = effect;
  if (turn === null || turn.interview.status !== 'done') return;
  if (!('interview' in event && 'question' in event) || event.question === 'review') return;
  if (event.type === 'AnswerDeletionSettled' && !event.deleted) return;
  const { interview, recipient } = turn;
  if (event.at <= (interview.sentAt ?? 0)) return;
  const receipt = postedOf(recipient.person, interview.id).findLast(({ ask }) => ask === marks.receipt);
  if (receipt !== undefined && recipient.person?.dm != null) {
    const open = await openAnswers(context, { coalition, interview, user: recipient.user });
    const message = buildReceiptMessage(recipient.text, {
      coalition,
      interview,
      answers: showAnswers(recipient.text, interview, open),
    });
    await updateMessage(context, { channel: recipient.person.dm, ts: receipt.ts }, message);
  }
  const { question } = event;
  const mark = {
    coalition: coalition.id,
    interview: interview.id,
    question: 'none' as const,
    ask: marks.changed,
  };
  await tell(effect, recipient, {
    message: buildChangedMessage(recipient.text, { coalition, interview, question }),
    mark,
  });
}

/** Withdrawn or erased: the receipt no longer shows the answers. */
export async function closeReceipt(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  if (turn === null || turn.recipient.person?.dm == null) return;
  const { interview, recipient } = turn;
  const channel = turn.recipient.person.dm;
  for (const { ts } of postedOf(recipient.person, interview.id).filter(({ ask }) => ask === marks.receipt)) {
    await updateMessage(
      effect.context,
      { channel, ts },
      buildClosedReceipt(recipient.text, effect.coalition, interview),
    );
  }
}
