import { due } from '../../src/coalition/due-kinds.ts';
import type { AreaReminders } from '../engine/reminders.ts';
import { interviewAgain } from './reminders/again.ts';
import { interviewReminder } from './reminders/reminder.ts';
import { interviewSilent } from './reminders/silent.ts';
import { interviewTalk, interviewTalkLate } from './reminders/talk.ts';

export const interviewReminders = {
  [due.interviewReminder]: interviewReminder,
  [due.interviewAgain]: interviewAgain,
  [due.interviewSilent]: interviewSilent,
  [due.interviewTalk]: interviewTalk,
  [due.interviewTalkLate]: interviewTalkLate,
} satisfies AreaReminders;
