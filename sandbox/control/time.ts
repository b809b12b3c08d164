import { z } from 'zod';
import type { AppWork } from '../app-work.ts';
import type { Site } from '../site.ts';
import { NotPossible, route } from './route.ts';

/** What the time machine needs from outside; without them only the sandbox's own clock moves. */
export interface TimeMachine {
  /** Moves the app's clock, and answers when nothing is due or lagging. */
  moveApp(offset: number): Promise<void>;
  /** The app's next reminder or other work, or null. */
  nextDue(): Promise<{ at: number; what: string } | null>;
  /** What the app has not done yet, and what is due for whom. */
  work(): Promise<AppWork>;
}

export interface ClockState {
  /** ISO, of the moved clock. */
  now: string;
  /** Milliseconds since the epoch, of the moved clock. */
  ms: number;
  /** Milliseconds ahead of the machine's clock. */
  offset: number;
  due: { at: number; what: string } | null;
}

const moving = z.strictObject({
  /** Milliseconds. */
  add: z.number().optional(),
  /** An ISO instant. */
  to: z.iso.datetime({ offset: true }).optional(),
  /** To what is due next. */
  next: z.literal(true).optional(),
});

/** Moves time; without arguments it only tells what time it is. */
export function timeRoutes(machine: TimeMachine) {
  async function stateOf(site: Site): Promise<ClockState> {
    const ms = site.clock.now();
    return { now: new Date(ms).toISOString(), ms, offset: site.clock.offset, due: await machine.nextDue() };
  }

  async function clock(site: Site, given: z.output<typeof moving>): Promise<ClockState> {
    const target = await offsetFor(site, given);
    if (target === null) return stateOf(site);
    site.clock.offset = target;
    site.inspector.add({
      direction: 'sandbox',
      what: 'time machine',
      status: 'ok',
      request: { ...given, now: new Date(site.clock.now()).toISOString() },
    });
    await machine.moveApp(target);
    site.changes.tell(null);
    return stateOf(site);
  }

  async function offsetFor(site: Site, given: z.output<typeof moving>): Promise<number | null> {
    if (given.add !== undefined) return site.clock.offset + given.add;
    if (given.to !== undefined) return Date.parse(given.to) - Date.now();
    if (given.next === undefined) return null;
    const due = await machine.nextDue();
    if (!due) throw new NotPossible('Nothing is due.');
    const ahead = Math.max(0, due.at - site.clock.now());
    return site.clock.offset + ahead;
  }

  return { clock: route(moving, clock), work: route(z.strictObject({}), () => machine.work()) };
}
