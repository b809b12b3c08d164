import type { UserId } from '../ids.ts';
import type { InterestKind, InterestPlace, InterestSource, SharedInterest } from './state.ts';

/** How an interest stands after a change; words are vault entries. */
interface Described {
  interest: string;
  words: string;
  partners: string[];
  place: InterestPlace;
  kind: InterestKind | null;
  sources: InterestSource[];
  why: string | null;
}

/** What happens to interests and their keys, before it is stamped. */
export type DomainFact =
  | ({ type: 'InterestMade' } & Described)
  | ({ type: 'InterestChanged' } & Described)
  | { type: 'InterestMoved'; interest: string; place: InterestPlace }
  | ({ type: 'InterestsMerged'; of: string[] } & Described)
  | {
      type: 'InterestSplit';
      interest: string;
      into: { interest: string; words: string; partners: string[]; sources: InterestSource[] }[];
    }
  | { type: 'InterestRemoved'; interest: string }
  | { type: 'InterestUndone'; interest: string }
  /** `lead` wants all keys of `wanted`; each interest is asked of one contact at a time. */
  | {
      type: 'KeysAsked';
      lead: UserId;
      wanted: string[];
      audience: string[];
      asks: { interest: string; contact: string }[];
    }
  | { type: 'KeysReminded'; contact: string }
  | { type: 'KeysPosted'; contact: string; channel: string; ts: string }
  | {
      type: 'KeyGiven';
      interest: string;
      contact: string;
      audience: string[];
      later: boolean;
      /** Without Slack: agreed with a lead on this ISO date. */
      on: string | null;
    }
  | { type: 'KeyRefused'; interest: string; contact: string }
  | { type: 'KeyTakenBack'; interest: string; contact: string }
  | {
      type: 'WordsSuggested';
      interest: string;
      contact: string;
      words: string;
      audience: string[];
      later: boolean;
    }
  | { type: 'SuggestionSettled'; interest: string; contact: string; taken: boolean }
  | {
      type: 'DomainShared';
      share: string;
      to: 'channel' | 'partners';
      audience: string[];
      interests: SharedInterest[];
    }
  | { type: 'DomainPosted'; share: string; contact: string | null; channel: string; ts: string }
  | { type: 'ContradictionMarked'; contradiction: string; interests: string[]; about: string | null }
  | { type: 'ContradictionSettled'; contradiction: string; resolved: boolean; how: string | null }
  | { type: 'ContradictionRemoved'; contradiction: string };
