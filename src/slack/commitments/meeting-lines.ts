import { commitmentOf } from '../../coalition/commitments/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import { deriveId } from '../interaction.ts';

// A line of "who does what" of a meeting, and the commitment that is made of it.

/** The key of the form that makes it a commitment: the same line twice is one commitment. */
export function lineKey(entry: string): string {
  return deriveId(entry, 'key');
}

/** Whether it is a commitment already; `over`: what was made of it came to nothing. */
export function stateOfLine(coalition: Coalition, entry: string): 'new' | 'there' | 'over' {
  const made = commitmentOf(coalition, deriveId(lineKey(entry), 'commitment'));
  if (made === undefined) return 'new';
  return made.status === 'declined' || made.status === 'withdrawn' ? 'over' : 'there';
}
