import { meetingOf } from '../../src/coalition/meetings/read.ts';
import { docxOf } from '../../src/documents/docx/render.ts';
import { meetingFile } from '../../src/slack/meetings/calendar.ts';
import { sheetOf } from '../../src/slack/programme/sheet.ts';
import { openMeetings, openProgramme } from '../../src/slack/vault.ts';
import { type CoalitionEffectContext, dmOf, recipientOf } from '../engine/effect-context.ts';
import { shareFileOnce } from '../engine/share-file.ts';

/** Puts two files into a lead's DM: for a calendar, in which nobody's group is marked, and for whoever leads the meeting. */
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
  const sheet = sheetOf(recipient.text, {
    coalition,
    meeting,
    open: await openProgramme(context, { coalition, meeting: meeting.id, user: recipient.user }),
  });
  if (sheet === null) return;
  const { name, title, document } = sheet;
  const content = new Uint8Array(await docxOf(document));
  await shareFileOnce(context, { id: `${effect.id}-sheet`, channel, file: { name, title, content } });
}
