import { addDays } from '../../calendar/dates.ts';
import { utcDay } from '../days.ts';
import { type Due, due } from '../due-kinds.ts';
import { presentLeads } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';
import { fridayBefore } from './dates.ts';
import type { Commitment, CommitmentChangeKind } from './state.ts';

// The weekly summary: on Fridays, to leads, only when there is something to say.

const news: readonly CommitmentChangeKind[] = ['done', 'stuck', 'released', 'left'];

/** What happened since a lead's last summary, and what comes in the week after it. */
export interface Week {
  done: Commitment[];
  stuck: Commitment[];
  /** Released or left since then, and still nobody's. */
  open: Commitment[];
  /** In order of their dates. */
  ahead: Commitment[];
}

/** What a lead reads on this day. */
export function weekOf(coalition: Coalition, user: UserId, today: string): Week {
  const told = coalition.summaries.told[user] ?? { at: 0, since: 0 };
  // A summary of today that is built again counts itself already.
  const since = utcDay(told.at) >= today ? told.since : told.at;
  const { commitments } = coalition;
  const changed = (commitment: Commitment, kinds: readonly CommitmentChangeKind[]) =>
    commitment.history.some(({ kind, at }) => at > since && kinds.includes(kind));
  return {
    done: commitments.filter((each) => each.status === 'done' && changed(each, ['done'])),
    stuck: commitments.filter(({ status }) => status === 'stuck'),
    open: commitments.filter((each) => each.status === 'open' && changed(each, ['released', 'left'])),
    ahead: commitments
      .filter((each) => isAhead(each) && (each.date ?? '') > today && (each.date ?? '') <= addDays(today, 7))
      .toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? '')),
  };
}

function isAhead({ status, date }: Commitment): boolean {
  return date !== null && (status === 'planned' || status === 'on-track' || status === 'stuck');
}

/** The first Friday on which each lead has something to read. */
export function summaryDues(coalition: Coalition): Due[] {
  const { summaries, commitments } = coalition;
  if (commitments.length === 0) return [];
  const wanting = presentLeads(coalition).filter((lead) => !summaries.off.includes(lead));
  return wanting.flatMap((user): Due[] => {
    const friday = firstFriday(commitments, summaries.told[user]?.at ?? 0);
    if (friday === null) return [];
    return [{ user, coalition: coalition.id, about: '', kind: due.weekSummary, when: { date: friday } }];
  });
}

function firstFriday(commitments: readonly Commitment[], told: number): string | null {
  const after = utcDay(told);
  const fridays = commitments.flatMap((commitment) => [
    ...commitment.history
      .filter(({ kind, at }) => at > told && news.includes(kind))
      .map(({ at }) => fridayAfter(utcDay(at), after)),
    ...(isAhead(commitment) ? aheadOf(commitment, after) : []),
  ]);
  return fridays.toSorted()[0] ?? null;
}

/** The Friday of this day's week or the next, and later than the last summary. */
function fridayAfter(date: string, told: string): string {
  const friday = addDays(fridayBefore(date), 7);
  return friday > told ? friday : addDays(friday, 7);
}

/** Not for what was settled after that Friday: the lead knows. */
function aheadOf({ date, dated }: Commitment, told: string): string[] {
  const friday = fridayBefore(date ?? '');
  return friday > told && friday >= utcDay(dated) ? [friday] : [];
}
