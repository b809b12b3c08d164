import { due } from '../../src/coalition/due-kinds.ts';
import { section } from '../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import { fullDayIn } from '../../src/text/text.ts';
import type { AreaReminders } from '../engine/reminders.ts';

export const keepingReminders = {
  [due.coalitionWiping]: {
    notification: (text) => text.keeping.wiping.notification,
    lines: ({ text, coalition: { name, wiping } }) =>
      wiping == null
        ? null
        : [section(text.keeping.wiping.line(escapeMrkdwn(name), fullDayIn(text, wiping.on)))],
    sent: ({ user }) => ({ type: 'NoteWipingTold', lead: user }),
  },
} satisfies AreaReminders;
