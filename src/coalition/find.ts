import type { UserId } from './ids.ts';
import type { Interview } from './interviews/state.ts';
import type { Contact, Partner } from './partners/state.ts';
import type { Coalition } from './state.ts';

export function partnerOf(coalition: Coalition, id: string): Partner | undefined {
  return coalition.partners.find((partner) => partner.id === id);
}

export function contactOf(coalition: Coalition, id: string): Contact | undefined {
  return coalition.contacts.find((contact) => contact.id === id);
}

export function interviewOf(coalition: Coalition, id: string): Interview | undefined {
  return coalition.interviews.find((interview) => interview.id === id);
}

/** The newest interview of a contact: handing over or withdrawing leaves older ones behind. */
export function latestInterview(coalition: Coalition, contact: string): Interview | undefined {
  return coalition.interviews.findLast((interview) => interview.contact === contact);
}

export function authorOf(coalition: Coalition, interview: Interview): UserId | null {
  return contactOf(coalition, interview.contact)?.user ?? null;
}

export function activePartners(coalition: Coalition): Partner[] {
  return coalition.partners.filter((partner) => !partner.removed);
}

export function activeContacts(coalition: Coalition, partner?: string): Contact[] {
  return coalition.contacts.filter(
    (contact) => !contact.removed && (partner === undefined || contact.partner === partner),
  );
}

/** Those of these who still are contacts, each once. */
export function activeAmong(coalition: Coalition, contacts: readonly string[]): string[] {
  const known = new Set(activeContacts(coalition).map(({ id }) => id));
  return [...new Set(contacts)].filter((id) => known.has(id));
}

/** Whether somebody takes part in their own time: a resident. Office hours are none of theirs. */
export function isVolunteer(coalition: Coalition, interview: Interview): boolean {
  const contact = contactOf(coalition, interview.contact);
  return partnerOf(coalition, contact?.partner ?? '')?.kind === 'residents';
}

/** Contacts of the own organisation who lead have said what they want in the intention: they are not interviewed. */
export function isInterviewable(coalition: Coalition, contact: Contact): boolean {
  return !contact.removed && !(contact.user !== null && coalition.leads.includes(contact.user));
}

/** Nothing is due for a lead who left. */
export function presentLeads({ leads, gone }: Coalition): UserId[] {
  return leads.filter((lead) => !gone.includes(lead));
}

/** A practice that was thrown away, and what was wiped, is none any more. */
export function isGone({ over }: Pick<Coalition, 'over'>): boolean {
  return over === 'thrown-away' || over === 'wiped';
}
