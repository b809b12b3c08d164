import { askedKeys } from '../../src/coalition/domain/keys.ts';
import { due } from '../../src/coalition/due-kinds.ts';
import { act } from '../../src/slack/domain/ids.ts';
import { actions, button, section } from '../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import type { AreaReminders, ReminderKind } from '../engine/reminders.ts';

/** Once more, and then no more: all that a person is asked about in a coalition, in one line. */
const keys: ReminderKind = {
  notification: (text) => text.domain.reminder.notification,
  lines: ({ text, coalition, due: { user } }) => {
    const count = askedKeys(coalition, user).length;
    if (count === 0) return null;
    const words = text.domain.reminder;
    const open = button(act.openKeys, words.open, { value: coalition.id, style: 'primary' });
    return [
      section(words.body(escapeMrkdwn(coalition.name), count)),
      actions(`keys.${coalition.id}`, [open]),
    ];
  },
  sent: ({ user }) => ({ type: 'NoteKeysReminded', user }),
  settled: ({ text, coalition, due: { user } }) =>
    askedKeys(coalition, user).length === 0 ? text.domain.reminder.settled : null,
};

export const domainReminders = { [due.interestKeys]: keys } satisfies AreaReminders;
