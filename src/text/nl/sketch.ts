import { due } from '../../coalition/due-kinds.ts';

export const sketch = {
  reminders: {
    suggestions: {
      notification: 'Er zijn voorstellen bij jullie schets',
      body: (coalition: string, count: number) =>
        count === 1
          ? `Bij de schets van *${coalition}* ligt 1 voorstel van een partner. Neem je het over?`
          : `Bij de schets van *${coalition}* liggen ${count} voorstellen van partners. Wat nemen jullie over?`,
      read: 'Lees en antwoord',
    },
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds = {
  [due.sketchSuggestions]: 'Vertelt dat er voorstellen bij de schets liggen',
};
