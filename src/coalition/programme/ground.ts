import { becameOf, contradictionsOf, hasAllKeys, interestsOf, standingInterest } from '../domain/read.ts';
import type { Interest } from '../domain/state.ts';
import type { UserId } from '../ids.ts';
import { isWritten, placingsFor } from '../sketch/read.ts';
import type { Coalition } from '../state.ts';

// What steps 2 and 3 say that a programme is made of. The one place that knows where it stands.

/** An interest in the domain, or a development that an interview brought up: its words are one vault entry. */
export interface GroundLine {
  id: string;
  entry: string;
  partners: string[];
}

/** Interests that are at odds. */
export interface Contradiction {
  id: string;
  interests: string[];
  /** Afterwards: whether it was resolved; `null`: nobody said yet. */
  isResolved: boolean | null;
}

/** What step 3 says of a partner; `null`: nothing yet. For leads only, for ever. */
export interface Standing {
  partner: string;
  /** Whether it can carry out actions on its own, with funding, or not. */
  capacity: 'own' | 'funding' | 'none' | null;
  /** Steps from the middle: from 0 on it is much. */
  stake: number | null;
  influence: number | null;
}

export interface Ground {
  /** In the domain. */
  interests: GroundLine[];
  /** Answers to question b that all keys are there for. */
  developments: GroundLine[];
  contradictions: Contradiction[];
  standings: Standing[];
  /** Whether there is a first sketch of how to work together. */
  hasSketch: boolean;
}

/** For one of its leads. */
export function groundOf(coalition: Coalition, lead: UserId): Ground {
  const all = interestsOf(coalition);
  const developments = all.filter((interest) => isDevelopment(interest) && hasAllKeys(coalition, interest));
  return {
    interests: all.filter(({ place }) => place === 'in').map(lineOf),
    developments: developments.map(lineOf),
    contradictions: contradictionsOf(coalition).map(({ id, standing, settled }) => ({
      id,
      interests: standing.map((interest) => interest.id),
      isResolved: settled?.resolved ?? null,
    })),
    standings: standingsFor(coalition, lead),
    hasSketch: isWritten(coalition),
  };
}

/** Whether it draws on an answer to question b: developments, opportunities and threats. */
function isDevelopment({ sources }: Interest): boolean {
  return sources.some((source) => source.kind === 'answer' && source.question === 'developments');
}

function lineOf({ id, words, partners }: Interest): GroundLine {
  return { id, entry: words, partners };
}

function standingsFor(coalition: Coalition, lead: UserId): Standing[] {
  return (placingsFor(coalition, lead) ?? []).map(({ partner, placing }) => ({
    partner: partner.id,
    capacity: placing.capacity?.value ?? null,
    stake: placing.stake?.value ?? null,
    influence: placing.influence?.value ?? null,
  }));
}

/** An interest that stands, or what it became by merging. */
export function interestNow(coalition: Coalition, id: string): Interest | undefined {
  return standingInterest(coalition, becameOf(coalition, id));
}

/** Its words, as a vault entry: who may read it, its own area says. */
export function interestEntry(coalition: Coalition, id: string): string | undefined {
  return interestNow(coalition, id)?.words;
}
