import type { KeepingFact } from '../../src/coalition/keeping/events.ts';
import { scheduleWiping } from '../../src/retention.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Follows,
  nothing,
  one,
  type PersonEffectKinds,
  type PersonFollows,
} from '../engine/effects.ts';
import { forget, stillToErase } from './forget.ts';
import { sendData } from './take-out.ts';
import { wipe } from './wipe.ts';

const kinds = {
  'schedule-wiping': { run: ({ context, coalition }) => scheduleWiping(context, coalition.id) },
  wipe: { run: wipe },
} satisfies CoalitionEffectKinds;

const follows = {
  PersonErased: nothing,
  WipingScheduled: nothing,
  WipingTold: nothing,
  CoalitionWiped: one('wipe'),
  CoalitionClosed: one('schedule-wiping'),
} satisfies Follows<keyof typeof kinds, KeepingFact['type']>;

const personKinds = {
  'take-out': { run: sendData },
  forget: { run: forget, lost: stillToErase },
} satisfies PersonEffectKinds;

const personFollows = {
  DataAsked: ['take-out'],
  DataSent: [],
  DataRemoved: [],
  ErasingAsked: ['forget'],
} satisfies PersonFollows<keyof typeof personKinds>;

export const keepingEffects = {
  kinds,
  follows,
  person: { kinds: personKinds, follows: personFollows },
} satisfies AreaEffects;
