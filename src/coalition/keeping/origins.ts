import type { CoalitionEvent } from '../events.ts';

/** Which event first named each of these entries: who wrote it, when, and as what. */
export interface Origins {
  /** The next events, in order. */
  note(events: readonly CoalitionEvent[]): void;
  of(entry: string): CoalitionEvent | undefined;
  /** The entries that this person wrote. */
  writtenBy(user: string): string[];
}

/** Derived from the log alone: no area has to say what was written by whom. */
export function createOrigins(entries: ReadonlySet<string>): Origins {
  const found = new Map<string, CoalitionEvent>();
  return {
    note: (events) => {
      for (const event of events)
        for (const entry of namedIn(event, entries)) if (!found.has(entry)) found.set(entry, event);
    },
    of: (entry) => found.get(entry),
    writtenBy: (user) => [...found].flatMap(([entry, { by }]) => (by === user ? [entry] : [])),
  };
}

function namedIn(value: unknown, entries: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return entries.has(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each) => namedIn(each, entries));
}
