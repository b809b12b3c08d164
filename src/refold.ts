import { fold } from './coalition/coalition.ts';
import type { CoalitionEvent } from './coalition/events.ts';
import { shape } from './coalition/state.ts';
import { type AppStore, type Found, looksFor } from './house.ts';
import { foldPerson, type PersonEvent, personShape } from './person/person.ts';
import type { StreamName } from './store/keys.ts';
import type { LoadQuery } from './store/load.ts';

/**
 * The store, whose states are always of the present shape: one that an earlier version of the app kept is folded again from
 * its log the first time that it is loaded, and kept so. Several processes may do it at once.
 */
export function withPresentShapes(store: AppStore): AppStore {
  return {
    ...store,
    load: async (workspace, query) => {
      const found = await store.load(workspace, query);
      const stale = staleIn(found, query);
      if (stale.length === 0) return found;
      for (const name of stale) await refold(store, workspace, name);
      return store.load(workspace, query);
    },
  };
}

function staleIn(found: Found, { person }: LoadQuery): StreamName[] {
  const { coalition, also } = found;
  const states: [StreamName, unknown][] = [
    ...Object.entries(also).map(([name, { state }]): [StreamName, unknown] => [name as StreamName, state]),
    ...(coalition === null ? [] : [[`c-${coalition.id}`, coalition.state] as [StreamName, unknown]]),
    ...(person === undefined ? [] : [[`p-${person}`, found.person.state] as [StreamName, unknown]]),
  ];
  return states.filter(([name, state]) => state !== null && !isPresent(name, state)).map(([name]) => name);
}

function isPresent(name: StreamName, state: unknown): boolean {
  // One of a later version is left to it: folding it back and forth would never end while both run.
  return ((state as { shape?: number }).shape ?? 0) >= (name.startsWith('c-') ? shape : personShape);
}

/**
 * Loads everything once after the app was updated: a coalition at rest is loaded by nobody, and its leads would never be looked at
 * for what an earlier version did not make due. `store` is one with present shapes. Does nothing where it was done before.
 */
export async function refoldAll(store: AppStore): Promise<void> {
  const present = `${shape}.${personShape}`;
  if ((await store.shapes()) === present) return;
  for await (const { workspace, name } of store.everyStream()) await store.load(workspace, { also: [name] });
  await store.keepShapes(present);
}

async function refold(store: AppStore, workspace: string, name: StreamName): Promise<void> {
  if (name.startsWith('p-'))
    return store.rewrite<PersonEvent, unknown>(workspace, name, {
      redact: (event) => event,
      fold: (events) => foldPerson(events),
    });
  let looks: ReturnType<typeof looksFor> = [];
  await store.rewrite<CoalitionEvent, unknown>(workspace, name, {
    redact: (event) => event,
    fold: (events) => {
      const coalition = fold(events);
      looks = coalition === null ? [] : looksFor(coalition);
      return coalition;
    },
  });
  if (looks.length > 0) await store.append(workspace, { streams: [], due: looks }, { now: 0 });
}
