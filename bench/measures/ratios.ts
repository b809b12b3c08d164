import { openBed } from '../bed.ts';
import { median, spread } from '../statistics.ts';
import { type Kind, kinds } from '../traffic.ts';

/** One kind of request at one app: medians over the rounds. */
interface Rate {
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
