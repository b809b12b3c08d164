import type { KnownBlock } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, header, section } from '../blocks.ts';
import { act } from '../ids.ts';
import { languageButton } from '../interviews/invitation.ts';
import { lengthOf, limits } from '../limits.ts';
import type { Message } from '../message.ts';
import { interviewLines, ownInterview } from './own-interview.ts';

const shownAtMost = 20;
/** What stands around them. */
const otherWords = 500;
const otherBlocks = 6;
const meetingsShown = 5;

/**
 * The one pinned message in a person's DM from which everything can be reached; without commands, without Home. `expectation` says
 * when they hear from the app, `meetings` are groups of lines about those they are invited to.
 */
export function buildHubMessage(
  text: Text,
  user: string,
  {
    coalitions,
    expectation,
    meetings = [],
  }: { coalitions: Coalition[]; expectation: string; meetings?: KnownBlock[][] },
): Message {
  const words = text.hub;
  const mine = coalitions.flatMap((coalition) => {
    const interview = ownInterview(coalition, user);
    return interview === undefined ? [] : [{ coalition, interview }];
  });
  const newest = mine.slice(-shownAtMost).map((each) => interviewLines(text, each.coalition, each.interview));
  const met = meetings.slice(0, meetingsShown);
  const isTooMuch = () =>
    lengthOf([met, newest]) > limits.messageText - otherWords ||
    [...met, ...newest].flat().length > limits.messageBlocks - otherBlocks;
  while (newest.length > 0 && isTooMuch()) newest.shift();
  return {
    text: words.notification,
    blocks: [
      header(words.title),
      context(words.intro),
      ...met.flat(),
      ...(mine.length + met.length === 0 ? [section(words.nothing)] : []),
      ...newest.flat(),
      ...(mine.length > newest.length ? [context(words.more(mine.length - newest.length))] : []),
      context(expectation),
      actions('hub', [button(act.openSettings, words.settings), languageButton(text)]),
    ],
  };
}
