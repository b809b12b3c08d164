import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** No Redis program on this machine, or none that could be installed. The message ends with what to type. */
export class RedisMissing extends Error {
  override name = 'RedisMissing';
}

/** What decides how Redis gets onto a machine: Node's `platform`, the user's number and the fields of /etc/os-release. */
export interface Machine {
  platform: NodeJS.Platform;
  uid: number | undefined;
  release: Readonly<Record<string, string>>;
}

const programs = ['redis-server', 'valkey-server'];

/** The path of the first Redis program on PATH. @throws RedisMissing */
export async function findRedisProgram(path: string = process.env.PATH ?? ''): Promise<string> {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  for (const name of programs) {
    for (const folder of folders) {
      const file = join(folder, name);
      if (await isExecutable(file)) return file;
    }
  }
  throw new RedisMissing(missingMessage(await thisMachine()));
}

/** What to tell whoever starts the app on a machine without Redis: one command where we know it, and the way around. */
export function missingMessage(machine: Machine): string {
  const command = installCommand(machine);
  const instead = 'or set REDIS_URL to a Redis that runs elsewhere.';
  if (command === undefined) {
    return `There is no redis-server or valkey-server on PATH. Install Redis 7 or Valkey, ${instead}`;
  }
  const sudo = machine.uid === 0 || machine.platform === 'darwin' ? '' : 'sudo ';
  return `There is no redis-server or valkey-server on PATH. Type: ${sudo}${command}\n(${instead})`;
}

function installCommand(machine: Machine): string | undefined {
  if (machine.platform === 'darwin') return 'brew install redis';
  if (isLike(machine, ['debian', 'ubuntu'])) return 'apt-get install -y redis-server';
  // Fedora packages Valkey in Redis's place since release 41.
  if (isLike(machine, ['fedora'])) return 'dnf install -y valkey';
  if (isLike(machine, ['alpine'])) return 'apk add redis';
  return undefined;
}

function isLike(machine: Machine, systems: string[]): boolean {
  if (machine.platform !== 'linux') return false;
  const names = `${machine.release.ID ?? ''} ${machine.release.ID_LIKE ?? ''}`.split(/\s+/);
  return systems.some((system) => names.includes(system));
}

/** The machine that this process runs on. */
async function thisMachine(): Promise<Machine> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return { platform: process.platform, uid: process.getuid?.(), release: parseRelease(text) };
}

/** The fields of an os-release file, without their quotes. */
export function parseRelease(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const [, name, value] = /^([A-Z_]+)=["']?(.*?)["']?\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) fields[name] = value;
  }
  return fields;
}

/** Runs commands in order, up to the first that fails. */
type Run = (commands: readonly (readonly string[])[]) => Promise<void>;

/**
 * Puts Redis onto a Debian or Ubuntu where we are root, and says so first; no service is started. For `npm start` with
 * nothing configured, on a fresh container.
 * @throws RedisMissing on any other machine, and when apt-get fails
 */
export async function installRedis(options: {
  say: (line: string) => void;
  machine?: Machine;
  run?: Run;
}): Promise<void> {
  const machine = options.machine ?? (await thisMachine());
  if (machine.uid !== 0 || !isLike(machine, ['debian', 'ubuntu'])) {
    throw new RedisMissing(missingMessage(machine));
  }
  const run = options.run ?? runWithoutServices;
  options.say(
    'There is no Redis on this machine: installing redis-server with apt-get (no service is started).',
  );
  try {
    await run([
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'redis-server'],
    ]);
  } catch (error) {
    throw new RedisMissing(`apt-get could not install Redis. ${missingMessage(machine)}`, { cause: error });
  }
}

const policyFile = '/usr/sbin/policy-rc.d';

/** Debian's packages ask this file whether they may start their service; 101 is no (invoke-rc.d(8)). */
async function runWithoutServices(commands: readonly (readonly string[])[]): Promise<void> {
  const made = await writeFile(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' }).then(
    () => true,
    () => false,
  );
  try {
    for (const [command = '', ...args] of commands) await runToEnd(command, args);
  } finally {
    if (made) await rm(policyFile, { force: true });
  }
}

function runToEnd(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args[0]} ended with ${signal ?? code}`));
    });
  });
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
