import type { EventTable } from '../area.ts';
import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { SketchFact } from './events.ts';
import { placingOf } from './read.ts';
import type { Passage, PassageOf, Placing, Sketch, SketchPart, SketchWords } from './state.ts';

export function begin(): SketchPart {
  return {
    placings: [],
    sketch: {
      revision: 0,
      draft: { together: null, secured: {} },
      versions: [],
      suggestions: [],
      told: {},
    },
  };
}

export type SketchEvent = EventOf<
  SketchFact['type'] | 'PartnerRemoved' | 'ContactErased' | 'PracticeThrownAway'
>;

export const events: EventTable<SketchEvent> = {
  PartnerPlaced: (state, event) => {
    const placing = placed(placingOf(state, event.partner), event);
    const others = state.placings.filter(({ partner }) => partner !== event.partner);
    return { ...state, placings: [...others, placing] };
  },
  SketchWritten: (state, { about, entry, by, at }) =>
    withSketch(state, {
      revision: state.sketch.revision + 1,
      draft: withPassage(state.sketch.draft, about, entry === null ? null : { entry, by, at }),
    }),
  SketchShared: (state, { version: number, partners, by, at }) => {
    const { draft, versions } = state.sketch;
    return withSketch(state, {
      versions: [...versions, { ...present(state, draft), number, partners, by, at }],
    });
  },
  ChangeSuggested: (state, { suggestion: id, contact, version, about, entry: words, at }) =>
    withSketch(state, {
      suggestions: [...state.sketch.suggestions, { id, contact, version, about, words, at, settled: null }],
    }),
  ChangeSettled: (state, { suggestion, how, answer, by, at }) =>
    withSketch(state, {
      suggestions: state.sketch.suggestions.map((each) =>
        each.id === suggestion ? { ...each, settled: { how, answer, by, at } } : each,
      ),
    }),
  LeadToldSuggestions: (state, { lead, at }) =>
    withSketch(state, { told: { ...state.sketch.told, [lead]: at } }),
  // What leads thought of a partner is of no use when it is not there; what was shared stays as it was.
  PartnerRemoved: (state, { partner }) => {
    const placings = state.placings.filter((each) => each.partner !== partner);
    const isKnown = state.sketch.draft.secured[partner] !== undefined;
    const draft = isKnown ? withPassage(state.sketch.draft, partner, null) : state.sketch.draft;
    return { ...withSketch(state, isKnown ? { draft, revision: state.sketch.revision + 1 } : {}), placings };
  },
  ContactErased: (state, { contact }) =>
    state.sketch.suggestions.some((each) => each.contact === contact)
      ? withSketch(state, {
          suggestions: state.sketch.suggestions.filter((each) => each.contact !== contact),
        })
      : state,
  PracticeThrownAway: (state) => ({ ...state, ...begin() }),
};

function withSketch(state: Coalition, change: Partial<Sketch>): Coalition {
  return { ...state, sketch: { ...state.sketch, ...change } };
}

function withPassage(words: SketchWords, about: PassageOf, passage: Passage | null): SketchWords {
  if (about === null) return { ...words, together: passage };
  const others = Object.entries(words.secured).filter(([partner]) => partner !== about);
  return { ...words, secured: Object.fromEntries(passage === null ? others : [...others, [about, passage]]) };
}

/** What a draft says of partners that are there. */
function present({ partners }: Coalition, { together, secured }: SketchWords): SketchWords {
  const there = new Set(partners.filter(({ removed }) => !removed).map(({ id }) => id));
  return {
    together,
    secured: Object.fromEntries(Object.entries(secured).filter(([partner]) => there.has(partner))),
  };
}

function placed(before: Placing, event: EventOf<'PartnerPlaced'>): Placing {
  const { by, at } = event;
  const changes = (before[event.aspect]?.changes ?? 0) + 1;
  switch (event.aspect) {
    case 'role':
      return { ...before, role: { value: event.value, by, at, changes } };
    case 'capacity':
      return { ...before, capacity: { value: event.value, by, at, changes } };
    default:
      return { ...before, [event.aspect]: { value: event.value, against: event.against, by, at, changes } };
  }
}
