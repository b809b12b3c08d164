import { agenda, type Due, movable } from './agenda.ts';
import type { ScheduleCommand } from './commands.ts';
import { type NudgeKind, ownerOf } from './commitments.ts';
import { withLeft } from './commitments-log.ts';
import { putOffProblem } from './days.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from './decision.ts';
import type { CoalitionEvent, EventOf, Fact } from './events.ts';
import { authorOf } from './find.ts';
import { isOpen } from './interviews.ts';
import type { Coalition, MovedDue } from './state.ts';

type AreaEvent = Exclude<CoalitionEvent, { type: 'CoalitionStarted' }>;

/**
 * Reminders that a lead may cancel, and the event that each then counts as: as if it was sent, so that what comes after it still
 * comes. What leads themselves are told is not among them.
 */
const countsAs: { [K in Due['kind']]?: (cancelled: EventOf<'DueCancelled'>) => AreaEvent } = {
  'interview-reminder': ({ about, at, by }) => ({ type: 'ContactReminded', interview: about, at, by }),
  'interview-again': ({ about, at, by }) => ({ type: 'ContactReminded', interview: about, at, by }),
  'meeting-answer': (cancelled) => reminded('answer', cancelled),
  'meeting-day': (cancelled) => reminded('day', cancelled),
  'meeting-hour': (cancelled) => reminded('hour', cancelled),
  'commitment-asked': nudged('commitment-asked'),
  'commitment-week': nudged('commitment-week'),
  'commitment-day': nudged('commitment-day'),
  'commitment-today': nudged('commitment-today'),
  'commitment-silent': nudged('commitment-silent'),
};

function reminded(
  of: 'answer' | 'day' | 'hour',
  { about, user, at, by }: EventOf<'DueCancelled'>,
): AreaEvent {
  return { type: 'InviteeReminded', meeting: about, user, of, at, by };
}

function nudged(kind: NudgeKind) {
  return ({ about, at, by }: EventOf<'DueCancelled'>): AreaEvent => ({
    ...{ type: 'OwnerNudged', commitment: about, kind, at, by },
  });
}

/** Whether a lead may keep this from being sent. */
export function mayCancel({ kind }: Pick<Due, 'kind'>): boolean {
  return countsAs[kind] !== undefined;
}

/** Whether a lead may choose another day for it: of what is over by then nobody can. */
export function mayMove(due: Pick<Due, 'kind' | 'when'>): boolean {
  return mayCancel(due) && !('by' in due.when) && !('atLatest' in due.when);
}

/** Leads see what will be sent to whom, and may cancel or move it; and who can't be reached any more is left in peace. */
export function decideSchedule(state: Coalition, command: ScheduleCommand, stamp: Stamp): Decision {
  if (command.type === 'NoteUnreachable') return noteUnreachable(state, command, stamp);
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { user, kind, about } = command;
  const due = agenda(state).find((each) => each.user === user && isSameDue(each, command));
  if (due === undefined) return refuse('due-gone', 'to');
  if (command.type === 'MoveDue' && isOn(due, command.to)) return accept(stamp, []);
  if (markOf(due) !== command.mark) return refuse('due-gone', 'to');
  switch (command.type) {
    case 'CancelDue':
      if (!mayCancel(due)) return refuse('due-stays');
      return accept(stamp, [{ type: 'DueCancelled', user, kind, about }]);
    case 'MoveDue': {
      if (!mayMove(due)) return refuse('due-stays', 'to');
      const problem = command.to === '' ? 'day-missing' : putOffProblem(command.to, command.today);
      if (problem !== null) return refuse(problem, 'to');
      return accept(stamp, [{ type: 'DueMoved', user, kind, about, to: command.to }]);
    }
    default:
      return command satisfies never;
  }
}

/** Tells one reminder from the next of its kind: without a dot, and short. */
export function markOf({ when }: Pick<Due, 'when'>): string {
  return Object.values(when).join('_');
}

function isOn({ when }: Due, date: string): boolean {
  return 'date' in when && when.workingDays === undefined && when.date === date;
}

type NoteUnreachable = Extract<ScheduleCommand, { type: 'NoteUnreachable' }>;

/** A lead whose account is closed leads no longer; the others hear of that, and not of both. */
function noteUnreachable(state: Coalition, { user, reason }: NoteUnreachable, stamp: Stamp): Decision {
  if (stamp.by !== null) return refuse('not-a-lead');
  const isNews = state.unreachable[user] === undefined;
  const hasLeft = reason !== 'no-dm' && state.leads.includes(user) && !state.gone.includes(user);
  const quiet = hasLeft ? { quiet: true as const } : {};
  const facts: Fact[] = [];
  if (isNews) facts.push({ type: 'PersonUnreachable', user, reason, ...quiet });
  if (hasLeft) facts.push({ type: 'LeadGone', user });
  return accept(stamp, facts);
}

type ScheduleEvent = EventOf<'DueMoved' | 'PersonUnreachable'>;

export function evolveSchedule(state: Coalition, event: ScheduleEvent): Coalition {
  switch (event.type) {
    case 'DueMoved': {
      const { user, kind, about, to } = event;
      const others = state.moved.filter((each) => !(each.user === user && isSameDue(each, event)));
      return { ...state, moved: [...others, { user, kind, about, to }] };
    }
    case 'PersonUnreachable': {
      const { user, reason } = event;
      // Nobody is waited for who never read the question; whoever is found again may be asked anew.
      const interviews = state.interviews.map((each) =>
        isOpen(each) && authorOf(state, each) === user ? { ...each, undelivered: reason } : each,
      );
      const known = { ...state, interviews, unreachable: { ...state.unreachable, [user]: reason } };
      // Who is no longer there leaves what they had taken on to others; who only takes no messages keeps it.
      return reason === 'no-dm' ? known : withLeft(known, (each) => ownerOf(known, each) === user, event);
    }
    default:
      return event satisfies never;
  }
}

/** What a cancelled reminder does to the state: what sending it would have done. */
export function cancelledAs(event: EventOf<'DueCancelled'>): AreaEvent | undefined {
  return countsAs[event.kind]?.(event);
}

/**
 * After any event: a move holds for the reminder that it was made for, not for the next one of its kind; and who does something
 * can be reached.
 */
export function tidy(
  after: Coalition,
  { before, event }: { before: Coalition; event: CoalitionEvent },
): Coalition {
  const moved = after.moved.length === 0 ? after.moved : stillDue(after, before);
  const back = reachedBy(after, event);
  if (moved.length === after.moved.length && back === null) return after;
  const unreachable = Object.fromEntries(Object.entries(after.unreachable).filter(([user]) => user !== back));
  return { ...after, moved, unreachable };
}

function stillDue(after: Coalition, before: Coalition): MovedDue[] {
  const [now, then] = [movable(after), movable(before)];
  const whenOf = (dues: Due[], moved: MovedDue) =>
    JSON.stringify(dues.find((due) => due.user === moved.user && isSameDue(due, moved))?.when ?? null);
  return after.moved.filter((each) => {
    const when = whenOf(now, each);
    return when !== 'null' && when === whenOf(then, each);
  });
}

/** Who is there after all: they did something, or an invitation arrived. */
function reachedBy(state: Coalition, event: CoalitionEvent): string | null {
  const delivered =
    event.type === 'InterviewDelivered'
      ? state.interviews.find((each) => each.id === event.interview)
      : undefined;
  const user = delivered === undefined ? event.by : authorOf(state, delivered);
  return user !== null && state.unreachable[user] !== undefined ? user : null;
}

function isSameDue(one: { kind: string; about: string }, other: { kind: string; about: string }): boolean {
  return one.kind === other.kind && one.about === other.about;
}
