import type { Due } from '../../src/coalition/agenda.ts';
import type { NudgeKind } from '../../src/coalition/commitments.ts';
import type { Text } from '../../src/text/text.ts';
import type { ReminderKind } from '../reminders.ts';
import { type About, openAbout, ownerLines, ownerSettled } from './commitment-line.ts';

/** A nudge about a commitment's day: a sentence of its own, and the same five answers. What is stuck is asked about as such. */
export function nudge(kind: NudgeKind, say: (text: Text, about: About, due: Due) => string): ReminderKind {
  return {
    notification: (text) => text.commitments.reminder.notification,
    lines: (text, coalition, due, open) =>
      ownerLines(text, coalition, {
        ...{ due, open },
        say: (about) => {
          const { commitment, words, day, name } = about;
          const { stuck } = text.commitments.reminder;
          const isLast = kind === 'commitment-silent';
          return commitment.status === 'stuck' && !isLast ? stuck(words, day, name) : say(text, about, due);
        },
      }),
    sent: (due) => ({ type: 'NoteOwnerNudged', commitment: due.about, kind }),
    opens: openAbout,
    settled: (text, coalition, due, { since, open }) => ownerSettled(text, coalition, { due, open, since }),
  };
}
