import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';
import type { InterestKind, InterestPlace, InterestSource, SharedInterest } from './state.ts';

/** Words as a form has them: new ones, none, or those that are there already. */
export type Words = Secret | null | 'same';

interface InterestForm {
  partners: string[];
  place: InterestPlace;
  kind: InterestKind | null;
  sources: InterestSource[];
}

/** What leads do with interests. */
export type InterestCommand =
  | ({ type: 'MakeInterest'; interest: string; words: Secret; why: Secret | null } & InterestForm)
  | ({
      type: 'ChangeInterest';
      interest: string;
      /** How many changes the form was opened after: what another lead changed meanwhile is not undone unseen. */
      seen: number;
      words: Secret | 'same';
      why: Words;
    } & InterestForm)
  | { type: 'MoveInterest'; interest: string; place: InterestPlace }
  | {
      type: 'MergeInterests';
      /** The id of what they become. */
      interest: string;
      of: string[];
      words: Secret;
      place: InterestPlace;
      kind: InterestKind | null;
    }
  | {
      type: 'SplitInterest';
      interest: string;
      seen: number;
      into: { interest: string; words: Secret; partners: string[] }[];
    }
  | { type: 'RemoveInterest'; interest: string }
  /** Takes the last change back. */
  | { type: 'UndoInterest'; interest: string; seen: number };

/** What is asked of the contacts whose words an interest draws on, and what they say. */
export type KeyCommand =
  | { type: 'AskKeys'; interests: string[] }
  | { type: 'AnswerKey'; interest: string; version: number; answer: 'yes' | 'no'; later: boolean }
  | { type: 'SuggestWords'; interest: string; version: number; words: Secret; later: boolean }
  | { type: 'SettleSuggestion'; interest: string; contact: string; take: boolean }
  | {
      type: 'RecordKey';
      interest: string;
      version: number;
      /** Without Slack. */
      contact: string;
      answer: 'yes' | 'no';
      later: boolean;
      /** ISO dates: when it was agreed, and the lead's today. */
      on: string;
      today: string;
    }
  | { type: 'TakeBackKey'; interest: string }
  | { type: 'NoteKeysPosted'; contact: string; channel: string; ts: string }
  | { type: 'NoteKeysReminded'; user: UserId };

/** What partners see. */
export type ShareCommand =
  | {
      type: 'ShareDomain';
      share: string;
      /** Partners. */
      to: 'channel' | string[];
      /** What the lead saw before: refused when it is another by now. */
      interests: SharedInterest[];
    }
  | { type: 'NoteDomainPosted'; share: string; contact: string | null; channel: string; ts: string };

export type ContradictionCommand =
  | { type: 'MarkContradiction'; contradiction: string; interests: string[]; about: Secret | null }
  | { type: 'SettleContradiction'; contradiction: string; resolved: boolean; how: Words }
  | { type: 'RemoveContradiction'; contradiction: string };

export type DomainCommand = InterestCommand | KeyCommand | ShareCommand | ContradictionCommand;
