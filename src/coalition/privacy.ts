import type { Reading } from './area.ts';
import { areas } from './areas.ts';
import type { UserId } from './ids.ts';
import type { Coalition } from './state.ts';

// What is confidential, derived from what the areas say of their things: nothing else lists what is to be forgotten.

/** Every vault entry that a coalition names, whether anybody may read it or not. */
export function textsIn(coalition: Coalition): Set<string> {
  return new Set(areas.flatMap((area) => area.things(coalition).flatMap((thing) => [...area.texts(thing)])));
}

/** What a write does to the vault: what is named no more goes out of it. */
export interface NamedChange {
  drop: string[];
  /** Whether what the write leaves names an entry of its new words. */
  names(entry: string): boolean;
}

/** Looks only at things that are other objects than before: what a write leaves alone is the same object still. */
export function namedChange(before: Coalition | null, after: Coalition | null): NamedChange {
  const now = new Set(textsOfOther(after, before));
  const gone = textsOfOther(before, after).filter((entry) => !now.has(entry));
  // An entry may have come from a thing that did not change to be named by that one alone.
  const left = gone.length === 0 || after === null ? now : textsIn(after);
  return {
    drop: [...new Set(gone)].filter((entry) => !left.has(entry)),
    names: (entry) => now.has(entry),
  };
}

/** The entries of the things of one state that the other one does not have. */
function textsOfOther(coalition: Coalition | null, other: Coalition | null): string[] {
  if (coalition === null) return [];
  return areas.flatMap((area) => {
    const same = new Set(other === null ? [] : area.things(other));
    return area
      .things(coalition)
      .filter((thing) => !same.has(thing))
      .flatMap((thing) => [...area.texts(thing)]);
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
