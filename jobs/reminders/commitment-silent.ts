import type { Due } from '../../src/coalition/agenda.ts';
import { dayNudges } from '../../src/coalition/commitments.ts';
import { utcDay } from '../../src/coalition/commitments-dates.ts';
import type { Commitment } from '../../src/coalition/commitments-state.ts';
import { leadsIn } from '../../src/slack/commitments/words.ts';
import type { Text } from '../../src/text/text.ts';
import type { ReminderKind } from '../reminders.ts';
import type { About } from './commitment-line.ts';
import { nudge } from './commitment-nudge.ts';

/** Silence after the day, twice; the second one says that it is the last, and what happens then. */
export const commitmentSilent: ReminderKind = nudge('commitment-silent', (text, about, due) => {
  const { words, day, name, commitment } = about;
  const { silent, stuck } = text.commitments.reminder;
  const said = commitment.status === 'stuck' ? stuck(words, day, name) : silent(words, day, name);
  return isLast(commitment, due) ? `${said} ${lastWords(text, about)}` : said;
});

/** A message of today that is built again counts itself already. */
function isLast({ nudged, nudgedAt }: Commitment, { when }: Due): boolean {
  const isAgain = 'date' in when && when.workingDays === undefined && utcDay(nudgedAt) === when.date;
  return (isAgain ? nudged - 1 : nudged) > dayNudges;
}

function lastWords(text: Text, { coalition, commitment }: About): string {
  const { last, lastAlone } = text.commitments.reminder;
  const leads = leadsIn(text, coalition, commitment);
  return leads === '' ? lastAlone : last(leads);
}
