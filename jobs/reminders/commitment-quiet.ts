import { section } from '../../src/slack/blocks.ts';
import { ownerIn } from '../../src/slack/commitments/words.ts';
import type { ReminderKind } from '../reminders.ts';
import { aboutOf, leadButtons, openAbout } from './commitment-line.ts';

/** Whoever proposed it hears that there is no answer, and that none is asked for any more. */
export const commitmentQuiet: ReminderKind = {
  notification: (text) => text.commitments.quiet.notification,
  lines: (text, coalition, due, open) => {
    const about = aboutOf(text, coalition, due, open);
    if (about === null || about.commitment.status !== 'proposed') return null;
    const owner = ownerIn(text, coalition, about.commitment);
    return [
      section(text.commitments.quiet.body(owner, about.words, about.name)),
      leadButtons(text, about, false),
    ];
  },
  sent: (due) => ({ type: 'NoteOwnerNudged', commitment: due.about, kind: 'commitment-quiet' }),
  opens: openAbout,
};
