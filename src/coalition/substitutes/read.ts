import { contactOf } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';
import type { Substitution } from './state.ts';

// Who stands in for whom; `decide.ts` decides about it.

export function substitutionOf(
  { substitutions }: Pick<Coalition, 'substitutions'>,
  id: string,
): Substitution | undefined {
  return substitutions.find((each) => each.id === id);
}

/** The substitute of a contact on a day (ISO), where one was sent for a time; the newest. */
export function substituteOn(
  { substitutions }: Pick<Coalition, 'substitutions'>,
  contact: string,
  day: string,
): Substitution | undefined {
  return substitutions.findLast(
    ({ contact: replaced, until, from, ended }) =>
      replaced === contact && !ended && until !== null && from <= day && day <= until,
  );
}

/** Who speaks for a contact. */
export interface Acting {
  /** `null`: nobody on Slack. */
  user: UserId | null;
  /** `null`: the contact themself. */
  substitution: Substitution | null;
}

/**
 * Who acts for a contact on a day (ISO): their substitute while that lasts, else they themself. `null` for who is no contact any more. A
 * substitute never reads what the contact wrote: this says who is asked, not who may read.
 */
export function actingFor(coalition: Coalition, contactId: string, day: string): Acting | null {
  const contact = contactOf(coalition, contactId);
  if (contact === undefined || contact.removed) return null;
  const substitution = substituteOn(coalition, contactId, day) ?? null;
  return { user: substitution === null ? contact.user : substitution.user, substitution };
}

/** Substitutes on Slack, whether they still are or were: they have a part in the coalition. */
export function substitutesIn({ substitutions }: Pick<Coalition, 'substitutions'>): UserId[] {
  return substitutions.flatMap(({ user }) => user ?? []);
}

/** Those that hold for this person as a contact on a day, and those for one meeting. */
export function ownSubstitutions(coalition: Coalition, user: UserId, day: string): Substitution[] {
  const own = coalition.contacts.filter((contact) => contact.user === user && !contact.removed);
  return coalition.substitutions.filter(
    ({ contact, ended, until }) =>
      !ended && own.some(({ id }) => id === contact) && (until === null || day <= until),
  );
}

/** Every vault entry that a substitution holds. */
export function entriesOf({ name }: Substitution): string[] {
  return name === null ? [] : [name];
}
