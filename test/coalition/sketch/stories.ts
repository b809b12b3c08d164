import type { PassageInput, SketchCommand } from '../../../src/coalition/sketch/commands.ts';
import { by } from '../given.ts';
import { ahmed, bea, contact, contactAdded, noor, sanne } from '../stories.ts';

export const lotte = 'U0LOTTE';

/** The museum: Lotte, of another workspace. */
export const museum = by(
  noor,
  { type: 'PartnerAdded', partner: 'museum', name: 'Museum', kind: 'culture', own: false },
  contactAdded('museum', { ...contact('c-lotte', lotte), outside: true }),
);

export const written = by(
  noor,
  { type: 'SketchWritten', about: null, entry: 'how' },
  { type: 'SketchWritten', about: 'shops', entry: 'line' },
);

/** With the shopkeepers alone. */
export const shared = by(noor, { type: 'SketchShared', version: 1, partners: ['shops'] });

/** Ahmed about how to work together, Bea about the shopkeepers' line. */
export const suggested = [
  by(ahmed, {
    type: 'ChangeSuggested',
    suggestion: 's1',
    contact: 'c-ahmed',
    version: 1,
    about: null,
    entry: 'idea',
  }),
  by(bea, {
    type: 'ChangeSuggested',
    suggestion: 's2',
    contact: 'c-bea',
    version: 1,
    about: 'shops',
    entry: 'other',
  }),
].flat();

export const closed = by(noor, { type: 'CoalitionClosed' });
export const shopsGone = by(
  sanne,
  ...(['c-ahmed', 'c-bea', 'c-jan'] as const).map(
    (who) => ({ type: 'ContactRemoved', contact: who }) as const,
  ),
  { type: 'PartnerRemoved', partner: 'shops' },
);

export function passage(entry: string, { about, seen = null, text = 'Iets' }: Passage): PassageInput {
  return { about, words: { entry, text }, seen };
}

interface Passage {
  about: string | null;
  seen?: string | null;
  text?: string;
}

export function write(...passages: PassageInput[]): SketchCommand {
  return { type: 'WriteSketch', passages };
}

export function suggest(
  entry: string,
  more: Partial<Extract<SketchCommand, { type: 'SuggestChange' }>> = {},
): SketchCommand {
  return {
    type: 'SuggestChange',
    suggestion: 's9',
    contact: 'c-ahmed',
    version: 1,
    about: null,
    words: { entry, text: 'Iets anders' },
    ...more,
  };
}
