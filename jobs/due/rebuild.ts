import type { Due } from '../../src/coalition/agenda.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { LastBundle } from '../../src/person/bundles.ts';
import { keyOf, parseKey } from '../../src/person/due-key.ts';
import { zoneOf } from '../../src/person/dues.ts';
import type { Person } from '../../src/person/person.ts';
import type { Message } from '../../src/slack/message.ts';
import { putOffWords } from '../../src/slack/rhythm/later.ts';
import { type Desk, textFor } from '../../src/slack/visit.ts';
import { buildBundleMessage, buildDoneMessage } from '../bundle-message.ts';
import { openLines } from './lines.ts';
import { motiveIn } from './motive.ts';

export interface Rebuilding {
  user: string;
  person: Person | null;
  mine: readonly Coalition[];
  /** What is to be added to it. */
  add?: readonly Due[];
}

/**
 * A person's last message as it stands now: what was dealt with since has made way for what came of it, what is added stands at its
 * end. `said` is what fits of that. Without a message that was posted nothing is built, and everything counts as said.
 */
export async function rebuild(
  desk: Pick<Desk, 'store' | 'language' | 'timezone'>,
  workspace: string,
  { user, person, mine, add = [] }: Rebuilding,
): Promise<{ message: Message | null; said: Due[] }> {
  const last = person?.bundles.last ?? null;
  if (last === null || last.ts === null) return { message: null, said: [...add] };
  const before = last.dues.map((key): Due => ({ ...parseKey(key), user, when: { date: last.day } }));
  const dues = [...before, ...add];
  const coalitions = mine;
  const text = textFor(
    desk,
    person,
    mine.find(({ id }) => id === dues[0]?.coalition),
  );
  const added = new Set(add);
  const since = Number(last.ts) * 1_000;
  const opened = await openLines(desk, workspace, { coalitions, dues });
  const { message, said } = buildBundleMessage(text, {
    ...{ coalitions, dues, zone: zoneOf(person, desk.timezone), day: last.day },
    opened,
    motive: await quotedIn(desk, workspace, { user, mine, last }),
    settled: (due, kind, coalition) =>
      added.has(due)
        ? null
        : (putOffWords(text, person, keyOf(due)) ??
          kind.settled?.(text, coalition, due, { since, open: opened(due) }) ??
          null),
  });
  return { message: message ?? buildDoneMessage(text), said: said.slice(before.length) };
}

/** The person's own words that it began with, as they are now. */
async function quotedIn(
  desk: Pick<Desk, 'store'>,
  workspace: string,
  { user, mine, last }: { user: string; mine: readonly Coalition[]; last: LastBundle },
): Promise<string | null> {
  const { quote } = last;
  const coalition = mine.find(({ id }) => id === quote?.coalition);
  const interview = coalition === undefined ? undefined : interviewOf(coalition, quote?.interview ?? '');
  if (coalition === undefined || interview === undefined) return null;
  return (await motiveIn(desk, workspace, { coalition, interview, user })) || null;
}
