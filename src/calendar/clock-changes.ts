import { Temporal } from 'temporal-polyfill';

/** A change of the clock: its instant (epoch ms), and how many seconds the zone is ahead of UTC before and after it. */
export interface ClockChange {
  at: number;
  before: number;
  after: number;
}

/**
 * Every change of the clock of a zone (for which `isZone` holds) from the last one at or before `from` up to the first one after `to`,
 * in order; empty in a zone whose clock never changes.
 */
export function clockChanges(zone: string, from: number, to: number): ClockChange[] {
  const changes: ClockChange[] = [];
  const start = at(zone, from + 1).getTimeZoneTransition('previous');
  let change = start ?? at(zone, from).getTimeZoneTransition('next');
  while (change !== null) {
    changes.push(changeAt(change));
    if (change.epochMilliseconds > to) return changes;
    change = change.getTimeZoneTransition('next');
  }
  return changes;
}

/** How many seconds a zone is ahead of UTC at an instant. */
export function offsetAt(zone: string, instant: number): number {
  return at(zone, instant).offsetNanoseconds / 1e9;
}

function changeAt(change: Temporal.ZonedDateTime): ClockChange {
  const before = change.subtract({ nanoseconds: 1 });
  return {
    at: change.epochMilliseconds,
    before: before.offsetNanoseconds / 1e9,
    after: change.offsetNanoseconds / 1e9,
  };
}

function at(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
