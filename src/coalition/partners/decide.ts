import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { activeContacts, activePartners, contactOf, partnerOf } from '../find.ts';
import { lengthOf, longest } from '../longest.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { sameName } from '../words.ts';
import type { ContactInput, PartnerCommand } from './commands.ts';
import type { Contact } from './state.ts';

type CommandOf<T extends PartnerCommand['type']> = Extract<PartnerCommand, { type: T }>;

/** M1.2: partners and their contacts. Only leads decide about them. */
export function addPartner(state: Coalition, command: CommandOf<'AddPartner'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (partnerOf(state, command.partner) !== undefined) return accept(stamp, []);
  const problems = [
    ...nameProblems(state, command.name, command.partner),
    ...contactProblems(state, command.contacts, []),
  ];
  if (activePartners(state).length >= longest.partners) problems.push({ key: 'too-many-partners' });
  if (command.contacts.length > longest.contactsOfPartner) problems.push({ key: 'too-many-contacts' });
  if (problems.length > 0) return refuseAll(problems);
  return accept(
    stamp,
    [
      {
        type: 'PartnerAdded',
        partner: command.partner,
        name: command.name.trim(),
        kind: command.kind,
        own: false,
      },
      ...command.contacts.map((contact) => contactAdded(command.partner, contact)),
    ],
    reaches(command.contacts),
  );
}

type ChangePartner = CommandOf<'ChangePartner'>;

export function changePartner(state: Coalition, command: ChangePartner, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const partner = partnerOf(state, command.partner);
  if (partner === undefined || partner.removed) return refuse('unknown-partner');
  const add = command.add.filter((contact) => contactOf(state, contact.id) === undefined);
  const present = activeContacts(state, partner.id);
  const removed = command.remove.filter((id) => present.some((contact) => contact.id === id));
  const problems = [
    ...nameProblems(state, command.name, partner.id),
    ...contactProblems(state, add, removed),
  ];
  if (present.length + add.length - removed.length > longest.contactsOfPartner)
    problems.push({ key: 'too-many-contacts' });
  if (problems.length > 0) return refuseAll(problems);
  const changed = changedContacts(
    present.filter(({ id }) => !removed.includes(id)),
    command.change,
  );
  const facts: Fact[] = [
    ...(partner.name !== command.name.trim() || partner.kind !== command.kind
      ? [
          {
            type: 'PartnerChanged',
            partner: partner.id,
            name: command.name.trim(),
            kind: command.kind,
          } as const,
        ]
      : []),
    ...removed.map(contactRemoved),
    ...changed.map(
      ({ contact, name, reach }) =>
        ({ type: 'ContactChanged', contact, name: name.trim(), reach: reach?.entry ?? null }) as const,
    ),
    ...add.map((contact) => contactAdded(partner.id, contact)),
  ];
  return accept(stamp, facts, [...reaches(add), ...reaches(changed)]);
}

/** What really differs. */
function changedContacts(staying: Contact[], changes: ChangePartner['change']): ChangePartner['change'] {
  return changes.filter((change) => {
    const before = staying.find(({ id }) => id === change.contact);
    const isSame = before?.name === change.name.trim() && (change.reach?.entry ?? null) === before.reach;
    return before !== undefined && !isSame;
  });
}

export function removePartner(state: Coalition, command: CommandOf<'RemovePartner'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const partner = partnerOf(state, command.partner);
  if (partner === undefined) return refuse('unknown-partner');
  if (partner.removed) return accept(stamp, []);
  if (partner.own) return refuse('own-partner-stays');
  return accept(stamp, [
    ...activeContacts(state, partner.id).map((contact) => contactRemoved(contact.id)),
    { type: 'PartnerRemoved', partner: partner.id },
  ]);
}

/** A talk with somebody without Slack goes too, as nobody else can erase it; what others sent is theirs to erase. */
export function eraseContact(state: Coalition, command: CommandOf<'EraseContact'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const contact = contactOf(state, command.contact);
  if (contact === undefined) return refuse('unknown-contact');
  if (contact.erased) return accept(stamp, []);
  const { id, user } = contact;
  const talks = state.interviews.filter(
    (each) => user === null && each.contact === id && each.status !== 'erased',
  );
  return accept(stamp, [
    ...(contact.removed ? [] : [contactRemoved(id)]),
    ...talks.map((talk) => ({ type: 'InterviewErased', interview: talk.id }) as const),
    { type: 'ContactErased', contact: id },
  ]);
}

function nameProblems(state: Coalition, name: string, partner: string): Problem[] {
  if (name.trim() === '') return [{ field: 'organisation', key: 'name-missing' }];
  if (lengthOf(name.trim()) > longest.partnerName) return [{ field: 'organisation', key: 'name-too-long' }];
  const taken = activePartners(state).some((other) => other.id !== partner && sameName(other.name, name));
  return taken ? [{ field: 'organisation', key: 'partner-name-taken' }] : [];
}

function contactProblems(state: Coalition, add: ContactInput[], remove: string[]): Problem[] {
  const problems: Problem[] = [];
  if (state.practice && add.some(({ user }) => user !== null))
    problems.push({ field: 'contacts', key: 'practice-alone' });
  const staying = activeContacts(state).filter((contact) => !remove.includes(contact.id));
  const users = [...staying, ...add].flatMap((contact) => contact.user ?? []);
  if (new Set(users).size < users.length) problems.push({ field: 'contacts', key: 'contact-twice' });
  for (const contact of add) {
    if (contact.user !== null) continue;
    if (contact.name.trim() === '') problems.push({ field: 'without_slack', key: 'contact-missing' });
    if (lengthOf(contact.name) > longest.contactName)
      problems.push({ field: 'without_slack', key: 'name-too-long' });
  }
  return problems;
}

function contactAdded(partner: string, contact: ContactInput): Fact {
  const { id, user, name, reach, outside } = contact;
  return {
    type: 'ContactAdded',
    partner,
    contact: id,
    user,
    name: name.trim(),
    reach: reach?.entry ?? null,
    outside,
  };
}

function contactRemoved(contact: string): Fact {
  return { type: 'ContactRemoved', contact };
}

function reaches(contacts: { reach: Secret | null }[]): Secret[] {
  return contacts.flatMap((contact) => contact.reach ?? []);
}
