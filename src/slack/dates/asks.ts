import type { KnownBlock } from '@slack/types';
import { comingMoments, ownPlace, pendingPolls } from '../../coalition/dates/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, PinnedPart } from '../area-asks.ts';
import { button, section } from '../kit/blocks.ts';
import { act } from './ids.ts';
import { pollLine } from './list-lines.ts';
import { namesIn, pollValue } from './words.ts';

interface Line {
  /** Nothing was said yet about the moments that are offered now. */
  isAsked: boolean;
  blocks: KnownBlock[];
}

/** What somebody is asked about moments that are still to come, a line a poll; the way to choose them, or to change that. */
function momentLines(text: Text, coalition: Coalition, { user, now }: { user: string; now: number }): Line[] {
  if (coalition.over !== null) return [];
  const words = text.dates.mine;
  return pendingPolls(coalition).flatMap((poll): Line[] => {
    const own = ownPlace(coalition, poll, user)?.asked;
    if (own === undefined || poll.status !== 'open' || comingMoments(poll, now).length === 0) return [];
    const isAsked = own.answeredAt === null;
    const names = namesIn(text, coalition, poll);
    const line = isAsked ? words.ask(...names) : words.said(...names, own.fits.length, poll.moments.length);
    const value = pollValue(coalition.id, poll);
    const way = button(act.chooseMoments, isAsked ? words.choose : words.change, { value });
    return [{ isAsked, blocks: [section(line, way)] }];
  });
}

/** What is asked in the pinned message. */
export function pinnedDates(
  text: Text,
  coalitions: readonly Coalition[],
  whose: { user: string; now: number },
): PinnedPart {
  const lines = coalitions.flatMap((coalition) => momentLines(text, coalition, whose));
  return { lines: lines.map(({ isAsked, blocks }) => ({ blocks, asks: isAsked })), isDated: true };
}

/** Asked as long as the person has not said which moments fit; leads see how far the search is. */
export const datesAsks: AreaAsks = {
  entries(text, coalition, { user, now }) {
    const leads = coalition.leads.includes(user);
    const led = leads && coalition.over === null ? pendingPolls(coalition) : [];
    return [
      ...momentLines(text, coalition, { user, now })
        .filter(({ isAsked }) => isAsked || !leads)
        .map(({ isAsked, blocks }) => ({ part: isAsked ? ('asked' as const) : ('taking' as const), blocks })),
      ...led.map((poll) => ({ part: 'leading' as const, blocks: [pollLine(text, coalition, poll)] })),
    ];
  },
  async pinned(context, { user, coalitions, text }) {
    return pinnedDates(text, coalitions, { user, now: context.clock.now() });
  },
};
