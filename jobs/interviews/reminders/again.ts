import { interviewOf } from '../../../src/coalition/find.ts';
import { awaitsContact } from '../../../src/coalition/interviews/read.ts';
import { section } from '../../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import type { ReminderKind } from '../../engine/reminders.ts';
import { invitationButtons } from './invitation-buttons.ts';
import { settledInterview } from './settled.ts';

/** The day on which somebody asked to be asked again. */
export const interviewAgain: ReminderKind = {
  notification: (text) => text.interviews.reminder.notification,
  lines: ({ text, coalition, due }) => {
    const interview = interviewOf(coalition, due.about);
    if (interview === undefined || !awaitsContact(interview)) return null;
    return [
      section(text.interviews.reminder.again(escapeMrkdwn(coalition.name))),
      invitationButtons(text, coalition, interview),
    ];
  },
  sent: (due) => ({ type: 'NoteReminded', interview: due.about }),
  hasLater: true,
  settled: settledInterview,
};
