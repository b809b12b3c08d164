import { kindOfPartner } from '../../method/kind-of-partner.ts';
import type { PartnerKind } from '../../method/partners.ts';
import type { ProblemKey } from '../decision.ts';
import { activeContacts, activePartners } from '../find.ts';
import type { UserId } from '../ids.ts';
import { longest } from '../longest.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { sameName } from '../words.ts';
import type { ContactInput, PartnerCommand } from './commands.ts';
import type { PastedPerson } from './pasted.ts';
import type { Contact, Partner } from './state.ts';

// Partners of a pasted list on their way into a coalition.

/** Somebody of a pasted list; `user` where they are on Slack. */
export interface JoiningPerson extends PastedPerson {
  user: UserId | null;
  outside: boolean;
}

export interface JoiningPartner {
  organisation: string;
  /** `null`: nobody said; then its name decides. */
  kind: PartnerKind | null;
  people: JoiningPerson[];
}

/** The partner that goes by this name already. */
export function partnerNamed(coalition: Coalition, organisation: string): Partner | undefined {
  return activePartners(coalition).find(({ name }) => sameName(name, organisation));
}

/** The contact that somebody of a list is already: of this partner, by their account or by their name. */
export function contactNamed(
  coalition: Coalition,
  partner: string,
  { name, user }: Pick<JoiningPerson, 'name' | 'user'>,
): Contact | undefined {
  return activeContacts(coalition, partner).find((contact) =>
    user === null ? sameName(contact.name, name) : contact.user === user,
  );
}

/** Why each partner of a list can't join as it stands there, in its order; `null` for one that can. */
export function joiningProblems(
  coalition: Coalition,
  list: readonly JoiningPartner[],
): (ProblemKey | null)[] {
  const taken = new Set(activeContacts(coalition).flatMap(({ user }) => user ?? []));
  let partners = activePartners(coalition).length;
  return list.map((joining) => {
    const known = partnerNamed(coalition, joining.organisation);
    const fresh = newPeople(coalition, joining, known);
    const users = fresh.flatMap(({ user }) => user ?? []);
    const isTwice = users.some((user) => taken.has(user)) || new Set(users).size < users.length;
    for (const user of users) taken.add(user);
    if (known === undefined) partners += 1;
    const present = known === undefined ? 0 : activeContacts(coalition, known.id).length;
    if (coalition.practice && users.length > 0) return 'practice-alone';
    if (isTwice) return 'contact-twice';
    if (present + fresh.length > longest.contactsOfPartner) return 'too-many-contacts';
    return known === undefined && partners > longest.partners ? 'too-many-partners' : null;
  });
}

function newPeople(
  coalition: Coalition,
  { people }: JoiningPartner,
  known: Partner | undefined,
): JoiningPerson[] {
  if (known === undefined) return people;
  return people.filter((person) => contactNamed(coalition, known.id, person) === undefined);
}

/**
 * What makes a partner of the list one of the coalition: a new one, or people who join one that is there, and how to reach somebody
 * of whom that was not known. Nothing where all of it is known. `id` gives the same id whenever the same list is saved again.
 */
export function joiningCommands(
  coalition: Coalition,
  joining: JoiningPartner,
  id: (what: string) => string,
): PartnerCommand[] {
  const { organisation, people } = joining;
  const known = partnerNamed(coalition, organisation);
  const reachOf = ({ name, reach }: PastedPerson): Secret | null =>
    reach === '' ? null : { entry: `reach.${id(`${organisation} ${name}`)}`, text: reach };
  const inputOf = (person: JoiningPerson): ContactInput => ({
    id: id(`${organisation} ${person.user ?? person.name}`),
    user: person.user,
    name: person.name,
    reach: reachOf(person),
    outside: person.outside,
  });
  if (known === undefined) {
    const kind = joining.kind ?? kindOfPartner(organisation) ?? 'other';
    return [
      {
        type: 'AddPartner',
        partner: id(organisation),
        name: organisation,
        kind,
        contacts: people.map(inputOf),
      },
    ];
  }
  const add = newPeople(coalition, joining, known).map(inputOf);
  const change = people.flatMap((person) => {
    const contact = contactNamed(coalition, known.id, person);
    if (contact === undefined || contact.reach !== null || person.reach === '') return [];
    return [{ contact: contact.id, name: contact.name, reach: reachOf(person) }];
  });
  if (add.length + change.length === 0) return [];
  const { id: partner, name, kind } = known;
  return [{ type: 'ChangePartner', partner, name, kind, add, change, remove: [] }];
}
