import type { CoalitionEvent } from './coalition/events.ts';
import { partnerOf } from './coalition/find.ts';
import { parseAnswerText } from './coalition/interviews/answers.ts';
import type { Origins } from './coalition/keeping/origins.ts';
import { leadsNotes } from './coalition/privacy.ts';
import type { Coalition } from './coalition/state.ts';
import type { Context } from './context.ts';
import type { PersonData, PersonInCoalition, TakenText } from './documents/person-json.ts';
import { coalitionsWith, eventsOf, originsIn } from './erasing.ts';
import type { PersonEvent } from './person/person.ts';
import { openOwn } from './reading.ts';

type TakingOut = Pick<Context, 'store' | 'clock' | 'workspace'>;

const page = 500;

/** All that is kept of a person in this workspace, read now. */
export async function personData(context: TakingOut, user: string): Promise<PersonData> {
  const { store, clock, workspace } = context;
  const { person } = await store.load({ person: user });
  const coalitions: PersonInCoalition[] = [];
  for (const coalition of await coalitionsWith(context, user))
    coalitions.push(await inCoalition(context, coalition, user));
  return {
    madeAt: new Date(clock.now()).toISOString(),
    workspace,
    user,
    openedBySince: await store.readingsSince(),
    settings: person.state,
    log: await ownLog(context, user),
    drafts: await store.draftsOf(user),
    coalitions,
    notHere: [
      'What leads note about organisations (role, capacity to act, stake, influence): it is theirs alone. Such notes may exist.',
      'What others wrote, also where it mentions this person: it belongs to who wrote it.',
      'What stands in Slack.',
    ],
  };
}

async function ownLog({ store }: TakingOut, user: string): Promise<PersonEvent[]> {
  const all: PersonEvent[] = [];
  for (;;) {
    const more = await store.events<PersonEvent>(`p-${user}`, all.length + 1, page);
    if (more.length === 0) return all;
    all.push(...more.map(({ event }) => event));
  }
}

async function inCoalition(
  context: TakingOut,
  coalition: Coalition,
  user: string,
): Promise<PersonInCoalition> {
  const { id, name, leads, interviews } = coalition;
  const contacts = coalition.contacts.filter((contact) => contact.user === user);
  const own = interviews.filter((each) => contacts.some((contact) => contact.id === each.contact));
  const words = [user, ...contacts.map((contact) => contact.id), ...own.map((interview) => interview.id)];
  return {
    id,
    name,
    isLead: leads.includes(user),
    contacts: contacts.map((contact) => ({
      id: contact.id,
      organisation: partnerOf(coalition, contact.partner)?.name ?? '',
      name: contact.name,
      outside: contact.outside,
      removed: contact.removed,
    })),
    interviews: own.map(({ id: interview, status, readers, readings = [] }) => ({
      id: interview,
      status,
      readers,
      openedBy: readings.map(({ reader, days, earlier }) => ({ reader, days, earlierDays: earlier })),
    })),
    texts: await ownTexts(context, coalition, user),
    events: await eventsWith(context, id, { user, words }),
  };
}

/** What they wrote, and what is about them and theirs to read. */
export async function ownTexts(
  context: Pick<Context, 'store'>,
  coalition: Coalition,
  user: string,
): Promise<TakenText[]> {
  const origins = await originsIn(context, coalition);
  const opened = await openOwn(context, { coalition, user, wrote: origins.writtenBy(user) });
  return inOrder(opened, origins);
}

const answers: readonly CoalitionEvent['type'][] = ['AnswerGiven', 'AnswerEdited', 'TalkRecorded'];

/** An interview's answers are kept as JSON, with what was chosen. */
function wordsOf(kept: string, event: CoalitionEvent | null): { text: string; choice?: string } {
  if (event === null || !answers.includes(event.type)) return { text: kept };
  const { text = '', choice } = parseAnswerText(kept);
  return choice === undefined ? { text } : { text, choice };
}

/** Texts as they are taken out, the oldest first. */
export function inOrder(opened: ReadonlyMap<string, string>, origins: Origins): TakenText[] {
  const texts = [...opened].map(([entry, text]) => {
    const event = origins.of(entry) ?? null;
    return { entry, event, at: event?.at ?? 0, ...wordsOf(text, event) };
  });
  return texts.sort((one, other) => one.at - other.at).map(({ at: _, ...taken }) => taken);
}

async function eventsWith(
  context: TakingOut,
  coalition: string,
  { user, words }: { user: string; words: readonly string[] },
): Promise<CoalitionEvent[]> {
  const found: CoalitionEvent[] = [];
  for await (const events of eventsOf(context, coalition)) {
    const theirs = events.filter((event) => event.by === user || names(event, words));
    found.push(...theirs.filter(({ type }) => !leadsNotes.has(type)));
  }
  return found;
}

function names(value: unknown, words: readonly string[]): boolean {
  if (typeof value === 'string') return words.includes(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, each]) => words.includes(name) || names(each, words));
}
