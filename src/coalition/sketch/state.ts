import type { Capacity, PartnerRole } from '../../method/sketch.ts';
import type { UserId } from '../ids.ts';

export interface SketchPart {
  /** How leads see the partners, those of whom something was chosen. Theirs alone: it is in no document, ever. */
  placings: Placing[];
  sketch: Sketch;
}

/** How leads see one organisation: never a person. */
export interface Placing {
  partner: string;
  role: Chosen<PartnerRole> | null;
  capacity: Chosen<Capacity> | null;
  /** How much it has at stake, and how much influence: steps from the middle of the map, which is 0. */
  stake: Placed | null;
  influence: Placed | null;
}

export interface Chosen<Value> {
  value: Value;
  by: UserId | null;
  at: number;
  /** How often it was chosen: a choice made from an older one is refused. */
  changes: number;
}

export interface Placed extends Chosen<number> {
  /** The partner that it was placed against; `null`: the first one, on its own. */
  against: string | null;
}

/** A first sketch of how to work together. */
export interface Sketch {
  /** Counts changes of its words: a lead shares what they saw. */
  revision: number;
  /** What leads work on. */
  draft: SketchWords;
  /** What was shared, oldest first; it stays readable. The first one has number 1. */
  versions: SketchVersion[];
  /** Oldest first. */
  suggestions: Suggestion[];
  /** When a lead was last told of suggestions that wait. */
  told: Record<UserId, number>;
}

export interface SketchWords {
  /** How to work together. */
  together: Passage | null;
  /** For each partner how its interests are secured. */
  secured: Record<string, Passage>;
}

/** Words as a lead wrote them. */
export interface Passage {
  /** Vault entry. */
  entry: string;
  by: UserId | null;
  at: number;
}

export interface SketchVersion extends SketchWords {
  number: number;
  /** Partners with whom it was shared: their contacts read it. */
  partners: string[];
  by: UserId | null;
  at: number;
}

/** What a passage of the sketch is about: a partner, or `null` for how to work together. */
export type PassageOf = string | null;

export interface Suggestion {
  id: string;
  /** Whose it is; somebody without Slack is heard by a lead. */
  contact: string;
  /** The number of the version that they read. */
  version: number;
  about: PassageOf;
  /** Vault entry. */
  words: string;
  at: number;
  settled: SettledSuggestion | null;
}

export interface SettledSuggestion {
  /** `taken`: leads put it into the sketch. `thanked`: they did not, and said why. */
  how: 'taken' | 'thanked';
  /** Vault entry: why not, or what they say to it. */
  answer: string | null;
  by: UserId | null;
  at: number;
}
