import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Point } from '../../src/fault-points.ts';

const main = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** The built app as a process of its own, started again at once whenever it dies. */
export interface AppProcess {
  /** Everything that it wrote, of all its lives. */
  readonly output: string[];
  /** How often it ended without being killed. */
  readonly ends: string[];
  readonly deaths: number;
  /** When the present one said that it runs (ms); `null`: it is still starting. */
  readonly runsSince: number | null;
  /** Lets it stand still at the point, when it passes there for this time. False: it died before. */
  hold(point: Point, passes: number): Promise<boolean>;
  /** It stands still no longer. */
  go(): void;
  /** SIGKILL: dead when this resolves. */
  kill(): Promise<void>;
  /** Runs when it next dies, before it is started again. */
  onNextDeath(then: () => void): void;
  moveClock(offset: number): void;
  /** SIGTERM; answers with the exit code. */
  stop(): Promise<number | null>;
}

/** `afterDeath` is done before each new start: as if it took so long to be noticed that it died. */
export function startAppProcess(options: {
  env: Record<string, string>;
  /** How far ahead of the machine's clock it starts. */
  ahead: number;
  afterDeath: () => Promise<void>;
}): AppProcess {
  if (!existsSync(main)) throw new Error('The app is not built: run `npm run build` first.');
  const output: string[] = [];
  const ends: string[] = [];
  let clock = options.ahead;
  let deaths = 0;
  let runsSince: number | null = null;
  let wanted = true;
  let mourners: (() => void)[] = [];
  let held: ((isHeld: boolean) => void) | null = null;
  let child = launch();
  let reborn = Promise.resolve();

  function launch(): ChildProcess {
    const born = fork(main, { env: options.env, execArgv: [], stdio: ['pipe', 'pipe', 'pipe', 'ipc'] });
    runsSince = null;
    for (const stream of [born.stdout, born.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        const text = chunk.toString();
        output.push(text);
        if (text.includes('Coalitie runs')) runsSince = Date.now();
      });
    }
    born.stdin?.on('error', () => undefined);
    born.on('error', () => undefined);
    born.on('message', (said: { at?: Point }) => {
      if (said.at !== undefined) held?.(true);
    });
    born.on('exit', (code, signal) => {
      reborn = bury(code, signal);
    });
    if (clock !== 0) tell(born, { clock });
    return born;
  }

  async function bury(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    held?.(false);
    if (!wanted) return;
    deaths += 1;
    if (signal !== 'SIGKILL') ends.push(`${code ?? signal}: ${output.slice(-3).join('')}`);
    const before = mourners;
    mourners = [];
    for (const then of before) then();
    await options.afterDeath();
    if (wanted) child = launch();
  }

  return {
    output,
    ends,
    get deaths() {
      return deaths;
    },
    get runsSince() {
      return runsSince;
    },
    hold: async (point, passes) => {
      await reborn;
      return new Promise((resolve) => {
        held = (isHeld) => {
          held = null;
          resolve(isHeld);
        };
        tell(child, { holdAt: point, passes });
      });
    },
    go: () => void child.stdin?.write('\n'),
    kill: async () => {
      await reborn;
      if (hasEnded(child)) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    onNextDeath: (then) => void mourners.push(then),
    moveClock: (offset) => {
      clock = offset;
      tell(child, { clock });
    },
    stop: async () => {
      wanted = false;
      if (!hasEnded(child)) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      return child.exitCode;
    },
  };
}

function tell(child: ChildProcess, message: object): void {
  if (child.connected) child.send(message, () => undefined);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
