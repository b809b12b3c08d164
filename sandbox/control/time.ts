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
  /** Stops at every moment on the way at which something is due, as time does; without it the clock jumps. */
  through: z.boolean().default(false),
});

/** So many moments on the way have their turn; what is due after them comes at the end, all at once. */
const mostStops = 200;

/** Moves time; without arguments it only tells what time it is. */
export function timeRoutes(machine: TimeMachine) {
  async function stateOf(site: Site): Promise<ClockState> {
    const ms = site.clock.now();
    return { now: new Date(ms).toISOString(), ms, offset: site.clock.offset, due: await machine.nextDue() };
  }

  async function clock(site: Site, given: z.output<typeof moving>): Promise<ClockState> {
    const target = await offsetFor(site, given);
    if (target === null) return stateOf(site);
    if (given.through) await passStops(site, target);
    await moveTo(site, target);
    return stateOf(site);
  }

  async function moveTo(site: Site, offset: number): Promise<void> {
    site.clock.offset = offset;
    site.inspector.add({
      direction: 'sandbox',
      what: 'time machine',
      status: 'ok',
      request: { now: new Date(site.clock.now()).toISOString() },
    });
    await machine.moveApp(offset);
    site.changes.tell(null);
  }

  /** What is due on Tuesday is done on Tuesday, and what follows from it on the days that follow. */
  async function passStops(site: Site, target: number): Promise<void> {
    for (let stops = 0; stops < mostStops; stops += 1) {
      const offset = await offsetOfNext(site);
      // What stays due where the clock stands would hold time up for good.
      if (offset === null || offset <= site.clock.offset || offset >= target) return;
      await moveTo(site, offset);
    }
  }

  async function offsetOfNext(site: Site): Promise<number | null> {
    const due = await machine.nextDue();
    return due && site.clock.offset + Math.max(0, due.at - site.clock.now());
  }

  async function offsetFor(site: Site, given: z.output<typeof moving>): Promise<number | null> {
    if (given.add !== undefined) return site.clock.offset + given.add;
    if (given.to !== undefined) return Date.parse(given.to) - Date.now();
    if (given.next === undefined) return null;
    const offset = await offsetOfNext(site);
    if (offset === null) throw new NotPossible('Nothing is due.');
    return offset;
  }

  return { clock: route(moving, clock), work: route(z.strictObject({}), () => machine.work()) };
}
