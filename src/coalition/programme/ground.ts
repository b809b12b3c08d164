import type { UserId } from '../ids.ts';
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
export function groundOf(_coalition: Coalition, _lead: UserId): Ground {
  return { interests: [], developments: [], contradictions: [], standings: [], hasSketch: false };
}

/** The words of an interest that stands, as a vault entry: who may read it, its own area says. */
export function interestEntry(_coalition: Coalition, _interest: string): string | undefined {
  return undefined;
}
