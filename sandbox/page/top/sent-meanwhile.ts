import { type Address, dmOf } from '../address.ts';
import type { Conversation, Entry, Person } from '../wire.ts';

export interface Sent {
  /** A person's name, or a channel's with its `#`. */
  to: string;
  channel: boolean;
  /** Where it can be read, and as whom; null where nobody on screen knows the place. */
  address: Address | null;
  /** On the moved clock. */
  at: number;
  changed: boolean;
  text: string;
}

const sending: Record<string, { changed: boolean }> = {
  'chat.postMessage': { changed: false },
  'chat.postEphemeral': { changed: false },
  'chat.update': { changed: true },
};

interface Names {
  me: Person;
  people: Person[];
  channels: Pick<Conversation, 'id' | 'name'>[];
}

/** What the app sent in these entries of the inspector, and to whom. */
export function sentIn(entries: Entry[], names: Names): Sent[] {
  return entries.flatMap((entry) => {
    const kind = sending[entry.what];
    if (!kind || entry.direction !== 'from app' || entry.status !== 'ok') return [];
    const given = wordsIn(entry.request);
    const channel = entry.channel ?? given.channel;
    return [{ ...receiver(channel, names), ...kind, at: Date.parse(entry.clock), text: given.text }];
  });
}

function wordsIn(request: unknown): { channel: string; text: string } {
  const of = (name: string) => {
    const value = typeof request === 'object' && request !== null ? Reflect.get(request, name) : '';
    return typeof value === 'string' ? value : '';
  };
  return { channel: of('channel'), text: of('text') };
}

function receiver(
  channel: string,
  { me, people, channels }: Names,
): Pick<Sent, 'to' | 'channel' | 'address'> {
  const person = people.find(({ id }) => id === channel || dmOf(id) === channel);
  if (person) {
    const address = { user: person.id, place: dmOf(person.id) };
    return { to: person.name, channel: false, address };
  }
  const name = channels.find(({ id }) => id === channel)?.name;
  if (name === undefined) return { to: channel, channel: true, address: null };
  return { to: `#${name}`, channel: true, address: { user: me.id, place: channel } };
}
