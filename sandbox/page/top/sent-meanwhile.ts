import type { Conversation, Entry, Person } from '../wire.ts';

export interface Sent {
  /** A person's name, or a channel's with its `#`. */
  to: string;
  channel: boolean;
  changed: boolean;
  text: string;
}

const sending: Record<string, { changed: boolean }> = {
  'chat.postMessage': { changed: false },
  'chat.postEphemeral': { changed: false },
  'chat.update': { changed: true },
};

interface Names {
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
    return [{ ...receiver(channel, names), ...kind, text: given.text }];
  });
}

function wordsIn(request: unknown): { channel: string; text: string } {
  const of = (name: string) => {
    const value = typeof request === 'object' && request !== null ? Reflect.get(request, name) : '';
    return typeof value === 'string' ? value : '';
  };
  return { channel: of('channel'), text: of('text') };
}

function receiver(channel: string, { people, channels }: Names): { to: string; channel: boolean } {
  const person = people.find(({ id }) => id === channel || `D${id.slice(1)}` === channel);
  if (person) return { to: person.name, channel: false };
  const name = channels.find(({ id }) => id === channel)?.name;
  return { to: name ? `#${name}` : channel, channel: true };
}
