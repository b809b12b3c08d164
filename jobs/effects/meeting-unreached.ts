import { contactOf } from '../../src/coalition/find.ts';
import { meetingOf } from '../../src/coalition/meetings.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { contactIn } from '../../src/slack/interviews/progress.ts';
import { spanIn } from '../../src/slack/meetings/words.ts';
import { escapeMrkdwn } from '../../src/slack/words.ts';
import { type CoalitionScene, meet, record, tell } from '../scene.ts';
import { seatOf } from './meetings.ts';

/** An invitation could not be delivered: the leads are told once. */
export async function noteUnreached(scene: CoalitionScene, reason: string): Promise<void> {
  const seat = await seatOf(scene);
  if (seat === null) return;
  const { meeting, met } = seat;
  const command = { type: 'NoteInviteeUnreached' as const, meeting: meeting.id, user: met.user, reason };
  await record(scene, met.user, { coalitions: [{ id: scene.coalition.id, commands: [command] }] });
}

/** For a lead, privately: somebody has to be told another way. */
export async function tellUnreached(scene: CoalitionScene): Promise<void> {
  const { coalition, event, to, desk } = scene;
  if (event.type !== 'InviteeUnreached' || to === null || !coalition.leads.includes(to)) return;
  const meeting = meetingOf(coalition, event.meeting);
  const contact = contactOf(coalition, event.contact);
  if (meeting === undefined || contact === undefined || contact.user === to) return;
  const met = await meet(scene, to, coalition);
  const words = met.text.meetings.reminders.unreached;
  const reasons: Record<string, string> = met.text.notes.undelivered.reasons;
  const reason = reasons[event.reason] ?? met.text.notes.undelivered.reasons.failed;
  const span = spanIn(met.text, meeting, zoneOf(met.person, desk.timezone));
  const body = words.body(contactIn(contact), escapeMrkdwn(coalition.name), span, reason);
  await tell(scene, met, { message: buildNote({ notification: words.notification, body }) });
}
