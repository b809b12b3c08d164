import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import type { SketchCommand } from './commands.ts';
import {
  noteLeadTold,
  shareSketch,
  suggestChange,
  takeSuggestion,
  thankForSuggestion,
  writeSketch,
} from './decide.ts';
import { duesOf } from './dues.ts';
import { begin, events, type SketchEvent } from './evolve.ts';
import { placePartner } from './placing.ts';
import { sketchEntries } from './read.ts';
import type { Sketch, SketchPart } from './state.ts';

/** Step 3: how partners differ, for leads alone, and a sketch of how to work together. Its one thing is the sketch. */
export const sketch = {
  commands: {
    PlacePartner: placePartner,
    WriteSketch: writeSketch,
    ShareSketch: shareSketch,
    SuggestChange: suggestChange,
    TakeSuggestion: takeSuggestion,
    ThankForSuggestion: thankForSuggestion,
    NoteLeadToldSuggestions: noteLeadTold,
  },
  events,
  begin,
  things: (coalition) => [coalition.sketch],
  dues: duesOf,
  duesOfAll: () => [],
  texts: sketchEntries,
  mayRead,
  belongs: ({ suggestions }, entry) => {
    const suggested = suggestions.find(({ words }) => words === entry);
    return suggested === undefined ? 'shared' : { subject: suggested.contact };
  },
  leadsNotes: ['PartnerPlaced'],
} satisfies Area<SketchCommand, SketchEvent, Sketch, SketchPart>;
