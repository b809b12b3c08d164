import type { ReminderKind } from '../reminders.ts';
import { nudge } from './commitment-nudge.ts';

/** A week before the day. */
export const commitmentWeek: ReminderKind = nudge('commitment-week', (text, { words, day, name }) =>
  text.commitments.reminder.week(words, day, name),
);
