import { readSync } from 'node:fs';
import { tick } from '../jobs/engine/tick.ts';
import { nextDue, upcoming } from '../jobs/rhythm/upcoming.ts';
import type { RunningApp } from './app.ts';
import type { Config } from './config.ts';
import type { PassFaultPoint, Point } from './fault-points.ts';
import type { Log } from './log.ts';

/** Whether the parent process may move the clock: only where Slack is a stand-in on this machine. */
export function mayMoveTime(config: Config): boolean {
  if (config.slack.apiUrl === undefined || process.send === undefined) return false;
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(config.slack.apiUrl).hostname);
}

/**
 * Stands still at a point when the parent says so, with nothing else running: the fault tests then kill this process, or
 * Redis. Tells the parent `{ at: point }`, and goes on at the next byte on stdin, or at its end.
 */
export function createTrap(): { faultPoint: PassFaultPoint; set(point: Point, passes: number): void } {
  let trap: { point: Point; passes: number } | null = null;
  return {
    faultPoint: (point) => {
      if (trap?.point !== point) return;
      trap.passes -= 1;
      if (trap.passes > 0) return;
      trap = null;
      process.send?.({ at: point });
      readSync(0, Buffer.alloc(1));
    },
    set: (point, passes) => {
      trap = { point, passes };
    },
  };
}

interface Asked {
  clock?: number;
  due?: true;
  jobs?: true;
  watch?: true;
  holdAt?: Point;
  passes?: number;
}

const step = 20;

/**
 * Listens to the parent: `{ clock: offset }` moves the clock and ticks until nothing is due or lagging, `{ due: true }` asks
 * what is next, `{ jobs: true }` what is not done yet and what is due for whom, `{ watch: true }` to hear `{ job }` of each job
 * that was run, `{ holdAt, passes }` sets the trap. Called before the app starts, so that it never works at a time that has passed.
 */
export function listenToParent(
  starting: Promise<RunningApp>,
  {
    moveTo,
    setTrap,
    log,
  }: { moveTo: (offset: number) => void; setTrap: (point: Point, passes: number) => void; log: Log },
): void {
  process.on('message', async (asked: Asked) => {
    try {
      if (asked.holdAt !== undefined) setTrap(asked.holdAt, asked.passes ?? 1);
      if (asked.clock !== undefined) moveTo(asked.clock);
      const app = await starting;
      if (asked.watch) {
        // A job may end when the parent is gone.
        app.worker?.watch((job) => process.send?.({ job }, undefined, undefined, () => {}));
      }
      if (asked.jobs) {
        process.send?.({ jobs: await app.queue.pending(), upcoming: await upcoming(app.context) });
      }
      if (asked.due) process.send?.({ due: await nextDue(app.context) });
      if (asked.clock !== undefined) {
        await untilQuiet(app);
        process.send?.({ clock: asked.clock, done: true });
      }
    } catch (error) {
      log.warn({ err: error }, 'the time machine failed');
    }
  });
}

async function untilQuiet({ context, queue }: RunningApp): Promise<void> {
  for (;;) {
    const found = await tick(context, queue, { lagging: 0 });
    if (found === 0 && !(await queue.isBusy())) return;
    await new Promise((done) => setTimeout(done, step));
  }
}
