import type { StreamName } from './keys.ts';

/** Goes on from a state (null: from the first event) with the events that follow. Pure: the state it is given stays as it is. */
export type Fold<S> = (events: unknown[], from: S | null) => S | null;

/** How this version of the app folds its logs. */
export interface Folding<C, P> {
  coalition: Fold<C>;
  person: Fold<P>;
  /**
   * Higher than that of each earlier version that folds, or writes, other logs. A snapshot of a lower one is not read, and a process
   * of a lower one than was stored writes nothing any more.
   */
  schema: number;
}

/** Folds the events of this stream. */
export function foldOf<C, P>(folding: Folding<C, P>, name: StreamName): Fold<unknown> {
  const fold = name.startsWith('c-') ? folding.coalition : folding.person;
  return fold as Fold<unknown>;
}
