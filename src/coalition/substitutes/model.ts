import type { SubstituteCommand } from './commands.ts';
import type { SubstitutesFact } from './events.ts';
import type { SubstitutesPart } from './state.ts';

export interface SubstitutesModel {
  command: SubstituteCommand;
  fact: SubstitutesFact;
  part: SubstitutesPart;
}
