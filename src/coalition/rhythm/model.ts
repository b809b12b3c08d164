import type { ScheduleCommand } from './commands.ts';
import type { RhythmFact } from './events.ts';
import type { RhythmPart } from './state.ts';

export interface RhythmModel {
  command: ScheduleCommand;
  fact: RhythmFact;
  part: RhythmPart;
}
