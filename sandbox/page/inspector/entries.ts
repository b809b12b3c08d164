import { useEffect, useRef, useState } from 'react';
import { gathered } from '../live.ts';
import { ask } from '../remote.ts';
import type { Entry } from '../wire.ts';

/** How many are fetched at first, and how many are kept in the page. */
const first = 300;
const most = 2_000;

/** The inspector's entries, the newest first. */
export function useEntries(version: number): Entry[] {
  const [entries, setEntries] = useState<Entry[]>([]);
  const newest = useRef(0);
  const lookSoon = useRef(
    gathered(async () => {
      const since = newest.current;
      const found = await ask<Entry[]>('inspector', {
        since: String(since),
        last: String(since === 0 ? first : most),
      });
      const latest = found?.at(-1)?.n;
      if (!found || latest === undefined || since !== newest.current) return;
      newest.current = latest;
      setEntries((before) => [...found.toReversed(), ...before].slice(0, most));
    }, 200),
  ).current;
  // Something changed, so there may be new ones.
  useEffect(lookSoon, [version, lookSoon]);
  return entries;
}
