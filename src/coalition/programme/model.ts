import type { ProgrammeCommand } from './commands.ts';
import type { ProgrammeFact } from './events.ts';
import type { ProgrammePartOfState } from './state.ts';

export interface ProgrammeModel {
  command: ProgrammeCommand;
  fact: ProgrammeFact;
  part: ProgrammePartOfState;
}
