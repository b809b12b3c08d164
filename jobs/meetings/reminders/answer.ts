import { answerDays } from '../../../src/coalition/meetings/dues.ts';
import { actions, section } from '../../../src/slack/kit/blocks.ts';
import { answerButtons } from '../../../src/slack/meetings/invitation.ts';
import { meetingValue } from '../../../src/slack/meetings/words.ts';
import type { ReminderKind } from '../../engine/reminders.ts';
import { aboutOf, namesOf, settledMeeting } from './about.ts';

/** M4.4: who did not answer an invitation yet, after two and four working days, a day before at the latest. */
export const meetingAnswer: ReminderKind = {
  notification: (text) => text.meetings.reminders.answer.notification,
  lines: (reminding) => {
    const about = aboutOf(reminding);
    if (about === null || about.invitee.answer !== null) return null;
    const { text, coalition, meeting, invitee } = about;
    const words = text.meetings.reminders.answer;
    const names = namesOf(about, meeting);
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
