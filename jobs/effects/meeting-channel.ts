import { meetingOf } from '../../src/coalition/meetings.ts';
import type { Meeting } from '../../src/coalition/meetings-state.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { buildAnnouncedMessage, buildAnnouncedQuestion } from '../../src/slack/meetings/channel-message.ts';
import { textIn } from '../../src/text/text.ts';
import { postOnce } from '../post-once.ts';
import { type CoalitionScene, meet, record, tell } from '../scene.ts';
import { isNews, type News } from './meetings.ts';

/** The channel hears that partners meet, in one message a change. */
export async function announce(scene: CoalitionScene): Promise<void> {
  const { coalition, desk, workspace, event, id } = scene;
  const channel = coalition.channel.id;
  if (!isNews(event) || channel === null || coalition.practice || coalition.over !== null) return;
  const meeting = meetingOf(coalition, event.meeting);
  const news = meeting === undefined ? null : announced(event, meeting);
  if (meeting === undefined || news === null) return;
  const was = event.type === 'MeetingChanged' ? event.was : null;
  const message = buildAnnouncedMessage(textIn(coalition.language), { coalition, meeting, news, was });
  const sent = await postOnce(desk, { workspace, id, channel, message });
  await record(scene, coalition.startedBy, { sent });
}

/** `null`: nothing that everybody should hear, or it was overtaken by what came after it. */
function announced(event: News, { timed, status, start }: Meeting): 'planned' | 'moved' | 'cancelled' | null {
  if (event.type === 'MeetingCancelled') return event.at < start ? 'cancelled' : null;
  if (status === 'cancelled') return null;
  if (event.type === 'MeetingPlanned') return timed === 0 ? 'planned' : null;
  return event.changes.includes('time') && timed === event.sequence ? 'moved' : null;
}

/** Nobody can say whether it stands in the channel, and the app may not read it: a lead looks. */
export async function askAboutAnnounced(scene: CoalitionScene): Promise<void> {
  const { coalition, event, desk } = scene;
  const [lead] = coalition.leads;
  const meeting = 'meeting' in event ? meetingOf(coalition, event.meeting) : undefined;
  if (lead === undefined || meeting === undefined) return;
  const met = await meet(scene, lead, coalition);
  const zone = zoneOf(met.person, desk.timezone);
  const message = buildAnnouncedQuestion(met.text, { coalition, meeting, zone });
  await tell(scene, met, { message, id: `${scene.id}-ask` });
}
