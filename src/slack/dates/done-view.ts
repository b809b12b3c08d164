import type { ModalView } from '@slack/types';
import { askedOf } from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { withinOf } from '../interviews/progress.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act, views } from './ids.ts';
import { momentIn, pollValue } from './words.ts';

export interface AskedNow {
  coalition: Coalition;
  poll: DatePoll;
  zone: string;
  /** The lead who asks: they get no message. */
  user: string;
  reachOf: (contact: string) => string | undefined;
  /** Times that the clock has twice or not at all. */
  odd: { kind: 'skipped' | 'twice'; asked: string; now: string }[];
  /** Two of the moments were the same one. */
  isTwice: boolean;
}

const withoutSlackShown = 2_000;

/** After moments were offered: which, who hears of it, and whom the lead asks. */
export function buildDateDoneView(text: Text, asked: AskedNow): ModalView {
  const { coalition, poll, zone, user, reachOf, odd, isTwice } = asked;
  const words = text.dates.done;
  const contacts = askedOf(coalition, poll).map(({ contact }) => contact);
  const told = contacts.filter((contact) => contact.user !== null && contact.user !== user).length;
  const alone = contacts
    .filter((contact) => contact.user === null)
    .map(({ id, name }) =>
      [name, reachOf(id)].flatMap((part) => (part === undefined ? [] : escapeMrkdwn(part))).join(', '),
    );
  const moments = poll.moments.map(({ start }) => momentIn(text, poll, start, zone));
  const notes = [
    ...odd.map((each) =>
      each.kind === 'twice' ? words.doubled(each.asked) : words.skipped(each.asked, each.now),
    ),
    ...(isTwice ? [words.twice] : []),
  ];
  return modal({
    callback: views.dateDone,
    title: words.title,
    close: text.meetings.list.close,
    meta: { coalition: coalition.id, poll: poll.id },
    blocks: [
      section([words.moments, ...moments].join('\n')),
      ...notes.map((note) => section(note)),
      ...(told === 0 ? [] : [contextBlock(`${words.told(told)} ${words.next}`)]),
      ...(alone.length === 0
        ? []
        : [section(`${words.withoutSlack}\n${withinOf(alone, withoutSlackShown).join('\n')}`)]),
      actions('asked', [button(`${act.openPoll}.here`, words.see, { value: pollValue(coalition.id, poll) })]),
    ],
  });
}
