import type { Coalition } from '../../coalition/state.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, PinnedPart } from '../area-asks.ts';
import { meetingLines, type Whose } from './lines.ts';

/** The meetings to come, and the last one for a few weeks. */
export function pinnedMeetings(
  text: Text,
  coalitions: readonly Coalition[],
  whose: Omit<Whose, 'coalition'>,
): PinnedPart {
  const lines = coalitions.flatMap((coalition) => meetingLines(text, { ...whose, coalition }));
  return { lines: lines.map(({ blocks, isAsked }) => ({ blocks, asks: isAsked })), isDated: true };
}

/** An invitation asks as long as the person has not said whether they come. */
export const meetingsAsks: AreaAsks = {
  entries(text, coalition, { user, zone, now }) {
    const own = coalition.leads.includes(user) ? 'leading' : 'taking';
    return meetingLines(text, { coalition, user, zone, now }).map(({ isAsked, blocks }) => ({
      part: isAsked ? 'asked' : own,
      blocks,
    }));
  },
  async pinned(context, { user, person, coalitions, text }) {
    const zone = zoneOf(person, context.timezone);
    return pinnedMeetings(text, coalitions, { user, zone, now: context.clock.now() });
  },
};
