import type { ReminderKind } from '../reminders.ts';
import { nudge } from './commitment-nudge.ts';

/** The day before. */
export const commitmentDay: ReminderKind = nudge('commitment-day', (text, { words, day, name }) =>
  text.commitments.reminder.day(words, day, name),
);
