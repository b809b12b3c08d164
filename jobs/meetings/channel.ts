import { meetingOf } from '../../src/coalition/meetings/read.ts';
import type { Meeting } from '../../src/coalition/meetings/state.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { buildAnnouncedMessage, buildAnnouncedQuestion } from '../../src/slack/meetings/channel-message.ts';
import { textIn } from '../../src/text/text.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import { postOnce } from '../engine/post-once.ts';
import { isNews, type News } from './invitation.ts';

/** Tells the channel that partners meet: one message for each change. */
export async function announce(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context, event, id } = effect;
  const channel = coalition.channel.id;
  if (!isNews(event) || channel === null || coalition.practice || coalition.over !== null) return;
  const meeting = meetingOf(coalition, event.meeting);
  const news = meeting === undefined ? null : announced(event, meeting);
  if (meeting === undefined || news === null) return;
  const was = event.type === 'MeetingChanged' ? event.was : null;
  const message = buildAnnouncedMessage(textIn(coalition.language), { coalition, meeting, news, was });
  const sent = await postOnce(context, { id, channel, message });
  await record(effect, coalition.startedBy, { sent });
}

/** `null` where the channel is not to hear of the event, or where a later one replaced it. */
function announced(event: News, { timed, status, start }: Meeting): 'planned' | 'moved' | 'cancelled' | null {
  if (event.type === 'MeetingCancelled') return event.at < start ? 'cancelled' : null;
  if (status === 'cancelled') return null;
  if (event.type === 'MeetingPlanned') return timed === 0 ? 'planned' : null;
  return event.changes.includes('time') && timed === event.sequence ? 'moved' : null;
}

/** Asks a lead to look whether the message stands in the channel: nobody knows, and the app may not read there. */
export async function askAboutAnnounced(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, context } = effect;
  const [lead] = coalition.leads;
  const meeting = 'meeting' in event ? meetingOf(coalition, event.meeting ?? '') : undefined;
  if (lead === undefined || meeting === undefined) return;
  const recipient = await recipientOf(effect, lead, coalition);
  const zone = zoneOf(recipient.person, context.timezone);
  const message = buildAnnouncedQuestion(recipient.text, { coalition, meeting, zone });
  await tell(effect, recipient, { message, id: `${effect.id}-ask` });
}
