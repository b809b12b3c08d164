import type { Area } from '../area.ts';
import type { KeepingCommand } from './commands.ts';
import { erasePerson, noteWipingTold, scheduleWiping, wipeCoalition } from './decide.ts';
import { duesWhenClosed } from './dues.ts';
import { begin, events, type KeepingEvent } from './evolve.ts';
import type { KeepingPart } from './state.ts';

/** What is kept of people and of what is closed, and how it is forgotten. It has no things: what is forgotten is other areas'. */
export const keeping = {
  commands: {
    ErasePerson: erasePerson,
    ScheduleWiping: scheduleWiping,
    NoteWipingTold: noteWipingTold,
    WipeCoalition: wipeCoalition,
  },
  events,
  begin,
  things: () => [],
  dues: () => [],
  duesOfAll: () => [],
  texts: () => [],
  mayRead: () => 'no',
  duesWhenClosed,
} satisfies Area<KeepingCommand, KeepingEvent, never, KeepingPart>;
