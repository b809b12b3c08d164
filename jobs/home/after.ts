import type { CoalitionEvent } from '../../src/coalition/events.ts';
import type { UserId } from '../../src/coalition/ids.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { peopleOf } from '../../src/command-handler.ts';
import type { Effects } from '../engine/effects.ts';
import type { News } from '../engine/react.ts';

/** Whose Home may look different after these events. Each area says so of its own; else it is everybody's. */
export function homesAfter({ coalition, person }: Effects, news: News): UserId[] {
  if (news.coalition === null)
    return news.events.some(({ type }) => person.homes.includes(type)) ? [news.user] : [];
  const state = news.coalition;
  return news.events.flatMap((event) => coalition.homes(state, event) ?? everybody(state, event));
}

/** Also whoever has just lost their part. */
function everybody(coalition: Coalition, event: CoalitionEvent): UserId[] {
  const named = 'user' in event && event.user !== null ? [event.user] : [];
  return [...peopleOf(coalition), ...named];
}
