import { zoneOf } from '../../src/person/dues.ts';
import { buildOutcomeMessage } from '../../src/slack/meetings/outcome-message.ts';
import { openMeetings } from '../../src/slack/vault.ts';
import { type CoalitionEffectContext, tell } from '../engine/effect-context.ts';
import { updateMessage } from '../engine/post-once.ts';
import { invitationOf } from './invitation.ts';

/** Whoever was invited and did not say no gets what came of the meeting; changed later, the same message says so. */
export async function tellOutcome(effect: CoalitionEffectContext): Promise<void> {
  const { context, coalition, event } = effect;
  const invitation = await invitationOf(effect);
  if (invitation === null || event.type !== 'MeetingOutcomeRecorded') return;
  const { meeting, invitee, contact, recipient } = invitation;
  if (meeting.status !== 'held' || contact.removed || invitee.dropped || invitee.answer === 'no') return;
  // Who recorded it knows.
  if (recipient.user === event.by && invitee.outcomeTs === undefined) return;
  const open = await openMeetings(context, { coalition, meetings: [meeting], user: recipient.user });
  const zone = zoneOf(recipient.person, context.timezone);
  const message = buildOutcomeMessage(recipient.text, { coalition, meeting, zone, open });
  if (invitee.outcomeTs !== undefined && recipient.person?.dm != null)
    return updateMessage(context, { channel: recipient.person.dm, ts: invitee.outcomeTs }, message);
  const id = `outcome-${meeting.id}-${contact.id}`;
  const { ts } = await tell(effect, recipient, { message, id });
  await context.commands.handle({ by: null, query: { coalition: coalition.id } }, () => ({
    coalitions: [
      {
        id: coalition.id,
        commands: [{ type: 'NoteOutcomeTold', meeting: meeting.id, contact: contact.id, ts }],
      },
    ],
  }));
}
