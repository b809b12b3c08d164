import { parseJson } from './json.ts';

/** A rule of Slack's that the app broke, with the row of platform-facts.md that gives it. */
export interface Broken {
  says: string;
  fact: string;
}

export interface Entry {
  n: number;
  /** Real time, ISO. */
  at: string;
  /** The moved clock, ISO. */
  clock: string;
  direction: 'from app' | 'to app' | 'in app' | 'sandbox';
  /** The API method, the kind of request and its id, or the job. */
  what: string;
  user: string | null;
  channel: string | null;
  /** `ok`, Slack's error word, an HTTP status, or how a delivery failed. */
  status: string;
  ms: number;
  request: unknown;
  response: unknown;
  broken: Broken[];
}

type NewEntry = Pick<Entry, 'direction' | 'what' | 'status'> & Partial<Omit<Entry, 'n' | 'at' | 'clock'>>;

export interface Inspector {
  /** Every request, acknowledgement and API call in order, the oldest dropped beyond a good many. */
  readonly log: Entry[];
  add(entry: NewEntry): Entry;
  clear(): void;
}

const kept = 20_000;

/** Copies what it is given, so that what changes afterwards does not change the record; `onAdd` hears of each entry. */
export function createInspector(now: () => number, onAdd: () => void = () => {}): Inspector {
  const log: Entry[] = [];
  let n = 0;
  return {
    log,
    add(entry) {
      n += 1;
      const whole: Entry = {
        user: null,
        channel: null,
        ms: 0,
        broken: [],
        ...entry,
        request: snapshot(entry.request),
        response: snapshot(entry.response),
        n,
        at: new Date().toISOString(),
        clock: new Date(now()).toISOString(),
      };
      log.push(whole);
      if (log.length > kept) log.shift();
      onAdd();
      return whole;
    },
    clear() {
      log.length = 0;
    },
  };
}

function snapshot(value: unknown): unknown {
  return value === undefined ? null : parseJson(JSON.stringify(value));
}
