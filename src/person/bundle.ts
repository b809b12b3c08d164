import type { Calendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/dates.ts';
import {
  addWorkingDays,
  nextWorkingTime,
  previousWorkingTime,
  startOfWorkingDay,
} from '../calendar/working-time.ts';
import { localDay, weekdayOf } from '../calendar/zone.ts';
import { wholeDay } from '../coalition/days.ts';
import type { Due, When } from '../coalition/due-kinds.ts';
import { ruleOf } from '../coalition/due-kinds.ts';
import { stillDays } from '../coalition/steps/dues.ts';
import { hadMessage } from './bundles.ts';
import { isAboutSame, isPassing, keyOf } from './due-key.ts';
import type { DueIn } from './dues.ts';
import { nobodyYet, type Person } from './person.ts';

export interface Bundle {
  /** What belongs in the one message of today; empty when there is nothing to send now. */
  due: Due[];
  /** Today's message was sent, and this can't wait until tomorrow: it is added there, which disturbs nobody. */
  add: Due[];
  /** The person wants no messages: this counts as said, so that what follows from silence does follow. */
  mute: Due[];
  /** When to look again, `null` when nothing is left. */
  next: number | null;
  /** The person's local day: at most one message a day. */
  day: string;
}

/** Something due with the instant from which it may be said, and the one from which it is meaningless. */
interface Timed extends DueIn {
  at: number;
  until: number;
}

/**
 * The one message of today: everything of all coalitions that is due for this person by now, in their working hours; once a
 * week for who wants it so; nothing before the end of a pause. What comes due on a day that had its message waits for the next
 * working day, but for what can't wait. A reminder of something that has begun is dropped.
 */
export function bundle(person: Person | null, dues: readonly DueIn[], now: number): Bundle {
  const me = person ?? nobodyYet;
  const [first] = dues;
  if (first === undefined) return { due: [], add: [], mute: [], next: null, day: '' };
  const day = localDay(first.calendar.zone, now);
  const timed = dues
    .filter((each) => isWanted(me, each))
    .map((each) => ({ ...each, at: instantFor(me, each), until: endOf(each.due) }));
  const muted = timed.filter(({ due }) => me.rhythm.stopped && !isAskedFor(due));
  const chances = timed
    .filter((each) => !muted.includes(each))
    .flatMap((each) => {
      const chance = chanceOf(me, each, now);
      return chance === null ? [] : [{ ...each, chance }];
    });
  const ripe = oneNudge(
    chances
      .filter(({ chance }) => chance <= now)
      .toSorted((one, other) => rankOf(one.due) - rankOf(other.due) || one.at - other.at)
      .map(({ due }) => due),
  );
  const isAdding = hadMessage(me.bundles, day);
  // Who wants no nudges is looked at all the same: a lead who left is to be missed.
  const unwanted = dues.some((each) => !isWanted(me, each)) ? [now + stillDays * wholeDay] : [];
  return {
    due: isAdding ? [] : ripe,
    add: isAdding ? ripe : [],
    mute: muted.filter(({ at }) => at <= now).map(({ due }) => due),
    next: soonest([...chances.map(({ chance }) => chance), ...muted.map(({ at }) => at), ...unwanted], now),
    day,
  };
}

/** Of all coalitions that stand still the one that did so longest; another one has its turn in a fortnight. */
function oneNudge(dues: Due[]): Due[] {
  const since = ({ when }: Due) => ('since' in when ? when.since : 0);
  const nudges = dues.filter(({ kind, again }) => ruleOf(kind).nudge === true && again !== true);
  const [longest] = nudges.toSorted((one, other) => since(one) - since(other));
  return dues.filter((due) => due === longest || !nudges.includes(due));
}

/** What becomes of one thing due, as it looks now: the instant at which it is sent, or why it is not. */
export function outlook(person: Person | null, each: DueIn, now: number): number | 'muted' | 'over' {
  const me = person ?? nobodyYet;
  const isMuted = me.rhythm.stopped && !isAskedFor(each.due);
  if (isMuted || !isWanted(me, each)) return 'muted';
  return chanceOf(me, { ...each, at: instantFor(me, each), until: endOf(each.due) }, now) ?? 'over';
}

/** Who wants no nudges about coalitions that stand still gets none. */
function isWanted({ nudges }: Person, { due }: DueIn): boolean {
  return nudges || ruleOf(due.kind).nudge !== true || due.again === true;
}

/** What somebody asked for themselves comes also to who wants no other messages. */
function isAskedFor({ kind, again }: Due): boolean {
  return again === true || ruleOf(kind).askedFor === true;
}

/**
 * What can't wait for tomorrow, or for the day of the week that somebody chose: what is over by then (a meeting's reminders),
 * and the day itself of a commitment. Everything else can.
 */
export function cannotWait({ kind, when }: Pick<Due, 'kind' | 'when'>): boolean {
  return isPassing({ kind, when }) || ruleOf(kind).urgent === true;
}

function rankOf(due: Due): number {
  return cannotWait(due) ? 0 : 1;
}

const justNow = wholeDay / 6;

function endOf({ when, kind }: Due): number {
  if ('atLatest' in when || 'by' in when) {
    const last = 'by' in when ? when.by + (ruleOf(kind).ahead ?? wholeDay) : Number.POSITIVE_INFINITY;
    return when.until ?? last;
  }
  return Number.POSITIVE_INFINITY;
}

/** From which instant on it may be said, as far as that depends on what is due and on what the person chose. */
function instantFor(me: Person, { due, calendar }: DueIn): number {
  const { pausedUntil } = me.rhythm;
  const instants = [instantOf(due.when, calendar)];
  // One nudge a fortnight over all coalitions.
  if (ruleOf(due.kind).nudge === true && !due.again && me.nudgedAt > 0)
    instants.push(instantOf({ since: me.nudgedAt, days: stillDays }, calendar));
  const snoozed = snoozedUntil(me, due);
  if (snoozed !== undefined) instants.push(startOfWorkingDay(calendar, snoozed));
  if (pausedUntil !== null) instants.push(startOfWorkingDay(calendar, pausedUntil));
  return onTheirDay(me, { due, calendar }, Math.max(...instants));
}

/** Nothing puts off what is over by then. */
function snoozedUntil({ rhythm }: Person, due: Due): string | undefined {
  if (isPassing(due)) return undefined;
  const key = keyOf(due);
  return Object.entries(rhythm.snoozed).find(([snoozed]) => isAboutSame(snoozed, key))?.[1];
}

function instantOf(when: When, calendar: Calendar): number {
  if ('by' in when) return previousWorkingTime(calendar, when.by);
  if ('date' in when) {
    const start = startOfWorkingDay(calendar, when.date);
    return when.workingDays === undefined ? start : addWorkingDays(calendar, start, when.workingDays);
  }
  if ('days' in when) return nextWorkingTime(calendar, when.since + when.days * wholeDay);
  const counted = addWorkingDays(calendar, when.since, when.workingDays);
  if (when.atLatest === undefined) return counted;
  const latest = previousWorkingTime(calendar, when.atLatest);
  // Nobody is reminded of what reached them just now.
  return Math.max(Math.min(counted, latest), when.since + justNow);
}

/**
 * For who wants one message a week the first moment from `at` on that falls on their weekday; where they don't work then, the next
 * time that they do. A day that they named themselves stays.
 */
function onTheirDay(me: Person, { due, calendar }: DueIn, at: number): number {
  const { weekly } = me.rhythm;
  if (weekly === null || cannotWait(due) || isAskedFor(due) || snoozedUntil(me, due) !== undefined) return at;
  const from = nextWorkingTime(calendar, at);
  const date = localDay(calendar.zone, from);
  const left = (weekly - weekdayOf(date) + 7) % 7;
  return left === 0 ? from : startOfWorkingDay(calendar, addDays(date, left));
}

/** When it really can be sent, from now on: in hours, on a day without a message yet. `null`: by then it is meaningless. */
function chanceOf(me: Person, each: Timed, now: number): number | null {
  const { calendar, due, until, at } = each;
  let chance = nextWorkingTime(calendar, Math.max(at, now));
  for (;;) {
    if (chance >= until) return null;
    const date = localDay(calendar.zone, chance);
    if (!hadMessage(me.bundles, date) || (cannotWait(due) && isRoomIn(me, date))) return chance;
    chance = onTheirDay(me, each, startOfWorkingDay(calendar, addDays(date, 1)));
  }
}

/** Whether that day's message is there to be added to. */
function isRoomIn({ bundles: { last } }: Person, date: string): boolean {
  return last?.day === date && !last.full;
}

/** The first instant after now; what is sent now is looked at again once that is stored. */
function soonest(instants: number[], now: number): number | null {
  const later = instants.filter((instant) => instant > now);
  return later.length === 0 ? null : Math.min(...later);
}
