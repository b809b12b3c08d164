import { interviewOf } from '../../../src/coalition/find.ts';
import { reminderDays } from '../../../src/coalition/interviews/dues.ts';
import { awaitsContact } from '../../../src/coalition/interviews/read.ts';
import { questionIds } from '../../../src/method/interview.ts';
import { answeredCount, inviterOf } from '../../../src/slack/interviews/progress.ts';
import { contextBlock, section } from '../../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import type { ReminderKind } from '../../engine/reminders.ts';
import { invitationButtons } from './invitation-buttons.ts';
import { settledInterview } from './settled.ts';

/** M1.7: an interview that stays silent, after three and seven working days. */
export const interviewReminder: ReminderKind = {
  notification: (text) => text.interviews.reminder.notification,
  lines: ({ text, coalition, due }) => {
    const interview = interviewOf(coalition, due.about);
    if (interview === undefined || !awaitsContact(interview)) return null;
    const name = escapeMrkdwn(coalition.name);
    const lead = inviterOf(coalition, interview);
    const last = interview.reminders >= reminderDays.length - 1;
    const answered = answeredCount(interview);
    return [
      section(last ? text.interviews.reminder.last(name, lead) : text.interviews.reminder.first(name, lead)),
      ...(answered > 0
        ? [contextBlock(text.interviews.reminder.progress(answered, questionIds.length))]
        : []),
      invitationButtons(text, coalition, interview),
    ];
  },
  sent: (due) => ({ type: 'NoteReminded', interview: due.about }),
  hasLater: true,
  settled: settledInterview,
};
