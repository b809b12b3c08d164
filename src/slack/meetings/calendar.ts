import { localDay } from '../../calendar/zone.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { calendarFile } from '../../documents/ics.ts';
import type { Text } from '../../text/text.ts';
import { plainProgramme } from '../programme/invited.ts';
import type { OpenEntry } from '../vault.ts';
import { addressIn, dayWith, kindIn } from './words.ts';

/** A file as Slack takes it. */
export interface UploadedFile {
  name: string;
  title: string;
  content: string;
}

/** The calendar file of a meeting for one invitee, in their language. `isOff`: cancelled, or they are no longer expected. */
export function meetingFile(
  text: Text,
  {
    coalition,
    meeting,
    open,
    isOff,
    workspace,
    contact,
  }: {
    workspace: string;
    coalition: Coalition;
    meeting: Meeting;
    open: OpenEntry;
    isOff: boolean;
    /** Whose group is marked in it; `null`: nobody's. */
    contact: string | null;
  },
): UploadedFile {
  const words = text.meetings;
  const { id, start, minutes, zone, sequence, changedAt } = meeting;
  const place = meeting.place === null ? '' : (open(meeting.place) ?? '');
  const purpose = open(meeting.purpose) ?? '';
  const programme = isOff ? '' : plainProgramme(text, { coalition, meeting, open, contact });
  const day = dayWith(text, start, zone);
  return {
    name: `${words.file.name}-${localDay(zone, start)}-${sequence}.ics`,
    title: isOff ? words.file.cancelledTitle(day) : words.file.title(day),
    content: calendarFile({
      start,
      minutes,
      zone,
      sequence,
      changedAt,
      cancelled: isOff,
      uid: `${id}.${coalition.id}.${workspace}@coalitie`,
      summary: words.file.summary(kindIn(text, meeting), coalition.name),
      description: [purpose, programme, words.file.answer].filter((part) => part !== '').join('\n\n'),
      location: place,
      url: addressIn(place),
    }),
  };
}
