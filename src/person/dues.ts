import type { Calendar } from '../calendar/calendar.ts';
import { officeHours } from '../calendar/hours.ts';
import { isZone } from '../calendar/zone.ts';
import { agenda } from '../coalition/agenda.ts';
import type { Due } from '../coalition/due-kinds.ts';
import type { Coalition, UserId } from '../coalition/state.ts';
import { substitutesIn } from '../coalition/substitutes/read.ts';
import { parseKey } from './due-key.ts';
import type { Person } from './person.ts';

/** Something due, with the calendar that holds for it: the person's zone and hours, the holidays of their country. */
export interface DueIn {
  due: Due;
  calendar: Calendar;
}

/** The zone that a person chose, else the one that Slack gives, else the app's. */
export function zoneOf(person: Person | null, timezone: string): string {
  const zones = [person?.rhythm.zone, person?.zone];
  return zones.find((zone) => zone != null && isZone(zone)) ?? timezone;
}

export function calendarOf(
  person: Person | null,
  { country, timezone }: { country: string; timezone: string },
): Calendar {
  return {
    zone: zoneOf(person, timezone),
    country: person?.country ?? country,
    hours: person?.rhythm.hours ?? officeHours,
  };
}

/** Everything that is due for a person in these coalitions, and what they asked to hear again. */
export function duesOf(
  person: Person | null,
  mine: readonly Coalition[],
  { user, timezone }: { user: UserId; timezone: string },
): DueIn[] {
  return mine.flatMap((coalition) => {
    const calendar = calendarOf(person, { country: coalition.country, timezone });
    const own = agenda(withOwnInterviews(coalition, user)).filter((due) => due.user === user);
    return [...own, ...askedAgain(person, coalition, user)].map((due) => ({ due, calendar }));
  });
}

/** Of others' interviews only a lead hears: with a hundred contacts there would be ninety-nine to look at in vain. */
function withOwnInterviews(coalition: Coalition, user: UserId): Coalition {
  if (coalition.leads.includes(user)) return coalition;
  const own = coalition.contacts.filter((contact) => contact.user === user).map(({ id }) => id);
  return { ...coalition, interviews: coalition.interviews.filter(({ contact }) => own.includes(contact)) };
}

/** What was said already and put off then: the coalition no longer has it on its agenda. */
function askedAgain(person: Person | null, coalition: Coalition, user: UserId): Due[] {
  const { id, over, leads, contacts } = coalition;
  const isContact = contacts.some((each) => each.user === user && !each.removed);
  const isPart = leads.includes(user) || isContact || substitutesIn(coalition).includes(user);
  if (over !== null || !isPart) return [];
  return Object.entries(person?.rhythm.snoozed ?? {})
    .filter(([key]) => parseKey(key).coalition === id)
    .map(([key, date]) => ({ ...parseKey(key), user, when: { date }, again: true }));
}
