import type { UserId } from '../ids.ts';

/** What is kept of people and of a coalition that is closed, and for how long. All of it is done by the app itself. */
export type KeepingCommand =
  /**
   * Takes everything of a person out of a coalition, because they or who runs the app asked for it. `wrote`: the entries that the log
   * says they wrote; `all`: also what they wrote for the coalition.
   */
  | { type: 'ErasePerson'; user: UserId; wrote: readonly string[]; all: boolean }
  /** So many months after closing a coalition is wiped; `null`: never. `today` is the day where the app runs. */
  | { type: 'ScheduleWiping'; months: number | null; today: string }
  | { type: 'NoteWipingTold'; lead: UserId }
  | { type: 'WipeCoalition'; today: string };
