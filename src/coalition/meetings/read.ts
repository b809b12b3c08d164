import { type MeetingForm, meetingForms, meetingKinds } from '../../method/meetings.ts';
import { contactOf } from '../find.ts';
import type { UserId } from '../ids.ts';
import { longest } from '../longest.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { substitutionOf } from '../substitutes/read.ts';
import type { Substitution } from '../substitutes/state.ts';
import type { Invitee, Meeting } from './state.ts';

// Reading a coalition's meetings; `decide.ts` decides about them.

export function meetingOf(coalition: Coalition, id: string): Meeting | undefined {
  return coalition.meetings.find((meeting) => meeting.id === id);
}

/** What a form says that a meeting is, made sound: only one in execution has a form. */
export function kindOf({ kind, form }: Pick<Meeting, 'kind' | 'form'>): Pick<Meeting, 'kind' | 'form'> {
  const known = meetingKinds.includes(kind) ? kind : 'follow-up';
  if (known !== 'execution') return { kind: known, form: null };
  return { kind: known, form: form !== null && meetingForms.includes(form) ? form : 'plain' };
}

const shortest = 5;

/** Whether a meeting can last so many minutes. */
export function isLength(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= shortest && minutes <= longest.meetingMinutes;
}

const minute = 60_000;

/** The instant at which it is over. */
export function endOf({ start, minutes }: Pick<Meeting, 'start' | 'minutes'>): number {
  return start + minutes * minute;
}

/** A place on the list of a meeting, as it is taken now. */
export interface Seat {
  invitee: Invitee;
  /** The contact; where somebody goes instead with that one's user, `null` where the app does not write to them. */
  contact: Contact;
  /** By which somebody goes instead. */
  substitution: Substitution | null;
  /** The substitute is on the list for another reason already, and their answer to that holds here too. */
  isDouble: boolean;
}

/** Who is expected, with the contact that each is, or who goes instead; somebody who was removed or erased is not. */
export function inviteesOf(coalition: Coalition, meeting: Meeting): Seat[] {
  const contacts = new Map(coalition.contacts.map((contact) => [contact.id, contact]));
  const seats = meeting.invitees.flatMap((invitee): Seat[] => {
    const contact = contacts.get(invitee.contact);
    return invitee.dropped || contact === undefined || contact.removed
      ? []
      : [taken(coalition, invitee, contact)];
  });
  return seats.some(({ substitution }) => substitution !== null) ? onceEach(seats) : seats;
}

/** The place of one contact, also of somebody who is not expected any more; `null` where there is none. */
export function seatOf(coalition: Coalition, meeting: Meeting, contactId: string): Seat | null {
  const expected = inviteesOf(coalition, meeting).find(({ contact }) => contact.id === contactId);
  if (expected !== undefined) return expected;
  const invitee = meeting.invitees.find(({ contact }) => contact === contactId);
  const contact = contactOf(coalition, contactId);
  return invitee === undefined || contact === undefined ? null : taken(coalition, invitee, contact);
}

function taken(coalition: Coalition, invitee: Invitee, contact: Contact): Seat {
  const id = invitee.substitute;
  const substitution = id === undefined ? null : (substitutionOf(coalition, id) ?? null);
  if (substitution === null && invitee.messages.every(({ substitute }) => substitute === undefined))
    return { invitee, contact, substitution, isDouble: false };
  return {
    // What stands in the DM of whoever it is.
    invitee: { ...invitee, messages: invitee.messages.filter(({ substitute }) => substitute === id) },
    contact: substitution === null ? contact : { ...contact, user: substitution.user },
    substitution,
    isDouble: false,
  };
}

/** Nobody is written to twice: a substitute who is on the list already answers once. */
function onceEach(seats: readonly Seat[]): Seat[] {
  const first = new Map<UserId, Seat>();
  for (const seat of seats.toSorted(
    (one, other) => Number(one.substitution !== null) - Number(other.substitution !== null),
  ))
    if (seat.contact.user !== null && !first.has(seat.contact.user)) first.set(seat.contact.user, seat);
  return seats.map((seat) => {
    const { user } = seat.contact;
    const there = user === null ? seat : (first.get(user) ?? seat);
    if (there === seat) return seat;
    const { answer, answeredAt } = there.invitee;
    const invitee = { ...seat.invitee, answer, answeredAt, note: null, unreached: null };
    return { ...seat, invitee, contact: { ...seat.contact, user: null }, isDouble: true };
  });
}

/** This person's place among those who are expected, also as a substitute. */
export function ownInvitation(coalition: Coalition, meeting: Meeting, user: UserId): Seat | undefined {
  const own = coalition.contacts.filter((contact) => contact.user === user && !contact.removed);
  const isTheirs = ({ contact, substitute }: Invitee) =>
    substitute === undefined
      ? own.some(({ id }) => id === contact)
      : substitutionOf(coalition, substitute)?.user === user;
  if (!meeting.invitees.some((invitee) => !invitee.dropped && isTheirs(invitee))) return undefined;
  return inviteesOf(coalition, meeting).find(({ contact }) => contact.user === user);
}

/** Planned and not over yet, the first one first. */
export function comingMeetings({ meetings }: Coalition, now: number): Meeting[] {
  return meetings
    .filter((meeting) => meeting.status === 'planned' && endOf(meeting) > now)
    .toSorted((one, other) => one.start - other.start);
}

/** Over, but nobody said what came of it; the newest first. */
export function unrecordedMeetings({ meetings }: Coalition, now: number): Meeting[] {
  return meetings
    .filter((meeting) => meeting.status === 'planned' && endOf(meeting) <= now)
    .toSorted((one, other) => other.start - one.start);
}

/** The newest meeting of which something was recorded: what it left open is for the next one. */
export function lastHeld({ meetings }: Coalition): Meeting | undefined {
  return meetings
    .filter((meeting) => meeting.status === 'held')
    .toSorted((one, other) => one.start - other.start)
    .at(-1);
}

/** Forms for the next meeting in execution: the one that is longest ago first, and never the last one again (M10.4). */
export function proposedForms({ meetings }: Coalition): MeetingForm[] {
  const used = meetings
    .filter((meeting) => meeting.status !== 'cancelled' && meeting.form !== null)
    .toSorted((one, other) => one.start - other.start)
    .map(({ form }) => form);
  return meetingForms
    .filter((form) => form !== 'plain' && form !== used.at(-1))
    .toSorted((one, other) => used.lastIndexOf(one) - used.lastIndexOf(other));
}

/** Every vault entry that a meeting holds. */
export function entriesOf({ place, purpose, cancelLine, invitees, outcome }: Meeting): string[] {
  const came = [outcome?.agreed, outcome?.open, ...(outcome?.actions ?? [])];
  const notes = invitees.map(({ note }) => note);
  return [place, purpose, cancelLine, ...came, ...notes].flatMap((entry) => entry ?? []);
}
