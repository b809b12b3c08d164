import type { EventTable } from '../area.ts';
import { type DueKind, due } from '../due-kinds.ts';
import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import { substituteOn, substitutionOf } from '../substitutes/read.ts';
import type { Substitution } from '../substitutes/state.ts';
import type { MeetingsFact } from './events.ts';
import { endOf, meetingOf, ownInvitation } from './read.ts';
import type { Invitee, Meeting, MeetingsPart } from './state.ts';

export function begin(): MeetingsPart {
  return { meetings: [], meetingRhythm: 2, askedNext: {} };
}

export type MeetingsEvent = EventOf<
  | MeetingsFact['type']
  | 'SubstituteSent'
  | 'SubstituteTakenBack'
  | 'ContactErased'
  | 'DueCancelled'
  | 'PracticeThrownAway'
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
    withInvitee(meeting, contact, ({ foretold: _, ...each }) => ({
      ...each,
      answer,
      note,
      answeredAt: at,
    })),
  ),
  InviteeTold: toOne((meeting, { contact, ts, sequence, substitute, at }) =>
    withInvitee(meeting, contact, (each) => {
      const where = substitute === undefined ? {} : { substitute };
      const messages = [...each.messages, { ts, sequence, ...where }];
      if (each.substitute !== substitute) return { ...each, messages };
      const askedAt = sequence >= meeting.timed ? (each.askedAt ?? at) : each.askedAt;
      return { ...each, messages, askedAt, unreached: null };
    }),
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
  SubstituteSent: (state, event) => ({
    ...state,
    meetings: state.meetings.map((meeting) => replacedIn(meeting, event)),
  }),
  SubstituteTakenBack: (state, event) => ({
    ...state,
    meetings: state.meetings.map((meeting) => takenBackIn(meeting, event)),
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

/** Somebody else goes: they are asked anew, but for who is known by name only, of whom the contact says that they come. */
function replaced(
  { contact, messages, dropped }: Invitee,
  { id, user }: Pick<Substitution, 'id' | 'user'>,
  at: number,
): Invitee {
  const anew = { ...newInvitee(contact), messages, dropped, substitute: id };
  return user === null ? { ...anew, answer: 'yes', answeredAt: at } : anew;
}

/** A substitute for one meeting, or for all of a time that were not given to somebody else. */
function replacedIn(meeting: Meeting, event: EventOf<'SubstituteSent'>): Meeting {
  const { substitution: id, contact, user, at } = event;
  const isMeant =
    event.meeting === null
      ? event.until !== null && event.from <= meeting.lastDay && meeting.lastDay <= event.until
      : event.meeting === meeting.id;
  if (!isMeant || meeting.status !== 'planned' || endOf(meeting) <= at) return meeting;
  const isTheirs = (each: Invitee) =>
    each.contact === contact && (event.meeting !== null || each.substitute === undefined);
  if (!meeting.invitees.some(isTheirs)) return meeting;
  const invitees = meeting.invitees.map((each) => (isTheirs(each) ? replaced(each, { id, user }, at) : each));
  return { ...meeting, invitees };
}

/** The contact goes after all, and is asked whether they come; where their own invitation stands, from now on. */
function takenBackIn(meeting: Meeting, { substitution, at }: EventOf<'SubstituteTakenBack'>): Meeting {
  if (meeting.status !== 'planned' || endOf(meeting) <= at) return meeting;
  if (!meeting.invitees.some(({ substitute }) => substitute === substitution)) return meeting;
  const invitees = meeting.invitees.map((each) => {
    if (each.substitute !== substitution) return each;
    const { contact, messages, dropped } = each;
    const isTold = messages.some((message) => message.substitute === undefined);
    return { ...newInvitee(contact), messages, dropped, askedAt: isTold ? at : null };
  });
  return { ...meeting, invitees };
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

/** Whoever plans a meeting comes to it; for who has a substitute by then that one is invited. */
function comes(
  state: Coalition,
  invitee: Invitee,
  { by, at, lastDay }: { by: string | null; at: number; lastDay: string },
): Invitee {
  const substitution = substituteOn(state, invitee.contact, lastDay);
  if (substitution !== undefined) return replaced(invitee, substitution, at);
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
    invitees: event.invitees.map((contact) => {
      const invitee = comes(state, newInvitee(contact), event);
      const isOpen = invitee.answer === null && invitee.substitute === undefined;
      const isForetold = isOpen && event.coming?.includes(contact);
      return isForetold ? { ...invitee, answer: 'yes', answeredAt: at, foretold: true } : invitee;
    }),
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
    const { substitute } = each;
    const instead = substitute === undefined ? {} : { substitute };
    if (event.removed.includes(contact)) return { ...anew, ...instead, dropped: true };
    if (event.added.includes(contact)) return comes(state, anew, event);
    if (!isMoved) return each;
    const sent = substitutionOf(state, each.substitute ?? '');
    // Who was sent to this one meeting still goes.
    return sent?.meeting == null
      ? comes(state, { ...anew, dropped }, event)
      : replaced({ ...anew, dropped }, sent, at);
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
