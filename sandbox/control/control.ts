import { z } from 'zod';
import { playHalfway } from '../example/halfway.ts';
import type { Site } from '../site.ts';
import { createWorld } from '../world.ts';
import { clickRoutes } from './clicking.ts';
import { modalRoutes } from './modals.ts';
import type { Route } from './route.ts';
import { NotPossible, route } from './route.ts';
import type { Screen } from './seeing.ts';
import { screenOf, seeing } from './seeing.ts';
import { shortcutRoutes } from './shortcuts.ts';
import { suggestingRoutes } from './suggesting.ts';
import { talking } from './talking.ts';
import type { TimeMachine } from './time.ts';
import { timeRoutes } from './time.ts';
import { troubleRoutes } from './trouble.ts';
import { visiting } from './visiting.ts';
import { workspaceRoutes } from './workspace.ts';

export interface Outside extends TimeMachine {
  /** Puts the app back to its start too. */
  onReset(): Promise<void>;
}

function routesOf(outside: Outside) {
  let resetting: Promise<void> | null = null;
  /** Two at once are one. */
  function reset(site: Site): Promise<void> {
    resetting ??= resetNow(site).finally(() => {
      resetting = null;
    });
    return resetting;
  }
  async function resetNow(site: Site): Promise<void> {
    site.events.clear();
    site.faults.clear();
    // The app first: what it still does with what it knew must not reach the new world.
    await outside.onReset();
    const { offset, start } = site.clock;
    site.clock.offset = start;
    if (offset !== start) await outside.moveApp(start);
    site.events.hold(false);
    site.world = createWorld(site.clock.now());
    site.inspector.clear();
    site.gateway.sent.length = 0;
    site.changes.tell(null);
  }
  return {
    ...talking,
    ...visiting,
    ...clickRoutes,
    ...modalRoutes,
    ...shortcutRoutes,
    ...suggestingRoutes,
    ...seeing,
    ...workspaceRoutes,
    ...troubleRoutes,
    ...timeRoutes(outside),
    /** The world and the clock as they were at the start. */
    reset: route(z.strictObject({}), reset),
  };
}

type Routes = ReturnType<typeof routesOf>;

type Calls<T> = {
  [K in keyof T]: T[K] extends Route<infer S, infer O>
    ? Record<never, never> extends z.input<S>
      ? (input?: z.input<S>) => Promise<Awaited<O>>
      : (input: z.input<S>) => Promise<Awaited<O>>
    : never;
};

/**
 * All that a person or a test can do, the same over HTTP (`POST /sandbox/<name>`). What Slack's client would not let a
 * person do throws NotPossible; input of another shape throws a ZodError.
 */
export type Control = Calls<Routes> & {
  /**
   * Resolves with the screen as soon as the predicate holds for what this person sees; rejects after `timeout`
   * milliseconds (10,000). Woken by changes.
   */
  until(
    user: string,
    predicate: (screen: Screen) => boolean,
    options?: { timeout?: number },
  ): Promise<Screen>;
  /** Clears everything and plays an example on it; takes about half a minute. Asked for twice, it is played once; a reset waits. */
  example(input: z.input<typeof choosingExample>): Promise<void>;
};

const choosingExample = z.strictObject({ name: z.enum(['halfway']) });
const examples = { halfway: playHalfway } as const;

export type Caller = (name: string, input: unknown) => Promise<unknown>;

export function createControl(site: Site, outside: Outside): { control: Control; call: Caller } {
  const routes = routesOf(outside);
  const entries = Object.entries(routes).map(([name, one]) => {
    const run = (input: unknown = {}): Promise<unknown> => one.call(site, input);
    return [name, run] as const;
  });
  const byName = new Map(entries);
  const calls = Object.fromEntries(entries) as Calls<Routes>;
  let playing: Promise<void> | null = null;
  const play = async (name: keyof typeof examples): Promise<void> => {
    await calls.reset();
    await examples[name](control);
  };
  const control: Control = {
    ...calls,
    until: (user, predicate, options = {}) => until(site, user, { predicate, ...options }),
    reset: async () => {
      await playing?.catch(() => {});
      await calls.reset();
    },
    example: async (input) => {
      const { name } = choosingExample.parse(input);
      playing ??= play(name).finally(() => {
        playing = null;
      });
      await playing;
    },
  };
  const call: Caller = async (name, input) => {
    if (name === 'example') return control.example(choosingExample.parse(input));
    if (name === 'reset') return control.reset();
    const run = byName.get(name);
    if (!run) throw new NotPossible(`The sandbox can’t “${name}”.`);
    return run(input);
  };
  return { call, control };
}

interface Waiting {
  predicate: (screen: Screen) => boolean;
  timeout?: number;
}

/** A change may be missed where a predicate looks at more than the screen: looked at again this often. */
const fallback = 250;

function until(site: Site, user: string, { predicate, timeout = 10_000 }: Waiting): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      clearInterval(again);
      quiet();
    };
    const look = () => {
      try {
        const screen = screenOf(site, user);
        if (!predicate(screen)) return;
        stop();
        resolve(screen);
      } catch (error) {
        stop();
        reject(error);
      }
    };
    const quiet = site.changes.listen((who) => {
      if (who === null || who === user) look();
    });
    const again = setInterval(look, fallback);
    const timer = setTimeout(() => {
      stop();
      const seen = JSON.stringify(screenOf(site, user).conversations.map((one) => one.messages.slice(-3)));
      reject(new Error(`${user} did not come to see it within ${timeout} ms. Their last messages: ${seen}`));
    }, timeout);
    look();
  });
}
