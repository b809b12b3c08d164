import { openBed } from '../bed.ts';
import { line } from '../statistics.ts';
import { mix } from '../traffic.ts';

/** Resident memory after a garbage collection, in bytes, by the number of requests so far. */
export interface Growth {
  samples: { requests: number; rss: number; heap: number }[];
  from: number;
  to: number;
  /** Of the straight line through the samples: bytes a request, and how far that can be off by chance. */
  rss: { slope: number; error: number };
  heap: { slope: number; error: number };
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
  const { apps, traffic, close } = await openBed(['coalitie'], { ...options, warmUp: 0 });
  const samples: Growth['samples'] = [];
  for (let sent = 0; sent < to; sent += step) {
    const requests = Array.from({ length: step }, (_, at) => traffic.next(mix[at % mix.length] ?? 'typed'));
    for (const { app, sender } of apps) {
      await sender.closed(requests, inFlight);
      if (sent + step >= from) samples.push({ requests: sent + step, ...(await app.memory()) });
    }
  }
  await close();
  const through = (field: 'rss' | 'heap') =>
    line(samples.map((sample) => ({ x: sample.requests, y: sample[field] })));
  return { samples, from, to, rss: through('rss'), heap: through('heap') };
}
