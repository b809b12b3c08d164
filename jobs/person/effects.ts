import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Follows,
  one,
  type PersonEffectKinds,
  type PersonFollows,
} from '../engine/effects.ts';
import { finishErasing } from './erase.ts';
import { sendHint } from './hint.ts';
import { changeHub } from './hub.ts';
import { changeLanguage } from './language.ts';

const kinds = { erase: { run: finishErasing } } satisfies CoalitionEffectKinds;

const follows = {
  ContactErased: one('erase'),
  InterviewErased: one('erase'),
} satisfies Follows<keyof typeof kinds>;

const personKinds = {
  language: { run: changeLanguage },
  hub: { run: changeHub },
  hint: { run: sendHint },
} satisfies PersonEffectKinds;

const personFollows = {
  LanguageChosen: ['language'],
  CountryChosen: ['hub'],
  ZoneChosen: ['hub'],
  PauseChosen: ['hub'],
  WeeklyChosen: ['hub'],
  MessagesSwitched: ['hub'],
  ConversationOpened: [],
  HubPosted: [],
  Hinted: ['hint'],
} satisfies PersonFollows<keyof typeof personKinds>;

export const personEffects = {
  kinds,
  follows,
  person: { kinds: personKinds, follows: personFollows, homes: ['LanguageChosen'] },
} satisfies AreaEffects;
