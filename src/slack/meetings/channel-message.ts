import { zoneName } from '../../calendar/zone.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { contextBlock, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { channelLink } from '../kit/mrkdwn.ts';
import { hostOf, kindIn, spanIn } from './words.ts';

export interface Announced {
  coalition: Coalition;
  meeting: Meeting;
  news: 'planned' | 'moved' | 'cancelled';
  /** Where it moved: when it was to be before. */
  was: Pick<Meeting, 'start' | 'minutes'> | null;
}

/** The channel hears that and when partners meet: where and what for is for who is invited. In the coalition's language. */
export function buildAnnouncedMessage(text: Text, { coalition, meeting, news, was }: Announced): Message {
  const words = text.meetings.channel;
  const kind = kindIn(text, meeting);
  const span = spanIn(text, meeting, meeting.zone);
  const line = {
    planned: () => words.planned(kind, span),
    moved: () => words.moved(kind, was === null ? '' : spanIn(text, was, meeting.zone), span),
    cancelled: () => words.cancelled(kind, span),
  }[news]();
  const clock = text.meetings.byClockOf(zoneName(meeting.zone));
  return messageOf(text, {
    title: words.notification(coalition.name.replace(/[<>&]/g, ' ')),
    blocks: [
      section(`${line} ${clock}`),
      contextBlock(`${words.invited} ${words.by(hostOf(coalition, meeting))}`),
    ],
  });
}

/** Nobody can say whether it stands in the channel: a lead looks. */
export function buildAnnouncedQuestion(
  text: Text,
  { coalition, meeting, zone }: { coalition: Coalition; meeting: Meeting; zone: string },
): Message {
  const { unsure } = text.meetings.channel;
  const channel = channelLink(coalition.channel.id ?? '');
  return messageOf(text, {
    title: unsure.notification,
    blocks: [section(unsure.body(channel, spanIn(text, meeting, zone)))],
  });
}
