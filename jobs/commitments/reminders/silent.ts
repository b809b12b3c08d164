import { dayNudges } from '../../../src/coalition/commitments/nudges.ts';
import { utcDay } from '../../../src/coalition/days.ts';
import { due } from '../../../src/coalition/due-kinds.ts';
import { leadsIn } from '../../../src/slack/commitments/words.ts';
import type { About } from './about.ts';
import { forOwner } from './owner.ts';

/** Silence after the day, twice; the second one says that it is the last, and what happens then. */
export const commitmentSilent = forOwner(due.commitmentSilent, (about) => {
  const { text, commitment, day, name } = about;
  const { silent, stuck } = text.commitments.reminder;
  const said = (commitment.status === 'stuck' ? stuck : silent)(day, name);
  return isLast(about) ? `${said} ${lastWords(about)}` : said;
});

/** A message of today that is built again counts itself already. */
function isLast({ commitment: { nudged, nudgedAt }, due: { when } }: About): boolean {
  const isAgain = 'date' in when && when.workingDays === undefined && utcDay(nudgedAt) === when.date;
  return (isAgain ? nudged - 1 : nudged) > dayNudges;
}

function lastWords({ text, coalition, commitment }: About): string {
  const { last, lastAlone } = text.commitments.reminder;
  const leads = leadsIn(text, coalition, commitment);
  return leads === '' ? lastAlone : last(leads);
}
