import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from '../../src/log.ts';
import { type AppWork, appWork, type JobRun, jobRun } from '../app-work.ts';

/** What is due next in the app, and when (epoch ms on its clock). */
type NextDue = { at: number; what: string } | null;

/** The app in a process of its own, so that it can be killed. It is started again whenever it dies. */
export interface AppProcess {
  readonly pid: number | undefined;
  /** Resolves once it is ready; rejects if it ends before that, and then it is not started again. */
  start(): Promise<void>;
  /** Moves the app's clock this far (ms) ahead of the machine's; resolves once nothing is due or lagging there. */
  moveClock(offset: number): Promise<void>;
  nextDue(): Promise<NextDue>;
  /** What it has not done yet, and what is due for whom. */
  work(): Promise<AppWork>;
  /** Kills it, does `meanwhile`, and starts it again with its clock where it first was. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  /** Lets it finish its work and end. */
  stop(): Promise<void>;
}

export interface AppOptions {
  /** The file to run: `dist/src/main.js`. */
  main: string;
  /** Its whole environment, with `PORT`. */
  env: NodeJS.ProcessEnv;
  /** Where it answers `/readyz`: `http://127.0.0.1:4001`. */
  url: string;
  log: Log;
  /** How far ahead of the machine's clock it starts, in milliseconds. */
  ahead: number;
  /** Hears of each job that it has run. */
  onJob?: (run: JobRun) => void;
}

const readyWithin = 60_000;
const stopWithin = 15_000;
const answerWithin = 120_000;

const clockAnswer = z.object({ clock: z.number(), done: z.literal(true) });
const jobTold = z.object({ job: jobRun });
const dueAnswer = z.object({ due: z.object({ at: z.number(), what: z.string() }).nullable() });

/** Makes the app's process; `start` runs it. */
export function createAppProcess(options: AppOptions): AppProcess {
  const { log, url } = options;
  let child: ChildProcess | undefined;
  let ready: Promise<ChildProcess> | undefined;
  let clock = options.ahead;
  let wanted = false;

  const launch = async (): Promise<ChildProcess> => {
    const launched = fork(options.main, { env: options.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    launched.on('error', () => {});
    child = launched;
    try {
      await whenReady(launched, url);
      if (clock !== 0) await setClock(launched, clock);
      if (options.onJob) watch(launched, options.onJob);
    } catch (error) {
      launched.kill('SIGKILL');
      throw error;
    }
    onExit(launched, () => {
      if (!wanted || launched !== child) return;
      log.error(
        { code: launched.exitCode, signal: launched.signalCode },
        'the app has died; it is started again',
      );
      ready = keepLaunching();
      ready.catch(() => {});
    });
    return launched;
  };
  const keepLaunching = async (): Promise<ChildProcess> => {
    for (let delay = 250; wanted; delay = Math.min(delay * 2, 5000)) {
      try {
        return await launch();
      } catch (error) {
        if (wanted) log.error({ err: error }, 'the app does not start; it is tried again');
        await wait(delay);
      }
    }
    throw new Error('The app has been stopped.');
  };
  const running = (): Promise<ChildProcess> => ready ?? Promise.reject(new Error('The app was not started.'));

  return {
    get pid() {
      return child === undefined || hasEnded(child) ? undefined : child.pid;
    },
    start: async () => {
      wanted = true;
      ready = launch();
      await ready;
    },
    moveClock: async (offset) => {
      clock = offset;
      await setClock(await running(), offset);
    },
    nextDue: async () => (await ask(await running(), { due: true }, dueAnswer)).due,
    work: async () => ask(await running(), { jobs: true }, appWork),
    restart: async (meanwhile) => {
      wanted = false;
      if (child !== undefined) await end(child, 'SIGKILL');
      clock = options.ahead;
      try {
        await meanwhile();
      } finally {
        wanted = true;
        ready = keepLaunching();
        await ready;
      }
    },
    stop: async () => {
      wanted = false;
      if (child !== undefined) await end(child, 'SIGTERM');
    },
  };
}

function watch(child: ChildProcess, onJob: (run: JobRun) => void): void {
  child.on('message', (said) => {
    const told = jobTold.safeParse(said);
    if (told.success) onJob(told.data.job);
  });
  if (child.connected) child.send({ watch: true }, () => {});
}

async function setClock(child: ChildProcess, offset: number): Promise<void> {
  await ask(child, { clock: offset }, clockAnswer.extend({ clock: z.literal(offset) }));
}

/** Sends a message and resolves with the first one that comes back and fits. */
function ask<T>(child: ChildProcess, message: object, answer: z.ZodType<T>): Promise<T> {
  return new Promise<T>((done, fail) => {
    const late = setTimeout(() => finish(new Error('The app did not answer in time.')), answerWithin);
    const hear = (heard: unknown) => {
      const parsed = answer.safeParse(heard);
      if (parsed.success) finish(parsed);
    };
    const ended = () => finish(new Error('The app ended before it answered.'));
    const finish = (outcome: Error | { data: T }) => {
      clearTimeout(late);
      child.off('message', hear);
      child.off('exit', ended);
      if (outcome instanceof Error) fail(outcome);
      else done(outcome.data);
    };
    child.on('message', hear);
    child.once('exit', ended);
    if (hasEnded(child) || !child.connected) ended();
    else child.send({ ...message }, (error) => error !== null && finish(error));
  });
}

async function whenReady(child: ChildProcess, url: string): Promise<void> {
  const giveUpAt = Date.now() + readyWithin;
  let says = '';
  while (Date.now() < giveUpAt) {
    if (hasEnded(child))
      throw new Error(`The app ended with ${child.signalCode ?? child.exitCode} before it was ready.`);
    try {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) });
      says = await response.text();
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await wait(50);
  }
  throw new Error(`The app is not ready after ${readyWithin / 1000} s: ${says || 'it does not listen'}`);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), stopWithin);
  child.kill(signal);
  await ended;
  clearTimeout(late);
}

function onExit(child: ChildProcess, then: () => void): void {
  if (hasEnded(child)) then();
  else child.once('exit', then);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
