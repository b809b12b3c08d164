import type { Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import type { Coalition } from '../state.ts';
import { inviteesOf } from './read.ts';
import type { Meeting } from './state.ts';

/** A meeting's words are for leads and for who is invited; what somebody wrote beside their answer for leads and themselves. */
export function mayRead(coalition: Coalition, { thing: meeting, entry, user }: Wanted<Meeting>): Reading {
  const invited = inviteesOf(coalition, meeting);
  const own = invited.filter(({ contact }) => contact.user === user);
  const leads = isLead(coalition, user);
  if (!leads && own.length === 0) return 'no';
  const isNote = meeting.invitees.some(({ note }) => note === entry);
  // Nobody reads what was written by somebody who is no longer expected.
  return !isNote || (leads ? invited : own).some(({ invitee }) => invitee.note === entry) ? 'yes' : 'no';
}
