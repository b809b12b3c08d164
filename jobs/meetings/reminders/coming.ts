import type { KnownBlock } from '@slack/types';
import { meetingOf } from '../../../src/coalition/meetings/read.ts';
import { actions, section, written } from '../../../src/slack/kit/blocks.ts';
import { answerButtons } from '../../../src/slack/meetings/invitation.ts';
import { meetingValue, placeIn } from '../../../src/slack/meetings/words.ts';
import { openMeetings } from '../../../src/slack/vault.ts';
import type { ReminderKind, Reminding } from '../../engine/reminders.ts';
import { aboutOf, namesOf, settledMeeting } from './about.ts';

/** M4.4: for who comes, or may come: when and where it is, shortly before. */
function shortlyBefore(of: 'day' | 'hour'): ReminderKind {
  return {
    notification: (text) => text.meetings.reminders[of].notification,
    lines: (reminding) => linesFor(reminding, of),
    sent: ({ about, user }) => ({ type: 'NoteInviteeReminded', meeting: about, user, of }),
    opens: (context, { coalition, due }) => {
      const meeting = meetingOf(coalition, due.about);
      const meetings = meeting === undefined ? [] : [meeting];
      return openMeetings(context, { coalition, meetings, user: due.user });
    },
    settled: settledMeeting,
  };
}

/** Buttons for the other answers stay: somebody may find that they can't come after all. */
function linesFor(reminding: Reminding, of: 'day' | 'hour'): KnownBlock[] | null {
  const about = aboutOf(reminding);
  if (about === null || about.invitee.answer === 'no') return null;
  const { text, coalition, open, meeting, invitee } = about;
  const body = text.meetings.reminders[of].body(...namesOf(about, meeting));
  const place = meeting.place === null ? undefined : open(meeting.place);
  const value = meetingValue(coalition.id, meeting);
  return [
    section(body),
    actions(`remind.${meeting.id}`, answerButtons(text, { value, answer: invitee.answer })),
    ...(place === undefined ? [] : [written(text.meetings.invitation.where(placeIn(place)))]),
  ];
}

/** A day before, in words that are right on the last working day before, too. */
export const meetingDay = shortlyBefore('day');

/** An hour before: with the place, or the link to join. */
export const meetingHour = shortlyBefore('hour');
