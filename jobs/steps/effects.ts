import type { EventOf } from '../../src/coalition/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { StepsFact } from '../../src/coalition/steps/events.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Follows,
  nothing,
  one,
} from '../engine/effects.ts';
import { drawAgain, newPictures } from './pictures.ts';
import { askAboutTold, tellStep } from './telling.ts';

const kinds = {
  'step-told': { run: tellStep, unsure: askAboutTold },
  picture: { run: drawAgain },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;

const follows = {
  StepAnswered: nothing,
  QuestionLeftOpen: nothing,
  QuestionNoLongerOpen: nothing,
  StepFinished: (_: Coalition, { tell }: EventOf<'StepFinished'>) => (tell ? one<Kind>('step-told')() : []),
  StepSkipped: nothing,
  StepOpened: () => [newPictures],
  StepTold: one('step-told'),
  CoalitionClosed: nothing,
  PracticeThrownAway: nothing,
  LeadNudged: nothing,
} satisfies Follows<Kind, StepsFact['type']>;

export const stepEffects = { kinds, follows } satisfies AreaEffects;
