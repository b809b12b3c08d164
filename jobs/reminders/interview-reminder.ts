import { awaitsContact, reminderDays } from '../../src/coalition/agenda.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import { questionIds } from '../../src/method/interview.ts';
import { context, section } from '../../src/slack/blocks.ts';
import { answeredCount, inviterOf } from '../../src/slack/interviews/progress.ts';
import { escapeMrkdwn } from '../../src/slack/words.ts';
import type { ReminderKind } from '../reminders.ts';
import { invitationButtons } from './invitation-buttons.ts';
import { settledInterview } from './settled-interview.ts';

/** M1.7: an interview that stays silent, after three and seven working days. */
export const interviewReminder: ReminderKind = {
  notification: (text) => text.reminder.notification,
  lines: (text, coalition, due) => {
    const interview = interviewOf(coalition, due.about);
    if (interview === undefined || !awaitsContact(interview)) return null;
    const name = escapeMrkdwn(coalition.name);
    const lead = inviterOf(coalition, interview);
    const last = interview.reminders >= reminderDays.length - 1;
    const answered = answeredCount(interview);
    return [
      section(last ? text.reminder.last(name, lead) : text.reminder.first(name, lead)),
      ...(answered > 0 ? [context(text.reminder.progress(answered, questionIds.length))] : []),
      invitationButtons(text, coalition, interview),
    ];
  },
  sent: (due) => ({ type: 'NoteReminded', interview: due.about }),
  hasLater: true,
  settled: settledInterview,
};
