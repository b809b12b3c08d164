import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';

export type SubstituteCommand =
  | {
      type: 'SendSubstitute';
      substitution: string;
      contact: string;
      /** One of both. */
      user: UserId | null;
      name: Secret | null;
      /** For this meeting; `null`: until a date. */
      meeting: string | null;
      until: string | null;
      /** The person's local date. */
      today: string;
    }
  | { type: 'TakeBackSubstitute'; substitution: string };
