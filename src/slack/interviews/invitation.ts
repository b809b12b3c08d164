import type { KnownBlock } from '@slack/types';
import { isOpen } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { questionIds } from '../../method/interview.ts';
import { isSame, type Person } from '../../person/person.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { referenceValue } from '../kit/meta.ts';
import { tucked } from '../kit/more.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { languageButton } from '../person/language-button.ts';
import { inviterOf, readersIn } from './progress.ts';

export interface Invited {
  coalition: Coalition;
  interview: Interview;
  person: Person | null;
}

const needShown = 600;

/**
 * M1.4, M1.5: who asks, for what, how long it takes, who reads it; and what one can do now. Once it was taken up, or is closed, it says
 * only that.
 */
export function buildInvitationMessage(text: Text, invited: Invited): Message {
  const { coalition, interview } = invited;
  const lead = inviterOf(coalition, interview);
  const words = text.interviews.invitation;
  const name = escapeMrkdwn(coalition.name);
  const isNew = interview.status === 'asked' && interview.later === null;
  const awaits = interview.status === 'asked' || interview.status === 'talk';
  const opening = isNew ? words.opening(lead, name, questionIds.length) : words.about(lead, name);
  return messageOf(text, {
    title: words.notification(lead),
    blocks: [
      section(opening),
      ...(awaits
        ? [
            section(words.who(readersIn(text, coalition, interview))),
            section(words.further(questionIds.indexOf('concerns') + 1)),
          ]
        : []),
      ...(isNew ? [] : [contextBlock(settledLine(text, invited))]),
      ...(awaits ? [choices(text, coalition.id, interview)] : []),
    ],
    own: awaits ? [section(`*${words.need}*`), ...quoted(coalition.need, needShown)] : [],
  });
}

/** What has come of it so far. */
function settledLine(text: Text, { coalition, interview, person }: Invited): string {
  const words = text.interviews.invitation.settled;
  const place = { coalition: coalition.id, interview: interview.id };
  if (interview.later !== null && isOpen(interview)) return words.later(dayIn(text, interview.later));
  if (interview.status === 'answering' && person?.waiting.some((each) => isSame(each, place)))
    return words.waiting;
  if (interview.status === 'talk') return words.talk(inviterOf(coalition, interview));
  return words[interview.status];
}

function choices(text: Text, coalition: string, interview: Interview): KnownBlock {
  const words = text.interviews.invitation;
  const value = referenceValue({ coalition, interview: interview.id });
  return actions(`invitation.${interview.id}`, [
    button(act.start, words.start, { value, style: 'primary' }),
    ...(interview.status === 'talk' ? [] : [button(act.openProposeTalk, words.talk, { value })]),
    button(act.openPrivacy, words.privacy, { value }),
    ...tucked([
      button(act.openPostpone, words.later, { value }),
      button(act.openHandOver, words.handOver, { value }),
      button(act.openDecline, words.decline, { value }),
      languageButton(text),
    ]),
  ]);
}
