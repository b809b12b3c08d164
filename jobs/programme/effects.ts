import type { EventOf } from '../../src/coalition/events.ts';
import { inviteesOf, meetingOf } from '../../src/coalition/meetings/read.ts';
import type { ProgrammeFact } from '../../src/coalition/programme/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  each,
  type Follows,
  type HomesAfter,
  nothing,
  one,
} from '../engine/effects.ts';
import { sendFiles } from './files.ts';

const kinds = { 'programme-files': { run: sendFiles } } satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;

/** The invitation says in whose name it is, and what to read beforehand: quietly, as nobody has to do anything. */
function invitationsSay(coalition: Coalition, { meeting: id }: EventOf<'MeetingChosen'>) {
  const meeting = meetingOf(coalition, id);
  if (meeting?.status !== 'planned') return [];
  return each(
    'meeting-refresh',
    inviteesOf(coalition, meeting).map(({ contact }) => contact.id),
  );
}

const follows = {
  ProgrammeProposed: nothing,
  ProgrammeItemPut: nothing,
  ProgrammeItemRemoved: nothing,
  // The meeting is changed with it, and that reaches everybody invited.
  ProgrammeShared: nothing,
  GroupsProposed: nothing,
  PartnerGrouped: nothing,
  GroupNamed: nothing,
  MeetingChosen: invitationsSay,
  ProgrammeFileAsked: one<Kind>('programme-files'),
} satisfies Follows<Kind | 'meeting-refresh', ProgrammeFact['type']>;

/** A lead's Home says what is next; invitees hear of a programme with their meeting. */
const homes: HomesAfter = ({ leads }, { type }) => (Object.hasOwn(follows, type) ? leads : null);

export const programmeEffects = { kinds, follows, homes } satisfies AreaEffects;
