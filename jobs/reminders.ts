import type { KnownBlock } from '@slack/types';
import type { Due } from '../src/coalition/agenda.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { Coalition } from '../src/coalition/state.ts';
import type { OpenEntry } from '../src/slack/vault.ts';
import type { Desk } from '../src/slack/visit.ts';
import type { Text } from '../src/text/text.ts';
import { commitmentAsked } from './reminders/commitment-asked.ts';
import { commitmentDay } from './reminders/commitment-day.ts';
import { commitmentLead } from './reminders/commitment-lead.ts';
import { commitmentQuestion } from './reminders/commitment-question.ts';
import { commitmentQuiet } from './reminders/commitment-quiet.ts';
import { commitmentSilent } from './reminders/commitment-silent.ts';
import { commitmentToday } from './reminders/commitment-today.ts';
import { commitmentWeek } from './reminders/commitment-week.ts';
import { interviewAgain } from './reminders/interview-again.ts';
import { interviewReminder } from './reminders/interview-reminder.ts';
import { interviewSilent } from './reminders/interview-silent.ts';
import { leadStill } from './reminders/lead-still.ts';
import { meetingAfter } from './reminders/meeting-after.ts';
import { meetingAnswer } from './reminders/meeting-answer.ts';
import { meetingDay } from './reminders/meeting-day.ts';
import { meetingHour } from './reminders/meeting-hour.ts';
import { meetingNone } from './reminders/meeting-none.ts';
import { weekSummary } from './reminders/week-summary.ts';

/** One kind of reminder: its lines in the day's message, and what is stored once it was sent. */
export interface ReminderKind {
  notification(text: Text): string;
  /** `null` when there is nothing to say any more. `open` gives the words of `opens`, `zone` is the reader's. */
  lines(text: Text, coalition: Coalition, due: Due, open: OpenEntry, zone?: string): KnownBlock[] | null;
  sent(due: Due): CoalitionCommand;
  /** What its lines show of the vault, opened for the person as the core allows. */
  opens?(
    desk: Pick<Desk, 'store'>,
    workspace: string,
    shown: { coalition: Coalition; due: Due },
  ): Promise<OpenEntry>;
  /** Its own buttons put it off: there is no "later" beside them. */
  hasLater?: true;
  /** What has come of it since the message was sent (ms), in its place; `null` while it still stands. */
  settled?(
    text: Text,
    coalition: Coalition,
    due: Due,
    shown: { since: number; open: OpenEntry },
  ): string | null;
}

/** Each kind is a file; the agenda says when it is due. */
export const reminders: Record<Due['kind'], ReminderKind> = {
  'interview-reminder': interviewReminder,
  'interview-again': interviewAgain,
  'interview-silent': interviewSilent,
  'lead-still': leadStill,
  'meeting-answer': meetingAnswer,
  'meeting-day': meetingDay,
  'meeting-hour': meetingHour,
  'meeting-after': meetingAfter,
  'meeting-none': meetingNone,
  'commitment-asked': commitmentAsked,
  'commitment-quiet': commitmentQuiet,
  'commitment-week': commitmentWeek,
  'commitment-day': commitmentDay,
  'commitment-today': commitmentToday,
  'commitment-silent': commitmentSilent,
  'commitment-lead': commitmentLead,
  'commitment-question': commitmentQuestion,
  'week-summary': weekSummary,
};
