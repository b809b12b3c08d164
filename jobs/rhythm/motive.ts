import type { Due } from '../../src/coalition/due-kinds.ts';
import { ruleOf } from '../../src/coalition/due-kinds.ts';
import { authorOf } from '../../src/coalition/find.ts';
import { parseAnswerText } from '../../src/coalition/interviews/answers.ts';
import type { Coalition, Interview } from '../../src/coalition/state.ts';
import type { Context } from '../../src/context.ts';
import { nobodyYet, type Person, type Place } from '../../src/person/person.ts';
import type { Reads } from '../../src/reading.ts';
import { openAnswers } from '../../src/slack/vault.ts';

/** What somebody wrote about why they take part, and in which interview. */
export interface Motive {
  words: string;
  place: Place;
}

/** Half a day less than a week, so that the same weekday counts as a week later at any time of day. */
const week = 7 * 86_400_000 - 12 * 3_600_000;

/**
 * What a person with a commitment due wrote about why they take part: once a week at most, and only if they want such quotes. Never
 * what a lead wrote down for them.
 */
export async function openMotive(
  context: Pick<Context, 'noteReading' | 'store' | 'clock'>,
  look: { user: string; person: Person | null; mine: readonly Coalition[]; bundle: { due: readonly Due[] } },
): Promise<Motive | null> {
  const { user, mine, bundle } = look;
  const { rhythm, bundles } = look.person ?? nobodyYet;
  if (!rhythm.quotes || context.clock.now() - bundles.quotedAt < week) return null;
  const ids = new Set(bundle.due.filter(isCommitment).map(({ coalition }) => coalition));
  for (const coalition of mine.filter(({ id }) => ids.has(id))) {
    const interview = ownInterview(coalition, user);
    if (interview === undefined) continue;
    const place = { coalition: coalition.id, interview: interview.id };
    const words = await motiveIn(context, { coalition, interview, user });
    if (words !== '') return { words, place };
  }
  return null;
}

function isCommitment({ kind }: Due): boolean {
  return ruleOf(kind).quotesMotive === true;
}

function ownInterview(coalition: Coalition, user: string): Interview | undefined {
  return coalition.interviews.findLast(
    (each) => isOwnWork(each) && authorOf(coalition, each) === user && each.answers.motive !== undefined,
  );
}

/** Sent by its author, who wrote it. */
function isOwnWork({ status, recordedBy }: Interview): boolean {
  return status === 'done' && recordedBy === null;
}

/** The words of one interview's answer, for its author; empty when they are gone. */
export async function motiveIn(
  context: Reads,
  { coalition, interview, user }: { coalition: Coalition; interview: Interview; user: string },
): Promise<string> {
  if (!isOwnWork(interview)) return '';
  const open = await openAnswers(context, { coalition, interview, user, question: 'motive' });
  const parts = interview.answers.motive?.parts ?? [];
  return parts
    .flatMap(({ entry }) => parseAnswerText(open(entry) ?? '{}').text ?? [])
    .join('\n')
    .trim();
}
