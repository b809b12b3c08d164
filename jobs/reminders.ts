import type { KnownBlock } from '@slack/types';
import type { Due } from '../src/coalition/agenda.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { Coalition } from '../src/coalition/state.ts';
import type { Text } from '../src/text/text.ts';
import { interviewAgain } from './reminders/interview-again.ts';
import { interviewReminder } from './reminders/interview-reminder.ts';
import { interviewSilent } from './reminders/interview-silent.ts';
import { leadStill } from './reminders/lead-still.ts';

/** One kind of reminder: its lines in the day's message, and what is stored once it was sent. */
export interface ReminderKind {
  notification(text: Text): string;
  /** `null` when there is nothing to say any more. */
  lines(text: Text, coalition: Coalition, due: Due): KnownBlock[] | null;
  sent(due: Due): CoalitionCommand;
}

/** Each kind is a file; the agenda says when it is due. */
export const reminders: Record<Due['kind'], ReminderKind> = {
  'interview-reminder': interviewReminder,
  'interview-again': interviewAgain,
  'interview-silent': interviewSilent,
  'lead-still': leadStill,
};
