import { isZone } from '../calendar/zone.ts';
import { nobodyYet, type Person } from '../person/person.ts';
import type { Interaction } from './interaction.ts';
import { profileOf } from './people.ts';

/** So long a form waits for Slack at most: its trigger holds three seconds. */
const waitsAtMost = 700;

/**
 * The person with the zone that they are in, looked up before the first form that asks for a day or a time, and stored. The same person
 * where it is known, and where Slack does not say it in time: then the app's own zone holds.
 */
export async function withZone(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  person: Person | null,
): Promise<Person | null> {
  const known = [person?.rhythm.zone, person?.zone];
  if (known.some((zone) => zone != null && isZone(zone))) return person;
  const zone = await zoneInTime(context, { user });
  if (zone === null) return person;
  await context.commands.handle({ by: null, query: { person: user } }, () => ({
    person: [{ type: 'NoteZone', zone }],
  }));
  return { ...(person ?? nobodyYet), zone };
}

async function zoneInTime(
  context: Pick<Interaction['context'], 'slack' | 'workspace'>,
  { user }: { user: string },
): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), waitsAtMost);
  });
  const asked = profileOf(context, user).then(
    (profile) => profile?.zone ?? null,
    () => null,
  );
  const zone = await Promise.race([asked, late]);
  clearTimeout(timer);
  return zone;
}
