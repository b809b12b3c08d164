import { openBed } from '../bed.ts';
import type { Sender } from '../load.ts';
import { median, percentile, spread } from '../statistics.ts';
import { type Kind, kinds, type Traffic } from '../traffic.ts';

/** One kind of request at one app: medians over the rounds. */
export interface Rate {
  perSecond: number;
  /** Milliseconds of the app's own processor time a request. */
  cpu: number;
  /** How far the rounds lie apart. */
  spread: number;
}

export type Ratios = Record<Kind, Record<'bare' | 'naive' | 'coalitie', Rate>>;

const contenders = ['bare', 'naive', 'coalitie'] as const;

/**
 * As fast as each app can, with so many requests in flight: alternating rounds, in turned order, so that whatever else
 * the machine does hits all three.
 */
export async function measureRatios(options: RatioOptions): Promise<Ratios> {
  const { rounds, requests, inFlight } = options;
  const { apps, traffic, close } = await openBed(contenders, options);
  const found = new Map<string, { perSecond: number; cpu: number }[]>();
  for (let round = -1; round < rounds; round += 1) {
    for (const kind of kinds) {
      for (const at of contenders.keys()) {
        const turn = apps[(at + Math.max(round, 0)) % apps.length];
        if (turn === undefined) continue;
        const sent = Array.from({ length: requests }, () => traffic.next(kind));
        const before = await turn.app.usage();
        const took = await turn.sender.closed(sent, inFlight);
        const cpu = ((await turn.app.usage()).cpu - before.cpu) / requests;
        // The first round warms up.
        if (round < 0) continue;
        const key = `${kind} ${turn.name}`;
        found.set(key, [...(found.get(key) ?? []), { perSecond: (requests * 1000) / took, cpu }]);
      }
    }
  }
  await close();
  const rate = (kind: Kind, name: (typeof contenders)[number]): Rate => {
    const values = found.get(`${kind} ${name}`) ?? [];
    const perSecond = values.map((each) => each.perSecond);
    return {
      perSecond: median(perSecond),
      cpu: median(values.map(({ cpu }) => cpu)),
      spread: spread(perSecond),
    };
  };
  const ofKind = (kind: Kind) => ({
    ...{ bare: rate(kind, 'bare'), naive: rate(kind, 'naive'), coalitie: rate(kind, 'coalitie') },
  });
  return {
    ...{ typed: ofKind('typed'), submission: ofKind('submission') },
    ...{ status: ofKind('status'), read: ofKind('read') },
  };
}

export interface RatioOptions {
  slackUrl: string;
  coalitions: number;
  rounds: number;
  requests: number;
  inFlight: number;
}

/** Acknowledgements at a steady rate, all kinds mixed: medians over the rounds, in milliseconds. */
export interface Latency {
  p50: number;
  p99: number;
  spread: number;
}

export interface Steady {
  rounds: number;
  seconds: number;
  perSecond: number;
}

/** What people do: as many typed answers, submissions and looks at the status. */
export const mix: readonly Kind[] = ['typed', 'submission', 'status'];

/** An app in the rounds. `prepare` and `after` come around each of its rounds, and are not measured. */
export interface Turn<Name extends string> {
  name: Name;
  sender: Sender;
  traffic: Traffic;
  prepare?: () => Promise<void>;
  after?: () => Promise<void>;
  /** Takes part in so many rounds only. */
  atMost?: number;
}

/** Rounds of an open loop at each of these apps in turn. */
export async function measureLatency<Name extends string>(
  turns: readonly Turn<Name>[],
  { rounds, seconds, perSecond }: Steady,
): Promise<Record<Name, Latency>> {
  const found: Partial<Record<Name, { p50: number; p99: number }[]>> = {};
  // The first round warms up.
  for (let round = -1; round < rounds; round += 1) {
    for (const at of turns.keys()) {
      const turn = turns[(at + Math.max(round, 0)) % turns.length];
      if (turn === undefined || round >= (turn.atMost ?? rounds)) continue;
      await turn.prepare?.();
      const sent = Array.from({ length: seconds * perSecond }, (_, each) =>
        turn.traffic.next(mix[each % mix.length] ?? 'typed'),
      );
      const took = await turn.sender.open(sent, perSecond);
      await turn.after?.();
      if (round < 0) continue;
      const summary = { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
      found[turn.name] = [...(found[turn.name] ?? []), summary];
    }
  }
  const latency = (values: { p50: number; p99: number }[]): Latency => {
    const p99s = values.map(({ p99 }) => p99);
    return { p50: median(values.map(({ p50 }) => p50)), p99: median(p99s), spread: spread(p99s) };
  };
  const entries = turns.map(({ name }) => [name, latency(found[name] ?? [])] as const);
  return Object.fromEntries(entries) as Record<Name, Latency>;
}
