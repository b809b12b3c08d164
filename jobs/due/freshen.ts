import { interviewOf } from '../../src/coalition/find.ts';
import { isOpen } from '../../src/coalition/interviews.ts';
import type { Coalition, UnreachableReason } from '../../src/coalition/state.ts';
import { profileOf } from '../../src/slack/people.ts';
import type { Desk } from '../../src/slack/visit.ts';
import { catchUp } from '../catch-up.ts';
import { explain, Undeliverable } from '../post-once.ts';
import { type Look, lookAt } from './look.ts';

/**
 * Before anybody hears anything: what they typed meanwhile is taken, so that nobody is reminded of what they already answered;
 * and where they are now, so that nobody is reminded in the hours of a place that they left. The same look where nothing changed.
 */
export async function freshen(desk: Desk, workspace: string, look: Look): Promise<Look> {
  const { user, bundle } = look;
  const isSaying = bundle.due.length + bundle.add.length > 0;
  const isTaken = isSaying && mayHaveTyped(look);
  if (isTaken) await takeTyped(desk, workspace, user);
  // A lead is looked for at least once a fortnight, also when others keep the coalition going.
  const hasMoved = (isSaying || ledBy(look).length > 0) && (await lookUp(desk, workspace, look));
  return isTaken || hasMoved ? lookAt(desk, workspace, user) : look;
}

/** The coalitions that would miss this person as a lead. */
function ledBy({ user, mine }: Look): Coalition[] {
  return mine.filter(({ leads, practice, over }) => leads.includes(user) && !practice && over === null);
}

/** Only who has a question open can have answered it. */
function mayHaveTyped({ person, mine }: Look): boolean {
  return mine.some((coalition) =>
    person?.posted.some((posted) => {
      if (posted.coalition !== coalition.id || posted.question === 'none') return false;
      const interview = interviewOf(coalition, posted.interview);
      return interview !== undefined && isOpen(interview);
    }),
  );
}

/** A DM that is gone is not looked into for ever. */
async function takeTyped(desk: Desk, workspace: string, user: string): Promise<void> {
  await catchUp(desk, workspace, user).catch((error: unknown) => {
    if (!(error instanceof Undeliverable)) throw error;
  });
}

/** Whether anything changed: one whose account was closed is reminded of nothing, and the leads hear of it once. */
async function lookUp(desk: Desk, workspace: string, look: Look): Promise<boolean> {
  const { user, person } = look;
  const profile = await profileOf(desk, workspace, user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null || profile.isGone) {
    await noteUnreachable(desk, workspace, { look, reason: profile === null ? 'not-found' : 'gone' });
    return true;
  }
  const { zone } = profile;
  if (zone === null || zone === person?.zone) return false;
  await desk.house.act({ workspace, by: null, query: { person: user } }, () => ({
    person: [{ type: 'NoteZone', zone }],
  }));
  return true;
}

/** In every coalition that had something to say to them. */
export async function noteUnreachable(
  desk: Desk,
  workspace: string,
  { look, reason }: { look: Look; reason: UnreachableReason },
): Promise<void> {
  const { user, bundle } = look;
  // A closed account is missed wherever it leads.
  const led = reason === 'no-dm' ? [] : ledBy(look).map(({ id }) => id);
  const ids = new Set([...[...bundle.due, ...bundle.add].map(({ coalition }) => coalition), ...led]);
  for (const id of ids) {
    await desk.house.act({ workspace, by: null, query: { coalition: id } }, () => ({
      coalitions: [{ id, commands: [{ type: 'NoteUnreachable', user, reason }] }],
    }));
  }
}
