import { isReachable, isUnderway } from '../../src/coalition/commitments.ts';
import { context, section } from '../../src/slack/blocks.ts';
import { ownerIn } from '../../src/slack/commitments/words.ts';
import type { ReminderKind } from '../reminders.ts';
import { aboutOf, leadButtons, openAbout } from './commitment-line.ts';

/**
 * For a lead, privately: it stayed silent after the day, and nobody nudges any more; with sentences to begin a talk with. Of
 * somebody without Slack on the day itself, as a lead keeps their progress.
 */
export const commitmentLead: ReminderKind = {
  notification: (text) => text.commitments.leadTold.notification,
  lines: (text, coalition, due, open) => {
    const about = aboutOf(text, coalition, due, open);
    if (about === null || !isUnderway(about.commitment)) return null;
    const { commitment, words, day, name } = about;
    const { body, sentences, withoutSlack } = text.commitments.leadTold;
    const owner = ownerIn(text, coalition, commitment);
    const onSlack = isReachable(coalition, commitment);
    return [
      section(onSlack ? body(owner, words, day, name) : withoutSlack(owner, words, day, name)),
      ...(onSlack ? [context(sentences.join('\n'))] : []),
      leadButtons(text, about, true),
    ];
  },
  sent: (due) => ({ type: 'NoteLeadToldOfCommitment', commitment: due.about, lead: due.user }),
  opens: openAbout,
};
