import { askedAfterDays, type MeetingForm, meetingForms } from '../method/meetings.ts';
import type { Due } from './agenda.ts';
import type { Invitee, Meeting } from './meetings-state.ts';
import type { Coalition, Contact, UserId } from './state.ts';
import { latestPass } from './walk.ts';

// Reading a coalition's meetings, and what they make due; `meetings-decide.ts` decides about them.

export function meetingOf(coalition: Coalition, id: string): Meeting | undefined {
  return coalition.meetings.find((meeting) => meeting.id === id);
}

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

/** Every vault entry that meetings hold. */
export function meetingEntries({ meetings }: Coalition): string[] {
  return meetings.flatMap(({ place, purpose, cancelLine, invitees, outcome }) =>
    [
      ...[place, purpose, cancelLine, outcome?.agreed, outcome?.open],
      ...(outcome?.actions ?? []),
      ...invitees.map(({ note }) => note),
    ].flatMap((entry) => entry ?? []),
  );
}

/** What this contact wrote beside their answers. */
export function notesOf({ meetings }: Coalition, contact: string): string[] {
  return meetings
    .flatMap(({ invitees }) => invitees.filter((each) => each.contact === contact))
    .flatMap(({ note }) => note ?? []);
}

/** Silence about an invitation that is answered with a reminder, in working days since it arrived. */
export const answerDays = [2, 4] as const;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A lead who did not plan the next meeting is asked again after so many days. */
const askedAgainDays = 28;

/** What meetings make due, and for whom. Of a practice coalition nobody hears. */
export function meetingDues(coalition: Coalition): Due[] {
  if (coalition.practice) return [];
  const planned = coalition.meetings.filter(({ status }) => status === 'planned');
  return [
    ...planned.flatMap((meeting) => [...forInvitees(coalition, meeting), ...forLeads(coalition, meeting)]),
    ...forNext(coalition),
  ];
}

function forInvitees(coalition: Coalition, meeting: Meeting): Due[] {
  return inviteesOf(coalition, meeting).flatMap(({ invitee, contact: { user } }) => {
    if (user === null || invitee.unreached !== null) return [];
    const due = { user, coalition: coalition.id, about: meeting.id };
    if (invitee.answer === null) return awaited(due, meeting, invitee);
    return invitee.answer === 'no' ? [] : expected(due, meeting, invitee);
  });
}

type Whose = Pick<Due, 'user' | 'coalition' | 'about'>;

/** No answer yet: asked twice, the last time a day before at the latest. */
function awaited(due: Whose, { start }: Meeting, { askedAt, reminders, remindedAt }: Invitee): Due[] {
  const atLatest = start - day;
  const workingDays = answerDays[reminders];
  if (askedAt === null || workingDays === undefined || (remindedAt ?? askedAt) >= atLatest) return [];
  // A look that comes a little late still counts.
  const until = atLatest + hour;
  return [{ ...due, kind: 'meeting-answer', when: { since: askedAt, workingDays, atLatest, until } }];
}

/** Who comes, or may come, hears of it a day and an hour before; not of what they answered even later. */
function expected(due: Whose, { start }: Meeting, { answeredAt, told }: Invitee): Due[] {
  const since = answeredAt ?? 0;
  const [dayBefore, hourBefore] = [start - day, start - hour];
  return [
    ...(since < dayBefore && !told.includes('day')
      ? [{ ...due, kind: 'meeting-day', when: { by: dayBefore, until: hourBefore } } as const]
      : []),
    ...(since < hourBefore && !told.includes('hour')
      ? [{ ...due, kind: 'meeting-hour', when: { by: hourBefore, until: start } } as const]
      : []),
  ];
}

function presentLeads({ leads, gone }: Coalition): UserId[] {
  return leads.filter((lead) => !gone.includes(lead));
}

/** The next working day leads are asked what came of it. */
function forLeads(coalition: Coalition, { id, lastDay, askedAfter }: Meeting): Due[] {
  const date = new Date(Date.parse(lastDay) + day).toISOString().slice(0, 10);
  return presentLeads(coalition)
    .filter((lead) => !askedAfter.includes(lead))
    .map((user) => ({
      ...{ user, coalition: coalition.id, kind: 'meeting-after', about: id },
      when: { date },
    }));
}

/** In execution partners keep meeting. A meeting that is planned counts as one: the next is asked for after it. */
function forNext(coalition: Coalition): Due[] {
  const { id, walk, meetings, meetingRhythm, askedNext } = coalition;
  if (walk.at.step !== '10') return [];
  const days = askedAfterDays[meetingRhythm];
  const ends = meetings.filter(({ status }) => status !== 'cancelled').map(endOf);
  const last = Math.max(executionSince(coalition), ...ends);
  return presentLeads(coalition).map((user) => {
    const asked = askedNext[user] ?? 0;
    const when = asked > last ? { since: asked, days: askedAgainDays } : { since: last, days };
    return { user, coalition: id, kind: 'meeting-none', about: '', when };
  });
}

/** Execution begins when step 9 is finished or skipped. */
function executionSince({ walk, startedAt }: Coalition): number {
  return latestPass(walk, '9')?.notes.at(-1)?.at ?? startedAt;
}
