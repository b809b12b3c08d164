import type { DomainCommand } from './commands.ts';
import type { DomainFact } from './events.ts';
import type { DomainPart } from './state.ts';

export interface DomainModel {
  command: DomainCommand;
  fact: DomainFact;
  part: DomainPart;
}
