import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * The field names that stand in most events, each by one letter. For ever: what a letter stands for never changes, and none is given
 * to another name. Other names stand as they are, so that a new event needs nothing here; a name of one letter would be taken for one
 * of these, and is refused.
 */
const letters = {
  type: 't',
  at: 'a',
  by: 'b',
  coalition: 'c',
  contact: 'k',
  interview: 'i',
  question: 'q',
  ask: 'n',
  ts: 's',
  entry: 'e',
  added: 'd',
  next: 'x',
  partner: 'p',
  user: 'u',
  name: 'm',
  kind: 'o',
  outside: 'z',
  reach: 'r',
  readers: 'l',
  own: 'w',
  channel: 'h',
  zone: 'j',
  meeting: 'g',
  commitment: 'f',
} as const;

const letterOf = new Map<string, string>(Object.entries(letters));
const nameOf = new Map<string, string>(Object.entries(letters).map(([name, letter]) => [letter, name]));

/** Stands for the vault entry of a typed answer, whose name is made of three other fields of its event. */
const typedEntry = 0;

function typedEntryOf({ interview, question, ts }: Record<string, unknown>): string {
  return `${interview}.${question}.${ts}`;
}

/** An event as it stands in the log: JSON, with short names in place of the frequent ones. */
export function encodeEvent(event: object): string {
  const short: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(event)) {
    if (name.length === 1) throw new Error(`a field of an event needs a longer name: ${name}`);
    short[letterOf.get(name) ?? name] = value;
  }
  if (short.e === typedEntryOf({ ...event })) short.e = typedEntry;
  return JSON.stringify(short);
}

/** Also of one that version 1 wrote, with all names in full. */
export function decodeEvent(json: string): unknown {
  const short: unknown = JSON.parse(json);
  if (typeof short !== 'object' || short === null) return short;
  const event: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(short)) event[nameOf.get(name) ?? name] = value;
  if (event.entry === typedEntry) event.entry = typedEntryOf(event);
  return event;
}

/** A snapshot repeats its names a thousand times. Its words stand in the log too, where they can be searched for. */
export function encodeSnapshot(state: unknown): Buffer {
  return deflateRawSync(JSON.stringify(state));
}

/** The state, and the length of its JSON. */
export function decodeSnapshot(snapshot: Buffer): { state: unknown; bytes: number } {
  const json = inflateRawSync(snapshot);
  return { state: JSON.parse(json.toString()), bytes: json.length };
}
