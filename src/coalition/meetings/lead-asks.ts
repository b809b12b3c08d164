import type { LeadAsk, LeadReading } from '../lead-asks.ts';
import type { Coalition } from '../state.ts';
import { answerDays } from './dues.ts';
import { comingMeetings, endOf, inviteesOf, unrecordedMeetings } from './read.ts';
import type { Meeting } from './state.ts';

const soon = 7 * 86_400_000;

/** Meetings of which nobody wrote what came of it, and those that come soon and of which only a lead can ask who comes. */
export function leadAsks(coalition: Coalition, { now }: LeadReading): LeadAsk[] {
  const unrecorded = unrecordedMeetings(coalition, now).map(
    (meeting): LeadAsk => ({ kind: 'unrecorded', about: meeting.id, contact: null, since: endOf(meeting) }),
  );
  const coming = comingMeetings(coalition, now).filter(({ start }) => start - now < soon);
  return [...unrecorded, ...coming.flatMap((meeting) => unanswered(coalition, meeting))];
}

function unanswered(coalition: Coalition, meeting: Meeting): LeadAsk[] {
  const left = inviteesOf(coalition, meeting).filter(
    ({ invitee, contact }) =>
      invitee.answer === null &&
      (contact.user === null || invitee.unreached !== null || invitee.reminders >= answerDays.length),
  );
  const [first, ...more] = left;
  if (first === undefined) return [];
  return [
    {
      kind: 'unanswered',
      about: meeting.id,
      contact: more.length === 0 ? first.contact.id : null,
      since: meeting.start,
      count: left.length,
    },
  ];
}
