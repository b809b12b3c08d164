import type { WalkCommand } from './commands.ts';
import type { StepsFact } from './events.ts';
import type { StepsPart } from './state.ts';

export interface StepsModel {
  command: WalkCommand;
  fact: StepsFact;
  part: StepsPart;
}
