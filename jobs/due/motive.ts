import type { Due } from '../../src/coalition/agenda.ts';
import { parseAnswerText } from '../../src/coalition/answers.ts';
import { authorOf } from '../../src/coalition/find.ts';
import type { Coalition, Interview } from '../../src/coalition/state.ts';
import { nobodyYet, type Person, type Place } from '../../src/person/person.ts';
import { openAnswers } from '../../src/slack/vault.ts';
import type { Desk } from '../../src/slack/visit.ts';

/** What somebody wrote about why they take part, and in which interview. */
export interface Motive {
  words: string;
  place: Place;
}

/** The same weekday of the next week, whichever moment of it comes first. */
const week = 7 * 86_400_000 - 12 * 3_600_000;

/**
 * What the person wrote themselves about why they take part, for who has a commitment due; once a week at most, and not for who
 * wants none of it. Never what a lead wrote up for them.
 */
export async function openMotive(
  desk: Pick<Desk, 'store' | 'clock'>,
  workspace: string,
  look: { user: string; person: Person | null; mine: readonly Coalition[]; bundle: { due: readonly Due[] } },
): Promise<Motive | null> {
  const { user, mine, bundle } = look;
  const { rhythm, bundles } = look.person ?? nobodyYet;
  if (!rhythm.quotes || desk.clock.now() - bundles.quotedAt < week) return null;
  const ids = new Set(bundle.due.filter(isCommitment).map(({ coalition }) => coalition));
  for (const coalition of mine.filter(({ id }) => ids.has(id))) {
    const interview = ownInterview(coalition, user);
    if (interview === undefined) continue;
    const place = { coalition: coalition.id, interview: interview.id };
    const words = await motiveIn(desk, workspace, { coalition, interview, user });
    if (words !== '') return { words, place };
  }
  return null;
}

function isCommitment({ kind }: Due): boolean {
  return ['commitment-week', 'commitment-day', 'commitment-today', 'commitment-silent'].includes(kind);
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
  desk: Pick<Desk, 'store'>,
  workspace: string,
  { coalition, interview, user }: { coalition: Coalition; interview: Interview; user: string },
): Promise<string> {
  if (!isOwnWork(interview)) return '';
  const open = await openAnswers(desk, workspace, { coalition, interview, user, question: 'motive' });
  const parts = interview.answers.motive?.parts ?? [];
  return parts
    .flatMap(({ entry }) => parseAnswerText(open(entry) ?? '{}').text ?? [])
    .join('\n')
    .trim();
}
