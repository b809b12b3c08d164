import type { KnownBlock } from '@slack/types';
import { ownerOf } from '../../coalition/commitments.ts';
import type { Commitment } from '../../coalition/commitments-state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Person } from '../../person/person.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { type OpenEntry, openCommitments } from '../vault.ts';
import { type Desk, textFor } from '../visit.ts';
import { commitmentLines, type Line } from './lines.ts';

/**
 * What somebody committed to, over all their coalitions: first what waits for their yes, then by date, and last what was done and
 * may be shared. Nothing of a coalition that is over.
 */
export function ownCommitments(coalitions: readonly Coalition[], user: string): Line[] {
  const lines = coalitions
    .filter(({ over }) => over === null)
    .flatMap((coalition) =>
      coalition.commitments
        .filter((commitment) => ownerOf(coalition, commitment) === user && asksSomething(commitment))
        .map((commitment) => ({ coalition, commitment })),
    );
  return lines.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));
}

function asksSomething({ status, shared }: Commitment): boolean {
  return ['proposed', 'planned', 'on-track', 'stuck'].includes(status) || shared === 'asked';
}

function orderOf({ commitment: { status, date } }: Line): string {
  const group = status === 'proposed' ? 0 : status === 'done' ? 2 : 1;
  return `${group} ${date ?? '9'}`;
}

/** The words of all these, as far as this person may read them. */
export async function openLines(
  desk: Pick<Desk, 'store'>,
  workspace: string,
  { lines, user, all = false }: { lines: readonly Line[]; user: string; all?: boolean },
): Promise<OpenEntry> {
  const coalitions = [...new Set(lines.map(({ coalition }) => coalition))];
  const opened = await Promise.all(
    coalitions.map((coalition) => {
      const commitments = lines.filter((line) => line.coalition === coalition);
      return openCommitments(desk, workspace, {
        ...{ coalition, user, all },
        commitments: commitments.map(({ commitment }) => commitment),
      });
    }),
  );
  // Entries derive from a form's key: no two coalitions share one.
  return (entry) => opened.map((open) => open(entry)).find((words) => words !== undefined);
}

/** The same as blocks, one group a commitment, for Home and `/coalitie mijn`. */
export async function ownGroups(
  desk: Pick<Desk, 'store' | 'language' | 'clock' | 'timezone'>,
  workspace: string,
  { user, person, coalitions }: { user: string; person: Person | null; coalitions: readonly Coalition[] },
): Promise<KnownBlock[][]> {
  const lines = ownCommitments(coalitions, user).slice(0, groupsShown);
  const open = await openLines(desk, workspace, { lines, user });
  const text = textFor(desk, person, coalitions.at(-1));
  const today = todayOf(desk, person);
  return lines.map((line) => commitmentLines(text, [line], { open, today }));
}

/** Home turns pages; nobody turns more of them than this. */
const groupsShown = 250;
