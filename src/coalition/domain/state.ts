import type { QuestionId } from '../../method/interview.ts';
import type { UserId } from '../ids.ts';

export interface DomainPart {
  /** In the order in which they were made; none is ever dropped. */
  interests: Interest[];
  contradictions: Contradiction[];
  domain: {
    /** What was shared with partners, oldest first. */
    shares: DomainShare[];
    /** The last message in each contact's DM that asks for keys. */
    posts: Record<string, PostedAt>;
  };
}

export const interestPlaces = ['in', 'outside', 'undecided'] as const;
export type InterestPlace = (typeof interestPlaces)[number];

/** Whose it is: of a person, of their organisation, of all. */
export const interestKinds = ['own', 'organisation', 'all'] as const;
export type InterestKind = (typeof interestKinds)[number];

/** What an interest draws on. Question (f) of an interview is never one. */
export type InterestSource =
  | { kind: 'answer'; interview: string; question: QuestionId }
  /** The own organisation's intention. */
  | { kind: 'intention' }
  | { kind: 'talk' }
  | { kind: 'meeting'; meeting: string };

/** A short line that leads word from what partners said. */
export interface Interest {
  id: string;
  /** Vault entry; empty while it is to be worded anew. */
  words: string;
  partners: string[];
  place: InterestPlace;
  /** `null`: not known. */
  kind: InterestKind | null;
  sources: InterestSource[];
  /** Vault entry, for leads only: why it is in or outside. */
  why: string | null;
  /** `to-word`: an author erased what it drew on, and its words went too. */
  status: 'here' | 'to-word' | 'merged' | 'split' | 'removed';
  /** Raised when words, partners, whether partners are named, or whose answers it draws on change: a key belongs to one version. */
  version: number;
  keys: InterestKey[];
  /** The lead who asks for all its keys, one after another; `null` when nobody does, and once they are there. */
  wanted: UserId | null;
  history: InterestChange[];
}

/** What one contact said about the present version. */
export interface InterestKey {
  contact: string;
  /** How often they were asked since they last said yes or worded it themselves, versions of before included. */
  asks: number;
  /** They are asked now. */
  asked: { at: number; by: UserId; audience: string[] } | null;
  given: KeyGiven | null;
  /** When they said no, or took it back. */
  refused: number | null;
  /** How they would rather have it (vault entry), and who may see it then. */
  rather: { words: string; audience: string[]; later: boolean } | null;
}

export interface KeyGiven {
  at: number;
  /** The partners of whom it was said that they will see it. */
  audience: string[];
  /** Partners who come later too. */
  later: boolean;
  /** A lead wrote down when somebody without Slack said so: an ISO date. */
  recorded: { by: UserId; on: string } | null;
}

export type InterestChangeKind =
  | 'made'
  | 'changed'
  | 'moved'
  | 'merged'
  | 'split'
  | 'removed'
  | 'back'
  | 'their-words'
  | 'partner-gone'
  | 'source-gone';

/** One change: who did what when, and what it was before as far as it changed. */
export interface InterestChange {
  kind: InterestChangeKind;
  by: UserId | null;
  at: number;
  before?: Partial<InterestFace>;
  /** The interests that it was merged or split from, or into. */
  with?: string[];
}

/** What a lead changes about an interest. */
export type InterestFace = Pick<
  Interest,
  'words' | 'partners' | 'place' | 'kind' | 'sources' | 'why' | 'status'
>;

/** Two or more interests that are at odds. */
export interface Contradiction {
  id: string;
  interests: string[];
  /** Vault entry, for leads: what it is about. */
  about: string | null;
  /** Afterwards: whether it was resolved, and how (vault entry). */
  settled: { resolved: boolean; how: string | null; by: UserId | null; at: number } | null;
  at: number;
}

/** What was shared on purpose: exactly what the lead saw before. */
export interface DomainShare {
  id: string;
  by: UserId | null;
  at: number;
  to: 'channel' | 'partners';
  /** The partners of that moment whom it was for. */
  audience: string[];
  interests: SharedInterest[];
  /** Where it stands: in the channel (`contact` is `null`) or in a contact's DM. */
  posted: (PostedAt & { contact: string | null })[];
}

export interface SharedInterest {
  interest: string;
  version: number;
  place: InterestPlace;
}

export interface PostedAt {
  channel: string;
  ts: string;
}
