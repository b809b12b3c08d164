import { type MeetingForm, meetingForms, meetingKinds } from '../../method/meetings.ts';
import type { UserId } from '../ids.ts';
import { longest } from '../longest.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
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

/** Who is expected, with the contact that each is; somebody who was removed or erased is not. */
export function inviteesOf(coalition: Coalition, meeting: Meeting): { invitee: Invitee; contact: Contact }[] {
  const contacts = new Map(coalition.contacts.map((contact) => [contact.id, contact]));
  return meeting.invitees.flatMap((invitee) => {
    const contact = contacts.get(invitee.contact);
    return invitee.dropped || contact === undefined || contact.removed ? [] : [{ invitee, contact }];
  });
}

/** This person's place among those who are expected. */
export function ownInvitation(
  coalition: Coalition,
  meeting: Meeting,
  user: UserId,
): { invitee: Invitee; contact: Contact } | undefined {
  const own = coalition.contacts.filter((contact) => contact.user === user && !contact.removed);
  return meeting.invitees
    .flatMap((invitee) => {
      const contact = invitee.dropped ? undefined : own.find(({ id }) => id === invitee.contact);
      return contact === undefined ? [] : [{ invitee, contact }];
    })
    .at(0);
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
