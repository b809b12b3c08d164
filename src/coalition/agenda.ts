import { areas } from './areas.ts';
import { type Due, isSameDue, type When } from './due-kinds.ts';
import type { Coalition } from './state.ts';

/**
 * What a coalition's state makes due, and for whom; on the day that a lead chose for it. A closed one leaves everybody in peace, but for
 * what an area says of it; and nothing is due for who can't be reached.
 */
export function agenda(coalition: Coalition): Due[] {
  return asChosen(coalition, movable(coalition));
}

/** The same before any lead moved anything. */
export function movable(coalition: Coalition): Due[] {
  return duesOf(coalition, () => true);
}

function asChosen({ moved, unreachable }: Coalition, dues: Due[]): Due[] {
  return dues
    .filter(({ user }) => unreachable[user] === undefined)
    .map((due) => {
      const to = moved.find((each) => isSameDue(due, each))?.to;
      return to === undefined ? due : { ...due, when: { date: to } };
    });
}

function duesOf(coalition: Coalition, wanted: (thing: unknown) => boolean): Due[] {
  if (coalition.over === 'closed') return areas.flatMap((area) => area.duesWhenClosed?.(coalition) ?? []);
  if (coalition.over !== null) return [];
  return areas.flatMap((area) => [
    ...area
      .things(coalition)
      .filter(wanted)
      .flatMap((thing) => area.dues(thing, coalition)),
    ...area.duesOfAll(coalition),
  ]);
}

/** What is due now and was not before. Things that a write leaves alone are the same objects still: nothing new is due for them. */
export function newlyDue(before: Coalition | null, after: Coalition): Due[] {
  if (before === null) return agenda(after);
  // Where one of these is another, anything may be due for anybody.
  const isSameCrew = (['leads', 'gone', 'contacts', 'over', 'moved', 'unreachable'] as const).every(
    (key) => before[key] === after[key],
  );
  const [then, now] = isSameCrew ? [thingsIn(before), thingsIn(after)] : [new Set(), new Set()];
  const known = new Set(
    asChosen(
      before,
      duesOf(before, (thing) => !now.has(thing)),
    ).map(key),
  );
  return asChosen(
    after,
    duesOf(after, (thing) => !then.has(thing)),
  ).filter((due) => !known.has(key(due)));
}

function thingsIn(coalition: Coalition): Set<unknown> {
  return new Set(areas.flatMap((area) => area.things(coalition)));
}

function key({ user, kind, about, when }: Due): string {
  return `${user} ${kind} ${about} ${JSON.stringify(when)}`;
}

const hour = 3_600_000;
const day = 24 * hour;

/** The earliest instant at which something can be due, in whatever zone the person lives: never too late to look. */
export function earliest(when: When): number {
  if ('date' in when) return Date.parse(when.date) - 14 * hour;
  // The last working moment before a long holiday may be weeks ago.
  if ('by' in when) return when.by - 30 * day;
  if ('atLatest' in when && when.atLatest !== undefined)
    return Math.min(when.since + when.workingDays * day - 2 * hour, when.atLatest - 30 * day);
  if ('days' in when) return when.since + when.days * day;
  return when.since + when.workingDays * day - 2 * hour;
}
