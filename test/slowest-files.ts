import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const shown = 10;

/** Says after a run which files took longest, with what loading them took. */
export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= shown) return;
    const took = modules.map((each) => ({ file: relative('', each.moduleId), seconds: secondsOf(each) }));
    const slowest = took.toSorted((one, other) => other.seconds - one.seconds).slice(0, shown);
    const total = took.reduce((sum, { seconds }) => sum + seconds, 0);
    const lines = slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(9)} s  ${file}`);
    process.stdout.write(
      `\nThe slowest ${shown} of ${took.length} files, which took ${total.toFixed(0)} s together:\n${lines.join('\n')}\n`,
    );
  }
}

function secondsOf(module: TestModule): number {
  const { duration, collectDuration, prepareDuration } = module.diagnostic();
  return (duration + collectDuration + prepareDuration) / 1_000;
}
