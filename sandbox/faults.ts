import type { JsonObject } from './json.ts';
import { asText } from './json.ts';
import { dmId } from './world.ts';

/** A failure of Slack's Web API that somebody asked for. */
export interface Fault {
  /** The API method, or `*`; `upload` for the bytes of a file, of which only `status` is looked at. */
  method: string;
  /** Answer `ok:false` with this word. */
  error?: string;
  /** Answer with this HTTP status. */
  status?: number;
  /** Answer 429 with this many seconds. */
  retryAfter?: number;
  /** Takes so many calls in each such stretch of seconds; to more it answers 429 with what is left of it. */
  rate?: { calls: number; seconds: number };
  /** Milliseconds before the answer; the call itself is carried out first. */
  hang?: number;
  /** Cut the connection: before the call is carried out, or after it. */
  drop?: 'before' | 'after';
  /** How often; once unless given, 0 for always. */
  times?: number;
  /** Only calls for this channel, or for this user (calls on their DM with the app included). */
  match?: { channel?: string; user?: string };
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The first fault that fits this call, used up once. */
  take(method: string, args: JsonObject): Fault | undefined;
}

export function createFaults(): Faults {
  let faults: { fault: Fault; left: number; stretch: Stretch }[] = [];
  return {
    add(fault) {
      const left = fault.times === 0 ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
      faults.push({ fault, left, stretch: { began: 0, calls: 0 } });
    },
    clear() {
      faults = [];
    },
    take(method, args) {
      const found = faults.find(({ fault }) => fits(fault, { method, args }));
      if (!found) return undefined;
      if (found.fault.rate !== undefined) return beyond(found.fault.rate, found);
      found.left -= 1;
      if (found.left <= 0) faults = faults.filter((one) => one !== found);
      return found.fault;
    },
  };
}

interface Stretch {
  began: number;
  calls: number;
}

/** Counts this call; a fault where it is one too many. */
function beyond(
  { calls, seconds }: { calls: number; seconds: number },
  { fault, stretch }: { fault: Fault; stretch: Stretch },
): Fault | undefined {
  const now = Date.now();
  if (now - stretch.began >= seconds * 1_000) {
    stretch.began = now;
    stretch.calls = 0;
  }
  stretch.calls += 1;
  if (stretch.calls <= calls) return undefined;
  return { ...fault, retryAfter: Math.ceil((stretch.began + seconds * 1_000 - now) / 1_000) };
}

function fits(fault: Fault, call: { method: string; args: JsonObject }): boolean {
  if (fault.method !== '*' && fault.method !== call.method) return false;
  const channels = [asText(call.args.channel), asText(call.args.channel_id)];
  const users = [asText(call.args.user), asText(call.args.user_id), asText(call.args.users)];
  const { channel, user } = fault.match ?? {};
  if (channel !== undefined && !channels.includes(channel)) return false;
  return (
    user === undefined || users.includes(user) || channels.includes(user) || channels.includes(dmId(user))
  );
}
