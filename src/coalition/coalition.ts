import { agenda, movable } from './agenda.ts';
import type { ByType, Overview } from './area.ts';
import { type AreaEvent, areas, begin, commands } from './areas.ts';
import { decideStart } from './coalitions/decide.ts';
import type { AreaCommand, CoalitionCommand } from './commands.ts';
import { type Decision, refuse, type Stamp } from './decision.ts';
import { type Due, isSameDue } from './due-kinds.ts';
import type { CoalitionEvent } from './events.ts';
import { authorOf, isGone } from './find.ts';
import { belongings } from './privacy.ts';
import type { MovedDue } from './rhythm/state.ts';
import type { Coalition } from './state.ts';

const overview: Overview = { agenda, belongings, decide };

/**
 * What follows from a command, given what happened before: the events, or why not. Pure and total: it never throws,
 * also not for nonsense ids. A command that finds its work done already gives no events.
 */
export function decide(state: Coalition | null, command: CoalitionCommand, stamp: Stamp): Decision {
  if (command.type === 'StartCoalition') return decideStart(state, command, stamp);
  if (state === null || isGone(state)) return refuse('unknown-coalition');
  return decideBy(command.type, { state, command, stamp });
}

function decideBy<T extends AreaCommand['type']>(
  type: T,
  { state, command, stamp }: { state: Coalition; command: ByType<AreaCommand>[T]; stamp: Stamp },
): Decision {
  return commands[type](state, command, stamp, overview);
}

/** One more event. Folding a coalition's whole log gives its state. */
export function evolve(state: Coalition | null, event: CoalitionEvent): Coalition | null {
  if (event.type === 'CoalitionStarted') return begin(event);
  if (state === null) return null;
  return tidy(evolveBy(state, event), { before: state, event });
}

function evolveBy(state: Coalition, event: AreaEvent): Coalition {
  if (event.by === null) return folded(event.type, { state, event });
  // Whoever does something is there: also a lead who was thought to be gone.
  const gone = state.gone.includes(event.by) ? state.gone.filter((lead) => lead !== event.by) : state.gone;
  const after = folded(event.type, { state: { ...state, gone }, event });
  return { ...after, lastSign: Math.max(after.lastSign, event.at) };
}

function folded<T extends AreaEvent['type']>(
  type: T,
  { state, event }: { state: Coalition; event: ByType<AreaEvent>[T] },
): Coalition {
  return areas.reduce((after, { events }) => events[type]?.(after, event) ?? after, state);
}

/**
 * After any event: a move holds for the reminder that it was made for, not for the next one of its kind; and who does something
 * can be reached.
 */
function tidy(after: Coalition, { before, event }: { before: Coalition; event: AreaEvent }): Coalition {
  const moved = after.moved.length === 0 ? after.moved : stillDue(after, before);
  const back = reachedBy(after, event);
  if (moved.length === after.moved.length && back === null) return after;
  const unreachable = Object.fromEntries(Object.entries(after.unreachable).filter(([user]) => user !== back));
  return { ...after, moved, unreachable };
}

function stillDue(after: Coalition, before: Coalition): MovedDue[] {
  const [now, then] = [movable(after), movable(before)];
  const whenOf = (dues: Due[], moved: MovedDue) =>
    JSON.stringify(dues.find((each) => isSameDue(each, moved))?.when ?? null);
  return after.moved.filter((each) => {
    const when = whenOf(now, each);
    return when !== 'null' && when === whenOf(then, each);
  });
}

/** Who is there after all: they did something, or an invitation arrived. */
function reachedBy(state: Coalition, event: AreaEvent): string | null {
  const delivered =
    event.type === 'InterviewDelivered'
      ? state.interviews.find((each) => each.id === event.interview)
      : undefined;
  const user = delivered === undefined ? event.by : authorOf(state, delivered);
  return user !== null && state.unreachable[user] !== undefined ? user : null;
}

export function fold(events: CoalitionEvent[], from: Coalition | null = null): Coalition | null {
  return events.reduce(evolve, from);
}
