import { isOfCoalition } from '../../coalition/commitments/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { type AreaAsks, type PinnedPart, pinnedLines } from '../area-asks.ts';
import { act } from '../ids.ts';
import { button } from '../kit/blocks.ts';
import type { Tucked } from '../kit/more.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { commitmentLine, type Line, type Lines } from './lines.ts';
import { openLines, ownCommitments, ownGroups } from './own.ts';

/** One's own commitments, and the ways on from there. */
export function pinnedCommitments(
  text: Text,
  {
    user,
    coalitions,
    own,
    ...lines
  }: Lines & { user: string; coalitions: readonly Coalition[]; own: readonly Line[] },
): PinnedPart {
  return {
    lines: own
      .slice(0, pinnedLines)
      .map((line) => ({ blocks: commitmentLine(text, line, lines), asks: true })),
    more: Math.max(0, own.length - pinnedLines),
    ways: waysOn(text, { user, coalitions, isOwner: own.length > 0 }),
  };
}

/** A new commitment, what one has, and what all have: in one coalition for that one, else which one is asked first. */
function waysOn(
  text: Text,
  { user, coalitions, isOwner }: { user: string; coalitions: readonly Coalition[]; isOwner: boolean },
): Tucked[] {
  const present = coalitions.filter((each) => each.over === null && isOfCoalition(each, user));
  const [first, ...others] = present;
  if (first === undefined) return [];
  const value = others.length === 0 ? first.id : '';
  const hasAny = value !== '' && first.commitments.length > 0;
  return [
    button(act.newCommitment, text.commitments.add, value === '' ? {} : { value }),
    ...(isOwner ? [button(act.openCommitments, text.commitments.mine)] : []),
    ...(hasAny ? [button(`${act.openCommitments}.all`, text.commitments.title, { value })] : []),
  ];
}

/** Proposals to answer, commitments to report, and what was done and may be shared. */
export const commitmentsAsks: AreaAsks = {
  opened: ownGroups,
  async pinned(context, { user, person, coalitions, text }) {
    const own = ownCommitments(coalitions, user);
    const open = await openLines(context, { lines: own.slice(0, pinnedLines), user });
    return pinnedCommitments(text, { user, coalitions, own, open, today: todayOf(context, person) });
  },
};
