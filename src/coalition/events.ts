import type { UserId } from './ids.ts';
import type { AreaModel } from './models.ts';

/** What happened, in the past tense. `by` is who did it, `null` the app itself; `at` in milliseconds. */
export type CoalitionEvent = { at: number; by: UserId | null } & AreaModel['fact'];

export type CoalitionEventType = CoalitionEvent['type'];
/** One event by its type. */
export type EventOf<T extends CoalitionEventType> = Extract<CoalitionEvent, { type: T }>;
type Stamped = 'at' | 'by';
/** An event before it is stamped with who and when. */
export type Fact = CoalitionEvent extends infer E
  ? E extends CoalitionEvent
    ? Omit<E, Stamped>
    : never
  : never;
