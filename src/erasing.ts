import { randomBytes } from 'node:crypto';
import { decide, fold } from './coalition/coalition.ts';
import type { CoalitionEvent } from './coalition/events.ts';
import { erasedUser } from './coalition/ids.ts';
import { createOrigins, type Origins } from './coalition/keeping/origins.ts';
import { namesPerson, redactPerson } from './coalition/keeping/redact.ts';
import { namedChange, textsIn } from './coalition/privacy.ts';
import type { Coalition } from './coalition/state.ts';
import type { Context } from './context.ts';
import type { StreamName } from './store/keys.ts';

// Erasing a person over all coalitions of a workspace (docs/decisions/0026). Every step may be taken again after a death.

type Erasing = Pick<Context, 'store' | 'commands'>;

const page = 500;

/** All events of a coalition, in order, some at a time. */
export async function* eventsOf(
  { store }: Pick<Context, 'store'>,
  coalition: string,
): AsyncGenerator<CoalitionEvent[]> {
  for (let next = 1; ; ) {
    const stored = await store.events<CoalitionEvent>(`c-${coalition}`, next, page);
    if (stored.length === 0) return;
    yield stored.map(({ event }) => event);
    next = (stored.at(-1)?.version ?? next) + 1;
  }
}

/** Who wrote what, by the log. */
export async function originsIn(context: Pick<Context, 'store'>, coalition: Coalition): Promise<Origins> {
  const origins = createOrigins(textsIn(coalition));
  for await (const events of eventsOf(context, coalition.id)) origins.note(events);
  return origins;
}

/** The coalitions in which somebody has, or ever had, a part. */
export async function coalitionsWith({ store }: Pick<Context, 'store'>, user: string): Promise<Coalition[]> {
  const { mine } = await store.load({ person: user, mine: true });
  const also = mine.map(({ id }) => `c-${id}` as const);
  const found = also.length === 0 ? null : await store.load({ also });
  return also.flatMap((name) => (found?.also[name]?.state as Coalition | null | undefined) ?? []);
}

/** First the words: out of the vault, by the one way. Answers the streams that had something of theirs. */
export async function eraseWords(
  context: Erasing,
  { user, all }: { user: string; all: boolean },
): Promise<{ coalitions: Coalition[]; changed: StreamName[] }> {
  const coalitions = await coalitionsWith(context, user);
  const changed: StreamName[] = [];
  for (const coalition of coalitions) {
    const wrote = (await originsIn(context, coalition)).writtenBy(user);
    const { id } = coalition;
    const result = await context.commands.handle({ by: null, query: { coalition: id } }, () => ({
      coalitions: [{ id, optional: true, commands: [{ type: 'ErasePerson', user, wrote, all }] }],
    }));
    const isChanged = result.status === 'done' && result.coalitions[id] !== result.found.coalition?.state;
    if (isChanged) changed.push(`c-${id}`);
  }
  return { coalitions, changed };
}

/** Then the person: out of every log, each at once; what others did stays under the same versions. */
export async function redactLogs(
  context: Erasing,
  { user, dm, coalitions }: { user: string; dm: string | null; coalitions: readonly Coalition[] },
): Promise<void> {
  for (const { id } of coalitions) {
    // Another one in each coalition: nothing tells that they are the same person.
    const as = erasedUser(randomBytes(5).toString('hex'));
    const redacted = { user, dm, as, contacts: await contactsOf(context, id, user) };
    if (!(await isNamed(context, id, redacted))) continue;
    await context.store.rewrite<CoalitionEvent, Coalition | null>(`c-${id}`, {
      redact: (event) => redactPerson(event, redacted),
      fold: (events) => fold(events),
    });
  }
}

/** Every contact that they ever were, by the log: a practice that was thrown away has none any more. */
async function contactsOf(context: Erasing, coalition: string, user: string): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const events of eventsOf(context, coalition))
    for (const event of events)
      if (event.type === 'ContactAdded' && event.user === user) found.add(event.contact);
  return found;
}

async function isNamed(
  context: Erasing,
  coalition: string,
  redacted: Parameters<typeof namesPerson>[1],
): Promise<boolean> {
  for await (const events of eventsOf(context, coalition))
    if (events.some((event) => namesPerson(event, redacted))) return true;
  return false;
}

/** What erasing somebody would take from one coalition. */
interface WouldGo {
  id: string;
  texts: number;
  /** What they wrote for the coalition and leave to it. */
  stays: number;
  roles: string[];
}

/** What erasing somebody would do; changes nothing. */
export async function wouldErase(
  context: Pick<Context, 'store'>,
  { user, all }: { user: string; all: boolean },
): Promise<{ coalitions: WouldGo[]; drafts: number; isKnown: boolean }> {
  const coalitions: WouldGo[] = [];
  for (const coalition of await coalitionsWith(context, user)) {
    const wrote = (await originsIn(context, coalition)).writtenBy(user);
    const goes = textsGoing(coalition, { user, wrote, all });
    const stays = textsGoing(coalition, { user, wrote, all: true }) - goes;
    coalitions.push({ id: coalition.id, texts: goes, stays, roles: rolesIn(coalition, user) });
  }
  const { person } = await context.store.load({ person: user });
  return { coalitions, drafts: (await context.store.draftsOf(user)).length, isKnown: person.version > 0 };
}

/** Decided as it would be, and thrown away. */
function textsGoing(
  coalition: Coalition,
  { user, wrote, all }: { user: string; wrote: string[]; all: boolean },
): number {
  const decision = decide(coalition, { type: 'ErasePerson', user, wrote, all }, { by: null, at: 0 });
  return decision.ok ? namedChange(coalition, fold(decision.events, coalition)).drop.length : 0;
}

function rolesIn({ leads, contacts }: Coalition, user: string): string[] {
  const isContact = contacts.some((contact) => contact.user === user && !contact.removed);
  const isLead = leads.includes(user);
  return [
    ...(isContact ? ['no longer a contact'] : []),
    ...(isLead
      ? [leads.length === 1 ? 'its only lead leaves: the channel is asked' : 'no longer a lead']
      : []),
  ];
}
