import { meetingOf } from '../../src/coalition/meetings/read.ts';
import { meetingFile } from '../../src/slack/meetings/calendar.ts';
import { openMeetings } from '../../src/slack/vault.ts';
import { type CoalitionEffectContext, dmOf, recipientOf } from '../engine/effect-context.ts';
import { shareFileOnce } from '../engine/share-file.ts';

/** Puts what a lead sends on into their DM: the calendar file, in which nobody's group is marked. */
export async function sendFiles(effect: CoalitionEffectContext): Promise<void> {
  const { context, coalition, event } = effect;
  if (event.type !== 'ProgrammeFileAsked' || event.by === null) return;
  const meeting = meetingOf(coalition, event.meeting);
  if (meeting === undefined || !coalition.leads.includes(event.by)) return;
  const recipient = await recipientOf(effect, event.by, coalition);
  const channel = await dmOf(effect, recipient);
  const open = await openMeetings(context, { coalition, meetings: [meeting], user: recipient.user });
  const file = meetingFile(recipient.text, {
    workspace: context.workspace,
    coalition,
    meeting,
    open,
    isOff: meeting.status === 'cancelled',
    contact: null,
  });
  await shareFileOnce(context, { id: `${effect.id}-calendar`, channel, file });
}
