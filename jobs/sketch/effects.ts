import type { CoalitionEventType, EventOf } from '../../src/coalition/events.ts';
import type { SketchFact } from '../../src/coalition/sketch/events.ts';
import { readersOf, versionOf } from '../../src/coalition/sketch/read.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Effect,
  each,
  type Follows,
  type HomesAfter,
  nothing,
  one,
} from '../engine/effects.ts';
import { settledFor } from '../rhythm/refresh.ts';
import { tellAuthor } from './heard.ts';
import { drawMap } from './map.ts';
import { tellReader, tellSharer } from './shared.ts';

const kinds = {
  'sketch-shared': { run: tellReader, lost: tellSharer },
  'sketch-heard': { run: tellAuthor },
  'sketch-map': { run: drawMap },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;

const follows = {
  PartnerPlaced: one('sketch-map'),
  SketchWritten: nothing,
  SketchShared: (coalition: Coalition, event: EventOf<'SketchShared'>): Effect<Kind>[] => {
    const version = versionOf(coalition.sketch, event.version);
    if (version === undefined || coalition.practice) return [];
    return each<Kind>(
      'sketch-shared',
      readersOf(coalition, version).map(({ id }) => id),
    );
  },
  ChangeSuggested: nothing,
  ChangeSettled: (coalition: Coalition): Effect<Kind | 'bundle'>[] => [
    ...one<Kind>('sketch-heard')(),
    ...settledFor(coalition.leads),
  ],
  LeadToldSuggestions: nothing,
} satisfies Follows<Kind | 'bundle', SketchFact['type']>;

/** What leads think and write is shown in nobody else's Home; what was shared is. */
const forLeads = new Set<CoalitionEventType>([
  'PartnerPlaced',
  'SketchWritten',
  'ChangeSuggested',
  'ChangeSettled',
]);

const homes: HomesAfter = ({ leads }, { type }) => {
  if (type === 'LeadToldSuggestions') return [];
  return forLeads.has(type) ? leads : null;
};

export const sketchEffects = { kinds, follows, homes } satisfies AreaEffects;
