import type { Area } from '../area.ts';
import type { ScheduleCommand } from './commands.ts';
import { cancelDue, moveDue, noteUnreachable } from './decide.ts';
import { begin, events, type RhythmEvent } from './evolve.ts';
import type { RhythmPart } from './state.ts';

/** When people are sent what is due, and who can't be sent anything. It has no things. */
export const rhythm = {
  commands: { CancelDue: cancelDue, MoveDue: moveDue, NoteUnreachable: noteUnreachable },
  events,
  begin,
  things: () => [],
  dues: () => [],
  duesOfAll: () => [],
  texts: () => [],
  mayRead: () => 'no',
} satisfies Area<ScheduleCommand, RhythmEvent, never, RhythmPart>;
