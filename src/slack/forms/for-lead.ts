import type { Problem } from '../../coalition/decision.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found } from '../../command-handler.ts';
import type { Subject } from './form.ts';

/** What a form of leads is about. */
export interface LeadSubject extends Subject {
  coalition: Coalition;
}

/** For a lead of the coalition; anybody else may not use the form. */
export function findForLead({ coalition: found, person }: Found, user: string): LeadSubject | Problem[] {
  const coalition = found?.state ?? null;
  // To whoever was its lead, a coalition that they have no part in any more reads as none.
  if (coalition === null || !coalition.leads.includes(user)) return [{ key: 'not-a-lead' }];
  return { coalition, person: person.state };
}
