import type { UserId } from '../ids.ts';

export interface SubstitutesPart {
  /** In the order in which they were sent; those that ended stay. */
  substitutions: Substitution[];
}

/** Somebody who stands in for a contact: at one meeting, or up to and including a date. */
export interface Substitution {
  id: string;
  /** The contact who is replaced. */
  contact: string;
  /** The substitute on Slack; `null` for one who is known by name only. */
  user: UserId | null;
  /** Vault entry: the name of a substitute without Slack. */
  name: string | null;
  /** The one meeting; `null` where it holds until a date. */
  meeting: string | null;
  /** The last ISO date on which it holds; `null` where it is for one meeting. */
  until: string | null;
  /** The local date on which it was sent. */
  from: string;
  sentAt: number;
  /** Taken back. */
  ended: boolean;
}
