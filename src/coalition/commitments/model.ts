import type { CommitmentCommand } from './commands.ts';
import type { CommitmentsFact } from './events.ts';
import type { CommitmentsPart } from './state.ts';

export interface CommitmentsModel {
  command: CommitmentCommand;
  fact: CommitmentsFact;
  part: CommitmentsPart;
}
