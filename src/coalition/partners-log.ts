import { withLeft, withoutLinesOf } from './commitments-log.ts';
import type { EventOf } from './events.ts';
import type { Coalition, Contact } from './state.ts';

type PartnerEvent = EventOf<
  | 'PartnerAdded'
  | 'PartnerChanged'
  | 'PartnerRemoved'
  | 'ContactAdded'
  | 'ContactChanged'
  | 'ContactRemoved'
  | 'ContactErased'
  | 'LeadNamed'
  | 'LeadReleased'
  | 'LeadGone'
>;

/** Folds one event about partners, contacts and leads into the coalition. */
export function evolvePartners(state: Coalition, event: PartnerEvent): Coalition {
  switch (event.type) {
    case 'PartnerAdded': {
      const { partner: id, name, kind, own } = event;
      return { ...state, partners: [...state.partners, { id, name, kind, own, removed: false }] };
    }
    case 'PartnerChanged':
      return changePartnerIn(state, event.partner, { name: event.name, kind: event.kind });
    case 'PartnerRemoved':
      return changePartnerIn(state, event.partner, { removed: true });
    case 'ContactAdded': {
      const { contact: id, partner, user, name, reach, outside } = event;
      const contact: Contact = { id, partner, user, name, reach, outside, removed: false, erased: false };
      return { ...state, contacts: [...state.contacts, contact] };
    }
    case 'ContactChanged':
      return changeContactIn(state, event.contact, { name: event.name, reach: event.reach });
    case 'ContactRemoved': {
      const without = changeContactIn(state, event.contact, { removed: true });
      const left = withLeft(without, ({ contact }) => contact === event.contact, event);
      return closeInterviewsOf(left, event.contact);
    }
    case 'ContactErased': {
      const without = changeContactIn(state, event.contact, { name: '', reach: null, erased: true });
      return withoutLinesOf(without, event.contact);
    }
    case 'LeadNamed':
      return {
        ...{ ...state, gone: [] },
        leads: [
          ...state.leads.filter((lead) => !state.gone.includes(lead) && lead !== event.user),
          event.user,
        ],
      };
    case 'LeadReleased':
      return { ...state, leads: state.leads.filter((lead) => lead !== event.user) };
    case 'LeadGone': {
      const others = state.leads.filter((lead) => lead !== event.user);
      // The last one stays named until somebody takes over: a coalition always has a lead.
      return others.length > 0 ? { ...state, leads: others } : { ...state, gone: [event.user] };
    }
    default:
      return event satisfies never;
  }
}

function changePartnerIn(
  state: Coalition,
  id: string,
  change: Partial<Coalition['partners'][number]>,
): Coalition {
  return {
    ...state,
    partners: state.partners.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}

function changeContactIn(state: Coalition, id: string, change: Partial<Contact>): Coalition {
  return {
    ...state,
    contacts: state.contacts.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}

/** Whoever is no longer a contact is not asked any further; what they sent stays theirs to erase. */
function closeInterviewsOf(state: Coalition, contact: string): Coalition {
  const interviews = state.interviews.map((interview) =>
    interview.contact === contact && !['done', 'erased'].includes(interview.status)
      ? { ...interview, status: 'withdrawn' as const, pointer: null }
      : interview,
  );
  return { ...state, interviews };
}
