import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import { chooseForMeeting } from './choosing.ts';
import type { ProgrammeCommand } from './commands.ts';
import { askFile, moveItem, proposeProgramme, putItem, removeItem, shareProgramme } from './decide.ts';
import { begin, events, type ProgrammeEvent } from './evolve.ts';
import { nameGroup, placeInGroup, proposeGroups } from './grouping.ts';
import { entriesOf } from './read.ts';
import type { Programme, ProgrammePartOfState } from './state.ts';

const none: readonly Programme[] = [];

/** How a meeting is organised and what happens in it: the choices, the programme, the groups. */
export const programme = {
  commands: {
    ProposeProgramme: proposeProgramme,
    PutProgrammeItem: putItem,
    MoveProgrammeItem: moveItem,
    RemoveProgrammeItem: removeItem,
    ShareProgramme: shareProgramme,
    ProposeGroups: proposeGroups,
    PlaceInGroup: placeInGroup,
    NameGroup: nameGroup,
    ChooseForMeeting: chooseForMeeting,
    AskProgrammeFile: askFile,
  },
  events,
  begin,
  things: ({ programmes }) => programmes ?? none,
  dues: () => [],
  duesOfAll: () => [],
  texts: entriesOf,
  mayRead,
  belongs: () => 'shared',
} satisfies Area<ProgrammeCommand, ProgrammeEvent, Programme, ProgrammePartOfState>;
