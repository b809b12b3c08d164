import type { SketchFact } from '../../src/coalition/sketch/events.ts';
import { type AreaEffects, type Follows, nothing } from '../engine/effects.ts';

const follows = {
  PartnerPlaced: nothing,
  SketchWritten: nothing,
  SketchShared: nothing,
  ChangeSuggested: nothing,
  ChangeSettled: nothing,
  LeadToldSuggestions: nothing,
} satisfies Follows<never, SketchFact['type']>;

export const sketchEffects = { kinds: {}, follows } satisfies AreaEffects;
