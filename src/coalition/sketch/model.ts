import type { SketchCommand } from './commands.ts';
import type { SketchFact } from './events.ts';
import type { SketchPart } from './state.ts';

export interface SketchModel {
  command: SketchCommand;
  fact: SketchFact;
  part: SketchPart;
}
