import type { Due } from '../due-kinds.ts';
import type { UserId } from '../ids.ts';

export interface RhythmPart {
  /** Reminders for which a lead chose another day, as long as they are still to come. */
  moved: MovedDue[];
  /** Who can't be sent anything any more, until they do something. */
  unreachable: Record<UserId, UnreachableReason>;
}

export interface MovedDue {
  user: UserId;
  kind: Due['kind'];
  about: string;
  /** An ISO date. */
  to: string;
}

/** The account is closed; Slack does not know them; they have no DM with the app. */
export type UnreachableReason = 'gone' | 'not-found' | 'no-dm';
