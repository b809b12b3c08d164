import type { KeepingCommand } from './commands.ts';
import type { KeepingFact } from './events.ts';
import type { KeepingPart } from './state.ts';

export interface KeepingModel {
  command: KeepingCommand;
  fact: KeepingFact;
  part: KeepingPart;
}
