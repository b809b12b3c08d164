import type { ReminderKind } from '../reminders.ts';
import { expectedLines, namesOf, opensMeeting, remindedOf, settledMeeting } from './meeting-lines.ts';

/** M4.4: who comes, or may come, an hour before: with the place, or the link to join. */
export const meetingHour: ReminderKind = {
  notification: (text) => text.meetings.reminders.hour.notification,
  lines: (text, coalition, due, open, zone) => {
    const reminded = remindedOf(coalition, due);
    if (reminded === null || reminded.invitee.answer === 'no') return null;
    const names = namesOf(text, { coalition, meeting: reminded.meeting, zone });
    const body = text.meetings.reminders.hour.body(...names);
    return expectedLines(text, { coalition, open, body, reminded });
  },
  sent: ({ about, user }) => ({ type: 'NoteInviteeReminded', meeting: about, user, of: 'hour' }),
  opens: opensMeeting,
  settled: settledMeeting,
};
