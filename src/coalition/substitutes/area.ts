import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import type { SubstituteCommand } from './commands.ts';
import { sendSubstitute, takeBackSubstitute } from './decide.ts';
import { begin, events, type SubstitutesEvent } from './evolve.ts';
import { entriesOf } from './read.ts';
import type { SubstitutesPart, Substitution } from './state.ts';

/** Who stands in for a contact (M4.6). What that means for a meeting's list stands with the meetings. */
export const substitutes = {
  commands: { SendSubstitute: sendSubstitute, TakeBackSubstitute: takeBackSubstitute },
  events,
  begin,
  things: (coalition) => coalition.substitutions,
  dues: () => [],
  duesOfAll: () => [],
  texts: entriesOf,
  mayRead,
} satisfies Area<SubstituteCommand, SubstitutesEvent, Substitution, SubstitutesPart>;
