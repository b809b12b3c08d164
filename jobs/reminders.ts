import type { DueKind } from '../src/coalition/due-kinds.ts';
import { commitmentReminders } from './commitments/reminders.ts';
import { dateReminders } from './dates/reminders.ts';
import { domainReminders } from './domain/reminders.ts';
import type { ReminderKind } from './engine/reminders.ts';
import { interviewReminders } from './interviews/reminders.ts';
import { keepingReminders } from './keeping/reminders.ts';
import { meetingReminders } from './meetings/reminders.ts';
import { sketchReminders } from './sketch/reminders.ts';
import { stepReminders } from './steps/reminders.ts';

/** How each kind of due is said, one line an area. The agenda says when it is due; the compiler names a kind that no area says. */
export const reminders: Record<DueKind, ReminderKind> = {
  ...interviewReminders,
  ...stepReminders,
  ...meetingReminders,
  ...domainReminders,
  ...sketchReminders,
  ...dateReminders,
  ...commitmentReminders,
  ...keepingReminders,
};
