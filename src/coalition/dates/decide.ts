import type { Overview } from '../area.ts';
import { isDay, momentProblem } from '../days.ts';
import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import { activeAmong } from '../find.ts';
import { lengthOf, longest } from '../longest.ts';
import { isLength, kindOf } from '../meetings/read.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { DateCommand } from './commands.ts';
import { askedOf, isPending, momentsOffered, pollOf } from './read.ts';
import type { DatePoll, Moment } from './state.ts';

export type CommandOf<T extends DateCommand['type']> = Extract<DateCommand, { type: T }>;

// Leads offer moments, and pick one: that plans the meeting. What fits each contact stands in `answers.ts`.

/** A lead asks who can when; sent again it is there already. */
export function openDatePoll(state: Coalition, command: CommandOf<'OpenDatePoll'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (pollOf(state, command.poll) !== undefined) return accept(stamp, []);
  if (state.over !== null) return refuse('meeting-closed');
  const { poll, zone, minutes, purpose } = command;
  const moments = sorted(command.moments);
  const asked = activeAmong(state, command.asked);
  const problems = momentProblems(moments, stamp);
  if (zone === '') problems.push({ field: 'moments', key: 'meeting-date' });
  if (!isLength(minutes)) problems.push({ field: 'minutes', key: 'meeting-minutes' });
  if (purpose === null || isBlank(purpose.text)) problems.push({ field: 'purpose', key: 'purpose-missing' });
  else if (lengthOf(purpose.text) > longest.meetingText)
    problems.push({ field: 'purpose', key: 'text-too-long' });
  if (asked.length === 0) problems.push({ field: 'who', key: 'nobody-chosen' });
  if (problems.length > 0 || purpose === null) return refuseAll(problems);
  return accept(
    stamp,
    [
      {
        type: 'DatePollOpened',
        poll,
        ...kindOf(command),
        zone,
        minutes,
        purpose: purpose.entry,
        moments,
        asked,
      },
    ],
    [purpose],
  );
}

/** In order, each once: of two that begin at the same instant one is left. */
function sorted(moments: readonly Moment[]): Moment[] {
  const byStart = new Map(moments.map(({ start, lastDay }) => [start, { start, lastDay }]));
  return [...byStart.values()].sort((one, other) => one.start - other.start);
}

function momentProblems(moments: readonly Moment[], { at }: Stamp): Problem[] {
  for (const { start, lastDay } of moments) {
    const key = isDay(lastDay) ? momentProblem(start, at) : 'meeting-date';
    if (key !== null) return [{ field: 'moments', key }];
  }
  if (moments.length < momentsOffered.least) return [{ field: 'moments', key: 'moments-few' }];
  return moments.length > momentsOffered.most ? [{ field: 'moments', key: 'moments-many' }] : [];
}

type Pending<C> = (given: { state: Coalition; poll: DatePoll; command: C; stamp: Stamp }) => Decision;

/** What leads do about a poll of which a moment can still be picked. `isDone`: it was so already. */
function byLead<C extends { poll: string }>(
  isDone: (poll: DatePoll, command: C) => boolean,
  decide: Pending<C>,
) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const poll = pollOf(state, command.poll);
    if (poll === undefined) return refuse('unknown-poll');
    if (!isLead(state, stamp.by)) return refuse('not-a-lead');
    if (isDone(poll, command)) return accept(stamp, []);
    if (!isPending(poll)) return refuse('poll-ended');
    return decide({ state, poll, command, stamp });
  };
}

/** Other moments; everybody is asked anew, and what they said of a moment that stays still holds. */
export const offerMoments = byLead<CommandOf<'OfferMoments'>>(
  (poll, command) => poll.status === 'open' && isSame(poll.moments, sorted(command.moments)),
  ({ state, poll, command, stamp }) => {
    if (state.over !== null) return refuse('meeting-closed');
    if (command.revision !== poll.revision) return refuse('poll-changed');
    const moments = sorted(command.moments);
    const problems = momentProblems(moments, stamp);
    if (problems.length > 0) return refuseAll(problems);
    return accept(stamp, [{ type: 'MomentsOffered', poll: poll.id, revision: poll.revision + 1, moments }]);
  },
);

function isSame(one: readonly Moment[], other: readonly Moment[]): boolean {
  return one.length === other.length && one.every(({ start }, at) => start === other[at]?.start);
}

export const closeDatePoll = byLead<CommandOf<'CloseDatePoll'>>(
  ({ status }) => status === 'closed',
  ({ poll, stamp }) => accept(stamp, [{ type: 'DatePollClosed', poll: poll.id }]),
);

export const cancelDatePoll = byLead<CommandOf<'CancelDatePoll'>>(
  ({ status }) => status === 'cancelled',
  ({ poll, stamp }) => accept(stamp, [{ type: 'DatePollCancelled', poll: poll.id }]),
);

/** The meeting is planned with it in one go, for everybody who is asked; who said that it fits is coming (M4.5). */
export function pickMoment(
  state: Coalition,
  command: CommandOf<'PickMoment'>,
  stamp: Stamp,
  overview: Overview,
): Decision {
  const pick = byLead<CommandOf<'PickMoment'>>(
    ({ picked }, { meeting }) => picked?.meeting === meeting,
    ({ poll }) => {
      const moment = poll.moments.find(({ start }) => start === command.start);
      if (moment === undefined) return refuse('poll-changed');
      const all = askedOf(state, poll);
      const coming = all.filter(({ asked }) => asked.fits.includes(moment.start));
      const { meeting, place, purpose } = command;
      const planned = overview.decide(
        state,
        {
          type: 'PlanMeeting',
          meeting,
          kind: poll.kind,
          form: poll.form,
          ...moment,
          zone: poll.zone,
          minutes: poll.minutes,
          place,
          purpose,
          invitees: all.map(({ contact }) => contact.id),
          coming: coming.map(({ contact }) => contact.id),
        },
        stamp,
      );
      if (!planned.ok) return planned;
      const picked = accept(stamp, [{ type: 'MomentPicked', poll: poll.id, start: moment.start, meeting }]);
      return picked.ok ? { ...planned, events: [...picked.events, ...planned.events] } : picked;
    },
  );
  return pick(state, command, stamp);
}
