import { openAsks } from '../../../src/coalition/commitments/read.ts';
import type { Commitment, CommitmentAsk } from '../../../src/coalition/commitments/state.ts';
import type { Due } from '../../../src/coalition/due-kinds.ts';
import { ownerIn } from '../../../src/slack/commitments/words.ts';
import { section } from '../../../src/slack/kit/blocks.ts';
import { mention } from '../../../src/slack/kit/mrkdwn.ts';
import type { ReminderKind } from '../../engine/reminders.ts';
import { aboutLine, aboutOf, leadButtons, openAbout } from './about.ts';

/** For a lead: somebody asked an owner how it goes, and that stayed silent for three working days (M10.5). */
export const commitmentQuestion: ReminderKind = {
  notification: (text) => text.commitments.question.silent.notification,
  lines: (reminding) => {
    const about = aboutOf(reminding);
    const ask = about === null ? undefined : askIn(about.commitment, reminding.due);
    if (about === null || ask === undefined) return null;
    const { text, coalition, commitment, name } = about;
    const owner = ownerIn(text, coalition, commitment);
    const { body } = text.commitments.question.silent;
    return [
      section(body(mention(ask.by), owner, name)),
      leadButtons(about, { record: false }),
      aboutLine(about),
    ];
  },
  sent: (due) => ({ type: 'NoteLeadToldOfAsk', commitment: due.about, lead: due.user }),
  opens: openAbout,
};

/** The question of which this lead does not know yet; in a message that is built again the one that it told of. */
function askIn(commitment: Commitment, { user, when }: Due): CommitmentAsk | undefined {
  const asks = openAsks(commitment);
  const told = asks.findLast(({ toldLeads }) => toldLeads.includes(user));
  const untold = asks.find(({ toldLeads }) => !toldLeads.includes(user));
  return 'date' in when ? (told ?? untold) : (untold ?? told);
}
