import type { Button, KnownBlock } from '@slack/types';
import { latestInterview } from '../../coalition/find.ts';
import { entriesOf } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { referenceValue } from '../kit/meta.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { openedSentence } from './opened.ts';
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
    section(`*${escapeMrkdwn(coalition.name)}*\n${text.person.hub.status[interview.status]}`),
    ...buttonRow(text, coalition, interview),
  ];
}

/** Where the coalition is named already. */
export function interviewState(text: Text, coalition: Coalition, interview: Interview): KnownBlock[] {
  const state = [text.person.hub.status[interview.status], openedSentence(text, interview)];
  const line = state.filter((each) => each !== '').join(' ');
  return [contextBlock(line), ...buttonRow(text, coalition, interview)];
}

function buttonRow(text: Text, coalition: Coalition, interview: Interview): KnownBlock[] {
  const buttons = buttonsFor(text, coalition, interview);
  return buttons.length === 0 ? [] : [actions(`mine.${interview.id}`, buttons)];
}

/** Those that still make sense. */
function buttonsFor(text: Text, coalition: Coalition, interview: Interview): Button[] {
  const words = text.person.hub;
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const ask = [
    button(act.openPostpone, text.interviews.invitation.later, { value }),
    button(act.openProposeTalk, text.interviews.invitation.talk, { value }),
    button(act.openHandOver, text.interviews.invitation.handOver, { value }),
    button(act.openDecline, text.interviews.invitation.decline, { value }),
  ];
  // What was written before stays its author's to read and to erase.
  const left = entriesOf(interview).length === 0 ? [] : ownButtons(text, coalition, interview);
  return {
    asked: [button(act.start, words.start, { value, style: 'primary' }), ...ask],
    talk: [
      button(act.start, words.start, { value }),
      button(act.openDecline, text.interviews.invitation.decline, { value }),
    ],
    answering: [
      button(act.resume, words.resume, { value }),
      button(act.openOwn, words.read, { value }),
      ...ask,
    ],
    paused: [
      button(act.resume, words.resume, { value, style: 'primary' }),
      button(act.openOwn, words.read, { value }),
      ...ask,
    ],
    recorded: [
      button(act.openOwn, words.read, { value }),
      button(act.send, text.interviews.recordedTalk.agree, { value }),
    ],
    done: ownButtons(text, coalition, interview),
    withdrawn: ownButtons(text, coalition, interview),
    declined: [button(act.start, words.comeBack, { value }), ...left],
    'handed-over': left,
    erased: [],
  }[interview.status];
}
