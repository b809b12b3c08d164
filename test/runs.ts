const times = Number(process.env.RUNS ?? 1);

/**
 * How often a property is tried. Few in every run, as each run draws a seed of its own (fast-check prints it with what failed);
 * `RUNS=10` tries each ten times as often.
 */
export function runs(usual: number): number {
  return Math.max(1, Math.ceil(usual * times));
}
