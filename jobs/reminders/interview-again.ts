import { awaitsContact } from '../../src/coalition/agenda.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import { section } from '../../src/slack/blocks.ts';
import { escapeMrkdwn } from '../../src/slack/words.ts';
import type { ReminderKind } from '../reminders.ts';
import { invitationButtons } from './invitation-buttons.ts';
import { settledInterview } from './settled-interview.ts';

/** The day on which somebody asked to be asked again. */
export const interviewAgain: ReminderKind = {
  notification: (text) => text.reminder.notification,
  lines: (text, coalition, due) => {
    const interview = interviewOf(coalition, due.about);
    if (interview === undefined || !awaitsContact(interview)) return null;
    return [
      section(text.reminder.again(escapeMrkdwn(coalition.name))),
      invitationButtons(text, coalition, interview),
    ];
  },
  sent: (due) => ({ type: 'NoteReminded', interview: due.about }),
  hasLater: true,
  settled: settledInterview,
};
