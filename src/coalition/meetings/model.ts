import type { MeetingCommand } from './commands.ts';
import type { MeetingsFact } from './events.ts';
import type { MeetingsPart } from './state.ts';

export interface MeetingsModel {
  command: MeetingCommand;
  fact: MeetingsFact;
  part: MeetingsPart;
}
