import { localDay } from '../../src/calendar/zone.ts';
import { meetingOf } from '../../src/coalition/meetings/read.ts';
import type { Meeting } from '../../src/coalition/meetings/state.ts';
import { buildDocx } from '../../src/documents/docx.ts';
import { meetingFile } from '../../src/slack/meetings/calendar.ts';
import { dayWith } from '../../src/slack/meetings/words.ts';
import { documentOfMeeting } from '../../src/slack/programme/document.ts';
import { openMeetings, openProgramme } from '../../src/slack/vault.ts';
import { type CoalitionEffectContext, dmOf, type Recipient, recipientOf } from '../engine/effect-context.ts';
import { shareFileOnce } from '../engine/share-file.ts';

/** Puts what a lead sends on into their DM: the calendar file, in which nobody's group is marked, and the document for who leads it. */
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
  const document = await documentFile(effect, recipient, meeting);
  if (document !== null)
    await shareFileOnce(context, { id: `${effect.id}-document`, channel, file: document });
}

async function documentFile(
  { context, coalition, event }: CoalitionEffectContext,
  { user, person, text }: Recipient,
  meeting: Meeting,
) {
  const [words, own] = await Promise.all([
    openProgramme(context, { coalition, meeting: meeting.id, user }),
    openMeetings(context, { coalition, meetings: [meeting], user }),
  ]);
  const language = person?.language ?? coalition.language;
  const open = (entry: string) => words(entry) ?? own(entry);
  const document = documentOfMeeting(text, { coalition, meeting, lead: user, language, at: event.at, open });
  if (document === null) return null;
  const { file, fileTitle } = text.programme.doc;
  return {
    name: `${file}-${localDay(meeting.zone, meeting.start)}.docx`,
    title: fileTitle(dayWith(text, meeting.start, meeting.zone)),
    content: await buildDocx(document),
  };
}
