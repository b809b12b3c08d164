import { addDays } from '../../calendar/dates.ts';
import { wholeDay } from '../days.ts';
import { type Due, due } from '../due-kinds.ts';
import { presentLeads } from '../find.ts';
import type { Coalition } from '../state.ts';
import { awaitedOf, isPending } from './read.ts';
import type { DatePoll, LeadNews } from './state.ts';

/** Working days of silence after which somebody is reminded, once. */
const answerDays = 2;
/** Working days after which leads are asked to pick, whoever has not answered by then; two days before the first moment at the latest. */
const pickDays = 4;
const pickAhead = 2 * wholeDay;

const hour = 3_600_000;

/** What looking for a date makes due. Of a practice coalition nobody hears. */
export function duesOf(poll: DatePoll, coalition: Coalition): Due[] {
  const [first] = poll.moments;
  const last = poll.moments.at(-1);
  if (coalition.practice || !isPending(poll) || first === undefined || last === undefined) return [];
  const atLatest = first.start - pickAhead;
  return [
    ...(poll.status === 'open' ? forAsked(poll, coalition, last.start - wholeDay) : []),
    ...forLeads(poll, coalition, {
      kind: due.datePick,
      of: 'pick',
      when: { since: poll.offeredAt, workingDays: pickDays, atLatest, until: last.start },
    }),
    ...forLeads(poll, coalition, {
      kind: due.datePassed,
      of: 'passed',
      when: { date: addDays(last.lastDay, 1) },
    }),
  ];
}

/** Nobody is reminded whom the question did not reach, or who got it on the last day. */
function forAsked(poll: DatePoll, coalition: Coalition, atLatest: number): Due[] {
  return awaitedOf(coalition, poll).flatMap(({ asked, contact: { user } }): Due[] => {
    const { askedAt, reminded, unreached } = asked;
    if (user === null || unreached !== null || reminded || askedAt === null || askedAt >= atLatest) return [];
    // A look that comes a little late still counts.
    const when = { since: askedAt, workingDays: answerDays, atLatest, until: atLatest + hour };
    return [{ user, coalition: coalition.id, kind: due.dateAsked, about: poll.id, when }];
  });
}

function forLeads(
  { id, told }: DatePoll,
  coalition: Coalition,
  { of, kind, when }: Pick<Due, 'kind' | 'when'> & { of: LeadNews },
): Due[] {
  return presentLeads(coalition)
    .filter((lead) => !told.some((each) => each.lead === lead && each.of === of))
    .map((user) => ({ user, coalition: coalition.id, kind, about: id, when }));
}
