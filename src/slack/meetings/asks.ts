import type { Coalition } from '../../coalition/state.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, PinnedPart } from '../area-asks.ts';
import { contextBlock } from '../kit/blocks.ts';
import { meetingLines, type Whose } from './lines.ts';

const pinnedAtMost = 5;

/** The meetings to come, and the last one for a few weeks. */
export function pinnedMeetings(
  text: Text,
  coalitions: readonly Coalition[],
  whose: Omit<Whose, 'coalition'>,
): PinnedPart {
  const lines = coalitions.flatMap((coalition) => meetingLines(text, { ...whose, coalition }));
  const shown = lines.slice(0, pinnedAtMost);
  return {
    groups: shown.map(({ blocks }) => blocks),
    givesWay: 'last',
    isDated: true,
    more: (hidden) => {
      const rest = lines.length - shown.length + hidden;
      return rest === 0 ? [] : [contextBlock(`${text.meetings.list.more(rest)} ${text.person.hub.inChat}`)];
    },
  };
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
