import type { UserId } from '../ids.ts';

/** What happens to substitutes, before it is stamped. */
export type SubstitutesFact =
  | {
      type: 'SubstituteSent';
      substitution: string;
      contact: string;
      user: UserId | null;
      name: string | null;
      meeting: string | null;
      until: string | null;
      from: string;
    }
  | { type: 'SubstituteTakenBack'; substitution: string };
