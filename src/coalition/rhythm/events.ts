import type { Due } from '../due-kinds.ts';
import type { UserId } from '../ids.ts';
import type { UnreachableReason } from './state.ts';

/** What leads change in what will be sent, and who can't be reached, before it is stamped. */
export type RhythmFact =
  | { type: 'DueCancelled'; user: UserId; kind: Due['kind']; about: string }
  | { type: 'DueMoved'; user: UserId; kind: Due['kind']; about: string; to: string }
  /** `quiet`: another event tells the leads. */
  | { type: 'PersonUnreachable'; user: UserId; reason: UnreachableReason; quiet?: true };
