import type { CoalitionEvent } from '../events.ts';

/** Whom to take out of a log. */
export interface Redacted {
  user: string;
  /** Their DM with the app, where it is known. */
  dm: string | null;
  /** What stands there instead of their id: `erasedUser`. */
  as: string;
  /** The contacts that they were. */
  contacts: ReadonlySet<string>;
}

/**
 * The event without a trace of a person: another id in place of theirs wherever it stands, and a contact without name and Slack. All
 * that others did stays as it was, and folds to the same.
 */
export function redactPerson(event: CoalitionEvent, redacted: Redacted): CoalitionEvent {
  return renamed(withoutName(event, redacted), patternsOf(redacted)) as CoalitionEvent;
}

/** Whether anything in the event names them. */
export function namesPerson(event: CoalitionEvent, redacted: Redacted): boolean {
  const json = JSON.stringify(event);
  const isTheirs = 'contact' in event && redacted.contacts.has(event.contact ?? '');
  return isTheirs || patternsOf(redacted).some(([pattern]) => json.search(pattern) >= 0);
}

function withoutName(event: CoalitionEvent, { contacts }: Redacted): CoalitionEvent {
  if (event.type === 'ContactAdded' && contacts.has(event.contact))
    return { ...event, user: null, name: '', reach: null };
  if (event.type === 'ContactChanged' && contacts.has(event.contact))
    return { ...event, name: '', reach: null };
  return event;
}

type Patterns = [pattern: RegExp, instead: string][];

/** Ids of Slack are capitals and digits: no other id that begins with this one is touched. */
function patternsOf({ user, dm, as }: Redacted): Patterns {
  const whole = (id: string) => new RegExp(`${id}(?![A-Z0-9])`, 'g');
  return [[whole(user), as], ...(dm === null ? [] : [[whole(dm), `${as}-dm`] as [RegExp, string]])];
}

function renamed(value: unknown, patterns: Patterns): unknown {
  if (typeof value === 'string')
    return patterns.reduce((text, [pattern, instead]) => text.replace(pattern, instead), value);
  if (Array.isArray(value)) return value.map((each) => renamed(each, patterns));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [renamed(name, patterns), renamed(each, patterns)]),
  );
}
