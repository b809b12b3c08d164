import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import type { WalkCommand } from './commands.ts';
import { answer, finish, noteNudged, open, skip, tell, throwAway } from './decide.ts';
import { duesOfAll } from './dues.ts';
import { begin, events, type StepsEvent } from './evolve.ts';
import { walkEntries } from './read.ts';
import type { StepsPart, Walk } from './state.ts';

/** The walk through the ten steps. Its one thing is the walk. */
export const steps = {
  commands: {
    AnswerStep: answer,
    FinishStep: finish,
    SkipStep: skip,
    OpenStep: open,
    TellStep: tell,
    ThrowAway: throwAway,
    NoteLeadNudged: noteNudged,
  },
  events,
  begin,
  things: ({ walk }) => [walk],
  dues: () => [],
  duesOfAll,
  texts: walkEntries,
  mayRead,
  belongs: () => 'shared',
} satisfies Area<WalkCommand, StepsEvent, Walk, StepsPart>;
