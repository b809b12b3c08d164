import type { EventTable } from '../area.ts';
import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { PartnersFact } from './events.ts';
import type { Contact, Partner, PartnersPart } from './state.ts';

export function begin({ by }: EventOf<'CoalitionStarted'>): PartnersPart {
  return { leads: [by ?? ''], gone: [], partners: [], contacts: [] };
}

export type PartnersEvent = EventOf<PartnersFact['type'] | 'PracticeThrownAway'>;

export const events: EventTable<PartnersEvent> = {
  PartnerAdded: (state, { partner: id, name, kind, own }) => ({
    ...state,
    partners: [...state.partners, { id, name, kind, own, removed: false }],
  }),
  PartnerChanged: (state, { partner, name, kind }) => withPartner(state, partner, { name, kind }),
  PartnerRemoved: (state, { partner }) => withPartner(state, partner, { removed: true }),
  ContactAdded: (state, { contact: id, partner, user, name, reach, outside }) => {
    const contact: Contact = { id, partner, user, name, reach, outside, removed: false, erased: false };
    return { ...state, contacts: [...state.contacts, contact] };
  },
  ContactChanged: (state, { contact, name, reach }) => withContact(state, contact, { name, reach }),
  // Nobody asks to have erased how to reach somebody on Slack: it goes with them.
  ContactRemoved: (state, { contact }) => withContact(state, contact, removedContact(state, contact)),
  ContactErased: (state, { contact }) => withContact(state, contact, { name: '', reach: null, erased: true }),
  LeadNamed: (state, { user }) => {
    const others = state.leads.filter((lead) => !state.gone.includes(lead) && lead !== user);
    return { ...state, gone: [], leads: [...others, user] };
  },
  LeadReleased: (state, { user }) => ({ ...state, leads: state.leads.filter((lead) => lead !== user) }),
  LeadGone: (state, { user }) => {
    const others = state.leads.filter((lead) => lead !== user);
    // The last one stays named until somebody takes over: a coalition always has a lead.
    return others.length > 0 ? { ...state, leads: others } : { ...state, gone: [user] };
  },
  PracticeThrownAway: (state) => ({ ...state, contacts: [] }),
};

function withPartner(state: Coalition, id: string, change: Partial<Partner>): Coalition {
  const partners = state.partners.map((each) => (each.id === id ? { ...each, ...change } : each));
  return { ...state, partners };
}

function removedContact({ contacts }: Coalition, id: string): Partial<Contact> {
  const isOnSlack = contacts.some((each) => each.id === id && each.user !== null);
  return isOnSlack ? { removed: true, reach: null } : { removed: true };
}

function withContact(state: Coalition, id: string, change: Partial<Contact>): Coalition {
  const contacts = state.contacts.map((each) => (each.id === id ? { ...each, ...change } : each));
  return { ...state, contacts };
}
