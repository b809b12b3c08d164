import type { EventTable } from '../area.ts';
import { utcDay } from '../days.ts';
import type { EventOf } from '../events.ts';
import type { KeepingFact } from './events.ts';
import type { KeepingPart } from './state.ts';

export function begin(): KeepingPart {
  return {};
}

export type KeepingEvent = EventOf<KeepingFact['type'] | 'StepOpened'>;

export const events: EventTable<KeepingEvent> = {
  PersonErased: (state, { entries }) => ({ ...state, forgotten: [...(state.forgotten ?? []), ...entries] }),
  WipingScheduled: (state, { on }) => ({
    ...state,
    wiping: on === null ? null : { on, told: state.wiping?.told ?? {} },
  }),
  WipingTold: (state, { lead, at }) =>
    state.wiping == null
      ? state
      : { ...state, wiping: { ...state.wiping, told: { ...state.wiping.told, [lead]: utcDay(at) } } },
  CoalitionWiped: (state) => ({ ...state, over: 'wiped', wiping: null }),
  // Taken up again, it is kept.
  StepOpened: (state) => (state.wiping == null ? state : { ...state, wiping: null }),
};
