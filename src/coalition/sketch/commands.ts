import type { Capacity, PartnerRole, PlacedAspect, PlacingStep } from '../../method/sketch.ts';
import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';
import type { PassageOf } from './state.ts';

/** A passage as a form has it, and the entry that the form was opened with. */
export interface PassageInput {
  about: PassageOf;
  words: Secret | null | 'same';
  seen: string | null;
}

/** What is said of one partner. */
export type PlacingChoice =
  | { aspect: 'role'; value: PartnerRole }
  | { aspect: 'capacity'; value: Capacity }
  | { aspect: PlacedAspect; against: string | null; step: PlacingStep };

export type SketchCommand =
  | ({
      type: 'PlacePartner';
      partner: string;
      /** `changes` of what the screen showed; 0: nothing was chosen. */
      seen: number;
    } & PlacingChoice)
  | { type: 'WriteSketch'; passages: PassageInput[] }
  | {
      type: 'ShareSketch';
      partners: string[];
      /** The revision that the lead saw as partners will see it. */
      seen: number;
    }
  | {
      type: 'SuggestChange';
      suggestion: string;
      contact: string;
      version: number;
      about: PassageOf;
      words: Secret;
    }
  | {
      type: 'TakeSuggestion';
      suggestion: string;
      /** The passage as it becomes. */
      words: Secret;
      /** The entry of the passage that the form was opened with. */
      seen: string | null;
      answer: Secret | null;
    }
  | { type: 'ThankForSuggestion'; suggestion: string; answer: Secret }
  | { type: 'NoteLeadToldSuggestions'; lead: UserId };
