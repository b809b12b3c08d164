import { awaitsContact } from '../../src/coalition/agenda.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import { section } from '../../src/slack/blocks.ts';
import { contactOfInterview } from '../../src/slack/interviews/progress.ts';
import { escapeMrkdwn } from '../../src/slack/words.ts';
import type { ReminderKind } from '../reminders.ts';

/** For a lead, privately: two reminders went unanswered, and no more will follow. */
export const interviewSilent: ReminderKind = {
  notification: (text) => text.notes.silent.notification,
  lines: (text, coalition, due) => {
    const interview = interviewOf(coalition, due.about);
    if (interview === undefined || !awaitsContact(interview)) return null;
    const { body } = text.notes.silent;
    return [section(body(contactOfInterview(coalition, interview), escapeMrkdwn(coalition.name)))];
  },
  sent: (due) => ({ type: 'NoteLeadToldSilent', interview: due.about, lead: due.user }),
};
