import { due } from '../../src/coalition/due-kinds.ts';
import type { AreaReminders } from '../engine/reminders.ts';
import { meetingAfter } from './reminders/after.ts';
import { meetingAnswer } from './reminders/answer.ts';
import { meetingDay, meetingHour } from './reminders/coming.ts';
import { meetingNone } from './reminders/none.ts';

export const meetingReminders = {
  [due.meetingAnswer]: meetingAnswer,
  [due.meetingDay]: meetingDay,
  [due.meetingHour]: meetingHour,
  [due.meetingAfter]: meetingAfter,
  [due.meetingNone]: meetingNone,
} satisfies AreaReminders;
