import { isReachable, isUnderway } from '../../../src/coalition/commitments/read.ts';
import { ownerIn } from '../../../src/slack/commitments/words.ts';
import { section } from '../../../src/slack/kit/blocks.ts';
import type { ReminderKind } from '../../engine/reminders.ts';
import { aboutLine, aboutOf, leadButtons, openAbout } from './about.ts';

/**
 * For a lead, privately: it stayed silent after the day, and nobody nudges any more. Sentences to begin a talk with stand with it. Of
 * somebody without Slack on the day itself, as a lead keeps their progress.
 */
export const commitmentLead: ReminderKind = {
  notification: (text) => text.commitments.leadTold.notification,
  lines: (reminding) => {
    const about = aboutOf(reminding);
    if (about === null || !isUnderway(about.commitment)) return null;
    const { text, coalition, commitment, day, name } = about;
    const { body, withoutSlack } = text.commitments.leadTold;
    const owner = ownerIn(text, coalition, commitment);
    const onSlack = isReachable(coalition, commitment);
    return [
      section(onSlack ? body(owner, day, name) : withoutSlack(owner, day, name)),
      leadButtons(about, { record: true }),
      aboutLine(about),
    ];
  },
  sent: (due) => ({ type: 'NoteLeadToldOfCommitment', commitment: due.about, lead: due.user }),
  opens: openAbout,
};
