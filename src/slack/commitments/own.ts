import type { KnownBlock } from '@slack/types';
import { ownerOf } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Reads } from '../../reading.ts';
import type { AskContext, Asker } from '../area-asks.ts';
import { contextBlock } from '../kit/blocks.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { type OpenEntry, openCommitments } from '../vault.ts';
import { commitmentLine, type Line } from './lines.ts';

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
  context: Reads,
  { lines, user, all = false }: { lines: readonly Line[]; user: string; all?: boolean },
): Promise<OpenEntry> {
  const coalitions = [...new Set(lines.map(({ coalition }) => coalition))];
  const opened = await Promise.all(
    coalitions.map((coalition) => {
      const commitments = lines.filter((line) => line.coalition === coalition);
      return openCommitments(context, {
        coalition,
        user,
        all,
        commitments: commitments.map(({ commitment }) => commitment),
      });
    }),
  );
  // Entries derive from a form's key: no two coalitions share one.
  return (entry) => opened.map((open) => open(entry)).find((words) => words !== undefined);
}

/** The same as blocks, one group a commitment, for Home and `/coalitie mijn`. */
export async function ownGroups(
  context: AskContext,
  { user, person, coalitions, text }: Asker,
): Promise<KnownBlock[][]> {
  const all = ownCommitments(coalitions, user);
  const lines = all.slice(0, groupsShown);
  const open = await openLines(context, { lines, user });
  const today = todayOf(context, person);
  const groups = lines.map((line) => commitmentLine(text, line, { open, today }));
  const rest = all.length - lines.length;
  return rest === 0 ? groups : [...groups, [contextBlock(text.commitments.moreInList(rest))]];
}

/** Home turns pages; nobody turns more of them than this. */
const groupsShown = 250;
