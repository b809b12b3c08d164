import type { Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import { meetingOf, ownInvitation } from '../meetings/read.ts';
import type { Coalition } from '../state.ts';
import { sentEntriesOf } from './read.ts';
import type { Programme } from './state.ts';

/** Leads read all of it; who is invited reads what was sent, and what the invitation says. */
export function mayRead(coalition: Coalition, { thing: programme, entry, user }: Wanted<Programme>): Reading {
  if (isLead(coalition, user)) return 'yes';
  const meeting = meetingOf(coalition, programme.meeting);
  const isInvited = meeting !== undefined && ownInvitation(coalition, meeting, user) !== undefined;
  return isInvited && sentEntriesOf(programme).includes(entry) ? 'yes' : 'no';
}
