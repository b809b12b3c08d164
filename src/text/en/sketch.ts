import { due } from '../../coalition/due-kinds.ts';
import type * as nl from '../nl/sketch.ts';

export const sketch: typeof nl.sketch = {
  reminders: {
    suggestions: {
      notification: 'Your sketch has suggestions',
      body: (coalition, count) =>
        count === 1
          ? `One suggestion from a partner is waiting at the sketch of *${coalition}*. Will you take it over?`
          : `${count} suggestions from partners are waiting at the sketch of *${coalition}*. Which will you take over?`,
      read: 'Read and answer',
    },
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds: typeof nl.dueKinds = {
  [due.sketchSuggestions]: 'Says that the sketch has suggestions',
};
