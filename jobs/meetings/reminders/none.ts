import type { Button } from '@slack/types';
import { proposedForms } from '../../../src/coalition/meetings/read.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import type { MeetingForm } from '../../../src/method/meetings.ts';
import { act } from '../../../src/slack/ids.ts';
import { actions, button, section } from '../../../src/slack/kit/blocks.ts';
import { waysButton } from '../../../src/slack/kit/more.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import type { Text } from '../../../src/text/text.ts';
import type { ReminderKind } from '../../engine/reminders.ts';

const ideasShown = 2;

/** M10.4: no next meeting is planned in execution. Forms that keep the vision alive are proposed, never the last one again. */
export const meetingNone: ReminderKind = {
  notification: (text) => text.meetings.reminders.none.notification,
  lines: ({ text, coalition }) => {
    if (coalition.over !== null || coalition.walk.at.step !== '10') return null;
    const words = text.meetings.reminders.none;
    const forms = proposedForms(coalition).slice(0, ideasShown);
    const idea = forms.slice(0, 1).map((form) => words.idea(text.meetings.ideas[form]));
    return [
      section([words.body(escapeMrkdwn(coalition.name)), ...idea].join('\n')),
      actions(`none.${coalition.id}`, [
        ...forms.slice(0, 1).map((form) => planButton(text, coalition, form)),
        waysButton(text.app.other, [
          ...forms.slice(1).map((form) => planButton(text, coalition, form)),
          button(act.planMeeting, words.plan, { value: coalition.id }),
        ]),
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

function planButton(text: Text, { id }: Coalition, form: MeetingForm): Button {
  return button(`${act.planMeeting}.${form}`, text.meetings.forms[form], { value: `${id}.${form}` });
}
