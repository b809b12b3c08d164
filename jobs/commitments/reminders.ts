import { due } from '../../src/coalition/due-kinds.ts';
import type { AreaReminders } from '../engine/reminders.ts';
import { commitmentLead } from './reminders/lead.ts';
import { commitmentAsked, commitmentDay, commitmentToday, commitmentWeek } from './reminders/owner.ts';
import { commitmentQuestion } from './reminders/question.ts';
import { commitmentQuiet } from './reminders/quiet.ts';
import { commitmentSilent } from './reminders/silent.ts';
import { weekSummary } from './reminders/week-summary.ts';

export const commitmentReminders = {
  [due.commitmentAsked]: commitmentAsked,
  [due.commitmentQuiet]: commitmentQuiet,
  [due.commitmentWeek]: commitmentWeek,
  [due.commitmentDay]: commitmentDay,
  [due.commitmentToday]: commitmentToday,
  [due.commitmentSilent]: commitmentSilent,
  [due.commitmentLead]: commitmentLead,
  [due.commitmentQuestion]: commitmentQuestion,
  [due.weekSummary]: weekSummary,
} satisfies AreaReminders;
