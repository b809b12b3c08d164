import { pollOf } from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import { openFor, type Reads } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import { type Interaction, textFor } from '../interaction.ts';
import { type OpenEntry, openReaches } from '../vault.ts';

/** A poll that somebody asked for, with the words and the clock for them. */
export interface FoundPoll {
  coalition: Coalition;
  poll: DatePoll;
  person: Person | null;
  text: Text;
  zone: string;
}

/** The same where it may be gone: then there is only the text to say so with. */
export async function findPoll(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  where: { coalition: string; poll: string },
): Promise<FoundPoll | { coalition: null; text: Text }> {
  const found = await context.store.load({ person: user, coalition: where.coalition });
  const coalition = found.coalition?.state ?? null;
  const person = found.person.state;
  const text = textFor(context, person, coalition);
  const poll = coalition === null ? undefined : pollOf(coalition, where.poll);
  if (coalition === null || poll === undefined) return { coalition: null, text };
  return { coalition, poll, person, text, zone: zoneOf(person, context.timezone) };
}

/** What the meeting is for, as far as this person may read it. */
export function openPurpose(
  context: Reads,
  { coalition, poll, user }: { coalition: Coalition; poll: DatePoll; user: string },
): Promise<OpenEntry> {
  return openFor(context, { coalition, user, entries: [poll.purpose] });
}

/** How to reach who is asked and has no Slack; nothing for anybody but leads. */
export function reachesOf(
  context: Reads,
  { coalition, poll, user }: { coalition: Coalition; poll: DatePoll; user: string },
): Promise<(contact: string) => string | undefined> {
  return openReaches(context, { coalition, contacts: poll.asked.map(({ contact }) => contact), user });
}
