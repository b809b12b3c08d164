import type { Due } from '../due-kinds.ts';
import type { UserId } from '../ids.ts';
import type { UnreachableReason } from './state.ts';

/** One reminder; `mark` as `markOf` gives it, so that the next of its kind is not taken for it. */
interface NamedDue {
  user: UserId;
  kind: Due['kind'];
  about: string;
  mark: string;
}

/** What the app is going to send. */
export type ScheduleCommand =
  | ({ type: 'CancelDue' } & NamedDue)
  | ({ type: 'MoveDue'; to: string; today: string } & NamedDue)
  /** Their account is closed, or they take no messages: nothing more is sent about this coalition until they do something. */
  | { type: 'NoteUnreachable'; user: UserId; reason: UnreachableReason };
