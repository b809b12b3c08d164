import type { Due } from '../../src/coalition/agenda.ts';
import { openAsks } from '../../src/coalition/commitments.ts';
import type { Commitment, CommitmentAsk } from '../../src/coalition/commitments-state.ts';
import { section } from '../../src/slack/blocks.ts';
import { ownerIn } from '../../src/slack/commitments/words.ts';
import { mention } from '../../src/slack/words.ts';
import type { ReminderKind } from '../reminders.ts';
import { aboutOf, leadButtons, openAbout } from './commitment-line.ts';

/** For a lead: somebody asked an owner how it goes, and that stayed silent for three working days (M10.5). */
export const commitmentQuestion: ReminderKind = {
  notification: (text) => text.commitments.question.silent.notification,
  lines: (text, coalition, due, open) => {
    const about = aboutOf(text, coalition, due, open);
    const ask = about === null ? undefined : askIn(about.commitment, due);
    if (about === null || ask === undefined) return null;
    const owner = ownerIn(text, coalition, about.commitment);
    const { body } = text.commitments.question.silent;
    return [section(body(mention(ask.by), owner, about.words, about.name)), leadButtons(text, about, false)];
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
