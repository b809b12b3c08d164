import type { DatesFact } from '../../src/coalition/dates/events.ts';
import { awaitedOf, isPending, pollOf } from '../../src/coalition/dates/read.ts';
import type { CoalitionEventType, EventOf } from '../../src/coalition/events.ts';
import { contactOf, presentLeads } from '../../src/coalition/find.ts';
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
} from '../engine/effects.ts';
import { settledFor } from '../rhythm/refresh.ts';
import { tellFull } from './full.ts';
import { noteUnreached, showAgain, showAsked, showLeft, showOver, tellAsked, tellOff } from './question.ts';

const kinds = {
  'date-told': { run: tellAsked, lost: noteUnreached },
  'date-shown': { run: showAsked },
  'date-off': { run: tellOff },
  'date-left': { run: showLeft },
  'date-over': { run: showOver },
  'date-full': { run: tellFull },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;
type Following = Effect<Kind | 'bundle'>[];

function askedIn(coalition: Coalition, poll: string): string[] {
  return pollOf(coalition, poll)?.asked.map(({ contact }) => contact) ?? [];
}

/** A reminder of it in the last message of a lead or of who was asked is dealt with. */
function settled(coalition: Coalition, poll: string): Following {
  const users = askedIn(coalition, poll).flatMap((id) => contactOf(coalition, id)?.user ?? []);
  return settledFor([...coalition.leads, ...users]);
}

/** It ended: every message about it says so. */
function ended(coalition: Coalition, { poll }: { poll: string }): Following {
  return [...each<Kind>('date-shown', askedIn(coalition, poll)), ...settled(coalition, poll)];
}

/** Whoever answered sees it in place; leads hear once that all did. */
function answered(coalition: Coalition, event: EventOf<'MomentsAnswered'>): Following {
  const poll = pollOf(coalition, event.poll);
  const user = contactOf(coalition, event.contact)?.user ?? null;
  const isFull = poll?.status === 'open' && awaitedOf(coalition, poll).length === 0 && !coalition.practice;
  const leads = presentLeads(coalition).filter((lead) => lead !== event.by);
  return [
    ...(user === null ? [] : [...each<Kind>('date-shown', [event.contact]), ...settledFor([user])]),
    ...(isFull ? each<Kind>('date-full', leads) : []),
  ];
}

const follows = {
  DatePollOpened: (_coalition: Coalition, { asked }: EventOf<'DatePollOpened'>) =>
    each<Kind>('date-told', asked),
  MomentsOffered: (coalition: Coalition, { poll }: EventOf<'MomentsOffered'>) => [
    ...each<Kind>('date-told', askedIn(coalition, poll)),
    ...settled(coalition, poll),
  ],
  MomentsAnswered: answered,
  DatePollClosed: ended,
  MomentPicked: ended,
  DatePollCancelled: (coalition: Coalition, { poll }: EventOf<'DatePollCancelled'>) => [
    ...each<Kind>('date-off', askedIn(coalition, poll)),
    ...settled(coalition, poll),
  ],
  PollTold: nothing,
  PollUnreached: nothing,
  PollReminded: nothing,
  LeadToldOfPoll: nothing,
  ContactRemoved: (coalition: Coalition) =>
    coalition.datePolls.some(isPending) ? one<Kind>('date-left')() : [],
  CoalitionClosed: (coalition: Coalition) =>
    coalition.datePolls.some(isPending) ? one<Kind>('date-over')() : [],
} satisfies Follows<Kind | 'bundle', DatesFact['type']>;

/** Where a message stands, and that somebody was reminded. */
const seenByNobody = new Set<CoalitionEventType>([
  'PollTold',
  'PollUnreached',
  'PollReminded',
  'LeadToldOfPoll',
]);

const homes: HomesAfter = (coalition, event) => {
  if (seenByNobody.has(event.type)) return [];
  if (event.type !== 'MomentsAnswered') return null;
  const user = contactOf(coalition, event.contact)?.user ?? null;
  return user === null ? coalition.leads : [...coalition.leads, user];
};

const personKinds = { 'dates-again': { run: showAgain } } satisfies PersonEffectKinds;

const personFollows = {
  LanguageChosen: ['dates-again'],
  ZoneSeen: ['dates-again'],
  ZoneChosen: ['dates-again'],
} satisfies PersonFollows<keyof typeof personKinds>;

export const dateEffects = {
  kinds,
  follows,
  homes,
  person: { kinds: personKinds, follows: personFollows },
} satisfies AreaEffects;
