import type { Coalition, Interview } from '../../coalition/state.ts';
import type { QuestionId } from '../../method/interview.ts';
import type { Hint } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { referenceValue } from '../kit/meta.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { inviterOf, readersIn } from './progress.ts';

// Short messages to the author of an interview, each about one thing that just happened.

/** `gaveWay`: another interview waited and has its turn now, so that typing answers that one. */
export function buildPausedMessage(
  text: Text,
  { coalition, interview, gaveWay }: { coalition: Coalition; interview: Interview; gaveWay: boolean },
): Message {
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const { notification, body, bodyGaveWay, resume } = text.interviews.paused;
  return messageOf(text, {
    title: notification,
    blocks: [
      section(gaveWay ? bodyGaveWay : body),
      actions(`paused.${interview.id}`, [button(act.resume, resume, { value, style: 'primary' })]),
    ],
  });
}

/** What the message of a pause becomes once it is over. */
export function buildPauseOver(text: Text): Message {
  return messageOf(text, { blocks: [contextBlock(text.interviews.paused.over)] });
}

export function buildChangedMessage(
  text: Text,
  { coalition, interview, question }: { coalition: Coalition; interview: Interview; question: QuestionId },
): Message {
  const { notification, body } = text.interviews.receipt.changed;
  const title = text.interviews.questions[question].short;
  const blocks = [section(body(title, readersIn(text, coalition, interview)))];
  return messageOf(text, { title: notification, blocks });
}

/** M1.6: the contact reads what a lead wrote down, and corrects it. */
export function buildRecordedMessage(text: Text, coalition: Coalition, interview: Interview): Message {
  const words = text.interviews.recordedTalk;
  const lead =
    interview.recordedBy === null ? inviterOf(coalition, interview) : mention(interview.recordedBy);
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const buttons =
    interview.status === 'recorded'
      ? [
          button(act.openOwn, words.read, { value, style: 'primary' }),
          button(act.send, words.agree, { value }),
          button(act.withdraw, words.withdraw, { value }),
        ]
      : [];
  return messageOf(text, {
    title: words.notification(lead),
    blocks: [
      section(words.body(lead, escapeMrkdwn(coalition.name))),
      contextBlock(text.interviews.invitation.who(readersIn(text, coalition, interview))),
      ...(buttons.length > 0
        ? [actions(`recorded.${interview.id}`, buttons)]
        : [contextBlock(text.person.hub.status[interview.status])]),
    ],
  });
}

/** M1.5: a lead of later asks to read. The detail of the buttons says the answer; the value ends in the lead's id. */
export function buildConsentMessage(
  text: Text,
  { coalition, interview, lead }: { coalition: Coalition; interview: Interview; lead: string },
): Message {
  const words = text.interviews.consent;
  const by = mention(lead);
  const value = `${referenceValue({ coalition: coalition.id, interview: interview.id })}.${lead}`;
  const outcome = interview.readers.includes(lead)
    ? words.given(by)
    : interview.consents[lead] === 'refused'
      ? words.refused(by)
      : null;
  return messageOf(text, {
    title: words.notification(by),
    blocks: [
      section(words.body(by, escapeMrkdwn(coalition.name))),
      outcome === null
        ? actions(`consent.${interview.id}.${lead}`, [
            button(`${act.settleConsent}.yes`, words.yes, { value }),
            button(`${act.settleConsent}.no`, words.no, { value }),
          ])
        : contextBlock(outcome),
    ],
  });
}

/** A typed message was removed in Slack: does it leave the answer too? The value ends in the message's `ts`. */
export function buildDeletionMessage(
  text: Text,
  reference: { coalition: string; interview: string; question: QuestionId; ts: string },
): Message {
  const words = text.interviews.deletion;
  const value = `${reference.coalition}.${reference.interview}.${reference.ts}`;
  return messageOf(text, {
    title: words.notification,
    blocks: [
      section(words.body(text.interviews.questions[reference.question].short)),
      actions('deletion', [
        button(`${act.settleDeletion}.yes`, words.yes, { value }),
        button(`${act.settleDeletion}.no`, words.no, { value }),
      ]),
    ],
  });
}

export function buildHintMessage(text: Text, hint: Hint): Message {
  return messageOf(text, { blocks: [section(text.interviews.hints[hint])] });
}
