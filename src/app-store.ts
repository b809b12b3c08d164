import { fold } from './coalition/coalition.ts';
import type { CoalitionEvent } from './coalition/events.ts';
import { type Coalition, shape } from './coalition/state.ts';
import type { AppStore } from './command-handler.ts';
import { foldPerson, type Person, type PersonEvent, personShape } from './person/person.ts';
import type { Folding } from './store/folding.ts';
import { openStore, type StoreOptions } from './store/store.ts';

/** How this version folds: the schema rises whenever a shape does, and is raised here when another way of writing is all that changed. */
export const folding: Folding<Coalition, Person> = {
  coalition: (events, from) => fold(events as CoalitionEvent[], from),
  person: (events, from) => foldPerson(events as PersonEvent[], from),
  schema: shape + personShape,
};

/** The store of coalitions and people. `schema` is for tests: that of another version of the app. */
export function openAppStore(
  options: Omit<StoreOptions<Coalition, Person>, 'folding'> & { schema?: number },
): AppStore {
  const { schema = folding.schema, ...rest } = options;
  return openStore({ ...rest, folding: { ...folding, schema } });
}
