import type { Overflow } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { option, overflowMenu } from '../kit/blocks.ts';

/** What else a lead can open about a coalition; the option says which verb of `chosen` opens it. */
export function coalitionMenu(text: Text, { id, over, practice }: Coalition): Overflow {
  const isOpen = over === null;
  const words = text.coalitions.menu;
  return overflowMenu(act.coalitionMenu, [
    option(`partner.${id}`, text.partners.list.title),
    option(`interview.${id}`, text.interviews.overview.title),
    option(`meeting.${id}`, text.meetings.list.title),
    ...(isOpen && !practice ? [option(`schedule.${id}`, text.rhythm.schedule.title)] : []),
    ...(isOpen ? [option(`change.${id}`, words.change)] : []),
  ]);
}
