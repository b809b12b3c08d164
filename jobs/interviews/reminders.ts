import { due } from '../../src/coalition/due-kinds.ts';
import type { AreaReminders } from '../engine/reminders.ts';
import { interviewAgain } from './reminders/again.ts';
import { interviewReminder } from './reminders/reminder.ts';
import { interviewSilent } from './reminders/silent.ts';

export const interviewReminders = {
  [due.interviewReminder]: interviewReminder,
  [due.interviewAgain]: interviewAgain,
  [due.interviewSilent]: interviewSilent,
} satisfies AreaReminders;
