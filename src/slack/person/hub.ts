import type { KnownBlock } from '@slack/types';
import { isOfCoalition } from '../../coalition/commitments.ts';
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
const otherBlocks = 8;
const meetingsShown = 5;

export interface Hub {
  coalitions: Coalition[];
  expectation: string;
  /** Coming meetings, a group of blocks each. */
  meetings?: KnownBlock[][];
  /** What they committed to, with what can be done at once: see `commitmentLines`. */
  commitments: KnownBlock[];
}

/**
 * The one pinned message in a person's DM from which everything can be reached; without commands, without Home. `expectation` says
 * when they hear from the app, `meetings` are groups of lines about those they are invited to.
 */
export function buildHubMessage(
  text: Text,
  user: string,
  { coalitions, expectation, meetings = [], commitments }: Hub,
): Message {
  const words = text.hub;
  const mine = coalitions.flatMap((coalition) => {
    const interview = ownInterview(coalition, user);
    return interview === undefined ? [] : [{ coalition, interview }];
  });
  const newest = mine.slice(-shownAtMost).map((each) => interviewLines(text, each.coalition, each.interview));
  const met = meetings.slice(0, meetingsShown);
  const isTooMuch = () =>
    lengthOf([met, newest, commitments]) > limits.messageText - otherWords ||
    [...met, ...newest].flat().length + commitments.length > limits.messageBlocks - otherBlocks;
  while (newest.length > 0 && isTooMuch()) newest.shift();
  while (met.length > 0 && isTooMuch()) met.pop();
  return {
    text: words.notification,
    blocks: [
      header(words.title),
      context(words.intro),
      ...met.flat(),
      ...(mine.length + met.length + commitments.length === 0 ? [section(words.nothing)] : []),
      ...newest.flat(),
      ...(mine.length > newest.length ? [context(words.more(mine.length - newest.length))] : []),
      ...commitments,
      ...promising(text, user, coalitions),
      context(expectation),
      actions('hub', [button(act.openSettings, words.settings), languageButton(text)]),
    ],
  };
}

/** A new commitment, and all that they have: in one coalition for that one, else which one is asked first. */
function promising(text: Text, user: string, coalitions: Coalition[]): KnownBlock[] {
  const own = coalitions.filter((each) => each.over === null && isOfCoalition(each, user));
  if (own.length === 0) return [];
  const value = own.length === 1 ? (own[0]?.id ?? '') : '';
  return [
    actions('commitments', [
      button(act.newCommitment, text.commitments.add, value === '' ? {} : { value }),
      button(act.openCommitments, text.commitments.mine),
      ...(value === '' ? [] : [button(`${act.openCommitments}.all`, text.commitments.title, { value })]),
    ]),
  ];
}
