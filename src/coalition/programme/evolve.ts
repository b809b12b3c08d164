import type { EventTable } from '../area.ts';
import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import { withItem } from './decide.ts';
import type { ProgrammeFact } from './events.ts';
import { withPartner } from './grouping.ts';
import { newProgramme, programmeOf, toBePlanned } from './read.ts';
import type { Programme, ProgrammePartOfState } from './state.ts';

export function begin(): ProgrammePartOfState {
  return {};
}

export type ProgrammeEvent = EventOf<ProgrammeFact['type'] | 'MeetingPlanned' | 'PracticeThrownAway'>;

/** Folds what happens to one programme. */
function toOne<E extends { meeting: string }>(change: (programme: Programme, event: E) => Programme) {
  return (state: Coalition, event: E): Coalition =>
    withProgramme(state, event.meeting, (programme) => change(programme, event));
}

function withProgramme(
  state: Coalition,
  meeting: string,
  change: (programme: Programme) => Programme,
): Coalition {
  const { programmes = [] } = state;
  const before = programmeOf(state, meeting);
  const after = change(before ?? newProgramme(meeting));
  if (before === undefined) return { ...state, programmes: [...programmes, after] };
  return { ...state, programmes: programmes.map((each) => (each === before ? after : each)) };
}

/** What invitees would see is other than it was. */
function changed(programme: Programme, change: Partial<Programme>): Programme {
  return { ...programme, ...change, changes: programme.changes + 1 };
}

export const events: EventTable<ProgrammeEvent> = {
  ProgrammeProposed: toOne((programme, { items }) => changed(programme, { items })),
  ProgrammeItemPut: toOne((programme, { item, after }) =>
    changed(programme, { items: withItem(programme.items, item, after) }),
  ),
  ProgrammeItemRemoved: toOne((programme, { item }) =>
    changed(programme, { items: programme.items.filter(({ id }) => id !== item) }),
  ),
  ProgrammeShared: toOne((programme, { at }) => {
    const { items, groups, changes } = programme;
    return { ...programme, shared: { items, groups, changes, at } };
  }),
  GroupsProposed: toOne((programme, { groups }) => changed(programme, { groups })),
  PartnerGrouped: toOne((programme, { partner, group }) =>
    changed(programme, { groups: withPartner(programme.groups, partner, group) }),
  ),
  GroupNamed: toOne((programme, { group, theme }) =>
    changed(programme, {
      groups: programme.groups.map((each) => (each.id === group ? { ...each, theme } : each)),
    }),
  ),
  MeetingChosen: toOne((programme, { choices, by, at }) => ({
    ...programme,
    choices: { ...choices, by, at },
  })),
  ProgrammeFileAsked: (state) => state,
  MeetingPlanned: (state, { meeting, kind }) => {
    const chosen = programmeOf(state, toBePlanned);
    const isMeant = kind === 'exploration' || kind === 'founding';
    if (chosen === undefined || !isMeant) return state;
    const programmes = (state.programmes ?? []).map((each) =>
      each === chosen ? { ...chosen, meeting } : each,
    );
    return { ...state, programmes };
  },
  PracticeThrownAway: (state) => (state.programmes === undefined ? state : { ...state, programmes: [] }),
};
