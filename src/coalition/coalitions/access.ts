import type { Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import type { Coalition } from '../state.ts';

/** The intention is the leads' own text: they read it, nobody else. */
export function mayRead(coalition: Coalition, { user }: Wanted<Coalition>): Reading {
  return isLead(coalition, user) ? 'yes' : 'no';
}
