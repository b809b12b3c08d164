import { due } from '../../../src/coalition/due-kinds.ts';
import { ownerIn } from '../../../src/slack/commitments/words.ts';
import { section } from '../../../src/slack/kit/blocks.ts';
import type { ReminderKind } from '../../engine/reminders.ts';
import { aboutLine, aboutOf, leadButtons, openAbout } from './about.ts';

/** Whoever proposed it hears that there is no answer, and that none is asked for any more. */
export const commitmentQuiet: ReminderKind = {
  notification: (text) => text.commitments.quiet.notification,
  lines: (reminding) => {
    const about = aboutOf(reminding);
    if (about === null || about.commitment.status !== 'proposed') return null;
    const { text, coalition, commitment, name } = about;
    const owner = ownerIn(text, coalition, commitment);
    return [
      section(text.commitments.quiet.body(owner, name)),
      leadButtons(about, { record: false }),
      aboutLine(about),
    ];
  },
  sent: ({ about }) => ({ type: 'NoteOwnerNudged', commitment: about, kind: due.commitmentQuiet }),
  opens: openAbout,
};
