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
  let faults: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      faults.push({ fault, left: fault.times === 0 ? Number.POSITIVE_INFINITY : (fault.times ?? 1) });
    },
    clear() {
      faults = [];
    },
    take(method, args) {
      const found = faults.find(({ fault }) => fits(fault, { method, args }));
      if (!found) return undefined;
      found.left -= 1;
      if (found.left <= 0) faults = faults.filter((one) => one !== found);
      return found.fault;
    },
  };
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
