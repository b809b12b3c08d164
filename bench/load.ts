import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import type { RedisClient } from '../src/store/redis.ts';
import type { SlackRequest } from './traffic.ts';

/** Sends signed requests to one app over connections that stay open. */
export interface Sender {
  /** As many at a time as `inFlight`; resolves with the milliseconds that all of them took. */
  closed(requests: SlackRequest[], inFlight: number): Promise<number>;
  /** So many a second whatever the app does; resolves with the milliseconds that each acknowledgement took. */
  open(requests: SlackRequest[], perSecond: number): Promise<number[]>;
  /** What it answered where it failed: on a busy machine Redis may take over a second to write. */
  failed: readonly string[];
  close(): Promise<void>;
}

const connections = 64;
/** Of all requests; a disk that stalls for over a second fails many at once. */
const failuresBorne = 0.05;
const failuresAtLeast = 200;

export function createSender(port: number): Sender {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections, pipelining: 1 });
  const failed: string[] = [];
  let count = 0;
  const send = async ({ headers, body, isRight }: SlackRequest): Promise<number> => {
    count += 1;
    const began = performance.now();
    const response = await pool.request({ method: 'POST', path: '/slack/events', headers, body });
    const text = await response.body.text();
    const took = performance.now() - began;
    if (response.statusCode !== 200 || !isRight(text)) {
      failed.push(`${response.statusCode} ${text.slice(0, 300)}`);
      if (failed.length > Math.max(failuresAtLeast, failuresBorne * count))
        throw new Error(`an app fails again and again: ${failed.at(-1)}`);
    }
    return took;
  };
  return {
    closed: async (requests, inFlight) => {
      const began = performance.now();
      let next = 0;
      const work = async () => {
        for (let request = requests[next]; request !== undefined; request = requests[next]) {
          next += 1;
          await send(request);
        }
      };
      await Promise.all(Array.from({ length: inFlight }, work));
      return performance.now() - began;
    },
    open: (requests, perSecond) => openLoop(requests, perSecond, send),
    failed,
    close: () => pool.close(),
  };
}

async function openLoop<T>(
  items: readonly T[],
  perSecond: number,
  send: (item: T) => Promise<number>,
): Promise<number[]> {
  const began = performance.now();
  const sent: Promise<number>[] = [];
  for (const [at, item] of items.entries()) {
    const ahead = began + (at * 1000) / perSecond - performance.now();
    if (ahead > 0) await wait(ahead);
    sent.push(send(item));
  }
  return Promise.all(sent);
}

/** No app at all: for each request one write to Redis, synced. What storing first costs at least on this disk. */
export function createLoneWriter(redis: RedisClient): Pick<Sender, 'open'> {
  return {
    open: (requests, perSecond) =>
      openLoop(requests, perSecond, async ({ body }) => {
        const began = performance.now();
        // One that takes longer than the app's connections wait is a slow one all the same.
        await redis.set('bench:lone', body).catch(() => undefined);
        return performance.now() - began;
      }),
  };
}
