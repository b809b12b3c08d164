import type { Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import type { Coalition } from '../state.ts';
import { ownPlace } from './read.ts';
import type { DatePoll } from './state.ts';

/** What a meeting is for is read by leads and by who is asked when they can. */
export function mayRead(coalition: Coalition, { thing: poll, user }: Wanted<DatePoll>): Reading {
  return isLead(coalition, user) || ownPlace(coalition, poll, user) !== undefined ? 'yes' : 'no';
}
