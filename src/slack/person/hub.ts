import type { KnownBlock } from '@slack/types';
import { interviewOf, latestInterview } from '../../coalition/find.ts';
import { entriesOf } from '../../coalition/interviews.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, header, section } from '../blocks.ts';
import { act } from '../ids.ts';
import { languageButton } from '../interviews/invitation.ts';
import { ownButtons } from '../interviews/receipt.ts';
import { lengthOf, limits } from '../limits.ts';
import type { Message } from '../message.ts';
import { spotValue } from '../place.ts';
import { escapeMrkdwn } from '../words.ts';

const shownAtMost = 20;
/** What stands around them. */
const otherWords = 500;

/**
 * The one pinned message in a person's DM from which everything can be reached; without commands, without Home. `expectation` says
 * when they hear from the app.
 */
export function buildHubMessage(
  text: Text,
  user: string,
  { coalitions, expectation }: { coalitions: Coalition[]; expectation: string },
): Message {
  const words = text.hub;
  const mine = coalitions.flatMap((coalition) => {
    const interview = ownInterview(coalition, user);
    return interview === undefined ? [] : [{ coalition, interview }];
  });
  const newest = mine.slice(-shownAtMost).map((each) => lines(text, each.coalition, each.interview));
  while (lengthOf(newest) > limits.messageText - otherWords) newest.shift();
  return {
    text: words.notification,
    blocks: [
      header(words.title),
      context(words.intro),
      ...(mine.length === 0 ? [section(words.nothing)] : []),
      ...newest.flat(),
      ...(mine.length > newest.length ? [context(words.more(mine.length - newest.length))] : []),
      context(expectation),
      actions('hub', [button(act.openSettings, words.settings), languageButton(text)]),
    ],
  };
}

function ownInterview(coalition: Coalition, user: string): Interview | undefined {
  const contacts = coalition.contacts.filter((contact) => contact.user === user).map(({ id }) => id);
  return contacts.map((id) => latestInterview(coalition, id)).findLast((each) => each !== undefined);
}

function lines(text: Text, coalition: Coalition, interview: Interview): KnownBlock[] {
  const words = text.hub;
  const value = spotValue({ coalition: coalition.id, interview: interview.id });
  const { status } = interviewOf(coalition, interview.id) ?? interview;
  const ask = [
    button(act.openPostpone, text.invitation.later, { value }),
    button(act.openProposeTalk, text.invitation.talk, { value }),
    button(act.openHandOver, text.invitation.handOver, { value }),
    button(act.openDecline, text.invitation.decline, { value }),
  ];
  // What was written before stays its author's to read and to erase.
  const left = entriesOf(interview).length === 0 ? [] : ownButtons(text, coalition, interview);
  const buttons = {
    asked: [button(act.start, words.start, { value, style: 'primary' }), ...ask],
    talk: [
      button(act.start, words.start, { value }),
      button(act.openDecline, text.invitation.decline, { value }),
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
      button(act.send, text.recordedTalk.agree, { value }),
    ],
    done: ownButtons(text, coalition, interview),
    withdrawn: ownButtons(text, coalition, interview),
    declined: [button(act.start, words.comeBack, { value }), ...left],
    'handed-over': left,
    erased: [],
  }[status];
  return [
    section(`*${escapeMrkdwn(coalition.name)}*\n${words.status[status]}`),
    ...(buttons.length === 0 ? [] : [actions(`mine.${interview.id}`, buttons)]),
  ];
}
