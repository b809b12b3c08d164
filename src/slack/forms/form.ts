import type { ViewResponseAction } from '@slack/bolt';
import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { Problem } from '../../coalition/decision.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found, Plan, Result } from '../../command-handler.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import type { Interaction, ViewSubmissionInteraction } from '../interaction.ts';
import type { Values } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';

// What a form says of itself: its fields by page, its words, who may use it, and the command that it comes to.

/** Who asks, and what the form's window says that it is about. */
export interface Asking extends Interaction {
  meta: Meta;
}

/** What a form is about, found for this person. A form about something else says more. */
export interface Subject {
  coalition: Coalition | null;
  person: Person | null;
}

/** What stands in the window. */
export interface Shown<S extends Subject> {
  subject: S;
  meta: Meta;
  /** All that was filled in so far, on every page. */
  values: Values;
  page: number;
  /** `offered`: a draft of earlier is shown; `saved`: it was just kept. A form may have words of its own for others. */
  note?: string | undefined;
  /** What was wrong, over the fields that it is about. */
  problems?: Problem[];
}

export interface WindowWords {
  title: string;
  close: string;
  submit: string;
}

export interface DraftWords {
  /** The button that keeps it. */
  save: string;
  /** What is said, by note; a note without words is not said. */
  notes: Partial<Record<string, string>>;
  /** Where it is said that a draft is offered; anything else is said under the button. */
  offered?: 'over-fields' | 'over-button' | 'under-button';
}

/** What a form came to. */
export interface Submitted<S extends Subject, Before = undefined> {
  text: Text;
  result: Result;
  /** As it is now. */
  coalition: Coalition | null;
  person: Person | null;
  subject: S | null;
  values: Values;
  before: Before;
}

export interface FormDefinition<S extends Subject, Before = undefined> {
  /** The `callback_id` of each page's window, or of all. */
  callback: string | readonly string[];
  /** The pages' fields, with what stands between them. */
  pages: readonly ((text: Text, shown: Shown<S>) => Part[])[];
  /** What stands over the fields of every page. */
  head?: (text: Text, shown: Shown<S>) => KnownBlock[];
  words: (text: Text, shown: Shown<S>) => WindowWords;
  draft: {
    /** The name under which it is kept. */
    form: (meta: Meta) => string;
    /** The `action_id` of the button that keeps it. */
    action: (page: number) => string;
    words: (text: Text) => DraftWords;
    /** Buttons beside it. */
    more?: (text: Text, shown: Shown<S>) => Button[];
    /** Whether it can be kept; always, unless said otherwise. */
    isOpen?: (shown: Shown<S>) => boolean;
    /** Since when the subject is as it is: an older draft would undo that, and is not offered. */
    since?: (subject: S) => number;
    /** What a draft makes of what stands there, where it is not simply laid over it; `null` when it changes nothing. */
    merge?: (text: Text, subject: S, merging: { draft: Draft; asking: Asking }) => S | null;
  };
  /** Which field of the window's `private_metadata` holds the page. */
  pageIn?: 'page' | 'part';
  /** Whether the next page comes on top of this one, or takes its place. */
  turn?: 'push' | 'update';
  /** The coalition that it is about. */
  coalitionIn?: (meta: Meta) => string | undefined;
  /** What it is about for this person; problems for whoever may not use it. */
  find: (found: Found, asking: Asking) => S | Problem[];
  /** Reads of the vault what the form shows beside what was filled in. */
  read?: (subject: S, asking: Asking) => Promise<S>;
  /** What stands there before anything was filled in. */
  initial?: (subject: S, meta: Meta) => Values;
  /** What is wrong on a page, before the next one is shown. */
  check?: (shown: Shown<S>, asking: Asking) => Problem[];
  /** What is looked up before the next page is shown; it is kept with what was filled in. */
  further?: (shown: Shown<S>, asking: Asking) => Promise<Values>;
  /** What has to be known before the command is decided, and is not in the store's state. */
  before?: (asking: ViewSubmissionInteraction) => Promise<Before>;
  /** The command that it comes to, with all that was filled in. Its draft goes, unless the plan says what is left of it. */
  plan: (
    submitting: { subject: S; values: Values; before: Before },
    asking: ViewSubmissionInteraction,
  ) => Plan | Problem[];
  /** What takes the window's place afterwards; by itself it closes. */
  answer?: (
    submitted: Submitted<S, Before>,
    asking: ViewSubmissionInteraction,
  ) => Promise<ViewResponseAction | undefined>;
  /** What the window lies on, as it is now. */
  under?: (submitted: Submitted<S, Before>, asking: ViewSubmissionInteraction) => Promise<ModalView | null>;
}

/** A field, or a block that stands between fields. */
export type Part = Field | KnownBlock;

export function isField(part: Part): part is Field {
  return 'kind' in part;
}
