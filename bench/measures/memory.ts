import { openBed } from '../bed.ts';
import { median, slope } from '../statistics.ts';
import { mix } from './latency.ts';

/** Resident memory after a garbage collection, in bytes, by the number of requests so far. */
export interface Growth {
  samples: { requests: number; rss: number; heap: number }[];
  from: number;
  to: number;
  /** Medians of the first and of the last quarter of the samples. */
  before: { rss: number; heap: number };
  after: { rss: number; heap: number };
  /** Of the straight line through the samples: bytes a request. */
  slope: { rss: number; heap: number };
}

export interface GrowthOptions {
  slackUrl: string;
  coalitions: number;
  from: number;
  to: number;
  /** Requests between two samples. */
  step: number;
}

const inFlight = 16;

export async function measureGrowth(options: GrowthOptions): Promise<Growth> {
  const { from, to, step } = options;
  const { apps, traffic, close } = await openBed(['coalitie'], options);
  const samples: Growth['samples'] = [];
  for (let sent = 0; sent < to; sent += step) {
    const requests = Array.from({ length: step }, (_, at) => traffic.next(mix[at % mix.length] ?? 'typed'));
    for (const { app, sender } of apps) {
      await sender.closed(requests, inFlight);
      if (sent + step >= from) samples.push({ requests: sent + step, ...(await app.memory()) });
    }
  }
  await close();
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const middle = (part: Growth['samples']) => ({
    rss: median(part.map(({ rss }) => rss)),
    heap: median(part.map(({ heap }) => heap)),
  });
  const line = (field: 'rss' | 'heap') =>
    slope(samples.map((sample) => ({ x: sample.requests, y: sample[field] })));
  return {
    ...{ samples, from, to },
    ...{ before: middle(samples.slice(0, quarter)), after: middle(samples.slice(-quarter)) },
    slope: { rss: line('rss'), heap: line('heap') },
  };
}
