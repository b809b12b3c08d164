import fc from 'fast-check';
import type { SketchCommand } from '../../../src/coalition/sketch/commands.ts';
import { entryOf } from '../../../src/coalition/sketch/read.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { capacities, partnerRoles, placingSteps } from '../../../src/method/sketch.ts';
import { ahmed, bea, noor, sanne, stranger } from '../stories.ts';

const kinds: SketchCommand['type'][] = [
  ...(['PlacePartner', 'PlacePartner', 'WriteSketch', 'WriteSketch', 'ShareSketch'] as const),
  ...(['SuggestChange', 'SuggestChange', 'TakeSuggestion', 'ThankForSuggestion'] as const),
  'NoteLeadToldSuggestions',
];
const people = [noor, sanne, ahmed, bea, stranger, null];

export const sketchStep = fc.record({
  kind: fc.constantFrom(...kinds),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  yes: fc.boolean(),
  /** Mostly whoever may do this. */
  who: fc.option(fc.constantFrom(...people), { freq: 3, nil: undefined }),
});
export type SketchStep = typeof sketchStep extends fc.Arbitrary<infer Step> ? Step : never;

/** What a step comes to now, and who does it. */
export function sketchActOf(
  state: Coalition,
  { kind, who, ...chance }: SketchStep,
  n: number,
): { command: SketchCommand; by: string | null } {
  const command = sketchCommandOf(state, kind, { ...chance, n });
  return { command, by: who === undefined ? whoMay(state, command) : who };
}

function whoMay(state: Coalition, command: SketchCommand): string | null {
  if (command.type === 'NoteLeadToldSuggestions') return null;
  const lead = state.leads[0] ?? null;
  if (command.type !== 'SuggestChange') return lead;
  return state.contacts.find(({ id }) => id === command.contact)?.user ?? lead;
}

/** Chooses among what is there. */
interface Chance {
  pick: number;
  other: number;
  yes: boolean;
  /** Makes new ids, as a form's key does. */
  n: number;
}

/** What somebody does about the own plan, looked up in the state of that moment. */
function sketchCommandOf(
  state: Coalition,
  kind: SketchCommand['type'],
  { pick, other, yes, n }: Chance,
): SketchCommand {
  const { draft, versions, suggestions, revision } = state.sketch;
  const partners = state.partners.map(({ id }) => id);
  const partner = from(pick % 11 === 0 ? ['', 'x', '__proto__'] : partners, other);
  const about = yes ? null : partner;
  const words = (entry: string) => ({ entry: `${entry}.${n}`, text: pick % 7 === 0 ? ' ' : 'Iets' });
  const seen = pick % 9 === 0 ? 'older' : entryOf(draft, about);
  const waiting = suggestions.filter(({ settled }) => settled === null);
  const suggestion = from(waiting.length > 0 && pick % 6 > 0 ? waiting : suggestions, other);
  switch (kind) {
    case 'PlacePartner': {
      const placing = state.placings.find((each) => each.partner === partner);
      const stale = pick % 8 === 0 ? 1 : 0;
      if (pick % 4 === 0)
        return {
          type: kind,
          partner,
          seen: (placing?.role?.changes ?? 0) - stale,
          aspect: 'role',
          value: from(partnerRoles, other),
        };
      if (pick % 4 === 1)
        return {
          type: kind,
          partner,
          seen: (placing?.capacity?.changes ?? 0) - stale,
          aspect: 'capacity',
          value: from(capacities, other),
        };
      const aspect = pick % 4 === 2 ? 'stake' : 'influence';
      return {
        type: kind,
        partner,
        seen: (placing?.[aspect]?.changes ?? 0) - stale,
        aspect,
        against: yes ? null : from([...partners, 'x'], pick),
        step: from(placingSteps, other),
      };
    }
    case 'WriteSketch':
      return {
        type: kind,
        passages: [
          { about, words: words('passage'), seen },
          { about: from(partners, pick), words: 'same', seen: null },
        ],
      };
    case 'ShareSketch':
      return {
        type: kind,
        partners: yes ? partners : [partner],
        seen: pick % 6 === 0 ? revision - 1 : revision,
      };
    case 'SuggestChange': {
      const latest = versions.at(pick % 5 === 0 ? 0 : -1);
      const readers = state.contacts.filter((each) => latest?.partners.includes(each.partner));
      const contact = from(pick % 4 > 0 && readers.length > 0 ? readers : state.contacts, other);
      return {
        type: kind,
        suggestion: pick % 13 === 0 ? (suggestion?.id ?? 'x') : `s${n}`,
        contact: contact?.id ?? 'x',
        version: latest?.number ?? 1,
        about,
        words: words('suggested'),
      };
    }
    case 'TakeSuggestion': {
      const of = suggestion?.about ?? null;
      return {
        type: kind,
        suggestion: suggestion?.id ?? 'x',
        words: words('taken'),
        seen: pick % 9 === 0 ? 'older' : entryOf(draft, of),
        answer: yes ? words('answer') : null,
      };
    }
    case 'ThankForSuggestion':
      return { type: kind, suggestion: suggestion?.id ?? 'x', answer: words('answer') };
    case 'NoteLeadToldSuggestions':
      return { type: kind, lead: from([...state.leads, 'U0NOBODY'], other) };
    default:
      return kind satisfies never;
  }
}

/** Every entry of the vault that the sketch still shows, spelled out apart from the code that drops them. */
export function sketchTexts({ sketch }: Coalition): string[] {
  const passages = [sketch.draft, ...sketch.versions].flatMap(({ together, secured }) =>
    [together, ...Object.values(secured)].map((passage) => passage?.entry ?? null),
  );
  const said = sketch.suggestions.flatMap(({ words, settled }) => [words, settled?.answer ?? null]);
  return [...passages, ...said].filter((entry) => entry !== null);
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}
