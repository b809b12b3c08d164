import type { CoalitionEventType, EventOf } from '../../src/coalition/events.ts';
import type { MeetingsFact } from '../../src/coalition/meetings/events.ts';
import { meetingOf, seatOf } from '../../src/coalition/meetings/read.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Effect,
  each,
  type Follows,
  type HomesAfter,
  nothing,
  one,
  type PersonEffectKinds,
  type PersonFollows,
  toLeads,
} from '../engine/effects.ts';
import { settledFor } from '../rhythm/refresh.ts';
import { announce, askAboutAnnounced } from './channel.ts';
import { refreshInvitee, showAgain, tellInvitee, tellLeft } from './invitation.ts';
import { tellOutcome } from './outcome.ts';
import { noteUnreached, tellUnreached } from './unreached.ts';

const kinds = {
  'meeting-told': { run: tellInvitee, lost: noteUnreached },
  'meeting-left': { run: tellLeft },
  'meeting-refresh': { run: refreshInvitee },
  'meeting-unreached': { run: tellUnreached },
  'meeting-outcome': { run: tellOutcome },
  'meeting-channel': { run: announce, unsure: askAboutAnnounced },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;
type Following = Effect<Kind | 'bundle'>[];

/** The contacts who are invited to a meeting now. */
function inviteesOf(coalition: Coalition, meeting: string): string[] {
  const invitees = meetingOf(coalition, meeting)?.invitees ?? [];
  return invitees.filter(({ dropped }) => !dropped).map(({ contact }) => contact);
}

/** Who answers for these contacts at a meeting: they themselves, or who goes instead. */
function usersOf(coalition: Coalition, id: string, contacts: readonly string[]): string[] {
  const meeting = meetingOf(coalition, id);
  if (meeting === undefined) return [];
  return contacts.flatMap((contact) => seatOf(coalition, meeting, contact)?.contact.user ?? []);
}

/** A reminder of the meeting in the last message of a lead or of these contacts is dealt with. */
function settled(coalition: Coalition, meeting: string, contacts: readonly string[]): Following {
  return settledFor([...coalition.leads, ...usersOf(coalition, meeting, contacts)]);
}

/** The channel of a practice, or of a coalition that is over, hears nothing. */
function announced({ practice, over }: Coalition): Following {
  return practice || over !== null ? [] : one<Kind>('meeting-channel')();
}

/** Tells whoever was added or removed; those who stay only if anything else changed. */
function meetingChanged(coalition: Coalition, event: EventOf<'MeetingChanged'>): Following {
  const { meeting, changes, added, removed } = event;
  const staying = changes.length > 0 ? inviteesOf(coalition, meeting) : [];
  const isMoved = changes.includes('time');
  return [
    ...each<Kind>('meeting-told', [...new Set([...staying, ...added, ...removed])]),
    ...(isMoved ? [...settled(coalition, meeting, staying), ...announced(coalition)] : []),
  ];
}

/** The invitation and the last message of whoever answered say so. */
function meetingAnswered(coalition: Coalition, { meeting, contact }: EventOf<'MeetingAnswered'>): Following {
  const users = usersOf(coalition, meeting, [contact]);
  return users.length === 0 ? [] : [...each<Kind>('meeting-refresh', [contact]), ...settledFor(users)];
}

const follows = {
  MeetingPlanned: (coalition: Coalition, { invitees }: EventOf<'MeetingPlanned'>) => [
    ...each<Kind>('meeting-told', invitees),
    ...announced(coalition),
  ],
  MeetingChanged: meetingChanged,
  MeetingCancelled: (coalition: Coalition, { meeting }: EventOf<'MeetingCancelled'>) => [
    ...each<Kind>('meeting-told', inviteesOf(coalition, meeting)),
    ...settled(coalition, meeting, inviteesOf(coalition, meeting)),
    ...announced(coalition),
  ],
  MeetingAnswered: meetingAnswered,
  InviteeTold: nothing,
  InviteeUnreached: toLeads('meeting-unreached'),
  InviteeReminded: nothing,
  LeadAskedAfter: nothing,
  MeetingOutcomeRecorded: (coalition: Coalition, { meeting }: EventOf<'MeetingOutcomeRecorded'>) => [
    ...each<Kind>('meeting-refresh', inviteesOf(coalition, meeting)),
    ...(coalition.practice || coalition.over !== null
      ? []
      : each<Kind>('meeting-outcome', inviteesOf(coalition, meeting))),
    ...settled(coalition, meeting, inviteesOf(coalition, meeting)),
  ],
  OutcomeTold: nothing,
  MeetingRhythmSet: nothing,
  LeadAskedNext: nothing,
  ContactRemoved: (coalition: Coalition) =>
    coalition.meetings.length > 0 ? one<Kind>('meeting-left')() : [],
} satisfies Follows<Kind | 'bundle', MeetingsFact['type']>;

/** Where a message stands, and that a reminder was sent. */
const seenByNobody = new Set<CoalitionEventType>([
  'InviteeTold',
  'InviteeUnreached',
  'InviteeReminded',
  'LeadAskedAfter',
  'LeadAskedNext',
]);

const homes: HomesAfter = (coalition, event) => {
  if (seenByNobody.has(event.type)) return [];
  if (event.type === 'MeetingRhythmSet') return coalition.leads;
  if (event.type !== 'MeetingAnswered') return null;
  return [...coalition.leads, ...usersOf(coalition, event.meeting, [event.contact])];
};

const personKinds = { 'meetings-again': { run: showAgain } } satisfies PersonEffectKinds;

const personFollows = {
  LanguageChosen: ['meetings-again'],
  ZoneSeen: ['meetings-again'],
  ZoneChosen: ['meetings-again'],
} satisfies PersonFollows<keyof typeof personKinds>;

export const meetingEffects = {
  kinds,
  follows,
  homes,
  person: { kinds: personKinds, follows: personFollows },
} satisfies AreaEffects;
