import type { Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import { contactOf } from '../find.ts';
import type { Coalition } from '../state.ts';
import type { Substitution } from './state.ts';

/** Who goes instead is read by leads and by the contact who said so. */
export function mayRead(coalition: Coalition, { thing, user }: Wanted<Substitution>): Reading {
  const contact = contactOf(coalition, thing.contact);
  const isOwn = contact !== undefined && !contact.removed && contact.user === user;
  return isOwn || isLead(coalition, user) ? 'yes' : 'no';
}
