import { type Decision, refuse, type Stamp } from '../decision.ts';
import type { Coalition } from '../state.ts';
import { commitmentOf, isOfCoalition } from './read.ts';
import type { Commitment } from './state.ts';

/** What somebody of the coalition does with a commitment, and nobody else. */
export function ofCoalition<C extends { commitment: string }>(
  decide: (state: Coalition, commitment: Commitment, command: C, stamp: Stamp) => Decision,
) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const commitment = commitmentOf(state, command.commitment);
    if (commitment === undefined) return refuse('unknown-commitment');
    if (!isOfCoalition(state, stamp.by)) return refuse('not-of-coalition');
    return decide(state, commitment, command, stamp);
  };
}
