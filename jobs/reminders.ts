import type { KnownBlock } from '@slack/types';
import type { Due } from '../src/coalition/agenda.ts';
import type { CoalitionCommand } from '../src/coalition/commands.ts';
import type { Coalition } from '../src/coalition/state.ts';
import type { OpenEntry } from '../src/slack/vault.ts';
import type { Desk } from '../src/slack/visit.ts';
import type { Text } from '../src/text/text.ts';
import { interviewAgain } from './reminders/interview-again.ts';
import { interviewReminder } from './reminders/interview-reminder.ts';
import { interviewSilent } from './reminders/interview-silent.ts';
import { leadStill } from './reminders/lead-still.ts';

/** One kind of reminder: its lines in the day's message, and what is stored once it was sent. */
export interface ReminderKind {
  notification(text: Text): string;
  /** `null` when there is nothing to say any more. `open` gives the words of `opens`. */
  lines(text: Text, coalition: Coalition, due: Due, open: OpenEntry): KnownBlock[] | null;
  sent(due: Due): CoalitionCommand;
  /** Nothing follows from what is stored once it was sent. */
  quiet?: true;
  /** What its lines show of the vault, opened for the person as the core allows. */
  opens?(
    desk: Pick<Desk, 'store'>,
    workspace: string,
    shown: { coalition: Coalition; due: Due },
  ): Promise<OpenEntry>;
  /** Its own buttons put it off: there is no "later" beside them. */
  hasLater?: true;
  /** What has come of it since the message was sent (ms), in its place; `null` while it still stands. */
  settled?(text: Text, coalition: Coalition, due: Due, since: number): string | null;
}

/** Each kind is a file; the agenda says when it is due. */
export const reminders: Record<Due['kind'], ReminderKind> = {
  'interview-reminder': interviewReminder,
  'interview-again': interviewAgain,
  'interview-silent': interviewSilent,
  'lead-still': leadStill,
};
