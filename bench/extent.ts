import type { HistoryOptions } from './measures/history.ts';
import type { Steady } from './measures/latency.ts';
import type { GrowthOptions } from './measures/memory.ts';
import type { NudgeOptions } from './measures/nudges.ts';
import type { PictureOptions } from './measures/pictures.ts';
import type { RatioOptions } from './measures/ratios.ts';

/** How much a run does. */
export interface Extent {
  name: string;
  /** Stored for everything but `scale`. */
  coalitions: number;
  starts: number;
  ratios: Pick<RatioOptions, 'rounds' | 'requests' | 'inFlight'>;
  latency: Steady;
  scale: Steady;
  history: HistoryOptions;
  appends: { rounds: number; perClient: number };
  /** Rounds in which everybody presses, of each number of web processes. */
  crowd: number;
  /** Coalitions that are touched in turn. */
  touched: number;
  many: number;
  growth: Pick<GrowthOptions, 'from' | 'to' | 'step'>;
  pictures: PictureOptions;
  nudges: Pick<NudgeOptions, 'workspaces' | 'rounds'>;
  /** Coalitions beside those of which something is due. */
  ticking: number;
  profiled: number;
}

/** Under ten minutes on two processors. */
export const full: Extent = {
  name: 'full',
  coalitions: 2_000,
  starts: 5,
  ratios: { rounds: 21, requests: 300, inFlight: 16 },
  latency: { rounds: 15, seconds: 2, perSecond: 200 },
  scale: { rounds: 15, seconds: 2, perSecond: 200 },
  history: { rounds: 15, requests: 200 },
  appends: { rounds: 5, perClient: 200 },
  crowd: 7,
  touched: 10_000,
  many: 100_000,
  growth: { from: 20_000, to: 100_000, step: 4_000 },
  pictures: { rounds: 9, pictures: 40 },
  nudges: { workspaces: 50, rounds: 1 },
  ticking: 100_000,
  profiled: 4_000,
};

/** Under two minutes, for a look while working: too short to trust a p99, and with fewer coalitions and requests. */
export const quick: Extent = {
  name: 'quick',
  coalitions: 500,
  starts: 3,
  ratios: { rounds: 5, requests: 150, inFlight: 16 },
  latency: { rounds: 3, seconds: 1, perSecond: 200 },
  scale: { rounds: 3, seconds: 1, perSecond: 200 },
  history: { rounds: 5, requests: 100 },
  appends: { rounds: 2, perClient: 100 },
  crowd: 3,
  touched: 4_000,
  many: 10_000,
  growth: { from: 3_000, to: 8_000, step: 500 },
  pictures: { rounds: 3, pictures: 20 },
  nudges: { workspaces: 20, rounds: 1 },
  ticking: 10_000,
  profiled: 2_000,
};
