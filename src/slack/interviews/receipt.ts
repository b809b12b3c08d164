import type { KnownBlock } from '@slack/types';
import { lengthOf } from '../../coalition/longest.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, confirmation, contextBlock, header, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { referenceValue } from '../kit/meta.ts';
import { channelLink, escapeMrkdwn } from '../kit/mrkdwn.ts';
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
  const words = text.interviews.receipt;
  return messageOf(text, {
    title: words.notification,
    blocks: [
      header(words.title(coalition.name)),
      section(words.body(readersIn(text, coalition, interview))),
      section(nextIn(text, coalition)),
      actions(`receipt.${interview.id}`, ownButtons(text, coalition, interview)),
    ],
    own: [
      ...answers.flatMap((answer) => receiptLines(text, answer)),
      ...(answers.some(isCut) ? [contextBlock(words.shortened)] : []),
    ],
  });
}

/** What follows: where one hears of it. */
function nextIn(text: Text, { channel, over }: Coalition): string {
  const words = text.interviews.receipt;
  const isTold = channel.id !== null && channel.welcomed && over === null;
  return [words.next, ...(isTold ? [words.inChannel(channelLink(channel.id ?? ''))] : [])].join(' ');
}

function receiptLines(text: Text, answer: ShownAnswer): KnownBlock[] {
  const title = section(`*${text.interviews.questions[answer.question].short}*`);
  const shown = entriesShown(answer);
  if (shown === '') return [title, contextBlock(text.interviews.readOwn.skipped)];
  return [title, ...quoted(shown, answerShown)];
}

function isCut(answer: ShownAnswer): boolean {
  return lengthOf(entriesShown(answer)) > answerShown;
}

/** Read back, change, withdraw, erase: what an author can do with a sent or recorded interview. */
export function ownButtons(text: Text, coalition: Coalition, interview: Interview) {
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const words = text.interviews.receipt;
  const withdrawable = interview.status === 'done' || interview.status === 'recorded';
  return [
    button(act.openOwn, words.more, { value }),
    ...(withdrawable
      ? [
          button(act.withdraw, words.withdraw, {
            value,
            confirm: confirmation(text.interviews.confirmWithdraw),
          }),
        ]
      : []),
    button(act.erase, words.erase, {
      value,
      style: 'danger',
      confirm: confirmation(text.interviews.confirmErase),
    }),
  ];
}

/** A receipt that no longer holds: its answers are gone from the message too. */
export function buildClosedReceipt(text: Text, coalition: Coalition, interview: Interview): Message {
  const name = escapeMrkdwn(coalition.name);
  if (interview.status === 'erased') {
    const { notification, body } = text.interviews.receipt.erased;
    return messageOf(text, { title: notification, blocks: [section(body(name))] });
  }
  const words = text.interviews.receipt.withdrawn;
  return messageOf(text, {
    title: words.notification,
    blocks: [
      section(words.body(name)),
      actions(`receipt.${interview.id}`, ownButtons(text, coalition, interview)),
    ],
  });
}
