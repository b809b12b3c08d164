import type { EventOf } from '../../src/coalition/events.ts';
import type { RhythmFact } from '../../src/coalition/rhythm/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  each,
  type Follows,
  nothing,
  type PersonEffectKinds,
  type PersonFollows,
} from '../engine/effects.ts';
import { showHours } from './hours.ts';
import { settleLines, showPutOff } from './refresh.ts';
import { tellUnreachable } from './unreachable.ts';

const kinds = {
  bundle: { run: settleLines },
  unreachable: { run: tellUnreachable },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;

const follows = {
  DueCancelled: nothing,
  DueMoved: nothing,
  PersonUnreachable: ({ leads }: Coalition, { user, quiet }: EventOf<'PersonUnreachable'>) => {
    const others = quiet ? [] : leads.filter((lead) => lead !== user);
    return each<Kind>('unreachable', others);
  },
} satisfies Follows<Kind, RhythmFact['type']>;

const personKinds = {
  bundle: { run: showPutOff },
  hours: { run: showHours },
} satisfies PersonEffectKinds;

const personFollows = {
  Snoozed: ['bundle'],
  Bundled: [],
  BundleExtended: [],
  QuotesForgotten: [],
  HoursChosen: ['hours'],
  HoursAsked: [],
  Nudged: [],
  NudgesSwitched: [],
  QuotesSwitched: [],
} satisfies PersonFollows<keyof typeof personKinds>;

export const rhythmEffects = {
  kinds,
  follows,
  person: { kinds: personKinds, follows: personFollows },
} satisfies AreaEffects;
