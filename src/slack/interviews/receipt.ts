import type { KnownBlock } from '@slack/types';
import type { Coalition, Interview } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, confirmation, context, header, quoted, section } from '../blocks.ts';
import { act } from '../ids.ts';
import type { Message } from '../message.ts';
import { spotValue } from '../place.ts';
import { escapeMrkdwn } from '../words.ts';
import { readersIn } from './progress.ts';
import { entriesShown, type ShownAnswer } from './shown-answer.ts';

const answerShown = 1_200;

interface Sent {
  coalition: Coalition;
  interview: Interview;
  answers: ShownAnswer[];
}

/** A receipt of one's own answers, with the right to change, withdraw or erase them. */
export function buildReceiptMessage(text: Text, { coalition, interview, answers }: Sent): Message {
  const words = text.receipt;
  return {
    text: words.notification,
    blocks: [
      header(words.title(coalition.name)),
      section(words.body(readersIn(text, coalition, interview))),
      ...answers.flatMap((answer) => receiptLines(text, answer)),
      actions(`receipt.${interview.id}`, ownButtons(text, coalition, interview)),
    ],
  };
}

function receiptLines(text: Text, answer: ShownAnswer): KnownBlock[] {
  const title = section(`*${text.questions[answer.question].short}*`);
  const shown = entriesShown(answer);
  if (shown === '') return [title, context(text.readOwn.skipped)];
  const cut = [...shown].length > answerShown;
  return [title, ...quoted(shown, answerShown), ...(cut ? [context(text.receipt.shortened)] : [])];
}

/** Read back, change, withdraw, erase: what an author can do with a sent or recorded interview. */
export function ownButtons(text: Text, coalition: Coalition, interview: Interview) {
  const value = spotValue({ coalition: coalition.id, interview: interview.id });
  const words = text.receipt;
  const withdrawable = interview.status === 'done' || interview.status === 'recorded';
  return [
    button(act.openOwn, words.more, { value }),
    ...(withdrawable
      ? [button(act.withdraw, words.withdraw, { value, confirm: confirmation(text.confirmWithdraw) })]
      : []),
    button(act.erase, words.erase, { value, style: 'danger', confirm: confirmation(text.confirmErase) }),
  ];
}

/** A receipt that no longer holds: its answers are gone from the message too. */
export function buildClosedReceipt(text: Text, coalition: Coalition, interview: Interview): Message {
  const name = escapeMrkdwn(coalition.name);
  if (interview.status === 'erased') {
    return { text: text.receipt.erased.notification, blocks: [section(text.receipt.erased.body(name))] };
  }
  const words = text.receipt.withdrawn;
  return {
    text: words.notification,
    blocks: [
      section(words.body(name)),
      actions(`receipt.${interview.id}`, ownButtons(text, coalition, interview)),
    ],
  };
}
