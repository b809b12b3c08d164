import { lastHeld, meetingOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import type { Reads } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import { type Interaction, textFor } from '../interaction.ts';
import { type OpenEntry, openMeetings, openReaches } from '../vault.ts';

/** A meeting that somebody asked for, with the words and the clock for them. */
export interface FoundMeeting {
  coalition: Coalition;
  meeting: Meeting;
  person: Person | null;
  text: Text;
  zone: string;
}

/** The same where it may be gone: then there is only the text to say so with. */
export type MaybeFound = FoundMeeting | { coalition: null; text: Text };

export async function findMeeting(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  where: { coalition: string; meeting: string },
): Promise<MaybeFound> {
  const found = await context.store.load({ person: user, coalition: where.coalition });
  const coalition = found.coalition?.state ?? null;
  const person = found.person.state;
  const text = textFor(context, person, coalition);
  const meeting = coalition === null ? undefined : meetingOf(coalition, where.meeting);
  if (coalition === null || meeting === undefined) return { coalition: null, text };
  return { coalition, meeting, person, text, zone: zoneOf(person, context.timezone) };
}

/** The words of a meeting and of the last one that was held, as far as this person may read them. */
export function openAround(
  context: Reads,
  { coalition, meeting, user }: { coalition: Coalition; meeting: Meeting | null; user: string },
): Promise<OpenEntry> {
  const meetings = [meeting, lastHeld(coalition) ?? null].flatMap((each) => each ?? []);
  return openMeetings(context, { coalition, meetings, user });
}

/** How to reach who is invited and has no Slack; nothing for anybody but leads. */
export function reachesOf(
  context: Reads,
  { coalition, meeting, user }: { coalition: Coalition; meeting: Meeting; user: string },
): Promise<(contact: string) => string | undefined> {
  const contacts = meeting.invitees.map(({ contact }) => contact);
  return openReaches(context, { coalition, contacts, user });
}
