import { answerDays } from '../../src/coalition/meetings.ts';
import { actions, section } from '../../src/slack/blocks.ts';
import { answerButtons } from '../../src/slack/meetings/invitation.ts';
import { meetingValue } from '../../src/slack/meetings/words.ts';
import type { ReminderKind } from '../reminders.ts';
import { namesOf, remindedOf, settledMeeting } from './meeting-lines.ts';

/** M4.4: who did not answer an invitation yet, after two and four working days, a day before at the latest. */
export const meetingAnswer: ReminderKind = {
  notification: (text) => text.meetings.reminders.answer.notification,
  lines: (text, coalition, due, _open, zone) => {
    const reminded = remindedOf(coalition, due);
    if (reminded === null || reminded.invitee.answer !== null) return null;
    const { meeting, invitee } = reminded;
    const words = text.meetings.reminders.answer;
    const names = namesOf(text, { coalition, meeting, zone });
    const isLast = invitee.reminders >= answerDays.length - 1;
    const value = meetingValue(coalition.id, meeting);
    return [
      section(isLast ? words.last(...names) : words.first(...names)),
      actions(`remind.${meeting.id}`, answerButtons(text, { value, answer: null })),
    ];
  },
  sent: ({ about, user }) => ({ type: 'NoteInviteeReminded', meeting: about, user, of: 'answer' }),
  settled: settledMeeting,
};
