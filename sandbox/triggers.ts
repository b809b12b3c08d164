import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';

export interface Trigger {
  user: string;
  /** The view that it came from, where it came from one: only that one can be pushed upon. */
  view: string | null;
  /** The conversation that it came from. */
  channel: string | null;
}

type Exchange = { ok: true; trigger: Trigger } | { ok: false; error: string; fact: string };

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Uses it up. */
  exchange(id: string): Exchange;
}

const lifetime = 3_000;
const fact = '1.1 trigger_id (single use, expires after 3 s)';

/** Trigger ids live in real time, whatever the time machine does. */
export function createTriggers(): Triggers {
  const issued = new Map<string, { trigger: Trigger; at: number; used: boolean }>();
  let serial = 0;
  return {
    issue(trigger) {
      serial += 1;
      const id = `${1_000_000 + serial}.${Date.now()}.${randomBytes(16).toString('hex')}`;
      issued.set(id, { trigger, at: performance.now(), used: false });
      return id;
    },
    exchange(id) {
      const found = issued.get(id);
      if (!found) return { ok: false, error: 'invalid_trigger_id', fact };
      if (found.used) return { ok: false, error: 'exchanged_trigger_id', fact };
      if (performance.now() - found.at > lifetime) return { ok: false, error: 'expired_trigger_id', fact };
      found.used = true;
      return { ok: true, trigger: found.trigger };
    },
  };
}
