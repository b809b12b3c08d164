import { commitmentDues } from './commitments.ts';
import { wholeDay } from './days.ts';
import { authorOf } from './find.ts';
import { isOpen } from './interviews.ts';
import { endOf, meetingDues } from './meetings.ts';
import type { Coalition, Interview, MovedDue, UserId } from './state.ts';

/** Something that is due for one person. When exactly depends on that person's calendar: see `bundle`. */
export interface Due {
  user: UserId;
  coalition: string;
  kind:
    | 'interview-reminder'
    | 'interview-again'
    | 'interview-silent'
    | 'lead-still'
    | CommitmentDueKind
    | MeetingDueKind;
  /** The interview, commitment or meeting that it is about; empty where it is about the coalition as a whole. */
  about: string;
  when: When;
  /** It was said before, and they asked to hear it again. */
  again?: true;
}

type MeetingDueKind = 'meeting-answer' | 'meeting-day' | 'meeting-hour' | 'meeting-after' | 'meeting-none';

type CommitmentDueKind =
  | 'commitment-asked'
  | 'commitment-quiet'
  | 'commitment-week'
  | 'commitment-day'
  | 'commitment-today'
  | 'commitment-silent'
  | 'commitment-lead'
  | 'commitment-question'
  | 'week-summary';

/**
 * Working days (with `atLatest` not after the last working moment up to an instant) or whole days after an instant; the start of
 * the working day on a date, or so many working days after it; or the last working moment up to an instant, for what makes no
 * sense from `until` on (a day after it where that is not said).
 */
export type When =
  | { since: number; workingDays: number; atLatest?: number; until?: number }
  | { since: number; days: number }
  | { date: string; workingDays?: number }
  | { by: number; until?: number };

/** Silence that is answered with a reminder, in working days since the last sign (M1.7). */
export const reminderDays = [3, 7] as const;
/** And then the leads are told, privately. */
const silentDays = 10;

/** A lead who stands still hears once a fortnight what the next small thing is. */
export const stillDays = 14;

/**
 * What a coalition's state makes due, and for whom; on the day that a lead chose for it. A closed one leaves everybody in peace,
 * and nothing is due for who can't be reached.
 */
export function agenda(coalition: Coalition): Due[] {
  const { moved, unreachable } = coalition;
  return movable(coalition)
    .filter(({ user }) => unreachable[user] === undefined)
    .map((due) => {
      const to = moved.find((each) => isThis(due, each))?.to;
      return to === undefined ? due : { ...due, when: { date: to } };
    });
}

function isThis(due: Due, { user, kind, about }: MovedDue): boolean {
  return due.user === user && due.kind === kind && due.about === about;
}

/** The same before any lead moved anything. */
export function movable(coalition: Coalition): Due[] {
  if (coalition.over !== null) return [];
  const interviews = coalition.interviews.flatMap((interview) => [
    ...forContact(coalition, interview),
    ...forLeads(coalition, interview),
  ]);
  return [
    ...interviews,
    ...forStillLeads(coalition),
    ...commitmentDues(coalition),
    ...meetingDues(coalition),
  ];
}

/** Nothing is asked about a practice coalition. */
function forStillLeads(coalition: Coalition): Due[] {
  const { id, nudged, lastSign, practice } = coalition;
  if (practice) return [];
  return presentLeads(coalition).map((user) => ({
    ...{ user, coalition: id, kind: 'lead-still', about: '' },
    when: { since: stillSince(coalition, Math.max(lastSign, nudged[user] ?? 0)), days: stillDays },
  }));
}

/** Who met did not stand still: a meeting that ends before the days are over lets them begin again. */
function stillSince({ meetings }: Coalition, sign: number): number {
  const ends = meetings.filter(({ status }) => status !== 'cancelled').map(endOf);
  return ends
    .toSorted((a, b) => a - b)
    .reduce((since, end) => (end <= since + stillDays * wholeDay ? Math.max(since, end) : since), sign);
}

/** Nothing is due for a lead who left. */
function presentLeads({ leads, gone }: Coalition): UserId[] {
  return leads.filter((lead) => !gone.includes(lead));
}

function forContact(coalition: Coalition, interview: Interview): Due[] {
  const user = authorOf(coalition, interview);
  if (user === null || !awaitsContact(interview)) return [];
  const due = { user, coalition: coalition.id, about: interview.id };
  if (interview.later !== null) return [{ ...due, kind: 'interview-again', when: { date: interview.later } }];
  const workingDays = reminderDays[interview.reminders];
  if (workingDays === undefined) return [];
  return [{ ...due, kind: 'interview-reminder', when: { since: interview.lastSign, workingDays } }];
}

function forLeads(coalition: Coalition, interview: Interview): Due[] {
  if (!awaitsContact(interview) || interview.later !== null) return [];
  if (interview.reminders < reminderDays.length) return [];
  return presentLeads(coalition)
    .filter((lead) => !interview.toldSilent.includes(lead) && lead !== authorOf(coalition, interview))
    .map((user) => ({
      ...{ user, coalition: coalition.id, about: interview.id },
      kind: 'interview-silent',
      when: { since: interview.lastSign, workingDays: silentDays },
    }));
}

/** Whether it is the contact's turn; somebody who wants to talk in person waits for the lead. */
export function awaitsContact(interview: Interview): boolean {
  return isOpen(interview) && interview.status !== 'talk' && interview.undelivered === null;
}

const hour = 3_600_000;
const day = 24 * hour;

/** The earliest instant at which something can be due, in whatever zone the person lives: never too late to look. */
export function earliest(when: When): number {
  if ('date' in when) return Date.parse(when.date) - 14 * hour;
  // The last working moment before a long holiday may be weeks ago.
  if ('by' in when) return when.by - 30 * day;
  if ('atLatest' in when && when.atLatest !== undefined)
    return Math.min(when.since + when.workingDays * day - 2 * hour, when.atLatest - 30 * day);
  if ('days' in when) return when.since + when.days * day;
  return when.since + when.workingDays * day - 2 * hour;
}
