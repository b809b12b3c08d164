import type { ContactInput, PartnerCommand } from './commands.ts';
import { linesOf } from './commitments-log.ts';
import {
  accept,
  type Decision,
  isLead,
  type Problem,
  refuse,
  refuseAll,
  type Secret,
  type Stamp,
} from './decision.ts';
import type { Fact } from './events.ts';
import { activeContacts, activePartners, contactOf, partnerOf } from './find.ts';
import { entriesOf } from './interviews.ts';
import { longest } from './longest.ts';
import { notesOf } from './meetings.ts';
import type { Coalition, Contact } from './state.ts';
import { sameName } from './words.ts';

/** M1.2: partners and their contacts, and who leads. Only leads decide about them. */
export function decidePartners(state: Coalition, command: PartnerCommand, stamp: Stamp): Decision {
  if (command.type === 'NoteLeadGone' || command.type === 'TakeOver')
    return decideLeft(state, command, stamp);
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  switch (command.type) {
    case 'AddPartner':
      return addPartner(state, command, stamp);
    case 'ChangePartner':
      return changePartner(state, command, stamp);
    case 'RemovePartner': {
      const partner = partnerOf(state, command.partner);
      if (partner === undefined) return refuse('unknown-partner');
      if (partner.removed) return accept(stamp, []);
      if (partner.own) return refuse('own-partner-stays');
      return accept(stamp, [
        ...activeContacts(state, partner.id).map((contact) => contactRemoved(contact.id)),
        { type: 'PartnerRemoved', partner: partner.id },
      ]);
    }
    case 'EraseContact': {
      const contact = contactOf(state, command.contact);
      if (contact === undefined) return refuse('unknown-contact');
      if (contact.erased) return accept(stamp, []);
      return eraseContact(state, contact, stamp);
    }
    case 'NameLead':
      if (state.practice) return refuse('practice-alone', 'lead');
      if (command.outside) return refuse('lead-outside', 'lead');
      if (state.leads.includes(command.user)) return refuse('lead-already', 'lead');
      return accept(stamp, [{ type: 'LeadNamed', user: command.user }]);
    case 'ReleaseLead':
      if (!state.leads.includes(command.user)) return accept(stamp, []);
      if (state.leads.length === 1) return refuse('last-lead');
      return accept(stamp, [{ type: 'LeadReleased', user: command.user }]);
    default:
      return command satisfies never;
  }
}

type Left = Extract<PartnerCommand, { type: 'NoteLeadGone' | 'TakeOver' }>;

/** A lead's account is closed. Where nobody else leads, somebody of the channel may take over. */
function decideLeft(state: Coalition, command: Left, stamp: Stamp): Decision {
  if (command.type === 'NoteLeadGone') {
    const { user } = command;
    // Who says so themselves is there.
    const isNews = state.leads.includes(user) && !state.gone.includes(user) && user !== stamp.by;
    return accept(stamp, isNews ? [{ type: 'LeadGone', user }] : []);
  }
  if (stamp.by === null) return refuse('not-a-lead');
  if (state.practice) return refuse('practice-alone');
  if (state.leads.includes(stamp.by) && !state.gone.includes(stamp.by)) return accept(stamp, []);
  if (!isLeaderless(state)) return refuse('lead-present');
  if (command.outside) return refuse('lead-outside');
  return accept(stamp, [{ type: 'LeadNamed', user: stamp.by }]);
}

/** Everybody who leads has left the workspace. */
export function isLeaderless({ leads, gone }: Coalition): boolean {
  return leads.every((lead) => gone.includes(lead));
}

/** A talk with somebody without Slack goes too, as nobody else can erase it; what others sent is theirs to erase. */
function eraseContact(state: Coalition, contact: Contact, stamp: Stamp): Decision {
  const { id, user, reach } = contact;
  const talks = state.interviews.filter(
    (each) => user === null && each.contact === id && each.status !== 'erased',
  );
  const facts: Fact[] = [
    ...(contact.removed ? [] : [contactRemoved(id)]),
    ...talks.map((talk) => ({ type: 'InterviewErased', interview: talk.id }) as const),
    { type: 'ContactErased', contact: id },
  ];
  const drop = [
    ...(reach === null ? [] : [reach]),
    ...talks.flatMap(entriesOf),
    ...notesOf(state, id),
    ...linesOf(state, id),
  ];
  return accept(stamp, facts, { drop });
}

type AddPartner = Extract<PartnerCommand, { type: 'AddPartner' }>;

function addPartner(state: Coalition, command: AddPartner, stamp: Stamp): Decision {
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
    { put: reaches(command.contacts) },
  );
}

type ChangePartner = Extract<PartnerCommand, { type: 'ChangePartner' }>;

function changePartner(state: Coalition, command: ChangePartner, stamp: Stamp): Decision {
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
  const drop = changed.flatMap(({ reach, before }) =>
    reach?.entry === before.reach ? [] : (before.reach ?? []),
  );
  return accept(stamp, facts, { put: [...reaches(add), ...reaches(changed)], drop });
}

/** What really differs, each with the contact as it was. */
function changedContacts(
  staying: Contact[],
  changes: ChangePartner['change'],
): (ChangePartner['change'][number] & { before: Contact })[] {
  return changes.flatMap((change) => {
    const before = staying.find(({ id }) => id === change.contact);
    const isSame = before?.name === change.name.trim() && (change.reach?.entry ?? null) === before.reach;
    return before === undefined || isSame ? [] : [{ ...change, before }];
  });
}

function nameProblems(state: Coalition, name: string, partner: string): Problem[] {
  if (name.trim() === '') return [{ field: 'organisation', key: 'name-missing' }];
  if (name.trim().length > longest.partnerName) return [{ field: 'organisation', key: 'name-too-long' }];
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
    if (contact.name.length > longest.contactName)
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
