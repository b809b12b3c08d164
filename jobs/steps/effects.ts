import type { CoalitionEventType, EventOf } from '../../src/coalition/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { StepsFact } from '../../src/coalition/steps/events.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Follows,
  type HomesAfter,
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

const forLeads = new Set<CoalitionEventType>(['StepAnswered', 'QuestionLeftOpen', 'StepTold', 'LeadNudged']);
const homes: HomesAfter = ({ leads }, { type }) => (forLeads.has(type) ? leads : null);

export const stepEffects = { kinds, follows, homes } satisfies AreaEffects;
