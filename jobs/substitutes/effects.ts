import type { EventOf } from '../../src/coalition/events.ts';
import { meetingOf, seatOf } from '../../src/coalition/meetings/read.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { SubstitutesFact } from '../../src/coalition/substitutes/events.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Follows,
  one,
  type PersonEffectKinds,
  type PersonFollows,
} from '../engine/effects.ts';
import { showReplacedAgain } from '../meetings/others.ts';
import { tellBack, tellCannot, tellSubstitute, tellUnreached } from './telling.ts';

const kinds = {
  'substitute-sent': { run: tellSubstitute, lost: tellUnreached },
  'substitute-back': { run: tellBack },
  'substitute-cannot': { run: tellCannot },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;

/** The contact hears it where somebody who goes instead says no. */
function answered(coalition: Coalition, { meeting: id, contact, answer, by }: EventOf<'MeetingAnswered'>) {
  const meeting = meetingOf(coalition, id);
  const seat = meeting === undefined ? null : seatOf(coalition, meeting, contact);
  const isTheirs = seat?.substitution != null && seat.substitution.user === by;
  return isTheirs && answer === 'no' ? one<Kind>('substitute-cannot')() : [];
}

const follows = {
  SubstituteSent: one<Kind>('substitute-sent'),
  SubstituteTakenBack: one<Kind>('substitute-back'),
  MeetingAnswered: answered,
} satisfies Follows<Kind, SubstitutesFact['type']>;

const personKinds = { 'substitutes-again': { run: showReplacedAgain } } satisfies PersonEffectKinds;

const personFollows = {
  LanguageChosen: ['substitutes-again'],
  ZoneSeen: ['substitutes-again'],
  ZoneChosen: ['substitutes-again'],
} satisfies PersonFollows<keyof typeof personKinds>;

export const substituteEffects = {
  kinds,
  follows,
  person: { kinds: personKinds, follows: personFollows },
} satisfies AreaEffects;
