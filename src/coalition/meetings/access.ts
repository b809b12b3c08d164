import type { Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import { contactOf } from '../find.ts';
import type { Coalition } from '../state.ts';
import { inviteesOf, type Seat } from './read.ts';
import type { Meeting } from './state.ts';

/** A meeting's words are for leads and for who is invited; what somebody wrote beside their answer for leads and themselves. */
export function mayRead(coalition: Coalition, { thing: meeting, entry, user }: Wanted<Meeting>): Reading {
  const invited = inviteesOf(coalition, meeting);
  const own = invited.filter(({ contact }) => contact.user === user);
  const leads = isLead(coalition, user);
  const isNote = meeting.invitees.some(({ note }) => note === entry);
  if (!leads && own.length === 0) return !isNote && isReplaced(coalition, invited, user) ? 'yes' : 'no';
  // Nobody reads what was written by somebody who is no longer expected.
  return !isNote || (leads ? invited : own).some(({ invitee }) => invitee.note === entry) ? 'yes' : 'no';
}

/** Who sent somebody else may still know what it is about, and what came of it. */
function isReplaced(coalition: Coalition, invited: readonly Seat[], user: string): boolean {
  return invited.some(
    ({ contact, substitution }) => substitution !== null && contactOf(coalition, contact.id)?.user === user,
  );
}
