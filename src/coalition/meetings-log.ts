import type { EventOf } from './events.ts';
import { meetingOf, ownInvitation } from './meetings.ts';
import type { MeetingHappeningType } from './meetings-events.ts';
import type { Invitee, Meeting } from './meetings-state.ts';
import type { Coalition } from './state.ts';

type MeetingEvent = EventOf<MeetingHappeningType>;

/** Folds one event about meetings into the coalition. */
export function evolveMeeting(state: Coalition, event: MeetingEvent): Coalition {
  switch (event.type) {
    case 'MeetingPlanned':
      return { ...state, meetings: [...state.meetings, planned(state, event)] };
    case 'MeetingRhythmSet':
      return { ...state, meetingRhythm: event.months };
    case 'LeadAskedNext':
      return { ...state, askedNext: { ...state.askedNext, [event.lead]: event.at } };
    default: {
      const before = meetingOf(state, event.meeting);
      if (before === undefined) return state;
      const after = change(state, before, event);
      return { ...state, meetings: state.meetings.map((each) => (each === before ? after : each)) };
    }
  }
}

/** What an erased contact wrote beside their answers is gone. */
export function forgetNotes(state: Coalition, contact: string): Coalition {
  const meetings = state.meetings.map((meeting) =>
    meeting.invitees.some((each) => each.contact === contact && each.note !== null)
      ? withInvitee(meeting, contact, (invitee) => ({ ...invitee, note: null }))
      : meeting,
  );
  return { ...state, meetings };
}

function newInvitee(contact: string): Invitee {
  return {
    ...{ contact, dropped: false, answer: null, note: null, answeredAt: null, askedAt: null },
    ...{ reminders: 0, remindedAt: null, told: [], messages: [], unreached: null },
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
    ...{ id, kind, form, start, zone, minutes, lastDay, place, purpose },
    ...{ status: 'planned', cancelLine: null, sequence: 0, timed: 0, plannedBy: by, changedAt: at },
    invitees: event.invitees.map((contact) => comes(state, newInvitee(contact), event)),
    askedAfter: [],
    outcome: null,
  };
}

type OfOne = Exclude<MeetingEvent, { type: 'MeetingPlanned' | 'MeetingRhythmSet' | 'LeadAskedNext' }>;

function change(state: Coalition, meeting: Meeting, event: OfOne): Meeting {
  switch (event.type) {
    case 'MeetingChanged':
      return changed(state, meeting, event);
    case 'MeetingCancelled': {
      const { sequence, entry, at } = event;
      return { ...meeting, status: 'cancelled', cancelLine: entry, sequence, changedAt: at };
    }
    case 'MeetingAnswered': {
      const { contact, answer, note, at } = event;
      return withInvitee(meeting, contact, (each) => ({ ...each, answer, note, answeredAt: at }));
    }
    case 'InviteeTold': {
      const { contact, ts, sequence, at } = event;
      return withInvitee(meeting, contact, (each) => ({
        ...each,
        messages: [...each.messages, { ts, sequence }],
        askedAt: sequence >= meeting.timed ? (each.askedAt ?? at) : each.askedAt,
        unreached: null,
      }));
    }
    case 'InviteeUnreached':
      return withInvitee(meeting, event.contact, (each) => ({ ...each, unreached: event.reason }));
    case 'InviteeReminded':
      return withInvitee(meeting, invitedAs(state, meeting, event.user), (each) => reminded(each, event));
    case 'LeadAskedAfter':
      return { ...meeting, askedAfter: [...meeting.askedAfter, event.lead] };
    case 'MeetingOutcomeRecorded': {
      const { agreed, open, actions, by, at } = event;
      return { ...meeting, status: 'held', outcome: { agreed, open, actions, by, at } };
    }
    default:
      return event satisfies never;
  }
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
    ...{ kind, form, start, zone, minutes, lastDay, place, purpose, sequence, changedAt: at },
    timed: isMoved ? sequence : meeting.timed,
    askedAfter: isMoved ? [] : meeting.askedAfter,
    invitees: [...there, ...come],
  };
}

function reminded(invitee: Invitee, { of, at }: EventOf<'InviteeReminded'>): Invitee {
  return of === 'answer'
    ? { ...invitee, reminders: invitee.reminders + 1, remindedAt: at }
    : { ...invitee, told: [...invitee.told, of] };
}

/** The contact as whom a person is expected. */
function invitedAs(state: Coalition, meeting: Meeting, user: string): string {
  return ownInvitation(state, meeting, user)?.contact.id ?? '';
}

function withInvitee(meeting: Meeting, contact: string, map: (invitee: Invitee) => Invitee): Meeting {
  const invitees = meeting.invitees.map((each) => (each.contact === contact ? map(each) : each));
  return { ...meeting, invitees };
}
