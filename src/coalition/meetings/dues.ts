import { addDays } from '../../calendar/dates.ts';
import { askedAfterDays } from '../../method/meetings.ts';
import { type Due, due } from '../due-kinds.ts';
import { presentLeads } from '../find.ts';
import type { Coalition } from '../state.ts';
import { latestPass } from '../steps/read.ts';
import { endOf, inviteesOf } from './read.ts';
import type { Invitee, Meeting } from './state.ts';

/** Silence about an invitation that is answered with a reminder, in working days since it arrived. */
export const answerDays = [2, 4] as const;

const hour = 3_600_000;
const day = 24 * hour;
/** A lead who did not plan the next meeting is asked again after so many days. */
const askedAgainDays = 28;

/** What a meeting makes due, and for whom. Of a practice coalition nobody hears. */
export function duesOf(meeting: Meeting, coalition: Coalition): Due[] {
  if (coalition.practice || meeting.status !== 'planned') return [];
  return [...forInvitees(coalition, meeting), ...forLeads(coalition, meeting)];
}

function forInvitees(coalition: Coalition, meeting: Meeting): Due[] {
  return inviteesOf(coalition, meeting).flatMap(({ invitee, contact: { user } }) => {
    if (user === null || invitee.unreached !== null) return [];
    const whose = { user, coalition: coalition.id, about: meeting.id };
    if (invitee.answer === null) return awaited(whose, meeting, invitee);
    return invitee.answer === 'no' ? [] : expected(whose, meeting, invitee);
  });
}

type Whose = Pick<Due, 'user' | 'coalition' | 'about'>;

/** No answer yet: asked twice, the last time a day before at the latest. */
function awaited(whose: Whose, { start }: Meeting, { askedAt, reminders, remindedAt }: Invitee): Due[] {
  const atLatest = start - day;
  const workingDays = answerDays[reminders];
  if (askedAt === null || workingDays === undefined || (remindedAt ?? askedAt) >= atLatest) return [];
  // A look that comes a little late still counts.
  const until = atLatest + hour;
  return [{ ...whose, kind: due.meetingAnswer, when: { since: askedAt, workingDays, atLatest, until } }];
}

/** Who comes, or may come, hears of it a day and an hour before; not of what they answered even later. */
function expected(whose: Whose, { start }: Meeting, { answeredAt, told }: Invitee): Due[] {
  const since = answeredAt ?? 0;
  const [dayBefore, hourBefore] = [start - day, start - hour];
  return [
    ...(since < dayBefore && !told.includes('day')
      ? [{ ...whose, kind: due.meetingDay, when: { by: dayBefore, until: hourBefore } } as const]
      : []),
    ...(since < hourBefore && !told.includes('hour')
      ? [{ ...whose, kind: due.meetingHour, when: { by: hourBefore, until: start } } as const]
      : []),
  ];
}

/** The next working day leads are asked what came of it. */
function forLeads(coalition: Coalition, { id, lastDay, askedAfter }: Meeting): Due[] {
  const date = addDays(lastDay, 1);
  return presentLeads(coalition)
    .filter((lead) => !askedAfter.includes(lead))
    .map((user) => ({
      user,
      coalition: coalition.id,
      kind: due.meetingAfter,
      about: id,
      when: { date },
    }));
}

/** In execution partners keep meeting. A meeting that is planned counts as one: the next is asked for after it. */
export function duesOfAll(coalition: Coalition): Due[] {
  const { id, walk, meetings, meetingRhythm, askedNext } = coalition;
  if (coalition.practice || walk.at.step !== '10') return [];
  const days = askedAfterDays[meetingRhythm];
  const ends = meetings.filter(({ status }) => status !== 'cancelled').map(endOf);
  const last = Math.max(executionSince(coalition), ...ends);
  return presentLeads(coalition).map((user) => {
    const asked = askedNext[user] ?? 0;
    const when = asked > last ? { since: asked, days: askedAgainDays } : { since: last, days };
    return { user, coalition: id, kind: due.meetingNone, about: '', when };
  });
}

/** Execution begins when step 9 is finished or skipped. */
function executionSince({ walk, startedAt }: Coalition): number {
  return latestPass(walk, '9')?.notes.at(-1)?.at ?? startedAt;
}
