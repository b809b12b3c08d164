import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from './remote.ts';
import { shareWith } from './sharing.ts';
import type { About, Actor, ClockState, Screen } from './wire.ts';

/** At most one at a time, and once more if something happened meanwhile. */
export function gathered(work: () => Promise<void>, pause: number): () => void {
  let running = false;
  let again = false;
  const begin = async () => {
    running = true;
    while (again) {
      again = false;
      await work();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    running = false;
  };
  return () => {
    again = true;
    if (!running) void begin();
  };
}

export interface Live {
  screen: Screen | null;
  people: Actor[];
  about: About;
  clock: ClockState | null;
  /** The sandbox answers. */
  connected: boolean;
  /** Grows with every change, for what is fetched elsewhere. */
  version: number;
  refresh(): void;
  /** The clock as the time machine left it. */
  setClock(clock: ClockState): void;
}

const nothing: About = { commands: [], shortcuts: [], homeTab: false };

/** How many of the newest messages of each conversation are fetched; more when somebody scrolls back. */
export const pageful = 150;

/** What this person sees, kept up to date by server-sent events. */
export function useLive(user: string, last: number): Live {
  const [screen, setScreen] = useState<Screen | null>(null);
  const [people, setPeople] = useState<Actor[]>([]);
  const [about, setAbout] = useState<About>(nothing);
  const [clock, setClock] = useState<ClockState | null>(null);
  const [connected, setConnected] = useState(true);
  const [version, setVersion] = useState(0);
  const wanted = useRef({ user, last });
  wanted.current = { user, last };

  const look = useCallback(async () => {
    const asked = wanted.current;
    const [seen, everybody] = await Promise.all([
      ask<Screen>('view', { user: asked.user, last: String(asked.last) }),
      ask<Actor[]>('people'),
    ]);
    if (everybody) setPeople((before) => shareWith(before, everybody));
    if (!seen || wanted.current.user !== asked.user) return;
    setScreen((before) => (before ? shareWith(before, seen) : seen));
    setVersion((before) => before + 1);
  }, []);
  const lookSoon = useRef(gathered(look, 50)).current;
  const clockSoon = useRef(
    gathered(async () => {
      const state = await ask<ClockState>('clock');
      if (state) setClock(state);
    }, 1_000),
  ).current;
  const refresh = useCallback(() => {
    lookSoon();
    clockSoon();
  }, [lookSoon, clockSoon]);

  // Another person or a longer list is another look.
  useEffect(refresh, [user, last, refresh]);
  useEffect(() => {
    const events = new EventSource('/sandbox/events');
    events.onopen = () => {
      setConnected(true);
      void ask<About>('about').then((found) => found && setAbout(found));
      refresh();
    };
    events.onerror = () => setConnected(false);
    events.onmessage = (event) => {
      const { user: who } = JSON.parse(event.data);
      if (who === null || who === wanted.current.user) lookSoon();
      else setVersion((before) => before + 1);
      if (who !== 'inspector') clockSoon();
    };
    const ticking = setInterval(clockSoon, 30_000);
    return () => {
      events.close();
      clearInterval(ticking);
    };
  }, [refresh, lookSoon, clockSoon]);
  return { screen, people, about, clock, connected, version, refresh, setClock };
}
