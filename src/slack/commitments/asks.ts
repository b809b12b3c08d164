import type { KnownBlock } from '@slack/types';
import { isOfCoalition } from '../../coalition/commitments/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, PinnedPart } from '../area-asks.ts';
import { act } from '../ids.ts';
import { actions, button } from '../kit/blocks.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { commitmentLines, linesShown } from './lines.ts';
import { openLines, ownCommitments, ownGroups } from './own.ts';

/** `lines` are one's own commitments as `commitmentLines` shows them; they all stay. */
export function pinnedCommitments(
  text: Text,
  { user, coalitions, lines }: { user: string; coalitions: readonly Coalition[]; lines: KnownBlock[] },
): PinnedPart {
  return { groups: lines.length === 0 ? [] : [lines], ways: waysOn(text, user, coalitions) };
}

/** A new commitment, and all that they have: in one coalition for that one, else which one is asked first. */
function waysOn(text: Text, user: string, coalitions: readonly Coalition[]): KnownBlock[] {
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

/** Proposals to answer, commitments to report, and what was done and may be shared. */
export const commitmentsAsks: AreaAsks = {
  opened: ownGroups,
  async pinned(context, { user, person, coalitions, text }) {
    const own = ownCommitments(coalitions, user);
    const open = await openLines(context, { lines: own.slice(0, linesShown), user });
    const lines = commitmentLines(text, own, { open, today: todayOf(context, person) });
    return pinnedCommitments(text, { user, coalitions, lines });
  },
};
