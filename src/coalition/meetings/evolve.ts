import type { EventTable } from '../area.ts';
import { type DueKind, due } from '../due-kinds.ts';
import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { MeetingsFact } from './events.ts';
import { meetingOf, ownInvitation } from './read.ts';
import type { Invitee, Meeting, MeetingsPart } from './state.ts';

export function begin(): MeetingsPart {
  return { meetings: [], meetingRhythm: 2, askedNext: {} };
}

export type MeetingsEvent = EventOf<
  MeetingsFact['type'] | 'ContactErased' | 'DueCancelled' | 'PracticeThrownAway'
>;

type Reminder = EventOf<'InviteeReminded'>['of'];

/** Folds what happens to one meeting. */
function toOne<E extends { meeting: string }>(
  change: (meeting: Meeting, event: E, state: Coalition) => Meeting,
) {
  return (state: Coalition, event: E): Coalition =>
    withMeeting(state, event.meeting, (each) => change(each, event, state));
}

function withMeeting(state: Coalition, id: string, change: (meeting: Meeting) => Meeting): Coalition {
  const before = meetingOf(state, id);
  if (before === undefined) return state;
  const after = change(before);
  return { ...state, meetings: state.meetings.map((each) => (each === before ? after : each)) };
}

/** Which reminder each kind is: cancelled, it counts as sent, so that what comes after it still comes. */
const cancelled: { [K in DueKind]?: Reminder } = {
  [due.meetingAnswer]: 'answer',
  [due.meetingDay]: 'day',
  [due.meetingHour]: 'hour',
};

export const events: EventTable<MeetingsEvent> = {
  MeetingPlanned: (state, event) => ({ ...state, meetings: [...state.meetings, planned(state, event)] }),
  MeetingChanged: toOne((meeting, event, state) => changed(state, meeting, event)),
  MeetingCancelled: toOne((meeting, { sequence, entry, at }) => ({
    ...meeting,
    status: 'cancelled',
    cancelLine: entry,
    sequence,
    changedAt: at,
  })),
  MeetingAnswered: toOne((meeting, { contact, answer, note, at }) =>
    withInvitee(meeting, contact, (each) => ({ ...each, answer, note, answeredAt: at })),
  ),
  InviteeTold: toOne((meeting, { contact, ts, sequence, at }) =>
    withInvitee(meeting, contact, (each) => ({
      ...each,
      messages: [...each.messages, { ts, sequence }],
      askedAt: sequence >= meeting.timed ? (each.askedAt ?? at) : each.askedAt,
      unreached: null,
    })),
  ),
  OutcomeTold: toOne((meeting, { contact, ts }) =>
    withInvitee(meeting, contact, (each) => ({ ...each, outcomeTs: ts })),
  ),
  InviteeUnreached: toOne((meeting, { contact, reason }) =>
    withInvitee(meeting, contact, (each) => ({ ...each, unreached: reason })),
  ),
  InviteeReminded: toOne((meeting, event, state) => remindedIn(state, meeting, event)),
  LeadAskedAfter: toOne((meeting, { lead }) => ({ ...meeting, askedAfter: [...meeting.askedAfter, lead] })),
  MeetingOutcomeRecorded: toOne((meeting, { agreed, open, actions, by, at }) => ({
    ...meeting,
    status: 'held',
    outcome: { agreed, open, actions, by, at },
  })),
  MeetingRhythmSet: (state, { months }) => ({ ...state, meetingRhythm: months }),
  LeadAskedNext: (state, { lead, at }) => ({
    ...state,
    askedNext: { ...state.askedNext, [lead]: at },
  }),
  ContactErased: (state, { contact }) => ({
    ...state,
    meetings: state.meetings.map((each) => withoutNote(each, contact)),
  }),
  DueCancelled: (state, { kind, about, user, at }) => {
    const of = cancelled[kind];
    if (of === undefined) return state;
    return withMeeting(state, about, (meeting) => remindedIn(state, meeting, { user, of, at }));
  },
  PracticeThrownAway: (state) => ({ ...state, meetings: [] }),
};

/** What an erased contact wrote beside their answer is gone. */
function withoutNote(meeting: Meeting, contact: string): Meeting {
  return meeting.invitees.some((each) => each.contact === contact && each.note !== null)
    ? withInvitee(meeting, contact, (invitee) => ({ ...invitee, note: null }))
    : meeting;
}

/** The contact as whom a person is expected was reminded. */
function remindedIn(
  state: Coalition,
  meeting: Meeting,
  { user, ...reminder }: { user: string; of: Reminder; at: number },
): Meeting {
  const contact = ownInvitation(state, meeting, user)?.contact.id ?? '';
  return withInvitee(meeting, contact, (each) => reminded(each, reminder));
}

function newInvitee(contact: string): Invitee {
  return {
    contact,
    dropped: false,
    answer: null,
    note: null,
    answeredAt: null,
    askedAt: null,
    reminders: 0,
    remindedAt: null,
    told: [],
    messages: [],
    unreached: null,
  };
}

/** Whoever plans a meeting comes to it. */
function comes(state: Coalition, invitee: Invitee, { by, at }: { by: string | null; at: number }): Invitee {
  const user = state.contacts.find(({ id }) => id === invitee.contact)?.user ?? null;
  return by !== null && user === by ? { ...invitee, answer: 'yes', answeredAt: at } : invitee;
}

function planned(state: Coalition, event: EventOf<'MeetingPlanned'>): Meeting {
  const { meeting: id, kind, form, start, zone, minutes, lastDay, place, purpose, by, at } = event;
  return {
    id,
    kind,
    form,
    start,
    zone,
    minutes,
    lastDay,
    place,
    purpose,
    status: 'planned',
    cancelLine: null,
    sequence: 0,
    timed: 0,
    plannedBy: by,
    changedAt: at,
    invitees: event.invitees.map((contact) => comes(state, newInvitee(contact), event)),
    askedAfter: [],
    outcome: null,
  };
}

/** Another time asks everybody anew: a yes to Tuesday says nothing of Thursday. */
function changed(state: Coalition, meeting: Meeting, event: EventOf<'MeetingChanged'>): Meeting {
  const { kind, form, start, zone, minutes, lastDay, place, purpose, sequence, at } = event;
  const isMoved = event.changes.includes('time');
  const there = meeting.invitees.map((each) => {
    const { contact, messages, dropped } = each;
    const anew = { ...newInvitee(contact), messages };
    if (event.removed.includes(contact)) return { ...anew, dropped: true };
    if (event.added.includes(contact)) return comes(state, anew, event);
    return isMoved ? comes(state, { ...anew, dropped }, event) : each;
  });
  const known = meeting.invitees.map(({ contact }) => contact);
  const come = event.added
    .filter((contact) => !known.includes(contact))
    .map((contact) => comes(state, newInvitee(contact), event));
  return {
    ...meeting,
    kind,
    form,
    start,
    zone,
    minutes,
    lastDay,
    place,
    purpose,
    sequence,
    changedAt: at,
    timed: isMoved ? sequence : meeting.timed,
    askedAfter: isMoved ? [] : meeting.askedAfter,
    invitees: [...there, ...come],
  };
}

function reminded(invitee: Invitee, { of, at }: { of: Reminder; at: number }): Invitee {
  return of === 'answer'
    ? { ...invitee, reminders: invitee.reminders + 1, remindedAt: at }
    : { ...invitee, told: [...invitee.told, of] };
}

function withInvitee(meeting: Meeting, contact: string, map: (invitee: Invitee) => Invitee): Meeting {
  const invitees = meeting.invitees.map((each) => (each.contact === contact ? map(each) : each));
  return { ...meeting, invitees };
}
