import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import { latestInterview } from '../../coalition/find.ts';
import { entriesOf, isOpen, nextQuestion } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { questionIds } from '../../method/interview.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { referenceValue } from '../kit/meta.ts';
import { waysButton } from '../kit/more.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { openedSentence } from './opened.ts';
import { inviterOf } from './progress.ts';
import { ownButtons } from './receipt.ts';

// One's own interview as the pinned message, Home and `/coalitie mijn` show it: how it stands, and what one can do.

/** A person's newest interview in a coalition; `undefined` when they were never asked. */
export function ownInterview(coalition: Coalition, user: string): Interview | undefined {
  const contacts = coalition.contacts.filter((contact) => contact.user === user).map(({ id }) => id);
  return contacts.map((id) => latestInterview(coalition, id)).findLast((each) => each !== undefined);
}

/** With the coalition's name over it. */
export function interviewLines(text: Text, coalition: Coalition, interview: Interview): KnownBlock[] {
  return [
    section(`*${escapeMrkdwn(coalition.name)}*\n${stateOf(text, coalition, interview)}`),
    ...buttonRow(text, coalition, interview),
  ];
}

/** Where the coalition is named already, and what comes next. */
export function interviewState(text: Text, coalition: Coalition, interview: Interview): KnownBlock[] {
  const state = [text.person.hub.status[interview.status], openedSentence(text, interview)];
  const line = state.filter((each) => each !== '').join(' ');
  return [contextBlock(line), ...buttonRow(text, coalition, interview)];
}

/** How it stands, and what is next: until when one is left in peace, which question waits, or what the coalition does now. */
function stateOf(text: Text, coalition: Coalition, interview: Interview): string {
  const { status, next } = text.person.hub;
  const { later, pointer } = interview;
  if (later !== null && isOpen(interview))
    return text.interviews.invitation.settled.later(dayIn(text, later));
  const said = status[interview.status];
  switch (interview.status) {
    case 'asked':
      return `${said} ${next.asked}`;
    case 'answering':
    case 'paused': {
      const question = pointer?.question ?? nextQuestion(interview);
      const place = question === 'review' ? null : questionIds.indexOf(question) + 1;
      return `${said} ${place === null ? next.review : next.question(place, questionIds.length)}`;
    }
    case 'talk':
      return text.interviews.invitation.settled.talk(inviterOf(coalition, interview));
    case 'done':
      return `${said} ${coalition.walk.at.step === '1' ? next.nothing : text.steps.each[coalition.walk.at.step].ahead}`;
    default:
      return said;
  }
}

function buttonRow(text: Text, coalition: Coalition, interview: Interview): KnownBlock[] {
  const buttons = buttonsFor(text, coalition, interview);
  return buttons.length === 0 ? [] : [actions(`mine.${interview.id}`, buttons)];
}

type Row = ActionsBlock['elements'];

/** Those that still make sense. */
function buttonsFor(text: Text, coalition: Coalition, interview: Interview): Row {
  const words = text.person.hub;
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const start = button(act.start, words.start, { value, style: 'primary' });
  const resume = button(act.resume, words.resume, { value, style: 'primary' });
  const read = button(act.openOwn, words.read, { value });
  // What was written before stays its author's to read and to erase.
  const left = entriesOf(interview).length === 0 ? [] : ownButtons(text, coalition, interview);
  return {
    asked: [start, otherWays(text, coalition, interview)],
    talk: [start, otherWays(text, coalition, interview)],
    answering: [resume, read, otherWays(text, coalition, interview)],
    paused: [resume, read, otherWays(text, coalition, interview)],
    recorded: [read, button(act.send, text.interviews.recordedTalk.agree, { value })],
    done: ownButtons(text, coalition, interview),
    withdrawn: ownButtons(text, coalition, interview),
    declined: [button(act.start, words.comeBack, { value }), ...left.slice(0, 2)],
    'handed-over': left,
    erased: [],
  }[interview.status];
}

/** What one can do instead of answering now. */
export function otherWays(text: Text, coalition: Coalition, interview: Interview): Button {
  const words = text.interviews.invitation;
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  return waysButton(text.app.other, [
    button(act.openPostpone, words.later, { value }),
    ...(interview.status === 'talk' ? [] : [button(act.openProposeTalk, words.talk, { value })]),
    button(act.openHandOver, words.handOver, { value }),
    button(act.openDecline, words.decline, { value }),
    button(act.openPrivacy, words.privacy, { value }),
  ]);
}
