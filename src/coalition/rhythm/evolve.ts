import type { EventTable } from '../area.ts';
import { isSameDue } from '../due-kinds.ts';
import type { EventOf } from '../events.ts';
import type { RhythmFact } from './events.ts';
import type { RhythmPart } from './state.ts';

export function begin(): RhythmPart {
  return { moved: [], unreachable: {} };
}

export type RhythmEvent = EventOf<RhythmFact['type']>;

export const events: EventTable<RhythmEvent> = {
  // The area that it is about counts it as sent.
  DueCancelled: (state) => state,
  DueMoved: (state, { user, kind, about, to }) => {
    const moved = { user, kind, about, to };
    return { ...state, moved: [...state.moved.filter((each) => !isSameDue(each, moved)), moved] };
  },
  PersonUnreachable: (state, { user, reason }) => ({
    ...state,
    unreachable: { ...state.unreachable, [user]: reason },
  }),
};
