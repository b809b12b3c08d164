import type { DomainFact } from '../../src/coalition/domain/events.ts';
import { type AreaEffects, type Follows, nothing } from '../engine/effects.ts';

const follows = {
  InterestMade: nothing,
  InterestChanged: nothing,
  InterestMoved: nothing,
  InterestsMerged: nothing,
  InterestSplit: nothing,
  InterestRemoved: nothing,
  InterestUndone: nothing,
  KeysAsked: nothing,
  KeysReminded: nothing,
  KeysPosted: nothing,
  KeyGiven: nothing,
  KeyRefused: nothing,
  KeyTakenBack: nothing,
  WordsSuggested: nothing,
  SuggestionSettled: nothing,
  DomainShared: nothing,
  DomainPosted: nothing,
  ContradictionMarked: nothing,
  ContradictionSettled: nothing,
  ContradictionRemoved: nothing,
} satisfies Follows<never, DomainFact['type']>;

export const domainEffects = { kinds: {}, follows } satisfies AreaEffects;
