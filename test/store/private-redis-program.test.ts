import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findRedisProgram,
  installRedis,
  type Machine,
  missingMessage,
  parseRelease,
  RedisMissing,
} from '../../src/store/private-redis-program.ts';

const linux = (ID: string, uid: number, ID_LIKE = ''): Machine => ({
  platform: 'linux',
  uid,
  release: { ID, ID_LIKE },
});
const mac: Machine = { platform: 'darwin', uid: 501, release: {} };
const windows: Machine = { platform: 'win32', uid: undefined, release: {} };

describe('findRedisProgram', () => {
  let bin: string;
  beforeEach(async () => {
    bin = await mkdtemp(join(tmpdir(), 'bin-'));
  });
  afterEach(() => rm(bin, { recursive: true, force: true }));

  const put = async (name: string, mode: number) => {
    await writeFile(join(bin, name), '');
    await chmod(join(bin, name), mode);
  };

  it('takes Valkey where there is no Redis', async () => {
    await put('valkey-server', 0o755);
    expect(await findRedisProgram(`/nowhere:${bin}`)).toBe(join(bin, 'valkey-server'));
  });

  it('refuses a PATH without an executable one', async () => {
    await put('redis-cli', 0o755);
    await put('redis-server', 0o644);
    await expect(findRedisProgram(`:${bin}`)).rejects.toThrow(RedisMissing);
  });
});

describe('missingMessage', () => {
  it.each([
    [linux('debian', 1000), 'Type: sudo apt-get install -y redis-server'],
    [linux('ubuntu', 0), 'Type: apt-get install -y redis-server'],
    [linux('linuxmint', 1000, 'ubuntu debian'), 'Type: sudo apt-get install -y redis-server'],
    [linux('fedora', 1000), 'Type: sudo dnf install -y valkey'],
    [linux('alpine', 0), 'Type: apk add redis'],
    [mac, 'Type: brew install redis'],
    [linux('gentoo', 0), 'Install Redis 7 or Valkey'],
    [windows, 'Install Redis 7 or Valkey'],
  ])('names the command for %j', (machine, command) => {
    expect(missingMessage(machine)).toContain(command);
    expect(missingMessage(machine)).toContain('REDIS_URL');
  });
});

describe('parseRelease', () => {
  it('reads quoted and bare fields', () => {
    expect(parseRelease('NAME="Debian GNU/Linux"\nID=debian\n# x\nID_LIKE=\'a b\'\n')).toEqual({
      NAME: 'Debian GNU/Linux',
      ID: 'debian',
      ID_LIKE: 'a b',
    });
  });
});

describe('installRedis', () => {
  it.each([linux('debian', 0), linux('ubuntu', 0)])(
    'says what it does, then does it: %j',
    async (machine) => {
      const steps: string[] = [];
      await installRedis({
        machine,
        say: (line) => steps.push(`say ${line}`),
        run: async (commands) => void steps.push(...commands.map((command) => command.join(' '))),
      });
      expect(steps).toEqual([
        expect.stringContaining(
          'say There is no Redis on this machine: installing redis-server with apt-get',
        ),
        'apt-get update',
        'apt-get install -y --no-install-recommends redis-server',
      ]);
    },
  );

  it.each([linux('debian', 1000), linux('fedora', 0), linux('alpine', 0), mac, windows])(
    'does nothing but say what to type: %j',
    async (machine) => {
      const steps: string[] = [];
      const installing = installRedis({
        machine,
        say: (line) => steps.push(line),
        run: async (commands) => void steps.push(String(commands)),
      });
      await expect(installing).rejects.toThrow(RedisMissing);
      expect(steps).toEqual([]);
    },
  );

  it('turns a failure of apt-get into what to type', async () => {
    const run = async () => {
      throw new Error('apt-get update ended with 100');
    };
    await expect(installRedis({ machine: linux('debian', 0), say: () => {}, run })).rejects.toThrow(
      /apt-get could not install Redis.*Type: apt-get install/s,
    );
  });
});
