import type { Button, KnownBlock } from '@slack/types';
import { isOpen } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { questionIds } from '../../method/interview.ts';
import { isSame, type Person } from '../../person/person.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { referenceValue } from '../kit/meta.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { languageButton } from '../person/language-button.ts';
import { inviterOf, readersIn } from './progress.ts';

export interface Invited {
  coalition: Coalition;
  interview: Interview;
  person: Person | null;
}

const needShown = 600;

/** M1.4, M1.5: who asks, for what, how long it takes, who reads it; and what one can do now. */
export function buildInvitationMessage(text: Text, invited: Invited): Message {
  const { coalition, interview } = invited;
  const lead = inviterOf(coalition, interview);
  const words = text.interviews.invitation;
  const name = escapeMrkdwn(coalition.name);
  return messageOf(text, {
    title: words.notification(lead),
    blocks: [
      section(words.opening(lead, name)),
      section(words.what(questionIds.length)),
      section(words.who(readersIn(text, coalition, interview))),
      section(words.further),
      ...settled(text, invited),
      ...hoursQuestion(text, invited),
    ],
    own: [section(`*${words.need}*`), ...quoted(coalition.need, needShown)],
  });
}

/** What has come of it so far, and the buttons that still make sense. */
function settled(text: Text, { coalition, interview, person }: Invited): KnownBlock[] {
  const words = text.interviews.invitation.settled;
  const line = () => {
    const place = { coalition: coalition.id, interview: interview.id };
    if (interview.later !== null && isOpen(interview)) return words.later(dayIn(text, interview.later));
    if (interview.status === 'answering' && person?.waiting.some((each) => isSame(each, place)))
      return words.waiting;
    if (interview.status === 'talk') return words.talk(inviterOf(coalition, interview));
    return words[interview.status];
  };
  return [
    contextBlock(line()),
    ...(interview.status === 'asked' || interview.status === 'talk'
      ? [choices(text, coalition.id, interview)]
      : []),
  ];
}

/** Volunteers are asked once when a message suits them: in their first invitation, until they say. */
function hoursQuestion(text: Text, { interview, person }: Invited): KnownBlock[] {
  const { hours = null, hoursAsked = null } = person?.rhythm ?? {};
  if (hours !== null || hoursAsked !== interview.id) return [];
  const words = text.rhythm.hours;
  return [
    section(words.ask),
    actions(`hours.${interview.id}`, [
      button(`${act.chooseHours}.office`, words.office, { value: 'office' }),
      button(`${act.chooseHours}.evening`, words.evening, { value: 'evening' }),
    ]),
  ];
}

function choices(text: Text, coalition: string, interview: Interview): KnownBlock {
  const words = text.interviews.invitation;
  const value = referenceValue({ coalition, interview: interview.id });
  const buttons: Button[] = [
    button(act.start, words.start, { value, style: 'primary' }),
    button(act.openPostpone, words.later, { value }),
    ...(interview.status === 'talk' ? [] : [button(act.openProposeTalk, words.talk, { value })]),
    button(act.openHandOver, words.handOver, { value }),
    button(act.openDecline, words.decline, { value }),
    languageButton(text),
  ];
  return actions(`invitation.${interview.id}`, buttons);
}
