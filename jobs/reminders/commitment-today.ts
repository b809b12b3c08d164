import type { ReminderKind } from '../reminders.ts';
import { nudge } from './commitment-nudge.ts';

/** On the day itself. */
export const commitmentToday: ReminderKind = nudge('commitment-today', (text, { words, day, name }) =>
  text.commitments.reminder.today(words, day, name),
);
