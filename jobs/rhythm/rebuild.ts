import type { Due } from '../../src/coalition/due-kinds.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { Context } from '../../src/context.ts';
import { type LastBundle, saidSince } from '../../src/person/bundles.ts';
import { isAboutSame, keyOf, parseKey } from '../../src/person/due-key.ts';
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
  /** One of their messages; the last one unless given. */
  bundle?: LastBundle | null;
  /** What else is due, to stand in it too. */
  add?: readonly Due[];
}

/**
 * Builds one of a person's messages again. A line that was dealt with since is replaced by what came of it, one of which a newer message
 * speaks says so, and `add` stands there too; `said` is what of that fits. Where no message was posted nothing is built, and everything
 * counts as said.
 */
export async function rebuild(
  context: Pick<Context, 'noteReading' | 'store' | 'language' | 'timezone' | 'clock'>,
  { user, person, mine, bundle = person?.bundles.last ?? null, add = [] }: Rebuilding,
): Promise<{ message: Message | null; said: Due[] }> {
  if (person === null || bundle === null || bundle.ts === null) return { message: null, said: [...add] };
  const before = bundle.dues.map((key): Due => ({ ...parseKey(key), user, when: { date: bundle.day } }));
  const dues = [...before, ...add];
  const coalitions = mine;
  const text = textFor(
    context,
    person,
    mine.find(({ id }) => id === dues[0]?.coalition),
  );
  const added = new Set(add);
  const since = Number(bundle.ts) * 1_000;
  const later = saidSince(person.bundles, bundle);
  const opened = await openLines(context, { coalitions, dues });
  const { message, said } = buildBundleMessage(text, {
    coalitions,
    dues,
    added: add,
    zone: zoneOf(person, context.timezone),
    day: bundle.day,
    opened,
    motive: await quotedIn(context, { user, mine, bundle }),
    settled: (reminding, kind) => {
      const { due } = reminding;
      if (added.has(due)) return null;
      const key = keyOf(due);
      const came = putOffWords(text, person, key) ?? kind.settled?.(reminding, since) ?? null;
      if (came !== null) return came;
      return later.some((each) => isAboutSame(each, key)) ? text.rhythm.newer : null;
    },
    now: context.clock.now(),
  });
  return { message: message ?? buildDoneMessage(text), said: said.slice(before.length) };
}

/** The person's own words that it ends with, as they are now. */
async function quotedIn(
  context: Reads,
  { user, mine, bundle }: { user: string; mine: readonly Coalition[]; bundle: LastBundle },
): Promise<string | null> {
  const { quote } = bundle;
  const coalition = mine.find(({ id }) => id === quote?.coalition);
  const interview = coalition === undefined ? undefined : interviewOf(coalition, quote?.interview ?? '');
  if (coalition === undefined || interview === undefined) return null;
  return (await motiveIn(context, { coalition, interview, user })) || null;
}
