import { meetingOf } from '../../../src/coalition/meetings/read.ts';
import { act } from '../../../src/slack/ids.ts';
import { actions, button, section } from '../../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import { meetingValue } from '../../../src/slack/meetings/words.ts';
import type { ReminderKind } from '../../engine/reminders.ts';
import { namesOf } from './about.ts';

/** M5.1: the next working day leads are asked what came of a meeting: agreed, open, who does what. */
export const meetingAfter: ReminderKind = {
  notification: (text) => text.meetings.reminders.after.notification,
  lines: (reminding) => {
    const { text, coalition, due } = reminding;
    const meeting = meetingOf(coalition, due.about);
    if (meeting === undefined || meeting.status !== 'planned') return null;
    const words = text.meetings.reminders.after;
    const value = meetingValue(coalition.id, meeting);
    return [
      section(words.body(...namesOf(reminding, meeting))),
      actions(`after.${meeting.id}`, [
        button(act.openOutcome, words.record, { value, style: 'primary' }),
        button(act.openCancelMeeting, words.cancel, { value }),
      ]),
    ];
  },
  sent: ({ about, user }) => ({ type: 'NoteLeadAskedAfter', meeting: about, lead: user }),
  settled: ({ text, coalition, due }) => {
    const meeting = meetingOf(coalition, due.about);
    const words = text.meetings.reminders.settled;
    const name = escapeMrkdwn(coalition.name);
    if (meeting?.status === 'held') return words.recorded(name);
    return meeting?.status === 'cancelled' ? words.cancelled(name) : null;
  },
};
