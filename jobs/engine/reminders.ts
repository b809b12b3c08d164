import type { KnownBlock } from '@slack/types';
import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import type { Due, DueKind } from '../../src/coalition/due-kinds.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { Reads } from '../../src/reading.ts';
import type { OpenEntry } from '../../src/slack/vault.ts';
import type { Text } from '../../src/text/text.ts';

/** What is due for one person, with all that its lines are made of. */
export interface Reminding {
  due: Due;
  coalition: Coalition;
  /** In the person's language. */
  text: Text;
  /** The words of the vault that `opens` gave. */
  open: OpenEntry;
  /** The person's time zone, where it is known. */
  zone?: string | undefined;
  /** Now, where the message is built again: what it speaks of may be over. */
  now?: number | undefined;
}

/** One kind of reminder: its lines in the day's message, and what is stored once it was sent. */
export interface ReminderKind {
  notification(text: Text): string;
  /** `null` when there is nothing to say any more. */
  lines(reminding: Reminding): KnownBlock[] | null;
  sent(due: Due): CoalitionCommand;
  /** What its lines show of the vault, opened for the person as the core allows. */
  opens?(context: Reads, shown: { coalition: Coalition; due: Due }): Promise<OpenEntry>;
  /** Its own buttons put it off: there is no "later" beside them. */
  hasLater?: true;
  /** What has come of it since the message was sent (ms), in its place; `null` while it still stands. */
  settled?(reminding: Reminding, since: number): Settled | null;
}

/** A sentence of the app's own, or with what people wrote in blocks of their own after it. */
export type Settled = string | KnownBlock[];

/** The reminders of an area; `jobs/reminders.ts` lists them. */
export type AreaReminders = { [K in DueKind]?: ReminderKind };
