import type { Belonging, Reading } from './area.ts';
import { areas } from './areas.ts';
import type { UserId } from './ids.ts';
import type { Coalition } from './state.ts';

// What is confidential, derived from what the areas say of their things: nothing else lists what is to be forgotten.

/** Every vault entry that a coalition names, whether anybody may read it or not; without those that were erased with their writer. */
export function textsIn(coalition: Coalition): Set<string> {
  if (coalition.over === 'wiped') return new Set();
  const named = areas.flatMap((area) => area.things(coalition).flatMap((thing) => [...area.texts(thing)]));
  const forgotten = new Set(coalition.forgotten);
  return new Set(named.filter((entry) => !forgotten.has(entry)));
}

/** Whose each entry is. Where two things name one, what keeps it with somebody else wins. */
export function belongings(coalition: Coalition): Map<string, Belonging> {
  const found = new Map<string, Belonging>();
  const texts = textsIn(coalition);
  for (const area of areas) {
    for (const thing of area.things(coalition)) {
      for (const entry of area.texts(thing)) {
        if (!texts.has(entry)) continue;
        const belonging = area.belongs?.(thing, entry) ?? 'writer';
        const known = found.get(entry);
        if (known === undefined || weight(belonging) > weight(known)) found.set(entry, belonging);
      }
    }
  }
  return found;
}

function weight(belonging: Belonging): number {
  return typeof belonging === 'object' ? 2 : { writer: 0, shared: 1, sealed: 3 }[belonging];
}

/** The entries that are in nothing that is taken out of a coalition, whoever reads them. */
export function confinedIn(coalition: Coalition): Set<string> {
  const all = areas.flatMap((area) =>
    area.things(coalition).flatMap((thing) => [...(area.confined?.(thing) ?? [])]),
  );
  return new Set(all);
}

/** The events by which leads note what they think of organisations. */
export const leadsNotes: ReadonlySet<string> = new Set(
  areas.flatMap(({ leadsNotes = [] }) => [...leadsNotes]),
);

/** What a write does to the vault: what is named no more goes out of it. */
export interface NamedChange {
  drop: string[];
  /** Whether what the write leaves names an entry of its new words. */
  names(entry: string): boolean;
}

/** Looks only at things that are other objects than before: what a write leaves alone is the same object still. */
export function namedChange(before: Coalition | null, after: Coalition | null): NamedChange {
  const now = new Set(textsOfOther(after, before));
  const gone = [...textsOfOther(before, after), ...newlyForgotten(before, after)].filter(
    (entry) => !now.has(entry),
  );
  // An entry may have come from a thing that did not change to be named by that one alone.
  const left = gone.length === 0 || after === null ? now : textsIn(after);
  return {
    drop: [...new Set(gone)].filter((entry) => !left.has(entry)),
    names: (entry) => now.has(entry),
  };
}

/** What a write forgets although things name it still: of somebody who was erased, or all of it. */
function newlyForgotten(before: Coalition | null, after: Coalition | null): string[] {
  if (before === null || after === null) return [];
  if (after.over === 'wiped') return [...textsIn(before)];
  if (before.forgotten === after.forgotten) return [];
  const known = new Set(before.forgotten);
  return (after.forgotten ?? []).filter((entry) => !known.has(entry));
}

/** The entries of the things of one state that the other one does not have. */
function textsOfOther(coalition: Coalition | null, other: Coalition | null): string[] {
  if (coalition === null || coalition.over === 'wiped') return [];
  const forgotten = new Set(coalition.forgotten);
  return areas.flatMap((area) => {
    const same = new Set(other === null ? [] : area.things(other));
    return area
      .things(coalition)
      .filter((thing) => !same.has(thing))
      .flatMap((thing) => area.texts(thing).filter((entry) => !forgotten.has(entry)));
  });
}

/** Of these entries, how far a person may read each; one that nothing names nobody reads. */
export function readings(
  coalition: Coalition,
  { user, entries }: { user: UserId; entries: readonly string[] },
): Map<string, Reading> {
  const found = new Map<string, Reading>(entries.map((entry) => [entry, 'no']));
  for (const area of areas) {
    for (const thing of area.things(coalition)) {
      for (const entry of area.texts(thing)) {
        const known = found.get(entry);
        if (known === undefined || known === 'yes') continue;
        const reading = area.mayRead(coalition, { thing, entry, user });
        if (reading !== 'no') found.set(entry, reading);
      }
    }
  }
  return found;
}

/** Those of these entries that a person may read now. */
export function readable(
  coalition: Coalition,
  wanted: { user: UserId; entries: readonly string[] },
): string[] {
  return [...readings(coalition, wanted)].flatMap(([entry, reading]) => (reading === 'yes' ? [entry] : []));
}

/**
 * The entries that are a person's own: what they wrote themselves, also where they may no longer read along, and what is about them and
 * theirs to read. `wrote`: the entries that the log says they wrote.
 */
export function ownEntries(
  coalition: Coalition,
  { user, wrote }: { user: UserId; wrote: readonly string[] },
): string[] {
  const theirs = new Set(wrote);
  const contacts = new Set(coalition.contacts.filter((each) => each.user === user).map(({ id }) => id));
  const all = [...belongings(coalition)];
  const about = all.flatMap(([entry, belonging]) =>
    typeof belonging === 'object' && contacts.has(belonging.subject) ? [entry] : [],
  );
  const read = new Set(readable(coalition, { user, entries: about }));
  return all.flatMap(([entry, belonging]) =>
    (typeof belonging === 'object' ? read.has(entry) : theirs.has(entry)) ? [entry] : [],
  );
}
