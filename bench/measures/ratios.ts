import { openBed } from '../bed.ts';
import { type Kind, kinds } from '../traffic.ts';

/** One kind of request at one app, a number for each round. */
interface Rates {
  perSecond: number[];
  /** Milliseconds of the app's own processor time a request. */
  cpu: number[];
}

export type Ratios = Record<Kind, Record<'bare' | 'naive' | 'coalitie', Rates>>;

const contenders = ['bare', 'naive', 'coalitie'] as const;

/**
 * As fast as each app can, with so many requests in flight: alternating rounds, in turned order, so that whatever else
 * the machine does hits all three.
 */
export async function measureRatios(options: RatioOptions): Promise<Ratios> {
  const { rounds, requests, inFlight } = options;
  const { apps, traffic, close } = await openBed(contenders, options);
  const empty = (): Ratios[Kind] => {
    const none = (): Rates => ({ perSecond: [], cpu: [] });
    return { bare: none(), naive: none(), coalitie: none() };
  };
  const found: Ratios = { typed: empty(), submission: empty(), status: empty(), read: empty() };
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
        found[kind][turn.name].perSecond.push((requests * 1000) / took);
        found[kind][turn.name].cpu.push(cpu);
      }
    }
  }
  await close();
  return found;
}

export interface RatioOptions {
  slackUrl: string;
  coalitions: number;
  rounds: number;
  requests: number;
  inFlight: number;
}
