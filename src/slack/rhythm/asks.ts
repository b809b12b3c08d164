import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, PinnedPart } from '../area-asks.ts';
import { act } from '../ids.ts';
import { actions, button, section } from '../kit/blocks.ts';

/** Volunteers are asked once when a message suits them, until they say. */
export function pinnedHours(text: Text, person: Person | null): PinnedPart {
  const { hours = null, hoursAsked = null } = person?.rhythm ?? {};
  if (hours !== null || hoursAsked === null) return { lines: [] };
  const words = text.rhythm.hours;
  const blocks = [
    section(words.ask),
    actions('hours', [
      button(`${act.chooseHours}.office`, words.office, { value: 'office' }),
      button(`${act.chooseHours}.evening`, words.evening, { value: 'evening' }),
    ]),
  ];
  return { lines: [{ blocks, asks: true }] };
}

export const rhythmAsks: AreaAsks = {
  pinned: async (_context, { person, text }) => pinnedHours(text, person),
};
