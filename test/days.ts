import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';

// What `npm run test:days` runs: every test that knows a clock, on days on which something about time is unusual. Arguments are
// test files or folders, as vitest takes them, to run only those; `--seed` repeats the random day. CI takes `--quick`.

/** These know no clock; whatever is new is taken along. */
const timeless = [
  'bench',
  'figures',
  'method',
  'text',
  'boundaries.test.ts',
  'log.test.ts',
  'manifest.test.ts',
];

/** Under a minute: what reckons with days, and the sandbox's clock. Properties draw their own days, whatever the machine's is. */
const quick = {
  taken: [
    'coalition',
    'person',
    'calendar',
    'sandbox/start/run-sandbox',
    'sandbox/control',
    'sandbox/people',
  ],
  excluded: ['**/*properties.test.ts'],
};

const hour = 3_600_000;

const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));

const days: [string, string][] = [
  ['a Saturday', '2027-01-02T12:00:00+01:00'],
  ['late on the evening before Christmas', '2026-12-24T23:30:00+01:00'],
  ['the night of the clock change', '2027-03-28T01:20:00+01:00'],
  ['a leap day', '2028-02-29T12:00:00+01:00'],
  [`a random day (--seed ${seed})`, randomDay(seed)],
];

/** An hour between 2027 and 2037: the seed's, by one step of a linear congruential generator. */
function randomDay(from: number): string {
  const first = Date.UTC(2027, 0, 1);
  const hours = (Date.UTC(2037, 0, 1) - first) / hour;
  const drawn = (Math.imul(from, 1_664_525) + 1_013_904_223) >>> 0;
  return new Date(first + (drawn % hours) * hour).toISOString();
}

/** Vitest's arguments. */
function chosen(): string[] {
  const taken = values.quick ? quick.taken.map((each) => `test/${each}`) : [];
  const excluded = timeless.map((each) => `test/${each}`);
  if (values.quick) excluded.push(...quick.excluded);
  return [...taken, ...positionals, ...excluded.flatMap((each) => ['--exclude', each])];
}

/** Programs that stay on today. Redis does not even start with faketime's library in it (its allocator waits for itself). */
const outside = ['redis-server', 'valkey-server', 'chromium', 'chromium-browser', 'google-chrome'];

/** Puts those of them that are on PATH into the folder, as scripts that start the real one without faketime. */
function keepOutside(folder: string, path: string): void {
  for (const name of outside) {
    const real = path
      .split(delimiter)
      .map((each) => join(each, name))
      .find(isProgram);
    const script = `#!/bin/sh\nunset LD_PRELOAD\nexec '${real}' "$@"\n`;
    if (real !== undefined) writeFileSync(join(folder, name), script, { mode: 0o755 });
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Answers with vitest's exit code. */
async function runOn(instant: string): Promise<number> {
  const seconds = Math.round((Date.parse(instant) - Date.now()) / 1_000);
  // An offset, not an instant: every process that is started on the way has the same clock. Timers run as ever.
  const faketime = ['-m', '--exclude-monotonic', '-f', `${seconds < 0 ? '' : '+'}${seconds}`];
  const running = spawn('faketime', [...faketime, 'vitest', 'run', ...chosen()], {
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Europe/Amsterdam', PATH: `${programs}${delimiter}${path}` },
  });
  const [code] = await once(running, 'exit');
  return typeof code === 'number' ? code : 1;
}

const path = process.env.PATH ?? '';
const programs = mkdtempSync(join(tmpdir(), 'coalitie-days-'));
const failed: string[] = [];
try {
  keepOutside(programs, path);
  for (const [name, instant] of days) {
    process.stdout.write(`\nOn ${name}, ${instant}:\n`);
    if ((await runOn(instant)) !== 0) failed.push(`${name}, ${instant}`);
  }
  process.stdout.write(failed.length > 0 ? `\nFailed on ${failed.join('; ')}.\n` : '\nEvery day passed.\n');
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  process.stderr.write('`faketime` is not installed. On Debian or Ubuntu: apt-get install faketime\n');
  process.exitCode = 1;
} finally {
  rmSync(programs, { recursive: true });
}
if (failed.length > 0) process.exitCode = 1;
