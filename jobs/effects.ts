import { coalitionEffects } from './coalitions/effects.ts';
import { commitmentEffects } from './commitments/effects.ts';
import { dateEffects } from './dates/effects.ts';
import { domainEffects } from './domain/effects.ts';
import { joinEffects } from './engine/effects.ts';
import { interviewEffects } from './interviews/effects.ts';
import { keepingEffects } from './keeping/effects.ts';
import { meetingEffects } from './meetings/effects.ts';
import { partnerEffects } from './partners/effects.ts';
import { personEffects } from './person/effects.ts';
import { programmeEffects } from './programme/effects.ts';
import { rhythmEffects } from './rhythm/effects.ts';
import { sketchEffects } from './sketch/effects.ts';
import { stepEffects } from './steps/effects.ts';
import { substituteEffects } from './substitutes/effects.ts';

/** What follows from every event, one line an area. The compiler asks for an event that has no line in any of them. */
export const effects = joinEffects(
  [
    coalitionEffects,
    partnerEffects,
    interviewEffects,
    stepEffects,
    meetingEffects,
    programmeEffects,
    domainEffects,
    sketchEffects,
    dateEffects,
    substituteEffects,
    commitmentEffects,
    rhythmEffects,
    personEffects,
    keepingEffects,
  ],
  {},
);
