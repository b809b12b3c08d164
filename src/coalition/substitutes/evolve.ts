import type { EventTable } from '../area.ts';
import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { SubstitutesFact } from './events.ts';
import type { SubstitutesPart, Substitution } from './state.ts';

export function begin(): SubstitutesPart {
  return { substitutions: [] };
}

export type SubstitutesEvent = EventOf<SubstitutesFact['type'] | 'ContactErased' | 'PracticeThrownAway'>;

export const events: EventTable<SubstitutesEvent> = {
  SubstituteSent: (state, { substitution: id, contact, user, name, meeting, until, from, at }) => {
    const sent: Substitution = { id, contact, user, name, meeting, until, from, sentAt: at, ended: false };
    return { ...state, substitutions: [...state.substitutions, sent] };
  },
  SubstituteTakenBack: (state, { substitution }) =>
    changed(state, (each) => (each.id === substitution ? { ...each, ended: true } : each)),
  // Whom an erased contact named is nobody's to read any more.
  ContactErased: (state, { contact }) =>
    changed(state, (each) => (each.contact === contact ? { ...each, name: null, ended: true } : each)),
  PracticeThrownAway: (state) => ({ ...state, substitutions: [] }),
};

function changed(state: Coalition, change: (substitution: Substitution) => Substitution): Coalition {
  return { ...state, substitutions: state.substitutions.map(change) };
}
