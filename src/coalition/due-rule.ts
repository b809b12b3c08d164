/** What is the same of all that is due of one kind. */
export interface DueRule {
  /**
   * Kinds of one series speak of one thing ever more urgently, in the order in which they stand here: of several that are due at
   * once only the last is said, and who puts one off puts off those before the day too.
   */
  series?: string;
  /** It is about something that is over soon: nobody can put it off. */
  passing?: true;
  /** It can't wait for tomorrow's message. */
  urgent?: true;
  /** How many milliseconds before something it comes: from then on that has begun. A day where it is not said. */
  ahead?: number;
  /** The person asked for it: it comes also to who wants no other messages. */
  askedFor?: true;
  /** A person who wants no nudges does not get it. Of several coalitions only one is nudged about at a time. */
  nudge?: true;
  /** The owner's own motive may be quoted under it. */
  quotesMotive?: true;
  /** Somebody chose its day, and needs the coalition to be there still: it is not wiped before that has passed. */
  keepsCoalition?: true;
  /** A lead may keep it from being sent, or choose another day. What leads themselves are told they may not. */
  cancellable?: true;
}

/** What becomes due in an area, by its name in the code. `kind` is stored: it never changes. */
export type DueKinds = Record<string, DueRule & { kind: string }>;
