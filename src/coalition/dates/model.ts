import type { DateCommand } from './commands.ts';
import type { DatesFact } from './events.ts';
import type { DatesPart } from './state.ts';

export interface DatesModel {
  command: DateCommand;
  fact: DatesFact;
  part: DatesPart;
}
