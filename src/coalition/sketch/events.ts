import type { Capacity, PartnerRole, PlacedAspect } from '../../method/sketch.ts';
import type { UserId } from '../ids.ts';
import type { PassageOf, SettledSuggestion } from './state.ts';

/** Something was chosen of a partner. */
export type PartnerPlaced =
  | { type: 'PartnerPlaced'; partner: string; aspect: 'role'; value: PartnerRole }
  | { type: 'PartnerPlaced'; partner: string; aspect: 'capacity'; value: Capacity }
  | {
      type: 'PartnerPlaced';
      partner: string;
      aspect: PlacedAspect;
      value: number;
      /** The partner that it was placed against. */
      against: string | null;
    };

/** What happens to the own plan, before it is stamped. */
export type SketchFact =
  | PartnerPlaced
  | { type: 'SketchWritten'; about: PassageOf; entry: string | null }
  | { type: 'SketchShared'; version: number; partners: string[] }
  | {
      type: 'ChangeSuggested';
      suggestion: string;
      contact: string;
      version: number;
      about: PassageOf;
      entry: string;
    }
  | { type: 'ChangeSettled'; suggestion: string; how: SettledSuggestion['how']; answer: string | null }
  | { type: 'LeadToldSuggestions'; lead: UserId };
