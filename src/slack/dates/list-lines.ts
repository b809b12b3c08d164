import type { KnownBlock } from '@slack/types';
import { askedOf, pendingPolls } from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { button, section } from '../kit/blocks.ts';
import { kindIn } from '../meetings/words.ts';
import { act } from './ids.ts';
import { pollValue } from './words.ts';

/** The dates that are looked for, with how far each is: for the list of meetings. */
export function pollLines(text: Text, coalition: Coalition): KnownBlock[] {
  const polls = coalition.over === null ? pendingPolls(coalition) : [];
  if (polls.length === 0) return [];
  return [section(text.dates.list.title), ...polls.map((poll) => pollLine(text, coalition, poll))];
}

/** A date that is looked for, with the way to who can when. */
export function pollLine(text: Text, coalition: Coalition, poll: DatePoll): KnownBlock {
  const words = text.dates.list;
  const all = askedOf(coalition, poll);
  const answered = all.filter(({ asked }) => asked.answeredAt !== null).length;
  const state = poll.status === 'closed' ? `, ${words.closed}` : '';
  const open = button(act.openPoll, words.open, { value: pollValue(coalition.id, poll) });
  return section(`*${kindIn(text, poll)}*\n${words.answers(answered, all.length)}${state}`, open);
}
