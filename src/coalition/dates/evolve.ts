import type { EventTable } from '../area.ts';
import { due } from '../due-kinds.ts';
import type { EventOf } from '../events.ts';
import { contactOf } from '../find.ts';
import type { Coalition } from '../state.ts';
import type { DatesFact } from './events.ts';
import { ownPlace, pollOf } from './read.ts';
import type { Asked, DatePoll, DatesPart } from './state.ts';

export function begin(): DatesPart {
  return { datePolls: [] };
}

export type DatesEvent = EventOf<DatesFact['type'] | 'ContactErased' | 'DueCancelled' | 'PracticeThrownAway'>;

/** Folds what happens to one poll. */
function toOne<E extends { poll: string }>(change: (poll: DatePoll, event: E, state: Coalition) => DatePoll) {
  return (state: Coalition, event: E): Coalition =>
    withPoll(state, event.poll, (poll) => change(poll, event, state));
}

function withPoll(state: Coalition, id: string, change: (poll: DatePoll) => DatePoll): Coalition {
  const before = pollOf(state, id);
  if (before === undefined) return state;
  const after = change(before);
  return { ...state, datePolls: state.datePolls.map((each) => (each === before ? after : each)) };
}

export const events: EventTable<DatesEvent> = {
  DatePollOpened: (state, event) => ({ ...state, datePolls: [...state.datePolls, opened(state, event)] }),
  MomentsOffered: toOne((poll, event, state) => ({
    ...poll,
    status: 'open',
    moments: event.moments,
    revision: event.revision,
    offeredAt: event.at,
    told: [],
    asked: poll.asked.map((each) => askedAnew(state, each, event)),
  })),
  MomentsAnswered: toOne((poll, { contact, fits, at }) =>
    withAsked(poll, contact, (each) => ({ ...each, fits, answeredAt: at })),
  ),
  DatePollClosed: toOne((poll) => ({ ...poll, status: 'closed' })),
  DatePollCancelled: toOne((poll) => ({ ...poll, status: 'cancelled' })),
  MomentPicked: toOne((poll, { start, meeting }) => ({
    ...poll,
    status: 'picked',
    picked: { start, meeting },
  })),
  PollTold: toOne((poll, { contact, ts, revision, at }) =>
    withAsked(poll, contact, (each) => ({
      ...each,
      messages: [...each.messages, { ts, revision }],
      askedAt: revision === poll.revision ? (each.askedAt ?? at) : each.askedAt,
      unreached: null,
    })),
  ),
  PollUnreached: toOne((poll, { contact, reason }) =>
    withAsked(poll, contact, (each) => ({ ...each, unreached: reason })),
  ),
  PollReminded: toOne((poll, { contact }) => withAsked(poll, contact, reminded)),
  LeadToldOfPoll: toOne((poll, { lead, of }) => ({ ...poll, told: [...poll.told, { lead, of }] })),
  ContactErased: (state, { contact }) => ({
    ...state,
    datePolls: state.datePolls.map((poll) => without(poll, contact)),
  }),
  // Cancelled it counts as sent.
  DueCancelled: (state, { kind, about, user }) => {
    if (kind !== due.dateAsked) return state;
    return withPoll(state, about, (poll) =>
      withAsked(poll, ownPlace(state, poll, user)?.contact.id ?? '', reminded),
    );
  },
  PracticeThrownAway: (state) => ({ ...state, datePolls: [] }),
};

function reminded(asked: Asked): Asked {
  return { ...asked, reminded: true };
}

function without(poll: DatePoll, contact: string): DatePoll {
  const left = poll.asked.filter((each) => each.contact !== contact);
  return left.length === poll.asked.length ? poll : { ...poll, asked: left };
}

function opened(state: Coalition, event: EventOf<'DatePollOpened'>): DatePoll {
  const { poll: id, kind, form, zone, minutes, purpose, moments, by, at } = event;
  return {
    id,
    kind,
    form,
    zone,
    minutes,
    purpose,
    status: 'open',
    moments,
    revision: 0,
    offeredAt: at,
    openedBy: by,
    asked: event.asked.map((contact) => askedAnew(state, newAsked(contact), event)),
    told: [],
    picked: null,
  };
}

/** About moments that were just offered. What somebody said of one that stays holds; whoever offers them can at each of them. */
function askedAnew(
  state: Coalition,
  asked: Asked,
  { moments, by, at }: Pick<EventOf<'MomentsOffered'>, 'moments' | 'by' | 'at'>,
): Asked {
  const all = moments.map(({ start }) => start);
  const user = contactOf(state, asked.contact)?.user ?? null;
  const isOffering = user !== null && user === by;
  return {
    ...asked,
    fits: isOffering ? all : all.filter((start) => asked.fits.includes(start)),
    answeredAt: isOffering ? at : null,
    askedAt: null,
    reminded: false,
  };
}

function newAsked(contact: string): Asked {
  return {
    contact,
    fits: [],
    answeredAt: null,
    askedAt: null,
    reminded: false,
    messages: [],
    unreached: null,
  };
}

function withAsked(poll: DatePoll, contact: string, change: (asked: Asked) => Asked): DatePoll {
  return { ...poll, asked: poll.asked.map((each) => (each.contact === contact ? change(each) : each)) };
}
