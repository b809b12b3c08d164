import { authorOf } from '../../src/coalition/find.ts';
import { isOpen } from '../../src/coalition/interviews/read.ts';
import type { Coalition, UnreachableReason } from '../../src/coalition/state.ts';
import type { Context } from '../../src/context.ts';
import { profileOf } from '../../src/slack/people.ts';
import { explain } from '../engine/errors.ts';
import { catchUpIfThere } from '../interviews/comparing.ts';
import { type Look, lookAt } from './look.ts';

/**
 * Brings what is stored of a person up to date before they are sent anything. Takes what they typed meanwhile, so that nobody is
 * reminded of what they already answered, and stores their time zone. Answers the same look where nothing changed.
 */
export async function freshen(context: Context, look: Look): Promise<Look> {
  const { user, bundle } = look;
  const isSaying = bundle.due.length + bundle.add.length > 0;
  const isTaken = isSaying && mayHaveTyped(look);
  // A DM that is gone is passed over: it would be tried for ever.
  if (isTaken) await catchUpIfThere(context, user);
  // Looks up a lead at least once a fortnight, also when others keep the coalition going.
  const hasMoved = (isSaying || ledBy(look).length > 0) && (await lookUp(context, look));
  return isTaken || hasMoved ? lookAt(context, user) : look;
}

/** The coalitions that would miss this person as a lead. */
function ledBy({ user, mine }: Look): Coalition[] {
  return mine.filter(({ leads, practice, over }) => leads.includes(user) && !practice && over === null);
}

/** Whether an interview is open that the person has begun. Whether its question is recorded as posted does not matter. */
function mayHaveTyped({ user, mine }: Look): boolean {
  return mine.some((coalition) =>
    coalition.interviews.some(
      (interview) =>
        isOpen(interview) && interview.pointer !== null && authorOf(coalition, interview) === user,
    ),
  );
}

/** Whether anything changed. Where the account is closed that is noted: the leads are told once, and reminders stop. */
async function lookUp(context: Context, look: Look): Promise<boolean> {
  const { user, person } = look;
  const profile = await profileOf(context, user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null || profile.isGone) {
    await noteUnreachable(context, { look, reason: profile === null ? 'not-found' : 'gone' });
    return true;
  }
  const { zone } = profile;
  if (zone === null || zone === person?.zone) return false;
  await context.commands.handle({ by: null, query: { person: user } }, () => ({
    person: [{ type: 'NoteZone', zone }],
  }));
  return true;
}

/** Notes it in every coalition that has something due for the person. */
export async function noteUnreachable(
  context: Context,
  { look, reason }: { look: Look; reason: UnreachableReason },
): Promise<void> {
  const { user, bundle } = look;
  // A closed account is noted in every coalition that it leads, also where nothing is due.
  const led = reason === 'no-dm' ? [] : ledBy(look).map(({ id }) => id);
  const ids = new Set([...[...bundle.due, ...bundle.add].map(({ coalition }) => coalition), ...led]);
  for (const id of ids) {
    await context.commands.handle({ by: null, query: { coalition: id } }, () => ({
      coalitions: [{ id, commands: [{ type: 'NoteUnreachable', user, reason }] }],
    }));
  }
}
