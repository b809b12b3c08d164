import type { Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import type { Coalition } from '../state.ts';
import type { Contact } from './state.ts';

/** How to reach somebody without Slack is for the leads. */
export function mayRead(coalition: Coalition, { thing, user }: Wanted<Contact>): Reading {
  return isLead(coalition, user) && !thing.erased ? 'yes' : 'no';
}
