import { meetingOf, seatOf } from '../../src/coalition/meetings/read.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { contactIn } from '../../src/slack/interviews/progress.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import { spanIn } from '../../src/slack/meetings/words.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import type { LostReason } from '../engine/effects.ts';
import { invitationOf } from './invitation.ts';

/** An invitation could not be delivered: the leads are told once. */
export async function noteUnreached(effect: CoalitionEffectContext, reason: LostReason): Promise<void> {
  const invitation = await invitationOf(effect);
  if (invitation === null) return;
  const { meeting, recipient } = invitation;
  const command = {
    type: 'NoteInviteeUnreached' as const,
    meeting: meeting.id,
    user: recipient.user,
    reason,
  };
  await record(effect, recipient.user, { coalitions: [{ id: effect.coalition.id, commands: [command] }] });
}

/** For a lead, privately: somebody has to be told another way. */
export async function tellUnreached(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, to, context } = effect;
  if (event.type !== 'InviteeUnreached' || to === null || !coalition.leads.includes(to)) return;
  const meeting = meetingOf(coalition, event.meeting);
  const contact = meeting === undefined ? undefined : seatOf(coalition, meeting, event.contact)?.contact;
  if (meeting === undefined || contact === undefined || contact.user === to) return;
  const recipient = await recipientOf(effect, to, coalition);
  const words = recipient.text.meetings.reminders.unreached;
  const reasons: Record<string, string> = recipient.text.interviews.notes.undelivered.reasons;
  const reason = reasons[event.reason] ?? recipient.text.interviews.notes.undelivered.reasons.failed;
  const span = spanIn(recipient.text, meeting, zoneOf(recipient.person, context.timezone));
  const body = words.body(contactIn(contact), escapeMrkdwn(coalition.name), span, reason);
  await tell(effect, recipient, {
    message: buildNote(recipient.text, { notification: words.notification, body }),
  });
}
