import { mention } from '../../src/slack/words.ts';
import type { ReminderKind } from '../reminders.ts';
import { openAbout, ownerLines, ownerSettled } from './commitment-line.ts';

/** A proposal that its owner did not answer, once. "Later" is one of its own answers. */
export const commitmentAsked: ReminderKind = {
  notification: (text) => text.commitments.reminder.notification,
  lines: (text, coalition, due, open) =>
    ownerLines(text, coalition, {
      ...{ due, open },
      say: ({ commitment, words, name }) =>
        text.commitments.reminder.asked(mention(commitment.proposedBy), name, words),
    }),
  sent: (due) => ({ type: 'NoteOwnerNudged', commitment: due.about, kind: 'commitment-asked' }),
  opens: openAbout,
  hasLater: true,
  settled: (text, coalition, due, { since, open }) => ownerSettled(text, coalition, { due, open, since }),
};
