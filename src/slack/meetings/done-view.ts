import type { KnownBlock, ModalView } from '@slack/types';
import { localClock } from '../../calendar/local-time.ts';
import { inviteesOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { views } from '../ids.ts';
import { withinOf } from '../interviews/progress.ts';
import { contextBlock, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { programmeNext } from '../programme/lines.ts';
import { kindIn, whenIn } from './words.ts';

export interface Settled {
  coalition: Coalition;
  meeting: Meeting;
  zone: string;
  isNew: boolean;
  /** How many people are sent a message about it. */
  told: number;
  /** The time that was asked for, where the clock has it twice or not at all. */
  odd: { kind: 'skipped' | 'twice'; asked: string } | null;
  reachOf: (contact: string) => string | undefined;
}

const withoutSlackShown = 2_500;

/** After planning or changing: what was understood, who hears of it, and whom the lead tells. */
export function buildMeetingDoneView(text: Text, settled: Settled): ModalView {
  const { coalition, meeting, zone, isNew, told, odd, reachOf } = settled;
  const words = text.meetings.done;
  const [span = '', ...elsewhere] = whenIn(text, meeting, zone);
  const kind = kindIn(text, meeting);
  const alone = inviteesOf(coalition, meeting).filter(({ contact }) => contact.user === null);
  const lines = alone.map(({ contact: { id, name } }) =>
    [name, reachOf(id)].flatMap((part) => (part === undefined ? [] : escapeMrkdwn(part))).join(', '),
  );
  const blocks: KnownBlock[] = [
    section([isNew ? words.planned(kind, span) : words.changed(kind, span), ...elsewhere].join('\n')),
    ...(odd === null ? [] : [section(oddIn(text, odd, meeting))]),
    ...(told === 0 ? [] : [contextBlock(words.told(told))]),
    ...(alone.length === 0
      ? []
      : [section(`${words.withoutSlack}\n${withinOf(lines, withoutSlackShown).join('\n')}`)]),
    ...(isNew ? programmeNext(text, { coalition, meeting }) : []),
  ];
  return modal({
    callback: views.meetingDone,
    title: words.title,
    close: text.meetings.list.close,
    meta: { coalition: coalition.id },
    blocks,
  });
}

function oddIn(text: Text, odd: NonNullable<Settled['odd']>, { zone, start }: Meeting): string {
  const words = text.meetings.done;
  return odd.kind === 'twice' ? words.twice(odd.asked) : words.skipped(odd.asked, localClock(zone, start));
}

/** A window that says what has come of it. */
export function buildMeetingNoticeView(text: Text, coalition: string, words: string): ModalView {
  return modal({
    callback: views.meetingDone,
    title: text.meetings.done.title,
    close: text.meetings.list.close,
    meta: { coalition },
    blocks: [section(words)],
  });
}
