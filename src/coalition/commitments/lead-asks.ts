import type { LeadAsk, LeadReading } from '../lead-asks.ts';
import type { Coalition } from '../state.ts';
import { isReachable, isUnderway, ownerOf } from './read.ts';
import type { Commitment } from './state.ts';

/** What is past its day, and what waits for a yes that the app asked for in vain, or can't ask for. A lead's own stand elsewhere. */
export function leadAsks(coalition: Coalition, { user, today }: LeadReading): LeadAsk[] {
  return coalition.commitments
    .filter((commitment) => ownerOf(coalition, commitment) !== user)
    .flatMap((commitment): LeadAsk[] => {
      const { id, contact, date, sign } = commitment;
      if (isPast(commitment, today))
        return [{ kind: 'past', about: id, contact, since: Date.parse(date ?? '') }];
      return waitsForLead(coalition, commitment)
        ? [{ kind: 'proposal', about: id, contact, since: sign }]
        : [];
    });
}

function isPast(commitment: Commitment, today: string): boolean {
  return isUnderway(commitment) && commitment.date !== null && commitment.date < today;
}

function waitsForLead(coalition: Coalition, commitment: Commitment): boolean {
  return commitment.status === 'proposed' && (commitment.nudged > 0 || !isReachable(coalition, commitment));
}
