import type { KnownBlock } from '@slack/types';
import type { NudgeKind } from '../../../src/coalition/commitments/nudges.ts';
import { ownerOf } from '../../../src/coalition/commitments/read.ts';
import { due } from '../../../src/coalition/due-kinds.ts';
import { ownerBlocks } from '../../../src/slack/commitments/lines.ts';
import { section } from '../../../src/slack/kit/blocks.ts';
import { mention } from '../../../src/slack/kit/mrkdwn.ts';
import type { ReminderKind, Reminding } from '../../engine/reminders.ts';
import { type About, aboutLine, aboutOf, isAwaited, openAbout, settledForOwner } from './about.ts';

/** For the owner of a commitment: a sentence of its own, and what can be answered at once. */
export function forOwner(kind: NudgeKind, say: (about: About) => string): ReminderKind {
  return {
    notification: (text) => text.commitments.reminder.notification,
    lines: (reminding) => linesFor(reminding, say),
    sent: (due) => ({ type: 'NoteOwnerNudged', commitment: due.about, kind }),
    opens: openAbout,
    settled: settledForOwner,
  };
}

function linesFor(reminding: Reminding, say: (about: About) => string): KnownBlock[] | null {
  const about = aboutOf(reminding);
  if (about === null || ownerOf(about.coalition, about.commitment) !== about.due.user) return null;
  const blocks = ownerBlocks(about.text, about);
  if (blocks.length === 0) return null;
  return [section(isAwaited(about) ? say(about) : `*${about.name}*`), ...blocks, aboutLine(about)];
}

/** A proposal that its owner did not answer, once. "Later" is one of its own answers. */
export const commitmentAsked: ReminderKind = {
  ...forOwner(due.commitmentAsked, ({ text, commitment, name }) =>
    text.commitments.reminder.asked(mention(commitment.proposedBy), name),
  ),
  hasLater: true,
};

/** A week before the day. */
export const commitmentWeek = forOwner(due.commitmentWeek, (about) => ofDay(about, 'week'));

/** The day before. */
export const commitmentDay = forOwner(due.commitmentDay, (about) => ofDay(about, 'day'));

/** On the day itself. */
export const commitmentToday = forOwner(due.commitmentToday, (about) => ofDay(about, 'today'));

/** What is stuck is asked about as such. */
function ofDay({ text, commitment, day, name }: About, when: 'week' | 'day' | 'today'): string {
  const { reminder } = text.commitments;
  return (commitment.status === 'stuck' ? reminder.stuck : reminder[when])(day, name);
}
