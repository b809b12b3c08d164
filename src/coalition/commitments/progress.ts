import { addDays } from '../../calendar/dates.ts';
import { utcDay } from '../days.ts';
import type { Coalition } from '../state.ts';
import { fridayBefore } from './dates.ts';
import { isUnderway } from './read.ts';
import type { Commitment, CommitmentStatus } from './state.ts';

/** How commitments stand, as far as that concerns everybody: what waits for a yes, or got a no, is between two. */
export interface Standing {
  planned: number;
  'on-track': number;
  stuck: number;
  done: number;
  open: number;
}

export function standingOf({ commitments }: Coalition): Standing {
  return countOf(commitments.map(({ status }) => status));
}

function countOf(statuses: readonly (CommitmentStatus | undefined)[]): Standing {
  const count = (status: CommitmentStatus) => statuses.filter((each) => each === status).length;
  return {
    planned: count('planned'),
    'on-track': count('on-track'),
    stuck: count('stuck'),
    done: count('done'),
    open: count('open'),
  };
}

/** What comes next, soonest first; `today` is the reader's date. */
export function nextCommitments(coalition: Coalition, today: string, most: number): Commitment[] {
  return dated(coalition)
    .filter(({ date }) => (date ?? '') >= today)
    .slice(0, most);
}

/** What is past its day and not done, longest ago first. */
export function pastCommitments(coalition: Coalition, today: string): Commitment[] {
  return dated(coalition).filter(({ date }) => (date ?? '') < today);
}

function dated({ commitments }: Coalition): Commitment[] {
  return commitments
    .filter((each) => isUnderway(each) && each.date !== null)
    .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
}

/** How many wait for a yes. */
export function waitingCount({ commitments }: Coalition): number {
  return commitments.filter(({ status }) => status === 'proposed').length;
}

export interface ProgressWeek {
  /** The last day of the week, or today. */
  day: string;
  standing: Standing;
}

/** How it stood at the end of each week so far, at most so many; the last one is today. Empty when nothing was ever promised. */
export function progressOf(coalition: Coalition, today: string, weeks = 6): ProgressWeek[] {
  const { commitments } = coalition;
  const begun = Math.min(...commitments.map(({ history }) => history[0]?.at ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(begun)) return [];
  const friday = fridayBefore(today);
  const days = [
    today,
    ...Array.from({ length: weeks - 1 }, (_, before) => addDays(friday, -7 * before)),
  ].filter((day) => day >= utcDay(begun));
  return days.toReversed().map((day) => ({
    day,
    standing: countOf(commitments.map((commitment) => statusOn(commitment, day))),
  }));
}

/** How it stood at the end of a day; `undefined` before it was made. */
function statusOn({ history }: Commitment, day: string): CommitmentStatus | undefined {
  return history.findLast(({ at }) => utcDay(at) <= day)?.status;
}
