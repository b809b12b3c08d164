import type { Due } from '../../src/coalition/due-kinds.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { Context } from '../../src/context.ts';
import type { LastBundle } from '../../src/person/bundles.ts';
import { keyOf, parseKey } from '../../src/person/due-key.ts';
import { zoneOf } from '../../src/person/dues.ts';
import type { Person } from '../../src/person/person.ts';
import type { Reads } from '../../src/reading.ts';
import { textFor } from '../../src/slack/interaction.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { putOffWords } from '../../src/slack/rhythm/later.ts';
import { buildBundleMessage, buildDoneMessage } from './bundle-message.ts';
import { openLines } from './lines.ts';
import { motiveIn } from './motive.ts';

export interface Rebuilding {
  user: string;
  person: Person | null;
  mine: readonly Coalition[];
  /** What else is due, to stand at its end. */
  add?: readonly Due[];
}

/**
 * Builds a person's last message again. A line that was dealt with since is replaced by what came of it, and `add` stands at the end;
 * `said` is what of that fits. Where no message was posted nothing is built, and everything counts as said.
 */
export async function rebuild(
  context: Pick<Context, 'noteReading' | 'store' | 'language' | 'timezone'>,
  { user, person, mine, add = [] }: Rebuilding,
): Promise<{ message: Message | null; said: Due[] }> {
  const last = person?.bundles.last ?? null;
  if (last === null || last.ts === null) return { message: null, said: [...add] };
  const before = last.dues.map((key): Due => ({ ...parseKey(key), user, when: { date: last.day } }));
  const dues = [...before, ...add];
  const coalitions = mine;
  const text = textFor(
    context,
    person,
    mine.find(({ id }) => id === dues[0]?.coalition),
  );
  const added = new Set(add);
  const since = Number(last.ts) * 1_000;
  const opened = await openLines(context, { coalitions, dues });
  const { message, said } = buildBundleMessage(text, {
    coalitions,
    dues,
    zone: zoneOf(person, context.timezone),
    day: last.day,
    opened,
    motive: await quotedIn(context, { user, mine, last }),
    settled: (reminding, kind) => {
      const { due } = reminding;
      if (added.has(due)) return null;
      return putOffWords(text, person, keyOf(due)) ?? kind.settled?.(reminding, since) ?? null;
    },
  });
  return { message: message ?? buildDoneMessage(text), said: said.slice(before.length) };
}

/** The person's own words that it began with, as they are now. */
async function quotedIn(
  context: Reads,
  { user, mine, last }: { user: string; mine: readonly Coalition[]; last: LastBundle },
): Promise<string | null> {
  const { quote } = last;
  const coalition = mine.find(({ id }) => id === quote?.coalition);
  const interview = coalition === undefined ? undefined : interviewOf(coalition, quote?.interview ?? '');
  if (coalition === undefined || interview === undefined) return null;
  return (await motiveIn(context, { coalition, interview, user })) || null;
}
