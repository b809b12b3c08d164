import { proposedForms } from '../../../src/coalition/meetings/read.ts';
import { act } from '../../../src/slack/ids.ts';
import { actions, button, section } from '../../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import type { ReminderKind } from '../../engine/reminders.ts';

const ideasShown = 2;

/** M10.4: no next meeting is planned in execution. Forms that keep the vision alive are proposed, never the last one again. */
export const meetingNone: ReminderKind = {
  notification: (text) => text.meetings.reminders.none.notification,
  lines: ({ text, coalition }) => {
    if (coalition.over !== null || coalition.walk.at.step !== '10') return null;
    const words = text.meetings.reminders.none;
    const forms = proposedForms(coalition).slice(0, ideasShown);
    const ideas = forms.map((form, at) => (at === 0 ? words.idea : words.another)(text.meetings.ideas[form]));
    return [
      section([words.body(escapeMrkdwn(coalition.name)), ...ideas].join('\n')),
      actions(`none.${coalition.id}`, [
        ...forms.map((form, at) =>
          button(`${act.planMeeting}.${form}`, text.meetings.forms[form], {
            value: `${coalition.id}.${form}`,
            ...(at === 0 ? { style: 'primary' } : {}),
          }),
        ),
        button(act.planMeeting, words.plan, { value: coalition.id }),
      ]),
    ];
  },
  sent: ({ user }) => ({ type: 'NoteLeadAskedNext', lead: user }),
  settled: ({ text, coalition }, since) => {
    const isPlanned = coalition.meetings.some(
      ({ status, start, changedAt }) => status === 'planned' && start > since && changedAt > since,
    );
    return isPlanned ? text.meetings.reminders.settled.planned(escapeMrkdwn(coalition.name)) : null;
  },
};
