import type { ReminderKind } from '../reminders.ts';
import { expectedLines, namesOf, opensMeeting, remindedOf, settledMeeting } from './meeting-lines.ts';

/** M4.4: who comes, or may come, a day before; in words that are right on the last working day before, too. */
export const meetingDay: ReminderKind = {
  notification: (text) => text.meetings.reminders.day.notification,
  lines: (text, coalition, due, open, zone) => {
    const reminded = remindedOf(coalition, due);
    if (reminded === null || reminded.invitee.answer === 'no') return null;
    const names = namesOf(text, { coalition, meeting: reminded.meeting, zone });
    const body = text.meetings.reminders.day.body(...names);
    return expectedLines(text, { coalition, open, body, reminded });
  },
  sent: ({ about, user }) => ({ type: 'NoteInviteeReminded', meeting: about, user, of: 'day' }),
  opens: opensMeeting,
  settled: settledMeeting,
};
