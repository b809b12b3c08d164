import type { Overview } from '../area.ts';
import { putOffProblem } from '../days.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import { type Due, isSameDue } from '../due-kinds.ts';
import type { Fact } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { ScheduleCommand } from './commands.ts';
import { markOf, mayCancel, mayMove } from './read.ts';

type CommandOf<T extends ScheduleCommand['type']> = Extract<ScheduleCommand, { type: T }>;

// Leads see what will be sent to whom, and may cancel or move it; and who can't be reached any more is left in peace.

export function cancelDue(
  state: Coalition,
  command: CommandOf<'CancelDue'>,
  stamp: Stamp,
  overview: Overview,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { user, kind, about, mark } = command;
  const named = overview.agenda(state).find((each) => isSameDue(each, command));
  if (named === undefined || markOf(named) !== mark) return refuse('due-gone', 'to');
  if (!mayCancel(named)) return refuse('due-stays');
  return accept(stamp, [{ type: 'DueCancelled', user, kind, about }]);
}

export function moveDue(
  state: Coalition,
  command: CommandOf<'MoveDue'>,
  stamp: Stamp,
  overview: Overview,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { user, kind, about, mark, to, today } = command;
  const named = overview.agenda(state).find((each) => isSameDue(each, command));
  if (named === undefined) return refuse('due-gone', 'to');
  if (isOn(named, to)) return accept(stamp, []);
  if (markOf(named) !== mark) return refuse('due-gone', 'to');
  if (!mayMove(named)) return refuse('due-stays', 'to');
  const problem = to === '' ? 'day-missing' : putOffProblem(to, today);
  if (problem !== null) return refuse(problem, 'to');
  return accept(stamp, [{ type: 'DueMoved', user, kind, about, to }]);
}

function isOn({ when }: Due, date: string): boolean {
  return 'date' in when && when.workingDays === undefined && when.date === date;
}

/** A lead whose account is closed leads no longer; the others hear of that, and not of both. */
export function noteUnreachable(
  state: Coalition,
  { user, reason }: CommandOf<'NoteUnreachable'>,
  stamp: Stamp,
): Decision {
  if (stamp.by !== null) return refuse('not-a-lead');
  const isNews = state.unreachable[user] === undefined;
  const hasLeft = reason !== 'no-dm' && state.leads.includes(user) && !state.gone.includes(user);
  const quiet = hasLeft ? { quiet: true as const } : {};
  const facts: Fact[] = [];
  if (isNews) facts.push({ type: 'PersonUnreachable', user, reason, ...quiet });
  if (hasLeft) facts.push({ type: 'LeadGone', user });
  return accept(stamp, facts);
}
