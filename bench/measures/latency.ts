import type { Sender } from '../load.ts';
import { percentile } from '../statistics.ts';
import { mix, type Traffic } from '../traffic.ts';

/** Acknowledgements at a steady rate, all kinds mixed: milliseconds, a number for each round. */
export interface Latency {
  p50: number[];
  p99: number[];
}

export interface Steady {
  rounds: number;
  seconds: number;
  perSecond: number;
}

/** An app in the rounds. `prepare` and `after` come around each of its rounds, and are not measured. */
export interface Turn<Name extends string> {
  name: Name;
  sender: Pick<Sender, 'open'>;
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
  const found = Object.fromEntries(
    turns.map(({ name }): [string, Latency] => [name, { p50: [], p99: [] }]),
  ) as Record<Name, Latency>;
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
      found[turn.name].p50.push(percentile(took, 0.5));
      found[turn.name].p99.push(percentile(took, 0.99));
    }
  }
  return found;
}
