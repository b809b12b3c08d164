import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { freePort } from '../src/free-port.ts';
import type { CpuProfile } from './profile.ts';

/** A process that the bench measures. */
export interface Measured {
  port: number;
  /** Milliseconds of processor time since it started. */
  usage(): Promise<{ cpu: number }>;
  /** Bytes, after a garbage collection. */
  memory(): Promise<{ rss: number; heap: number }>;
  profile(during: () => Promise<unknown>): Promise<CpuProfile>;
  /** Of a worker of `bench/apps/served.ts`: puts its work on the queue; resolves with how long all of it took. */
  work(): Promise<{ ms: number }>;
  stop(): Promise<void>;
}

const probe = new URL('./probe.js', import.meta.url).href;

const answers = {
  usage: z.object({ cpu: z.number() }),
  memory: z.object({ rss: z.number(), heap: z.number() }),
  profile: z.object({ profile: z.custom<CpuProfile>() }),
};

/** Starts a file as a process of its own that serves `PORT`; resolves when `/readyz` says 200. */
export async function startMeasured(file: URL, env: Record<string, string>): Promise<Measured> {
  const port = await freePort();
  const child = fork(file, {
    env: { PATH: process.env.PATH, ...env, PORT: String(port) },
    execArgv: ['--expose-gc', '--import', probe],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await whenReady(child, port);
  const ask = createAsk(child);
  return {
    port,
    usage: () => ask('usage', answers.usage),
    memory: () => ask('memory', answers.memory),
    profile: async (during) => {
      await ask('profile-start', z.object({}));
      await during();
      return (await ask('profile-stop', answers.profile)).profile;
    },
    work: async () => {
      const done = new Promise<{ ms: number }>((resolve, reject) => {
        child.on('message', (message: unknown) => {
          const heard = finished.safeParse(message);
          if (heard.success) resolve({ ms: heard.data.done });
        });
        child.once('exit', () => reject(new Error('a measured worker ended')));
      });
      child.send({ go: true });
      return done;
    },
    stop: () => stopChild(child),
  };
}

const finished = z.object({ done: z.number() });

/** Ends it and waits until it has. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(late);
}

/** Polls `/readyz`; `every` ms. */
export async function whenReady(child: ChildProcess, port: number, every = 5): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${child.spawnfile} ended before it was ready`);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
    if (ready) return;
    await wait(every);
  }
}

function createAsk(child: ChildProcess) {
  let last = 0;
  return async <T>(bench: string, shape: z.ZodType<T>): Promise<T> => {
    last += 1;
    const id = last;
    const envelope = z.object({ id: z.literal(id), bench: shape });
    return new Promise<T>((done, fail) => {
      const hear = (message: unknown) => {
        const heard = envelope.safeParse(message);
        if (heard.success) finish(() => done(heard.data.bench));
      };
      const ended = () => finish(() => fail(new Error('a measured process ended')));
      const finish = (then: () => void) => {
        child.off('message', hear);
        child.off('exit', ended);
        then();
      };
      child.on('message', hear);
      child.once('exit', ended);
      child.send({ bench, id });
    });
  };
}

/** Slack's stand-in. */
export interface SlackStub {
  /** What `SLACK_API_URL` takes. */
  url: string;
  /** Forgets what was posted, and asks for patience in this workspace of a morning from now on; `null`: in none. */
  limit(workspace: string | null): void;
  /** What was posted in each workspace of a morning, by its number, and when last (ms). */
  posts(): Promise<Record<string, { count: number; last: number }>>;
  stop(): Promise<void>;
}

const posted = z.object({ posts: z.record(z.string(), z.object({ count: z.int(), last: z.number() })) });

export async function startSlackStub(): Promise<SlackStub> {
  const child = fork(new URL('./apps/slack-stub.js', import.meta.url), { execArgv: [] });
  const [message] = await once(child, 'message');
  const { port } = z.object({ port: z.int() }).parse(message);
  return {
    url: `http://127.0.0.1:${port}/api/`,
    limit: (workspace) => void child.send({ limit: workspace }),
    posts: async () => {
      const answered = once(child, 'message');
      child.send({ posts: true });
      const [answer] = await answered;
      return posted.parse(answer).posts;
    },
    stop: () => stopChild(child),
  };
}
