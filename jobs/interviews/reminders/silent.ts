import { interviewOf } from '../../../src/coalition/find.ts';
import { awaitsContact } from '../../../src/coalition/interviews/read.ts';
import { act } from '../../../src/slack/ids.ts';
import { contactOfInterview } from '../../../src/slack/interviews/progress.ts';
import { actions, button, section } from '../../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import type { ReminderKind } from '../../engine/reminders.ts';

/** For a lead, privately: two reminders went unanswered, and no more will follow. */
export const interviewSilent: ReminderKind = {
  notification: (text) => text.interviews.notes.silent.notification,
  lines: ({ text, coalition, due }) => {
    const interview = interviewOf(coalition, due.about);
    if (interview === undefined || !awaitsContact(interview)) return null;
    const { body } = text.interviews.notes.silent;
    const { id, name } = coalition;
    return [
      section(body(contactOfInterview(coalition, interview), escapeMrkdwn(name))),
      actions(`silent.${interview.id}`, [
        button(act.openTalk, text.interviews.notes.record, { value: `${id}.${interview.contact}` }),
        button(act.openInterviews, text.steps.walk.interviews, { value: id }),
      ]),
    ];
  },
  sent: (due) => ({ type: 'NoteLeadToldSilent', interview: due.about, lead: due.user }),
};
